import { expect, it } from 'vitest';
import type { ConsentView, StageView } from '#lib/domain/session/view.ts';
import { ringOf } from './ring.ts';

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
	const adopted = { at: 1, seq: 1, hash: 'h', round: 1, signOffs: [] };
	expect(ringOf(stage({ phase: 'consent', consent: consent(['jule', 'tarek', 'ines']) })).closed).toBe(false);
	expect(ringOf(stage({ phase: 'adopted', adopted }))).toEqual({ field: 1, internal: 1, closed: true });
});
