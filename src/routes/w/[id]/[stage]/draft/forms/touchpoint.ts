/** What is written down of a touchpoint. */
import { m } from '#lib/paraglide/messages.js';
import { FUNCTIONS } from '#lib/domain/people/sides.ts';
import { functionLabel, journeyLabel } from '../../../../../labels.ts';
import { PARAGRAPH, words, choice, number, others, type FieldSpec } from './specs.ts';

const JOURNEY = ['awareness', 'consideration', 'trial', 'adoption', 'loyalty', 'advocacy'];

export const touchpoint: readonly FieldSpec[] = [
	{ type: 'link', path: 'messageId', label: m.field_message, of: 'messages' },
	choice('ownerFunction', m.field_owner, FUNCTIONS, functionLabel),
	choice('journeyStep', m.field_journey_step, JOURNEY, journeyLabel),
	{ type: 'day', path: 'from', label: m.field_from, short: true },
	{ type: 'day', path: 'to', label: m.field_to, short: true },
	words('objective', m.field_objective, { max: PARAGRAPH }),
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
	number('frequencyPerHcp', m.field_frequency, { more: true }),
	number('reach', m.field_reach, { scale: 100, unit: '%', more: true }),
	{ ...others, type: 'link', path: 'trigger.after', label: m.field_after },
	{ ...others, type: 'links', path: 'reinforces', label: m.field_reinforces },
	{ type: 'link', path: 'relayId', label: m.draft_kind_relay, of: 'roles', kind: 'relay', ifAny: true, more: true },
	{ type: 'links', path: 'materialIds', label: m.draft_items_material, of: 'materials', ifAny: true, more: true }
];
