import { describe, expect, it } from 'vitest';
import { pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { EMPTY_CONTENT } from '../plan/content.ts';
import { projectFor } from './project.ts';

const COVER = { type: 'card.cover', stage: 'insights', card: 'c1', reason: 'Names a patient' } as const;
const UNCOVER = { type: 'card.uncover', stage: 'insights', card: 'c1' } as const;
const SAID = { covered: { words: 'Dr. Meier told me' } };

const revealed = (): SessionBuilder =>
	workshop().seat().do({ type: 'stage.open', stage: 'insights' }).advance('insights', { revealedCards: 2 });
const CARD = { id: 'c1', side: null, group: null, rank: 'a0', late: false, ready: false };
const seen = (w: SessionBuilder, viewer: string, authors: Map<string, string> = new Map()) =>
	projectFor(w.state, pid(viewer), {
		...w.sources({ authors }),
		content: {
			insights: { ...EMPTY_CONTENT, cards: [{ ...CARD, text: 'Dr. Meier told me' }] }
		}
	});

describe('covering a card', () => {
	it('[MK1] only the facilitator covers, with a reason, a card that lies on the board', () => {
		const w = revealed();
		expect(w.try(COVER, 'jule', SAID)).toEqual({ ok: false, code: 'not-allowed' });
		expect(w.try(COVER, 'moni', { covered: { words: null } })).toEqual({ ok: false, code: 'not-found' });
		expect(workshop().seat().do({ type: 'stage.open', stage: 'insights' }).try(COVER, 'moni', SAID)).toEqual({
			ok: false,
			code: 'wrong-phase'
		});
		const decision = w.try(COVER, 'moni', SAID);
		expect(decision).toMatchObject({ ok: true, events: [{ type: 'card-covered', card: 'c1' }] });
		expect(JSON.stringify(decision.ok && decision.events)).not.toMatch(/Meier|patient/);
	});

	it('[MK1] a second click changes nothing, covered or not', () => {
		const w = revealed().do(COVER, 'moni', SAID);
		expect(w.try(COVER, 'moni', { covered: { words: '' } })).toEqual({ ok: true, events: [], texts: [] });
		w.do(UNCOVER);
		expect(w.try(UNCOVER)).toEqual({ ok: true, events: [], texts: [] });
	});

	it('[MK2] nobody gets its words, not even from content that is older than the covering', () => {
		const w = revealed();
		expect(seen(w, 'ben').content.insights?.cards[0]?.text).toBe('Dr. Meier told me');
		w.do(COVER, 'moni', SAID);
		for (const viewer of ['moni', 'jule', 'ida']) expect(JSON.stringify(seen(w, viewer))).not.toContain('Meier');
		w.do(UNCOVER);
		expect(seen(w, 'ben').content.insights?.cards[0]?.text).toBe('Dr. Meier told me');
	});

	it('[MK4] who covered it, why, and who ended that stay in the history', () => {
		const w = revealed().do(COVER, 'moni', SAID);
		expect(seen(w, 'ben').stages[0]!.covers).toEqual([
			{ card: 'c1', reason: 'Names a patient', by: 'MONI', at: w.now, until: null, uncoveredBy: null }
		]);
		w.now += 5;
		w.do(UNCOVER);
		expect(seen(w, 'ben').stages[0]!.covers).toMatchObject([{ until: w.now, uncoveredBy: 'MONI' }]);
	});

	it('[MK5] its author is told, and nobody is told who that is', () => {
		const w = revealed().do(COVER, 'moni', SAID);
		const authors = new Map([['c1', 'jule']]);
		expect(seen(w, 'jule', authors).stages[0]!.covers).toMatchObject([{ own: true }]);
		for (const viewer of ['ben', 'moni'])
			expect(JSON.stringify(seen(w, viewer, authors).stages)).not.toMatch(/own|jule/);
	});
});
