/** A change as lines to read: what is meant, what it said then, what it says now. Only what differs. */
import type { CardChange, Change, ItemChange } from '#lib/domain/versions/compare.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import { m } from '#lib/paraglide/messages.js';
import { listed } from '../../../../listed.ts';
import { ASSUMED_FACTS } from '../draft/assumed-facts.ts';
import { factsOf } from '../draft/describe.ts';
import { kindName } from '../draft/kinds.ts';
import { FURTHER_FACTS } from '../draft/further-facts.ts';
import { titleOf, type Reader } from '../draft/titles.ts';

export interface Row {
	/** What the words are about; '' for the thing itself. */
	readonly label: string;
	/** Null: it was not there. The same twice: it says what it said. */
	readonly then: string | null;
	readonly now: string | null;
}

/** What kind of thing has changed, in a word. */
export function nameOf(change: Change): string {
	if (change.root === 'cards') return m.versions_card();
	if (change.root === 'groups') return m.versions_group();
	if (change.kind === 'assumptions') return m.views_assumptions();
	return kindName(change.kind) || m.versions_card();
}

function rowsOfCard({ what, words, group }: CardChange): Row[] {
	const said: Row[] = [{ label: '', then: words.before, now: words.after }];
	if (what === 'added' || what === 'removed' || group.before === group.after) return said;
	const place = (name: string | null): string => name ?? m.group_unsorted();
	return [...said, { label: m.versions_group(), then: place(group.before), now: place(group.after) }];
}

const MORE_FACTS = { ...FURTHER_FACTS, ...ASSUMED_FACTS };
const valuesOf = (item: Item, reader: Reader): Map<string, string> =>
	new Map(
		factsOf(item, reader, MORE_FACTS).map(({ label, values }) => [label, listed(values.map(({ text }) => text))])
	);

function rowsOfItem({ item: { before, after } }: ItemChange, reader: Reader): Row[] {
	const title = (item: Item | null): string | null => item && titleOf(item, reader).text;
	const [then, now] = [title(before), title(after)];
	const said: Row[] = [{ label: '', then, now }];
	if (!before || !after) return said;
	const [was, is] = [valuesOf(before, reader), valuesOf(after, reader)];
	const labels = [...new Set([...was.keys(), ...is.keys()])].filter((label) => was.get(label) !== is.get(label));
	return [...said, ...labels.map((label) => ({ label, then: was.get(label) ?? '', now: is.get(label) ?? '' }))];
}

export function rowsOf(change: Change, reader: Reader): Row[] {
	if (change.root === 'cards') return rowsOfCard(change);
	if (change.root === 'items') return rowsOfItem(change, reader);
	return [{ label: '', then: change.words.before, now: change.words.after }];
}
