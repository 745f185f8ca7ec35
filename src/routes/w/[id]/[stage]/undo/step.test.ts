import { expect, it } from 'vitest';
import type { Card } from '#lib/domain/plan/content.ts';
import { stepBetween, type Held } from './step.ts';

const card = (id: string, more: Partial<Card> = {}): Card =>
	({ id, text: `Words of ${id}`, side: null, group: null, rank: id, late: false, ready: true, ...more }) as Card;
const held = (more: Partial<Held>): Held => ({ cards: [], groups: [], items: [], ...more });
const name = (): string => 'Goal';

it('[UI115] [U31] a step is named by what was done, and to what', () => {
	const one = held({ cards: [card('a')] });
	expect(stepBetween(one, held({}), name)).toEqual({ kind: 'deleted', text: 'Words of a' });
	expect(stepBetween(held({}), one, name)).toEqual({ kind: 'written', text: 'Words of a' });
	expect(stepBetween(one, held({ cards: [card('a', { group: 'g' })] }), name).kind).toBe('moved');
	expect(stepBetween(one, held({ cards: [card('a', { text: 'Other' })] }), name)).toEqual({
		kind: 'changed',
		text: 'Other'
	});
});

it('[UI115] several at once are counted, and a group that goes stands for its cards', () => {
	const cards = [card('a'), card('b')];
	const grouped = cards.map((each) => ({ ...each, group: 'g' }));
	expect(stepBetween(held({ cards }), held({ cards: grouped }), name)).toEqual({ kind: 'several', count: 2 });
	const groups = [{ id: 'g', name: 'Timing', rank: 'a' }];
	expect(stepBetween(held({ cards: grouped, groups }), held({ cards }), name)).toEqual({
		kind: 'deleted',
		text: 'Timing'
	});
});

it('[UI115] long words are cut, and a step without words is the last step', () => {
	const long = stepBetween(held({ cards: [card('a', { text: 'x'.repeat(90) })] }), held({}), name);
	expect(long).toEqual({ kind: 'deleted', text: `${'x'.repeat(39)}…` });
	expect(stepBetween(held({}), held({}), name)).toEqual({ kind: 'some' });
});
