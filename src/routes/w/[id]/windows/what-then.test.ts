import { expect, it } from 'vitest';
import { projectFor } from '#lib/domain/session/project.ts';
import { FACILITATOR, onAgenda, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { happensThen, missingAnswers } from './what-then.ts';

const seen = (w: SessionBuilder) => projectFor(w.state, FACILITATOR, w.sources({ now: w.now }));

it('[UI340] says what the end brings, and that it brings nothing where somebody led on before', () => {
	const w = onAgenda('T07');
	w.now = Date.parse('2026-11-28T09:00:00Z');
	w.do({ type: 'calendar.set', begins: '2026-11-30', zone: 'Asia/Taipei' });
	w.do({ type: 'block.begin', block: 'prepare', from: null });
	const words = (id: string): string => {
		const slices = seen(w);
		return happensThen(
			slices.agenda.blocks.find((block) => block.id === id)!,
			slices
		);
	};
	expect(words('prepare')).toMatch(/^Then all cards that are ready are revealed/);
	w.advance('insights', { revealedCards: 1 });
	expect(words('prepare')).toMatch(/^Then nothing changes by itself/);
	expect(words('objection-window')).toMatch(/silence is not a yes/);
});

it('[UI341] names who has not answered in a round that is open, and nobody once all have', () => {
	const w = workshop().seat().toConsent().fist('jule', 4).fist('ida', 3);
	expect(missingAnswers(seen(w))).toBe('BEN, MARA, TOM, EVA');
	for (const who of ['ben', 'mara', 'tom', 'eva']) w.fist(who, 4);
	expect(missingAnswers(seen(w))).toBeNull();
	expect(missingAnswers(seen(workshop().seat()))).toBeNull();
});
