/** The facts of touchpoints, as label and value. Fetched with the pages that show them; see late-facts.ts. */
import { m } from '#lib/paraglide/messages.js';
import {
	autonomyLabel,
	functionLabel,
	intensityLabel,
	journeyLabel,
	relationLabel,
	triggerLabel
} from '../../../../labels.ts';
import { choice, days, functions, link, links, number, text, type FactOf, type FactTable } from './describe.ts';
import { readI18n, readIds, readString } from './fields.ts';
import { wordsIn } from './titles.ts';

const regions: FactOf = (fields) => [{ text: readIds(fields, 'regions').join(', ') }];
/** As somebody picked it, or as an imported plan says it in several languages. */
const need: FactOf = (fields, { locale }) => {
	const words = readString(fields, 'needRef');
	return [words ? { text: words } : wordsIn(readI18n(fields, 'needRef'), locale)];
};

export const TOUCHPOINT_FACTS: FactTable = {
	touchpoint: [
		[m.field_owner, choice('ownerFunction', functionLabel)],
		[m.field_when, days('from', 'to')],
		[m.field_journey_step, choice('journeyStep', journeyLabel)],
		[m.field_frequency, number('frequencyPerHcp')],
		[m.field_reach, number('reach', 100, () => '%')],
		[m.field_objective, text('objective')],
		[m.field_owner_person, link('ownerPersonId')],
		[m.field_co_hosts, functions('coHosts')],
		[m.field_regions, regions],
		[m.field_need_ref, need],
		[m.field_autonomy, choice('autonomy', autonomyLabel)],
		[m.field_relation, choice('relationToRep', relationLabel)],
		[m.field_intensity, choice('intensity', intensityLabel)],
		[m.field_trigger, choice('trigger.type', triggerLabel)],
		[m.field_condition, choice('trigger.condition', (value) => value)],
		[m.field_after, link('trigger.after')],
		[m.field_reinforces, links('reinforces')],
		[m.draft_kind_relay, link('relayId')],
		[m.draft_items_material, links('materialIds')]
	]
};
