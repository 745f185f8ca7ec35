/**
 * Nested plan fields ⇄ flat paths, so that every leaf of an item merges by itself and nothing nested is ever created twice.
 * Pure; knows no document.
 *
 * - an object: its keys joined by dots: `title.en`, `metric.baseline`
 * - an array of objects with an `id`: a marker `[]` under its path, and each element under its id, with `.rank` for the order:
 *   `proofs` = [], `proofs.PR1.rank` = 'a0', `proofs.PR1.text.en` = …
 * - any other array, an empty object, a scalar: one JSON value
 *
 * In a segment `~` is written `~0` and `.` is `~1`; a field that is itself called `rank` is written `~rank`, and at the top
 * `kind` is written `~kind`, because an item keeps its own kind and rank under those keys.
 */
import { byRank, isRank, ranksAfter } from './rank.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Segments that reach into an object's prototype. Never written, never read [BD6]. */
const UNSAFE = ['__proto__', 'constructor', 'prototype'];
/** Segments of a path. Deeper than any plan; what is deeper is refused when writing and skipped when reading. */
const MAX_DEPTH = 24;

export const isSafeSegment = (segment: string): boolean => segment !== '' && !UNSAFE.includes(segment);

function encodeSegment(segment: string, top: boolean): string {
	if (!isSafeSegment(segment)) throw new RangeError(`A field cannot be called "${segment}"`);
	if (segment === 'rank' || (top && segment === 'kind')) return `~${segment}`;
	return segment.replaceAll('~', '~0').replaceAll('.', '~1');
}

function decodeSegment(segment: string): string {
	if (segment === '~rank' || segment === '~kind') return segment.slice(1);
	return segment.replaceAll('~1', '.').replaceAll('~0', '~');
}

/** The stored key of a path given as field names and element ids. Throws RangeError on an unsafe name. */
export const keyOf = (...path: readonly string[]): string =>
	path.map((segment, i) => encodeSegment(segment, i === 0)).join('.');

/** A path as callers write it, `proofs.PR1.text.en`: segments that hold a dot themselves need `keyOf`. */
export const keyOfPath = (path: string): string => keyOf(...path.split('.'));

/** A value as JSON: plain, finite, not too deep, with safe names all the way down. Undefined when it is not. */
export function readJson(value: unknown, depth = 0): Json | undefined {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'object' || depth >= MAX_DEPTH) return undefined;
	if (Array.isArray(value)) {
		const list = value.map((each) => readJson(each, depth + 1));
		return list.includes(undefined) ? undefined : (list as Json[]);
	}
	const prototype: unknown = Object.getPrototypeOf(value);
	if (prototype !== Object.prototype && prototype !== null) return undefined;
	const read: JsonObject = {};
	for (const [key, each] of Object.entries(value)) {
		const json = readJson(each, depth + 1);
		if (json === undefined || !isSafeSegment(key)) return undefined;
		read[key] = json;
	}
	return read;
}

const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const hasIds = (value: Json): value is (JsonObject & { id: string })[] => {
	if (!Array.isArray(value) || value.length === 0) return false;
	const ids = value.map((each) => (isObject(each) ? each['id'] : undefined));
	return ids.every((id) => typeof id === 'string' && isSafeSegment(id)) && new Set(ids).size === ids.length;
};

function* leaves(prefix: string, value: Json): Generator<[string, Json]> {
	if (prefix.split('.').length >= MAX_DEPTH) throw new RangeError('Fields are nested too deeply');
	if (hasIds(value)) {
		yield [prefix, []];
		const ranks = ranksAfter(null, value.length);
		for (const [i, { id, ...fields }] of value.entries()) {
			const under = `${prefix}.${encodeSegment(id, false)}`;
			yield [`${under}.rank`, ranks[i]!];
			yield* objectLeaves(`${under}.`, fields);
		}
	} else if (isObject(value) && Object.keys(value).length > 0) yield* objectLeaves(`${prefix}.`, value);
	else yield [prefix, value];
}

function* objectLeaves(prefix: string, value: JsonObject): Generator<[string, Json]> {
	for (const [key, each] of Object.entries(value))
		if (each !== undefined) yield* leaves(prefix + encodeSegment(key, prefix === ''), each);
}

/** Every leaf of `fields` under its flat key. Throws RangeError on an unsafe name or endless nesting [BD6]. */
export const flatten = (fields: Readonly<Record<string, Json>>): Map<string, Json> => new Map(objectLeaves('', fields));

/** The leaves of one value under an already encoded key. */
export const flattenUnder = (key: string, value: Json): Map<string, Json> => new Map(leaves(key, value));

interface Node {
	leaf?: Json;
	readonly children: Map<string, Node>;
}

function insert(root: Node, key: string, value: Json): void {
	const segments = key.split('.');
	if (segments.length > MAX_DEPTH || segments.some((segment) => !isSafeSegment(decodeSegment(segment)))) return;
	let node = root;
	for (const segment of segments) {
		let child = node.children.get(segment);
		if (!child) node.children.set(segment, (child = { children: new Map() }));
		node = child;
	}
	node.leaf = value;
}

const rankOf = (node: Node): string | null => {
	const rank = node.children.get('rank')?.leaf;
	return isRank(rank) ? rank : null;
};

/** Elements without a rank were removed while somebody else wrote into them: the removal holds. */
function readElements(node: Node): JsonObject[] {
	const elements = [...node.children].flatMap(([segment, child]) => {
		const rank = rankOf(child);
		return rank === null ? [] : [{ id: decodeSegment(segment), rank, child }];
	});
	return elements.sort(byRank).map(({ id, child }) => ({ id, ...readObject(child, true) }));
}

function readObject(node: Node, element: boolean): JsonObject {
	const fields: JsonObject = {};
	for (const [segment, child] of node.children) {
		if (element && segment === 'rank') continue;
		fields[decodeSegment(segment)] = readNode(child);
	}
	return fields;
}

function readNode(node: Node): Json {
	if (node.children.size === 0) return node.leaf ?? null;
	const elements = readElements(node);
	if (elements.length > 0 || Array.isArray(node.leaf)) return elements.length > 0 ? elements : (node.leaf ?? []);
	return readObject(node, false);
}

/** The nested fields behind flat keys, in any order. Keys that make no sense are skipped; never throws. */
export function unflatten(entries: Iterable<readonly [string, Json]>): Record<string, Json> {
	const root: Node = { children: new Map() };
	for (const [key, value] of entries) insert(root, key, value);
	return readObject(root, false);
}
