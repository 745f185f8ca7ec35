/** What is written down of a material. */
import { m } from '#lib/paraglide/messages.js';
import { MATERIAL_KINDS, MATURITIES } from '#lib/domain/plan/choices.ts';
import { FUNCTIONS } from '#lib/domain/people/sides.ts';
import { functionLabel, materialKindLabel, maturityLabel } from '../../../../../labels.ts';
import { words, choice, number, insights, type FieldSpec } from './specs.ts';

export const material: readonly FieldSpec[] = [
	words('name', m.field_material_name, { rows: 1 }),
	choice('kind', m.field_kind, MATERIAL_KINDS, materialKindLabel),
	choice('maturity', m.field_maturity, MATURITIES, maturityLabel),
	choice('ownerFunction', m.field_owner, FUNCTIONS, functionLabel),
	number('commitment.repsCommitted', m.field_commit_reps),
	number('commitment.usesPerWeekPerRep', m.field_commit_uses),
	{ type: 'day', path: 'commitment.reviewOn', label: m.field_commit_review, short: true },
	{ ...insights, more: true },
	number('costEUR', m.field_cost_eur, { more: true }),
	{ type: 'day', path: 'validUntil', label: m.field_valid_until, short: true, more: true }
];
