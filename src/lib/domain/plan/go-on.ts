/**
 * What a workshop takes over from the one whose plan it goes on from: the items of its rooms, what was recorded of them since,
 * and what a look back decided. Pure. Rules AF10–AF12 in ../RULES.md; source: 05-decisions 26, 13-templates §4.9.
 */
import type { AfterView } from '../session/view-after.ts';
import type { StageKey } from '../session/stages.ts';
import type { I18n } from '../text.ts';
import { withAfter } from './assemble-after.ts';
import { VERDICTS } from './choices.ts';
import { EMPTY_CONTENT, type Item, type StageContent } from './content.ts';
import type { Phrase } from './fields.ts';
import { KINDS } from './kinds.ts';
import { readLeniently } from './lenient.ts';
import { Verdict } from './notes.ts';
import { byRank, rankAt } from './rank.ts';
import type { Material, Message, Relay } from './schema.ts';

type Contents = Readonly<Partial<Record<StageKey | 'common', StageContent>>>;

/**
 * Items alone: cards and groups belong to the day they were written.
 * @param after sums and medians as anybody may read them; who said what stays where it was said [AF10]
 * @param agreed stages that are adopted: a look back that is not decided nothing [AF12]
 */
export function goOnFrom(
	contents: Contents,
	after: AfterView,
	agreed: readonly StageKey[]
): Partial<Record<StageKey | 'common', StageContent>> {
	const { review, ...rooms } = contents;
	const verdicts = agreed.includes('review') ? lastWords(review?.items ?? []) : [];
	const carried = Object.entries(rooms).map(([room, { items }]): [string, StageContent] => [
		room,
		{ ...EMPTY_CONTENT, items: items.map((item) => stopped(undeclared(recorded(item, after)), verdicts)) }
	]);
	const next: Partial<Record<StageKey | 'common', StageContent>> = Object.fromEntries(carried);
	const follows = verdicts.flatMap(whatFollows);
	if (follows.length === 0) return next;
	const before = next.common?.items ?? [];
	return { ...next, common: { ...EMPTY_CONTENT, items: [...before, ...ranked(follows, before)] } };
}

/** What is told of an item after the agreement, in the fields that are kept for it; the others stay as people wrote them. */
function recorded(item: Item, after: AfterView): Item {
	const { kind, id, fields } = item;
	const { schema, afterwards = [] } = KINDS[kind];
	const { value } = readLeniently(schema, { ...fields, id });
	const told: Readonly<Record<string, unknown>> =
		kind === 'message'
			? withAfter({ messages: [value as Message] }, after).messages[0]!
			: kind === 'material'
				? withAfter({ materials: [value as Material] }, after).materials[0]!
				: kind === 'relay'
					? withAfter({ relays: [value as Relay] }, after).relays[0]!
					: {};
	const since = afterwards.filter((field) => told[field] !== value[field]);
	return { ...item, fields: { ...fields, ...plain(Object.fromEntries(since.map((field) => [field, told[field]]))) } };
}

/** The brief is where the next plan starts; what was declared with the last one was said of that one [PL47]. */
function undeclared(item: Item): Item {
	if (item.kind !== 'preface') return item;
	const { declaration: _declaration, ...fields } = item.fields;
	return { ...item, fields };
}

/** In order; of those about one material the last that says something [AF11]. */
function lastWords(items: readonly Item[]): Item[] {
	const said = items
		.filter(({ kind, fields }) => kind === 'verdict' && VERDICTS.some((each) => each === fields['verdict']))
		.sort(byRank);
	const last = new Map(said.map((item) => [item.fields['about'] || item.id, item]));
	return said.filter((item) => last.get(item.fields['about'] || item.id) === item);
}

/** What is stopped is not made any more [AF11]. */
function stopped(item: Item, verdicts: readonly Item[]): Item {
	const about = verdicts.find(({ fields }) => fields['about'] === item.id);
	const stops = item.kind === 'material' && about?.fields['verdict'] === 'stop';
	return stops ? { ...item, fields: { ...item.fields, maturity: 'retired' } } : item;
}

/** A stop is left, with its reason; a change is a next step. Under the verdict's own id, which stays behind [AF11]. */
function whatFollows({ id, fields }: Item): Omit<Item, 'rank'>[] {
	const { text, verdict, why, then } = readLeniently(Verdict, { ...fields, id }).value;
	if (verdict === 'stop') return [{ id, kind: 'notDoing', fields: plain({ text, why }) }];
	if (verdict === 'change')
		return [{ id, kind: 'action', fields: plain({ text: both(text, isSaid(then) ? then : why) }) }];
	return [];
}

type Words = Phrase | null | undefined;
const isSaid = (words: Words): boolean =>
	(typeof words === 'string' ? [words] : Object.values(words ?? {})).some(Boolean);

/** Both in every language that either of them has; where one is missing there, in the first it has. */
function both(about: Words, what: Words): Phrase {
	const say = (words: Words, key: keyof I18n): string =>
		typeof words === 'string' ? words : (words?.[key] ?? Object.values(words ?? {}).find(Boolean) ?? '');
	const inOne = (key: keyof I18n): string =>
		[about, what]
			.map((words) => say(words, key))
			.filter(Boolean)
			.join(': ');
	const keys = [about, what].flatMap((words) =>
		typeof words === 'string' ? [] : Object.keys(words ?? {})
	) as (keyof I18n)[];
	return keys.length === 0 ? inOne('en') : Object.fromEntries(keys.map((key) => [key, inOne(key)]));
}

const ranked = (made: readonly Omit<Item, 'rank'>[], { length }: readonly Item[]): Item[] =>
	made.map((each, at) => ({ ...each, rank: rankAt(length + at) }));

const plain = (fields: object): Item['fields'] => JSON.parse(JSON.stringify(fields)) as Item['fields'];
