import { expect, it } from 'vitest';
import type { Column } from '../group/assign.ts';
import { rankGroups } from './rank-groups.ts';

const card = { id: 'c', text: 'c', side: null, group: null, rank: 'a0', late: false, ready: false };
const column = (id: string | null, number: number, filled = true): Column => ({
	group: id === null ? null : { id, name: id, rank: id },
	number,
	cards: filled ? [card] : []
});
const row = (id: string, talk: boolean) => ({ id, label: id, field: 0, internal: 0, parity: 0, gap: 0, talk });

it('[UI54] a draft begins with what both sides want most; ungrouped cards come last, empty ones not at all', () => {
	const columns = [column(null, 0), column('a', 1), column('b', 2), column('c', 3)];
	const results = { bySide: true, rows: [row('c', false), row('a', true)] };
	expect(rankGroups(columns, results).map(({ group, talk }) => [group?.id ?? null, talk])).toEqual([
		['c', false],
		['a', true],
		['b', false],
		[null, false]
	]);
	expect(rankGroups([column(null, 0, false), column('a', 1)], null).map(({ group }) => group?.id)).toEqual(['a']);
});
