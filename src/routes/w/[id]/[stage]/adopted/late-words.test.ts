import { expect, it } from 'vitest';
import type { LateEdit } from '#lib/realtime/late-edit.ts';
import { gatherLate, textOf } from './late-words.ts';

const edit = (key: string, over: Partial<LateEdit>): LateEdit => ({
	key,
	kind: 'item',
	itemKind: 'goal',
	id: 'G1',
	field: 'title.en',
	before: '',
	after: '',
	reason: 'read-only',
	at: 1,
	...over
});

it('[UI70] late edits are gathered by what they belong to, in the words that were written', () => {
	const things = gatherLate([
		edit('k1', { after: 'Better contacts' }),
		edit('k2', { kind: 'card', itemKind: undefined, id: 'C1', field: 'text', after: 'A thought' }),
		edit('k3', { field: 'metric.unit', before: '%', after: '' })
	]);
	expect(things).toEqual([
		{ id: 'G1', title: 'Goal', lines: ['Better contacts', 'You had deleted: %'], keys: ['k1', 'k3'] },
		{ id: 'C1', title: 'Card', lines: ['A thought'], keys: ['k2'] }
	]);
	expect(textOf(things[1]!)).toBe('Card\nA thought');
});
