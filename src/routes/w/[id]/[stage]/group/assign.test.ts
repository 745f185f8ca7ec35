import { expect, it } from 'vitest';
import type { Card } from '#lib/domain/plan/content.ts';
import { assignmentOf, columnsOf } from './assign.ts';

const card = (id: string, group: string | null): Card => ({
	id,
	text: id,
	side: null,
	group,
	rank: id,
	late: false,
	ready: false
});
const groups = [
	{ id: 'g1', name: 'Time', rank: 'a0' },
	{ id: 'g2', name: 'Money', rank: 'a1' },
	{ id: 'g3', name: 'Trust', rank: 'a2' }
];
const cards = [card('a', null), card('b', null), card('c', 'g1'), card('d', 'gone'), card('e', 'g3')];

it('[UI30] a digit sends a card to that group, N to a new one, 0 out of its group', () => {
	expect(assignmentOf('2', groups)).toEqual({ to: 'group', id: 'g2' });
	expect(assignmentOf('n', groups)).toEqual({ to: 'new' });
	expect(assignmentOf('0', groups)).toEqual({ to: 'none' });
	expect(['4', 'x', 'Enter', '12'].map((key) => assignmentOf(key, groups))).toEqual([null, null, null, null]);
});

it('[UI32] a card whose group somebody removed is shown as not grouped, never lost', () => {
	expect(columnsOf(cards, groups).map(({ number, cards }) => [number, cards.map((c) => c.id)])).toEqual([
		[0, ['a', 'b', 'd']],
		[1, ['c']],
		[2, []],
		[3, ['e']]
	]);
});

it('[UI32] a column that has not changed stays the same: only where a card left and where it went is drawn anew', () => {
	const before = columnsOf(cards, groups);
	const moved = cards.map((each) => (each.id === 'a' ? card('a', 'g2') : each));
	const after = columnsOf(moved, groups, before);
	expect(after.map((column, i) => column === before[i])).toEqual([false, true, false, true]);
	expect(after).toEqual(columnsOf(moved, groups));
	expect(columnsOf(moved, [groups[0]!, groups[2]!], after).map(({ number }) => number)).toEqual([0, 1, 2]);
});
