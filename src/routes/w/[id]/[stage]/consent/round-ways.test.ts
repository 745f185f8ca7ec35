import { expect, it } from 'vitest';
import type { StageView } from '#lib/domain/session/view.ts';
import { waysOf as waysOn } from './round-ways.ts';

type Shown = Parameters<typeof waysOn>[0];
type Day = Parameters<typeof waysOn>[1];
const round = (state: 'open' | 'closed', gaps: readonly object[] = []): StageView['consent'] =>
	({ round: 1, state, gaps }) as unknown as StageView['consent'];
const stage = (more: Partial<Shown>): Shown => ({
	key: 'goals',
	phase: 'consent',
	consent: round('open'),
	objections: [],
	rounds: { held: 1, most: 3 },
	pair: null,
	...more
});
const day = (more: Partial<Day> = {}): Day => ({
	current: 'goals',
	stages: [],
	agenda: { blocks: [], current: null },
	...more
});
const waysOf = (shown: Shown, now = day()) => waysOn(shown, now);
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

it('[UI388] asked again is what the room is in, and not while others are asked about together', () => {
	const missing = stage({ consent: round('closed', [quorum]) });
	const blocked = stage({ consent: round('closed', [{ code: 'finding-open' }]) });
	const elsewhere = day({ current: 'segments' });
	expect([missing, blocked, { ...missing, rounds: last }].map((each) => waysOf(each, elsewhere))).toEqual([
		['amend'],
		['amend'],
		['amend']
	]);
	const others = [{ key: 'segments', consent: round('open') }] as unknown as Day['stages'];
	const together = day({ stages: others, together: { id: 't1', at: 1, stages: [{ stage: 'segments', round: 1 }] } });
	expect([missing, blocked].map((each) => waysOf(each, together))).toEqual([['amend'], []]);
});

it('[UI388] while the main button closes a question, both ways are here', () => {
	expect(waysOf(stage({ consent: round('closed', [quorum]) }), day({ question: 'q1' }))).toEqual(['amend', 'again']);
});
