/** The forms of who works with whom: role agreements, relays, dependencies. Data and labels only. */
import { m } from '#lib/paraglide/messages.js';
import { CERTAINTIES, CONTACT_RIGHTS, RELAY_FORMATS } from '#lib/domain/plan/choices.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import { AGREEING_SIDES, FUNCTIONS } from '#lib/domain/people/sides.ts';
import {
	certaintyLabel,
	contactRightLabel,
	functionLabel,
	relayFormatLabel,
	sideLabel
} from '../../../../../labels.ts';
import { choice, number, words, type FieldSpec } from './specs.ts';
import { readString } from '../fields.ts';

const review: FieldSpec = { type: 'day', path: 'reviewOn', label: m.roles_review, short: true };
/** A promise is made by whoever keeps it: a side, never a person. */
const promised: FieldSpec = {
	type: 'many',
	path: 'adoptedBy',
	label: m.roles_promised,
	values: AGREEING_SIDES,
	name: sideLabel,
	more: true
};
/** Nobody passes anything to themselves, or waits for themselves. */
const otherThan =
	(other: string, own: string) =>
	(fields: Item['fields']): string =>
		readString(fields, own) !== '' && readString(fields, own) === readString(fields, other) ? m.roles_same_end() : '';

export const ROLE_FORMS: Readonly<Record<'roleAgreement' | 'relay' | 'dependency', readonly FieldSpec[]>> = {
	roleAgreement: [
		words('topic', m.roles_topic, { hint: m.roles_topic_help }),
		{ type: 'parts', path: 'a', label: m.roles_who },
		words('gives', m.field_gives, { hint: m.roles_gives_help }),
		words('gets', m.field_gets, { hint: m.roles_gets_help }),
		{ type: 'notes', path: 'mondayNote', label: m.roles_monday, hint: m.roles_monday_help },
		review,
		words('stops', m.roles_stops, { more: true }),
		number('freedHours', m.roles_freed, { unit: m.roles_hours, more: true }),
		choice('contactRule.who', m.roles_rule_who, FUNCTIONS, functionLabel, { more: true }),
		choice('contactRule.may', m.roles_rule_may, CONTACT_RIGHTS, contactRightLabel, { more: true }),
		number('contactRule.leadDays', m.roles_rule_lead, { more: true }),
		{ type: 'lines', path: 'skillsNeeded', label: m.roles_skills, hint: m.field_lines_help, more: true },
		{ type: 'links', path: 'segmentIds', label: m.field_segments, of: 'segments', ifAny: true, more: true },
		promised
	],
	relay: [
		words('what', m.roles_what, { hint: m.roles_what_help }),
		choice('from', m.roles_from, FUNCTIONS, functionLabel),
		choice('to', m.roles_to, FUNCTIONS, functionLabel, { wrong: otherThan('from', 'to') }),
		number('withinWorkingDays', m.roles_within, { unit: m.roles_days }),
		choice('format', m.roles_format, RELAY_FORMATS, relayFormatLabel),
		review,
		{
			type: 'links',
			path: 'touchpointIds',
			label: m.roles_touchpoints,
			of: 'touchpoints',
			kind: 'touchpoint',
			ifAny: true
		},
		words('trigger', m.roles_trigger, { rows: 1, more: true }),
		words('consentBasis', m.roles_consent, { rows: 1, more: true }),
		promised
	],
	dependency: [
		choice('from', m.roles_needs_who, FUNCTIONS, functionLabel),
		choice('needs', m.roles_from, FUNCTIONS, functionLabel, { wrong: otherThan('from', 'needs') }),
		choice('certainty', m.roles_certainty, CERTAINTIES, certaintyLabel),
		words('forWhat', m.roles_for_what, { hint: m.roles_for_what_help }),
		words('tension', m.roles_tension),
		{ type: 'link', path: 'agreementId', label: m.roles_answered, of: 'roles', kind: 'roleAgreement', ifAny: true }
	]
};
