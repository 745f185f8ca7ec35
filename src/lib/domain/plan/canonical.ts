/**
 * What people agree on, as one exact string: the input of the content hash. Versioned, sorted, in Unicode NFC; without order,
 * dates of editing, names and derived facts, so that two servers and two years get the same hash for the same content
 * (05-decisions 22). Absent, null, empty text, empty list and empty object are all "nothing said" [PL7].
 */
import type { Item, StageContent } from './content.ts';
import { KIND_ENTRIES, unhashedFields } from './kinds.ts';
import type { Plan } from './schema.ts';

/** Part of the string. A change of the rules below needs a new number: old hashes must stay explainable. */
export const CANONICAL_VERSION = 1;

/** Deeper is nothing a person can see; it also bounds the recursion over documents that strangers wrote. */
const MAX_DEPTH = 32;

/** How an item is stored, not what it says. */
const BOOKKEEPING = ['id', 'rank', 'rev', 'createdAt', 'updatedAt', 'createdBy'];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The items of a stage's room as canonical JSON [PL5, PL6]. Cards and groups are material, not agreement. */
export const canonicalStage = (content: StageContent): string =>
	JSON.stringify({ v: CANONICAL_VERSION, items: sortById(content.items.map(canonicalItem)) });

/** A whole plan as canonical JSON: every entity, the field force and the frame; nothing about who signed or when. */
export function canonicalPlan(plan: Plan): string {
	const { title, planPeriod, strategyBrief, declaration } = plan.workshop;
	const items = KIND_ENTRIES.flatMap(([kind, { list }]) =>
		(plan[list] ?? []).map((entity) => canonicalItem({ id: entity.id ?? '', kind, fields: entity as Item['fields'] }))
	);
	const frame =
		canonicalValue({ title, planPeriod, fieldForce: plan.fieldForce, strategyBrief, declaration }, 0) ?? null;
	return JSON.stringify({ v: CANONICAL_VERSION, frame, items: sortById(items) });
}

function canonicalItem({ id, kind, fields }: Pick<Item, 'id' | 'kind' | 'fields'>): {
	id: string;
	kind: string;
	fields: Json;
} {
	const left = [...BOOKKEEPING, ...unhashedFields(kind)];
	const kept = Object.fromEntries(Object.entries(fields).filter(([key]) => !left.includes(key)));
	return { id, kind, fields: canonicalValue(kept, 0) ?? {} };
}

/** What a reader is told by a message: what review looked at. Whom it is for and what it rests on may change beside it. */
const MESSAGE_WORDS = ['core', 'story', 'version20s', 'versions', 'proofs', 'objections', 'promotional'];

/** The words of a message as canonical JSON: an approval holds for these alone (05-decisions 21). */
export function canonicalWords({ fields }: Pick<Item, 'fields'>): string {
	const said = Object.fromEntries(Object.entries(fields).filter(([key]) => MESSAGE_WORDS.includes(key)));
	return JSON.stringify({ v: CANONICAL_VERSION, words: canonicalValue(said, 0) ?? {} });
}

const sortById = <T extends { id: string; kind: string }>(items: readonly T[]): T[] =>
	[...items].sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Undefined: nothing said. */
function canonicalValue(value: unknown, depth: number): Json | undefined {
	if (typeof value === 'string') return value === '' ? undefined : value.normalize('NFC');
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value === 'boolean') return value;
	if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return undefined;
	return Array.isArray(value) ? canonicalList(value, depth) : canonicalObject(value as Record<string, unknown>, depth);
}

/** Parts with ids (proofs, …) are a set, whatever order they are shown in; other lists mean their order. */
function canonicalList(value: readonly unknown[], depth: number): Json | undefined {
	const parts = value.map((part) => canonicalValue(part, depth + 1)).filter((part) => part !== undefined);
	if (parts.length === 0) return undefined;
	return parts.every(hasId) ? parts.map(withoutRank).sort((a, b) => compare(a.id, b.id)) : parts;
}

type Part = { [key: string]: Json; id: string };
const hasId = (part: Json): part is Part =>
	typeof part === 'object' && part !== null && !Array.isArray(part) && typeof part['id'] === 'string';
const withoutRank = (part: Part): Part =>
	Object.fromEntries(Object.entries(part).filter(([key]) => key !== 'rank')) as Part;

function canonicalObject(value: Record<string, unknown>, depth: number): Json | undefined {
	const entries = Object.entries(value)
		.map(([key, each]) => [key.normalize('NFC'), canonicalValue(each, depth + 1)] as const)
		.filter((entry): entry is [string, Json] => entry[1] !== undefined)
		.sort((a, b) => compare(a[0], b[0]));
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
