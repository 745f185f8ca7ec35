import { expect, it } from 'vitest';
import type { StageView } from '#lib/domain/session/view.ts';
import { waysOf } from './round-ways.ts';

type Shown = Parameters<typeof waysOf>[0];
const round = (state: 'open' | 'closed', gaps: readonly object[] = []): StageView['consent'] =>
	({ round: 1, state, gaps }) as unknown as StageView['consent'];
const stage = (more: Partial<Shown>): Shown => ({
	phase: 'consent',
	consent: round('open'),
	objections: [],
	rounds: { held: 1, most: 3 },
	pair: null,
	...more
});
const quorum = { code: 'quorum', side: 'field' };
const last = { held: 3, most: 3 };

it('[UI388] an open round can be stopped, and a closed one goes on in the way the main button does not', () => {
	expect(waysOf(stage({}))).toEqual(['stop']);
	expect(waysOf(stage({ consent: round('closed', [quorum]) }))).toEqual(['amend']);
	expect(waysOf(stage({ consent: round('closed', [{ code: 'finding-open' }]) }))).toEqual(['again']);
});

it('[UI389] once two people were named after the last round, the text can still be worked on', () => {
	const consent = round('closed', [quorum]);
	expect(waysOf(stage({ consent, rounds: last }))).toEqual([]);
	expect(waysOf(stage({ consent, rounds: last, pair: { people: ['a', 'b'], answers: [] } }))).toEqual(['amend']);
});

it('[UI388] nothing is offered where nothing is asked', () => {
	expect(waysOf(stage({ phase: 'draft', consent: round('closed') }))).toEqual([]);
	expect(waysOf(stage({ consent: null }))).toEqual([]);
});
