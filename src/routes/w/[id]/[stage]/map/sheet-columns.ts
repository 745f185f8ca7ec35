/** The columns of touchpoints in a spreadsheet: how each is called, written and understood. Pure. */
import { m } from '#lib/paraglide/messages.js';
import type { Json } from '#lib/board/flatten.ts';
import { AUTONOMY } from '#lib/domain/plan/choices.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import { FUNCTIONS } from '#lib/domain/people/sides.ts';
import { textKey, type Locale } from '#lib/domain/text.ts';
import { autonomyLabel, functionLabel, journeyLabel } from '../../../../labels.ts';
import { readI18n, readIds, readNumber, readString } from '../draft/fields.ts';
import { JOURNEY } from '../draft/forms/touchpoint.ts';
import { titleOf, wordsIn } from '../draft/titles.ts';

export type ColumnKey =
	| 'segment'
	| 'channel'
	| 'message'
	| 'step'
	| 'owner'
	| 'from'
	| 'to'
	| 'frequency'
	| 'reach'
	| 'regions'
	| 'autonomy'
	| 'objective'
	| 'id';

/** What names in a row can mean. */
export interface SheetNames {
	readonly segments: readonly Item[];
	readonly channels: readonly Item[];
	readonly messages: readonly Item[];
	readonly touchpoints: readonly Item[];
	/** The language names are shown in. */
	readonly locale: Locale;
	/** The language one writes in. */
	readonly writing: Locale;
}

export interface SheetColumn {
	readonly key: ColumnKey;
	readonly label: () => string;
	/** Its cells can be told from others by themselves. */
	readonly telling?: true;
	readonly path: (names: SheetNames) => string;
	readonly write: (item: Item, names: SheetNames) => string;
	/** Null where the cell is not understood. */
	readonly read: (cell: string, names: SheetNames) => Json;
}

const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Of two that are called the same nobody knows which is meant. */
const only = (found: readonly Item[]): Item | undefined => (found.length === 1 ? found[0] : undefined);

/** An entity by one of its names, in whatever language, or by its id. */
function linked(
	key: ColumnKey,
	label: () => string,
	path: string,
	from: (names: SheetNames) => readonly Item[]
): SheetColumn {
	const called = (item: Item, locale: Locale) => titleOf(item, { locale, nameOf: () => '' }).text;
	return {
		key,
		label,
		telling: true,
		path: () => path,
		write: ({ fields }, names) => {
			const item = from(names).find(({ id }) => id === readString(fields, path));
			return item ? called(item, names.locale) : '';
		},
		read: (cell, names) =>
			only(
				from(names).filter(
					(item) =>
						item.id === cell || (['en', 'de', 'zh-Hant'] as const).some((locale) => same(called(item, locale), cell))
				)
			)?.id ?? null
	};
}

function chosen(
	key: ColumnKey,
	label: () => string,
	path: string,
	values: readonly string[],
	name: (value: string) => string
): SheetColumn {
	return {
		key,
		label,
		telling: true,
		path: () => path,
		write: ({ fields }) => name(readString(fields, path)),
		read: (cell) => values.find((value) => same(value, cell) || same(name(value), cell)) ?? null
	};
}

const day = (key: 'from' | 'to', label: () => string): SheetColumn => ({
	key,
	label,
	telling: true,
	path: () => key,
	write: ({ fields }) => readString(fields, key),
	read: readDay
});

/**
 * A day as 2027-03-01, 2027/3/1 or 1.3.2027. With slashes and the year last, day and month can be told apart only where one of them
 * is above twelve; otherwise it is not understood.
 */
export function readDay(cell: string): string | null {
	const iso = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(cell);
	if (iso) return isoDay(iso[1]!, iso[2]!, iso[3]!);
	const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(cell);
	if (dotted) return isoDay(dotted[3]!, dotted[2]!, dotted[1]!);
	const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
	if (!slashed) return null;
	const [, a, b, year] = slashed as unknown as [string, string, string, string];
	if (Number(a) > 12) return isoDay(year, b, a);
	if (Number(b) > 12) return isoDay(year, a, b);
	return a === b ? isoDay(year, a, b) : null;
}

function isoDay(year: string, month: string, dayOfMonth: string): string | null {
	const text = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** A number with a point or a comma before its decimals. Thousands are not separated: 1.200 is one and two tenths, or not meant. */
export function readAmount(cell: string): number | null {
	const text = cell.replace(/\s/g, '').replace(',', '.');
	return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** A share: 80 %, or 0.8 where nothing says per cent. */
export function readShare(cell: string): number | null {
	const percent = /^(.*?)\s*[%％]$/.exec(cell);
	const number = readAmount(percent ? percent[1]! : cell);
	if (number === null) return null;
	const share = percent || number > 1 ? number / 100 : number;
	return share <= 1 ? Math.round(share * 1e6) / 1e6 : null;
}

const shown = (value: number | null, scale = 1): string =>
	value === null ? '' : String(Math.round(value * scale * 1e6) / 1e6);

/** Most regions of one touchpoint. */
const MOST_REGIONS = 60;

export const COLUMNS: readonly SheetColumn[] = [
	linked('segment', m.field_segment, 'segmentId', ({ segments }) => segments),
	linked('channel', m.field_channel, 'channelId', ({ channels }) => channels),
	linked('message', m.field_message, 'messageId', ({ messages }) => messages),
	chosen('step', m.field_journey_step, 'journeyStep', JOURNEY, journeyLabel),
	chosen('owner', m.field_owner, 'ownerFunction', FUNCTIONS, functionLabel),
	day('from', m.field_from),
	day('to', m.field_to),
	{
		key: 'frequency',
		label: m.field_frequency,
		path: () => 'frequencyPerHcp',
		write: ({ fields }) => shown(readNumber(fields, 'frequencyPerHcp')),
		read: readAmount
	},
	{
		key: 'reach',
		label: m.field_reach,
		path: () => 'reach',
		write: ({ fields }) => {
			const percent = shown(readNumber(fields, 'reach'), 100);
			return percent && `${percent} %`;
		},
		read: readShare
	},
	{
		key: 'regions',
		label: m.field_regions,
		path: () => 'regions',
		write: ({ fields }) => readIds(fields, 'regions').join(', '),
		read: (cell) => {
			const regions = cell.split(/[,;、]/).map((each) => each.trim());
			return regions.filter((each) => each !== '').slice(0, MOST_REGIONS);
		}
	},
	chosen('autonomy', m.field_autonomy, 'autonomy', AUTONOMY, autonomyLabel),
	{
		key: 'objective',
		label: m.field_objective,
		path: ({ writing }) => `objective.${textKey(writing)}`,
		write: ({ fields }, { locale }) => wordsIn(readI18n(fields, 'objective'), locale).text,
		read: (cell) => cell.slice(0, 2000)
	},
	{ key: 'id', label: m.map_sheet_id, path: () => 'id', write: ({ id }) => id, read: (cell) => cell }
];

/** What the head of a column says: its label, or the short name it has in code. */
export const columnOf = (head: string): ColumnKey | '' =>
	COLUMNS.find(({ key, label }) => same(head, key) || same(head, label()))?.key ?? '';
