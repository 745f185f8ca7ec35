import { expect, it } from 'vitest';
import { FACILITATOR, workshop } from '#tests/support/session.ts';
import { projectFor } from '#lib/domain/session/project.ts';
import { needsAmending, openGaps } from './open-gaps.ts';

const held = { seq: 7, hash: 'h1', items: 2 };
const closed = (objects: boolean) => {
	const w = workshop().seat().toConsent();
	for (const who of ['ben', 'mara', 'ida', 'tom', 'eva']) w.fist(who, 4);
	if (objects) w.fist('jule', 1, { kind: 'harm', text: 'It costs trust.' });
	return w.do({ type: 'consent.close', stage: 'insights' }, FACILITATOR, {
		held: objects ? held : { ...held, hash: 'h2' },
		findings: []
	});
};
const view = (w: ReturnType<typeof closed>) =>
	projectFor(w.state, FACILITATOR, w.sources()).stages.find(({ key }) => key === 'insights')!;
const codes = ({ consent, objections }: ReturnType<typeof view>) =>
	openGaps(consent!.gaps, objections).map(({ code }) => code);

it('[UI63] an objection that was answered after the round no longer counts as missing', () => {
	const w = closed(true);
	expect(codes(view(w))).toEqual(['objection-open']);
	expect(needsAmending(view(w))).toBe(true);
	w.do({ type: 'objection.resolve', objectionId: view(w).objections[0]!.id, state: 'integrated' }, 'jule');
	expect(codes(view(w))).toEqual([]);
	expect(needsAmending(view(w))).toBe(false);
});

it('[UI63] where another round is enough, no other text is asked for', () => {
	expect(codes(view(closed(false)))).toEqual(['content-changed']);
	expect(needsAmending(view(closed(false)))).toBe(false);
});
