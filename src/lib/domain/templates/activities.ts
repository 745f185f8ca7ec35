/** What a room does in a step of the agenda, as plain values. Source: 13-templates, schema. */

export const ACTIVITIES = [
	'checkin',
	'input',
	'silent_write',
	'one_two_four_all',
	'pair_interview',
	'reveal_read',
	'cluster',
	'pairing',
	'how_might_we',
	'impact_effort',
	'triage',
	'dependency_map',
	'dot_vote',
	'resistance_vote',
	'rating',
	'field_test',
	'pair_draft',
	'give_get',
	'matrix_fill',
	'journey_build',
	'lint_review',
	'fishbowl',
	'hallway_test',
	'premortem',
	'usage_review',
	'consent_round',
	'signoff',
	'checkout',
	'break'
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Who works together on a step. Mixed: from both sides. */
export const GROUPINGS = ['solo', 'pair_mixed', 'trio_mixed', 'quad_mixed', 'side', 'plenary'] as const;
export type Grouping = (typeof GROUPINGS)[number];
