import { expect, it } from 'vitest';
import { demoPlan } from '#tests/support/plan.ts';
import { messageHouse } from './house.ts';
import type { Plan } from './schema.ts';

const plan = (messages: Plan['messages'], segments: Plan['segments'] = []): Plan => ({
	schema: 'cocreation-plan/1',
	workshop: { id: 'W', title: {} },
	segments,
	messages
});
const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
const rooms = (of: Plan): (readonly [string | null, string[]])[] =>
	messageHouse(of)!.pillars.map(({ pillar, messages }) => [pillar?.id ?? null, ids(messages)]);

it('[PL25] the house of the demo: one roof, three pillars; what belongs to two of them alike stands beside them', () => {
	const house = messageHouse(demoPlan())!;
	expect(ids(house.cores)).toEqual(['M1']);
	expect(rooms(demoPlan())).toEqual([
		['M2', []],
		['M3', []],
		['M4', ['M5']],
		[null, ['M6']]
	]);
	expect([house.unproven, house.unaddressed, house.answers]).toEqual([[], [], []]);
});

it('[PL25] a variant stands with the pillar it comes from, also by way of another, whatever it shares with others', () => {
	expect(
		rooms(
			plan([
				{ id: 'A', level: 'pillar', segmentIds: ['S1'] },
				{ id: 'B', level: 'pillar', segmentIds: ['S2'] },
				{ id: 'C', level: 'segment', segmentIds: ['S2'], variantOf: 'A' },
				{ id: 'D', segmentIds: ['S2'], variantOf: 'C' },
				{ id: 'E', level: 'segment', variantOf: 'F' },
				{ id: 'F', level: 'segment', variantOf: 'E', segmentIds: ['S2'] }
			])
		)
	).toEqual([
		['A', ['C', 'D']],
		['B', ['F']],
		[null, ['E']]
	]);
});

it('[PL36] a house says what it lacks: a roof, proofs of core and pillars, a message for every segment', () => {
	const house = messageHouse(
		plan(
			[
				{ id: 'A', level: 'pillar', proofs: [{ id: 'P', text: { en: ' ' } }], segmentIds: ['S1'] },
				{ id: 'B', level: 'pillar', proofs: [{ reference: 'DEMO-1' }] },
				{ id: 'C', level: 'objection_only' }
			],
			[{ id: 'S1' }, { id: 'S2' }]
		)
	)!;
	expect(ids(house.cores)).toEqual([]);
	expect(ids(house.unproven)).toEqual(['A']);
	expect(ids(house.unaddressed)).toEqual(['S2']);
	expect(ids(house.answers)).toEqual(['C']);
	expect(messageHouse(plan([]))).toBeNull();
});
