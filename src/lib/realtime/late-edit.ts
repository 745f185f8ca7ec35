/**
 * Own edits that came too late: the room was locked, or its document replaced, before they reached the server (05-decisions 8).
 * Pure but for new ids: documents in, readable differences out.
 */
import { ulid } from 'ulid';
import * as Y from 'yjs';
import { flatten } from '../board/flatten.ts';
import type { Json } from '../board/flatten.ts';
import { readContent } from '../board/snapshot.ts';
import type { Item, ItemKind, StageContent } from '../domain/plan/content.ts';

export interface Difference {
	readonly kind: 'card' | 'group' | 'item';
	/** Of the card, group or item. */
	readonly id: string;
	/** Items only: what it is. */
	readonly itemKind?: ItemKind;
	/** `text` and `group` of a card, `name` of a group, a flat path of an item (`title.en`). */
	readonly field: string;
	/** As people read it; '' where there was or is nothing. */
	readonly before: string;
	readonly after: string;
}

/** Why it stayed behind: the room was closed for writing, the server refused the edit, or the document was reset. */
export type LateReason = 'read-only' | 'refused' | 'reset';

export interface LateEdit extends Difference {
	/** Its own id, for `letGo`. */
	readonly key: string;
	readonly reason: LateReason;
	/** Unix milliseconds on this device. */
	readonly at: number;
}

/** A document set aside until the server's state is here and one's own edits can be told from it. */
export interface Aside {
	readonly state: Uint8Array;
	readonly epoch: string | null;
	readonly reason: LateReason;
	readonly at: number;
}

type Fields = Readonly<Record<string, string>>;
type Things = ReadonlyMap<string, { readonly itemKind?: ItemKind; readonly fields: Fields }>;

function readable(value: Json): string {
	if (value === null) return '';
	if (Array.isArray(value)) return value.map(readable).join(', ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function itemFields({ fields }: Item): Fields {
	const leaves = [...flatten(fields as Record<string, Json>)].filter(([key]) => !key.endsWith('.rank'));
	return Object.fromEntries(leaves.map(([key, value]) => [key, readable(value)]));
}

function thingsOf(content: StageContent, kind: Difference['kind']): Things {
	if (kind === 'group') return new Map(content.groups.map(({ id, name }) => [id, { fields: { name } }]));
	if (kind === 'item')
		return new Map(content.items.map((item) => [item.id, { itemKind: item.kind, fields: itemFields(item) }]));
	const names = new Map(content.groups.map(({ id, name }) => [id, name]));
	return new Map(
		content.cards.map(({ id, text, group }) => [id, { fields: { text, group: names.get(group ?? '') ?? '' } }])
	);
}

/** What `mine` has that `server` has not, or has otherwise. Order alone is not a difference worth a person's attention. */
export function differences(server: StageContent, mine: StageContent): Difference[] {
	const found: Difference[] = [];
	for (const kind of ['card', 'group', 'item'] as const) {
		const [before, after] = [thingsOf(server, kind), thingsOf(mine, kind)];
		for (const id of new Set([...before.keys(), ...after.keys()])) {
			const [was, is] = [before.get(id), after.get(id)];
			const itemKind = is?.itemKind ?? was?.itemKind;
			for (const field of new Set([...Object.keys(was?.fields ?? {}), ...Object.keys(is?.fields ?? {})])) {
				const [from, to] = [was?.fields[field] ?? '', is?.fields[field] ?? ''];
				if (from !== to) found.push({ kind, id, ...(itemKind && { itemKind }), field, before: from, after: to });
			}
		}
	}
	return found;
}

/**
 * One's own edits in documents that were set aside.
 * With the same history as the server's document the merge has the others' work on both sides, so that exactly one's own remains.
 * A document of another epoch must not be merged; then everything that differs is told.
 * @param server synced, of epoch `epoch`
 */
export function lateEdits(asides: readonly Aside[], server: Y.Doc, epoch: string | null): LateEdit[] {
	const agreed = readContent(server);
	return asides.flatMap(({ state, epoch: own, reason, at }) => {
		const scratch = new Y.Doc();
		Y.applyUpdate(scratch, state);
		if (own === epoch) Y.applyUpdate(scratch, Y.encodeStateAsUpdate(server));
		const mine = differences(agreed, readContent(scratch));
		scratch.destroy();
		return mine.map((difference) => ({ ...difference, key: ulid(at), reason, at }));
	});
}
