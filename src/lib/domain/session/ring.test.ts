import { expect, it } from 'vitest';
import type { ConsentView, StageView } from '#lib/domain/session/view.ts';
import { workshop } from '#tests/support/session.ts';
import { ringOf, ringOfAll } from './ring.ts';

const phases = ['write', 'reveal', 'cluster', 'draft', 'consent', 'adopted'] as const;
const stage = (given: Partial<StageView>) =>
	({ phase: 'prepare', phases, adopted: null, consent: null, ...given }) as StageView;
const consent = (given: string[]) =>
	({
		state: 'open',
		given,
		electorate: [
			{ participantId: 'jule', side: 'field', function: 'field_sales' },
			{ participantId: 'tarek', side: 'field', function: 'field_sales' },
			{ participantId: 'ines', side: 'internal', function: 'marketing' }
		]
	}) as unknown as ConsentView;

it('[UI4] a stage nobody has opened shows two empty rings', () => {
	expect(ringOf(stage({}))).toEqual({ field: 0, internal: 0, closed: false });
});
it('[UI4] in the consent round each ring grows with the answers of its side', () => {
	expect(ringOf(stage({ phase: 'consent', consent: consent(['jule', 'ines']) }))).toEqual({
		field: 0.75,
		internal: 1,
		closed: false
	});
});
it('[UI4] everybody has answered, but only adoption closes the ring', () => {
	const adopted = { at: 1, seq: 1, hash: 'h', round: 1, signOffs: [], signsUntil: 0 };
	expect(ringOf(stage({ phase: 'consent', consent: consent(['jule', 'tarek', 'ines']) })).closed).toBe(false);
	expect(ringOf(stage({ phase: 'adopted', adopted }))).toEqual({ field: 1, internal: 1, closed: true });
});
it('[UI4] a workshop’s rings are the mean of its stages, and closed when all of them are', () => {
	const w = workshop().seat();
	expect(ringOfAll(w.state.stages)).toEqual({ field: 0, internal: 0, closed: false });
	w.toConsent().fist('jule', 4).fist('ida', 4).fist('tom', 4);
	const { field, internal } = ringOfAll(w.state.stages);
	expect(internal).toBeGreaterThan(field);
	expect(field).toBeGreaterThan(0.25);
	const stages = w.state.stages.map((each) => ({ ...each, adopted: {} as never }));
	expect(ringOfAll(stages)).toEqual({ field: 1, internal: 1, closed: true });
});
