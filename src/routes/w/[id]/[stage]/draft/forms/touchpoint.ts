/** What is written down of a touchpoint. */
import { m } from '#lib/paraglide/messages.js';
import { AUTONOMY, INTENSITIES, RELATIONS_TO_REP, TRIGGERS } from '#lib/domain/plan/choices.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import { FUNCTIONS } from '#lib/domain/people/sides.ts';
import { textKey } from '#lib/domain/text.ts';
import {
	autonomyLabel,
	functionLabel,
	intensityLabel,
	journeyLabel,
	relationLabel,
	triggerLabel
} from '../../../../../labels.ts';
import { readLines, readString } from '../fields.ts';
import { readLine } from '../lines.ts';
import {
	PARAGRAPH,
	choice,
	number,
	others,
	plain,
	words,
	type FieldSpec,
	type FormOption,
	type FormSources
} from './specs.ts';

export const JOURNEY = ['awareness', 'consideration', 'trial', 'adoption', 'loyalty', 'advocacy'];

/** What its segment needs, and what holds it back: a contact serves one of them [L32]. */
function needs(own: Item, { itemsOf, locale }: FormSources): readonly FormOption[] {
	const segment = itemsOf('segments').find(({ id }) => id === readString(own.fields, 'segmentId'));
	const lines = ['needs', 'barriers'].flatMap((path) => readLines(segment?.fields ?? {}, path));
	const texts = lines.map((line) => readLine(line, textKey(locale)));
	const chosen = readString(own.fields, 'needRef');
	// What was written before keeps its place, also where the segment no longer says it.
	return [...new Set(chosen ? [...texts, chosen] : texts)].map((text) => ({ value: text, label: text }));
}

/** Those who do what its owner does. */
function owners(own: Item, { people }: FormSources): readonly FormOption[] {
	const fn = readString(own.fields, 'ownerFunction');
	return people
		.filter((person) => person.role === 'participant' && person.function === fn)
		.map(({ id, name }) => ({ value: id, label: name }));
}

export const touchpoint: readonly FieldSpec[] = [
	{ type: 'link', path: 'messageId', label: m.field_message, of: 'messages' },
	choice('ownerFunction', m.field_owner, FUNCTIONS, functionLabel),
	choice('journeyStep', m.field_journey_step, JOURNEY, journeyLabel),
	{ type: 'day', path: 'from', label: m.field_from, short: true },
	{ type: 'day', path: 'to', label: m.field_to, short: true },
	words('objective', m.field_objective, { max: PARAGRAPH }),
	{ type: 'materials', path: 'materialIds', label: m.draft_items_material },
	{ type: 'link', path: 'segmentId', label: m.field_segment, of: 'segments', short: true, more: true },
	{
		type: 'link',
		path: 'channelId',
		label: m.field_channel,
		of: 'touchpoints',
		kind: 'channel',
		short: true,
		more: true
	},
	{ type: 'among', path: 'ownerPersonId', label: m.field_owner_person, options: owners, short: true, more: true },
	number('frequencyPerHcp', m.field_frequency, { hint: m.field_frequency_help, more: true }),
	number('reach', m.field_reach, { scale: 100, unit: () => '%', more: true }),
	{ type: 'regions', path: 'regions', label: m.field_regions, more: true },
	{ type: 'among', path: 'needRef', label: m.field_need_ref, options: needs, more: true },
	choice('autonomy', m.field_autonomy, AUTONOMY, autonomyLabel, { more: true }),
	choice('relationToRep', m.field_relation, RELATIONS_TO_REP, relationLabel, { more: true }),
	choice('intensity', m.field_intensity, INTENSITIES, intensityLabel, { more: true }),
	choice('trigger.type', m.field_trigger, TRIGGERS, triggerLabel, { more: true }),
	{ ...others, type: 'link', path: 'trigger.after', label: m.field_after },
	number('trigger.delayDays', m.field_delay, { unit: m.field_delay_unit, more: true }),
	plain('trigger.condition', m.field_condition, { max: 200, more: true }),
	{ ...others, type: 'links', path: 'reinforces', label: m.field_reinforces },
	{
		type: 'many',
		path: 'coHosts',
		label: m.field_co_hosts,
		values: FUNCTIONS,
		name: functionLabel,
		more: true
	},
	{ type: 'link', path: 'relayId', label: m.draft_kind_relay, of: 'roles', kind: 'relay', ifAny: true, more: true }
];
