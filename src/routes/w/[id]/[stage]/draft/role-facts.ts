/** The facts of who works with whom, as label and value. Fetched with the pages that show them; see late-facts.ts. */
import { m } from '#lib/paraglide/messages.js';
import { FUNCTIONS } from '#lib/domain/people/sides.ts';
import { certaintyLabel, contactRightLabel, functionLabel, relayFormatLabel, sideLabel } from '../../../../labels.ts';
import { pair } from '../../../../listed.ts';
import { choice, days, functions, lines, link, links, number, text, type FactOf, type FactTable } from './describe.ts';
import { readI18n, readIds, readNumber, readString } from './fields.ts';
import { wordsIn } from './titles.ts';

const way =
	(from: string, to: string): FactOf =>
	(fields) => [{ text: [from, to].map((path) => functionLabel(readString(fields, path))).join(' → ') }];

const promised: FactOf = (fields) => readIds(fields, 'adoptedBy').map((side) => ({ text: sideLabel(side) }));

/** Of those who have one, in the order of the list of functions. */
const notes: FactOf = (fields, { locale }) =>
	FUNCTIONS.map((fn) => [fn, wordsIn(readI18n(fields, `mondayNote.${fn}`), locale)] as const)
		.filter(([, { text: said }]) => said !== '')
		.map(([fn, said]) => ({ ...said, text: pair(functionLabel(fn), said.text) }));

const within: FactOf = (fields) => {
	const count = readNumber(fields, 'withinWorkingDays');
	return count === null ? [] : [{ text: m.roles_loop_within({ count }) }];
};

const rule: FactOf = (fields) => {
	const who = functionLabel(readString(fields, 'contactRule.who'));
	const may = contactRightLabel(readString(fields, 'contactRule.may'));
	const lead = readNumber(fields, 'contactRule.leadDays');
	if (!who || !may) return [];
	return [{ text: lead === null ? m.roles_rule_says({ who, may }) : m.roles_rule_ahead({ who, may, days: lead }) }];
};

export const ROLE_FACTS = {
	relay: [
		[m.field_relay_way, way('from', 'to')],
		[m.roles_within, within],
		[m.roles_trigger, text('trigger')],
		[m.roles_format, choice('format', relayFormatLabel)],
		[m.roles_consent, text('consentBasis')],
		[m.roles_touchpoints, links('touchpointIds')],
		[m.roles_promised, promised],
		[m.roles_review, days('reviewOn')]
	],
	roleAgreement: [
		[m.plan_role_leads, choice('a', functionLabel)],
		[m.field_gives, text('gives')],
		[m.field_gets, text('gets')],
		[m.plan_role_does, functions('r')],
		[m.plan_role_consulted, functions('c')],
		[m.plan_role_informed, functions('i')],
		[m.roles_stops, text('stops')],
		[m.roles_freed, number('freedHours', 1, () => m.roles_hours())],
		[m.roles_monday, notes],
		[m.roles_rule, rule],
		[m.roles_skills, lines('skillsNeeded')],
		[m.field_segments, links('segmentIds')],
		[m.roles_promised, promised],
		[m.roles_review, days('reviewOn')]
	],
	dependency: [
		[m.field_relay_way, way('from', 'needs')],
		[m.roles_map_sure, choice('certainty', certaintyLabel)],
		[m.roles_tension, text('tension')],
		[m.roles_answered, link('agreementId')]
	]
} satisfies FactTable;
