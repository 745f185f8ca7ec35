import { describe, expect, it } from 'vitest';
import { pid, workshop, FACILITATOR, type SessionBuilder } from '#tests/support/session.ts';
import { needsOf } from './needs.ts';
import { projectFor } from './project.ts';
import { readingOf } from './reading.ts';

const inReveal = (): SessionBuilder =>
	workshop().seat().do({ type: 'stage.open', stage: 'insights' }).advance('insights', { revealedCards: 2 });
const read = (...cards: string[]) => ({ type: 'cards.read', stage: 'insights', cards }) as never;
const code = (decision: ReturnType<SessionBuilder['try']>): string => (decision.ok ? 'accepted' : decision.code);

describe('saying that one has read', () => {
	it('[RD1] [RD2] names cards that lie there, each once, and leaves no event and nobody’s name', () => {
		const decision = inReveal().try(read('a', 'b', 'a', 'elsewhere'), 'jule', { cards: ['a', 'b', 'c'] });
		expect(decision).toEqual({ ok: true, events: [], texts: [], read: { side: 'field', cards: ['a', 'b'] } });
	});

	it('[RD1] is for whoever takes part on a side, while it is read', () => {
		const w = inReveal().join('ag', 'agency').join('ob', 'marketing', 'observer');
		for (const who of [FACILITATOR, 'ag', 'ob'])
			expect(code(w.try(read('a'), who, { cards: ['a'] }))).toBe('not-allowed');
		w.advance('insights');
		expect(code(w.try(read('a'), 'jule', { cards: ['a'] }))).toBe('wrong-phase');
		expect(code(w.try({ ...(read('a') as object), stage: 'roles' } as never, 'jule'))).toBe('unknown-stage');
	});
});

describe('what is told', () => {
	const cards = [
		{ id: 'f1', side: 'field' },
		{ id: 'f2', side: 'field' },
		{ id: 'i1', side: 'internal' },
		{ id: 'n', side: null },
		{ id: 'p', side: 'partner' }
	] as const;

	it('[RD3] a card is read when the other side has read it, not its own; cards without a side are not counted', () => {
		const readBy = new Map([
			['f1', ['field']],
			['f2', ['internal']],
			['i1', ['internal', 'field']]
		] as const);
		expect(readingOf(cards, readBy, { field: 3, internal: 3 }, 3)).toEqual({ cards: 3, read: 2, unread: ['f1'] });
	});

	it('[RD3] nothing, where a side has fewer than k people', () => {
		expect(readingOf(cards, new Map(), { field: 3, internal: 2 }, 3)).toBeNull();
	});

	it('[RD3] [RD4] the same for everybody, while it is read; nothing waits for it', () => {
		const w = inReveal();
		const content = { insights: { cards: [{ id: 'f1', side: 'field' }], groups: [], items: [] } } as never;
		const seen = (viewer: string) => projectFor(w.state, pid(viewer), w.sources({ content })).stages[0]!.reading;
		expect([seen('jule'), seen('ida'), seen(FACILITATOR)]).toEqual(
			Array.from({ length: 3 }, () => ({ cards: 1, read: 0, unread: ['f1'] }))
		);
		expect(needsOf(w.state, pid('ida'), { voted: [], now: 0 })).toEqual([]);
		w.advance('insights');
		expect(seen('jule')).toBeNull();
	});
});
