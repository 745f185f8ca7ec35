import { describe, expect, it } from 'vitest';
import { pid, workshop } from '#tests/support/session.ts';
import type { Naming } from '../people/naming.ts';
import { namesHidden } from './access.ts';
import { projectFor } from './project.ts';

const choose = (naming: Naming) => ({ type: 'naming.choose', stage: 'insights', naming }) as const;
const stageOf = (w: ReturnType<typeof workshop>, viewer: string, authors: Map<string, string> = new Map()) =>
	projectFor(w.state, pid(viewer), w.sources({ authors })).stages[0]!;

describe('what cards tell of their authors', () => {
	it('[VA1] is chosen by the facilitator, for stages in which people write', () => {
		const w = workshop().seat();
		expect(w.try(choose('named'), 'jule')).toEqual({ ok: false, code: 'not-allowed' });
		expect(stageOf(w, 'jule').naming).toBeUndefined();
		expect(stageOf(w.do(choose('named')), 'jule').naming).toBe('named');
		expect(w.try({ ...choose('named'), stage: 'review' })).toEqual({ ok: false, code: 'unknown-stage' });
	});

	it('[VA4] before writing everything may be chosen, while people write only what tells less, and then nothing', () => {
		const w = workshop().seat().do(choose('named')).do(choose('function'));
		w.do({ type: 'stage.open', stage: 'insights' });
		expect(w.try(choose('named'))).toEqual({ ok: false, code: 'wrong-phase' });
		expect(w.try(choose('function'))).toEqual({ ok: true, events: [], texts: [] });
		w.do(choose('side')).do(choose('nobody'));
		expect(w.try(choose('side'))).toEqual({ ok: false, code: 'wrong-phase' });
		w.advance('insights', { revealedCards: 3 });
		expect(w.try(choose('nobody'))).toEqual({ ok: false, code: 'wrong-phase' });
	});

	it('[VA5] names are told of cards that were written to be known, and of people who are here', () => {
		const w = workshop().seat().do(choose('named')).do({ type: 'stage.open', stage: 'insights' });
		w.advance('insights', { revealedCards: 3, named: ['a', 'b', 'x'] });
		const authors = new Map([
			['a', 'jule'],
			['b', 'ida'],
			['c', 'tom']
		]);
		expect(stageOf(w, 'ben', authors).authors).toEqual({ a: 'jule', b: 'ida' });
		w.do({ type: 'participant.remove', participantId: pid('ida') });
		expect(stageOf(w, 'ben', authors).authors).toEqual({ a: 'jule' });
	});

	it('[VA6] where nobody is to be named, the board says nobody either who is at it', () => {
		const named = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		const nobody = workshop().seat().do(choose('nobody')).do({ type: 'stage.open', stage: 'insights' });
		const grouped = [named, nobody].map((w) => w.advance('insights', { revealedCards: 3 }).advance('insights'));
		expect(grouped.map((w) => namesHidden(w.state, 'insights'))).toEqual([false, true]);
		// Once nothing is added any more, one sees again who drafts.
		expect(namesHidden(nobody.advance('insights').state, 'insights')).toBe(false);
	});
});
