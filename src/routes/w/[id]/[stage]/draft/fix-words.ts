/** What a fix would write, in words: the field and what it becomes. Ids and values come in, names and labels go out. */
import type { Fix, FixValue } from '#lib/domain/checks/finding.ts';
import { m } from '#lib/paraglide/messages.js';
import { functionLabel, maturityLabel, sideLabel } from '../../../../labels.ts';
import { listed, pair } from '../../../../listed.ts';
import { formatDay } from './describe.ts';
import type { Reader } from './titles.ts';

export type SetFields = Extract<Fix, { kind: 'set-fields' }>;

type Say = (value: FixValue, reader: Reader) => string;

const text = (value: FixValue): string => (typeof value === 'string' ? value : '');
const texts = (value: FixValue): string[] => (Array.isArray(value) ? value : [text(value)]);
const number =
	(style: 'decimal' | 'percent'): Say =>
	(value, { locale }) =>
		new Intl.NumberFormat(locale, { style, maximumFractionDigits: 1 }).format(Number(value));
const name: Say = (value, { nameOf }) => nameOf(text(value));
const day: Say = (value, { locale }) => formatDay(text(value), locale);

/** In the order they are said. What goes along without words is not here: the person who looks after a talk that moves. */
const FIELDS: readonly (readonly [path: string, label: () => string, say: Say])[] = [
	['channelId', m.field_channel, name],
	['ownerFunction', m.field_owner, (value) => functionLabel(text(value))],
	['relayId', m.draft_kind_relay, name],
	['reach', m.field_reach, number('percent')],
	['frequencyPerHcp', m.field_frequency, number('decimal')],
	['from', m.field_from, day],
	['to', m.field_to, day],
	['maturity', m.field_maturity, (value) => maturityLabel(text(value))],
	['developedBy', m.field_developed_by, (value) => listed(texts(value).map(sideLabel))],
	['regions', m.field_regions, (value) => (value === 'all' ? m.fix_all_regions() : listed(texts(value)))]
];

/** Fields that are not set to something, but let go. */
const LETS_GO: readonly (readonly [path: string, words: () => string])[] = [
	['trigger.after', m.fix_wait_for_nothing],
	['reinforces', m.fix_drop_gone]
];

/** @param about what the finding is about: a fix of something else says of what */
export function fixWords({ entity, fields }: SetFields, about: string | undefined, reader: Reader): string {
	const sets = FIELDS.filter(([path]) => fields[path] != null).map(([path, label, say]) =>
		pair(label(), say(fields[path]!, reader))
	);
	const letsGo = LETS_GO.filter(([path]) => path in fields).map(([, words]) => words());
	const only = Object.keys(fields).length === 1 && 'ownerPersonId' in fields;
	const person = reader.nameOf(text(fields['ownerPersonId'] ?? null)) || m.fix_nobody();
	const what = listed([...sets, ...letsGo, only && pair(m.field_owner_person(), person)]);
	const other = entity === about ? '' : reader.nameOf(entity);
	return other ? m.fix_of({ name: other, what }) : what;
}
