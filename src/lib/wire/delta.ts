/**
 * What changed from one JSON value to the next, small where a little changed in something large: a live view is sent whole once, and
 * then as changes [WD]. Lists of things with an `id` or a `key` are told apart by it, long texts by what is the same at both ends.
 * Values are never changed in place, and what is the same stays the same object.
 */

export type Delta =
	/** The value itself. */
	| { readonly v: unknown }
	/** An object: its changed keys, and those that are gone. */
	| { readonly k?: Readonly<Record<string, Delta>>; readonly d?: readonly string[] }
	/** A list of things: changed ones by id, ids that are gone, and new or moved ones with their place, in order. */
	| {
			readonly c?: Readonly<Record<string, Delta>>;
			readonly d?: readonly string[];
			readonly p?: readonly (readonly [number, unknown])[];
			readonly l: 1;
	  }
	/** A text: from here, so many characters, become these. */
	| { readonly t: readonly [number, number, string] };

type Fields = Readonly<Record<string, unknown>>;
/** A shorter text is sent whole. */
const LONG_TEXT = 40;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
/** What is there without a value does not cross the wire. */
const has = (value: Fields, key: string): boolean => Object.hasOwn(value, key) && value[key] !== undefined;
function idOf(value: unknown): string | null {
	if (!isFields(value)) return null;
	const id = value['id'] ?? value['key'];
	return typeof id === 'string' ? id : null;
}

/** By id, in order; null where not everything has one of its own. */
function byId(list: readonly unknown[]): Map<string, unknown> | null {
	const found = new Map<string, unknown>();
	for (const each of list) {
		const id = idOf(each);
		if (id === null || found.has(id)) return null;
		found.set(id, each);
	}
	return found;
}

/** Undefined when nothing changed. */
export function diff(from: unknown, to: unknown): Delta | undefined {
	if (from === to) return undefined;
	if (typeof from === 'string' && typeof to === 'string') return diffTexts(from, to);
	if (Array.isArray(from) && Array.isArray(to)) return diffLists(from, to);
	if (isFields(from) && isFields(to)) return diffFields(from, to);
	return { v: to };
}

function diffTexts(from: string, to: string): Delta {
	if (to.length < LONG_TEXT) return { v: to };
	const most = Math.min(from.length, to.length);
	let start = 0;
	while (start < most && from[start] === to[start]) start++;
	let end = 0;
	while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
	return { t: [start, from.length - start - end, to.slice(start, to.length - end)] };
}

function diffFields(from: Fields, to: Fields): Delta | undefined {
	const changed = new Map<string, Delta>();
	for (const key of Object.keys(to).filter((each) => has(to, each))) {
		const delta = has(from, key) ? diff(from[key], to[key]) : { v: to[key] };
		if (delta) changed.set(key, delta);
	}
	const gone = Object.keys(from).filter((key) => has(from, key) && !has(to, key));
	if (changed.size === 0 && gone.length === 0) return undefined;
	return {
		...(changed.size > 0 ? { k: Object.fromEntries(changed) } : {}),
		...(gone.length > 0 ? { d: gone } : {})
	};
}

/** As many as possible that stand in both lists in the same order: a longest rising run of `places`. */
function inOrder(places: readonly number[]): Set<number> {
	// Of every length the run that ends lowest: where it ends, and what came before it there.
	const ends: number[] = [];
	const before = new Map<number, number | undefined>();
	for (const place of places) {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (ends[middle]! < place) low = middle + 1;
			else high = middle;
		}
		before.set(place, ends[low - 1]);
		ends[low] = place;
	}
	const found = new Set<number>();
	for (let place = ends.at(-1); place !== undefined; place = before.get(place)) found.add(place);
	return found;
}

function diffLists(from: readonly unknown[], to: readonly unknown[]): Delta | undefined {
	const [old, next] = [byId(from), byId(to)];
	if (!old || !next || old.size === 0) return sameLists(from, to) ? undefined : { v: to };
	const places = new Map([...old.keys()].map((id, i) => [id, i]));
	const changed = new Map<string, Delta>();
	const put: [number, unknown][] = [];
	const stay = inOrder([...next.keys()].flatMap((id) => places.get(id) ?? []));
	[...next].forEach(([id, value], at) => {
		const place = places.get(id);
		// New, or not where it was among its neighbours.
		if (place === undefined || !stay.has(place)) return void put.push([at, value]);
		const delta = diff(old.get(id), value);
		if (delta) changed.set(id, delta);
	});
	const gone = [...old.keys()].filter((id) => !next.has(id));
	if (changed.size === 0 && put.length === 0 && gone.length === 0) return undefined;
	return {
		l: 1,
		...(changed.size > 0 ? { c: Object.fromEntries(changed) } : {}),
		...(gone.length > 0 ? { d: gone } : {}),
		...(put.length > 0 ? { p: put } : {})
	};
}

const sameLists = (from: readonly unknown[], to: readonly unknown[]): boolean =>
	from.length === to.length && from.every((each, i) => diff(each, to[i]) === undefined);

/** `value` after the change. Of another value than the change was made of comes something, and no error. */
export function patch(value: unknown, delta: Delta): unknown {
	if ('v' in delta) return delta.v;
	if ('t' in delta) {
		const text = typeof value === 'string' ? value : '';
		const [start, gone, put] = delta.t;
		return text.slice(0, start) + put + text.slice(start + gone);
	}
	return 'l' in delta
		? patchList(Array.isArray(value) ? value : [], delta)
		: patchFields(isFields(value) ? value : {}, delta);
}

function patchFields(value: Fields, { k = {}, d = [] }: Extract<Delta, { k?: unknown }>): Fields {
	const next = new Map(Object.entries(value));
	for (const key of d) next.delete(key);
	for (const [key, delta] of Object.entries(k)) next.set(key, patch(has(value, key) ? value[key] : undefined, delta));
	return Object.fromEntries(next);
}

function patchList(list: readonly unknown[], { c = {}, d = [], p = [] }: Extract<Delta, { l: 1 }>): unknown[] {
	const elsewhere = new Set([...d, ...p.map(([, value]) => idOf(value))]);
	const next: unknown[] = [];
	for (const each of list) {
		const id = idOf(each);
		if (elsewhere.has(id)) continue;
		next.push(id !== null && Object.hasOwn(c, id) ? patch(each, c[id]!) : each);
	}
	for (const [at, value] of p) next.splice(at, 0, value);
	return next;
}
