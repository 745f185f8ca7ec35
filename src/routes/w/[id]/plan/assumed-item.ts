/** What a plan assumes, in the shape the stages write it in, so that both are read with the same words. */
import { ASSUMPTIONS_ID, assumptionsOf } from '#lib/domain/plan/assumptions.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';

export const assumedItem = (plan: Plan): Item => ({
	id: ASSUMPTIONS_ID,
	kind: 'assumptions',
	rank: '',
	fields: JSON.parse(JSON.stringify(assumptionsOf(plan))) as Item['fields']
});
