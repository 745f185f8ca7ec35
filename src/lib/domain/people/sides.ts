/** Functions, the side each speaks for, and roles, as plain lists. Without schemas, so that a browser that only shows them carries none. */

export const FUNCTIONS = [
	'field_sales',
	'key_account',
	'field_medical',
	'inside_sales',
	'internal_services',
	'marketing',
	'omnichannel_digital',
	'engagement_designer',
	'product_strategy',
	'medical_hq',
	'market_access',
	'mlr_regulatory',
	'data_sales_ops',
	'training',
	'agency',
	'management',
	'facilitation'
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export const SIDES = ['field', 'internal', 'partner', 'sponsor', 'neutral'] as const;
export type Side = (typeof SIDES)[number];

/** The two sides whose agreement makes a plan; the others advise, endorse or moderate. */
export const AGREEING_SIDES = ['field', 'internal'] as const;
export type AgreeingSide = (typeof AGREEING_SIDES)[number];

const FIELD_FUNCTIONS: readonly FunctionName[] = ['field_sales', 'key_account', 'field_medical'];

/** The side a function speaks for [PE1]. Inside sales counts as internal unless a workshop switches it. */
export function sideOf(fn: FunctionName): Side {
	if (FIELD_FUNCTIONS.includes(fn)) return 'field';
	if (fn === 'agency') return 'partner';
	if (fn === 'management') return 'sponsor';
	if (fn === 'facilitation') return 'neutral';
	return 'internal';
}

export const isAgreeingSide = (side: Side): side is AgreeingSide => side === 'field' || side === 'internal';
