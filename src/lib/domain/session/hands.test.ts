import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Side } from '../people/people.ts';
import { onAgenda, pid, workshop } from '#tests/support/session.ts';
import { inTurn, opensStage, turnOf } from './hands.ts';
import { projectFor } from './project.ts';

const hands = (sides: string): { id: number; side: Side }[] =>
	[...sides].map((letter, id) => ({
		id,
		side: ({ f: 'field', i: 'internal', p: 'partner' } as const)[letter as 'f']!
	}));
const order = (sides: string, first: 'field' | 'internal'): string =>
	inTurn(hands(sides), first)
		.map(({ id }) => id)
		.join('');

it('[HA1] the sides take turns, whoever waits longest first; partners after one of each', () => {
	expect(order('ffii', 'field')).toBe('0213');
	expect(order('ffii', 'internal')).toBe('2031');
	expect(order('fffi', 'internal')).toBe('3012');
	expect(order('pffi', 'field')).toBe('1302');
});

it('[HA1] nobody is lost, and no side waits longer than for one of the other', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('f', 'i', 'p'), maxLength: 20 }), (sides) => {
			const turns = inTurn(hands(sides), 'field');
			expect(turns.map(({ id }) => id).sort()).toEqual(
				hands(sides)
					.map(({ id }) => id)
					.sort()
			);
			const agreeing = turns.filter(({ side }) => side !== 'partner').map(({ side }) => side);
			const last = Math.min(agreeing.lastIndexOf('field'), agreeing.lastIndexOf('internal'));
			for (let i = 1; i <= last; i++) expect(agreeing[i]).not.toBe(agreeing[i - 1]);
		})
	);
});

it('[HA1] it is the turn of the side that did not speak last, first of the one that opens', () => {
	expect([
		turnOf(null, null),
		turnOf(null, 'internal'),
		turnOf('field', 'field'),
		turnOf('internal', 'internal')
	]).toEqual(['field', 'internal', 'internal', 'field']);
});

it('[HA50] the side that opens alternates from stage to stage, and the field opens insights', () => {
	const stages = (['kickoff', 'insights', 'goals', 'segments'] as const).map((key) => ({ key }));
	expect(stages.map(({ key }) => opensStage(stages, key))).toEqual(['internal', 'field', 'internal', 'field']);
	// A day without insights begins with the field.
	expect(['goals', 'segments'].map((key) => opensStage(stages.slice(2), key as 'goals'))).toEqual([
		'field',
		'internal'
	]);
});

it('[HA50] what the template says of a part of the day comes first, and before the day nobody opens', () => {
	const opensOf = (w: ReturnType<typeof workshop>) => projectFor(w.state, pid('jule'), w.sources()).room.opens;
	const w = workshop().seat();
	expect(opensOf(w)).toBeUndefined();
	expect(opensOf(w.do({ type: 'stage.open', stage: 'goals' }))).toBe('internal');
	const planned = onAgenda('T13').do({ type: 'stage.open', stage: 'goals' });
	const block = planned.state.agenda.blocks.find(({ id }) => id === planned.state.agenda.current);
	expect(block?.opens).not.toBeNull();
	expect(opensOf(planned)).toBe(block?.opens);
});
