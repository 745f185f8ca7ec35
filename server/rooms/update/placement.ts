/**
 * Where each new struct of an update would land, found in the order in which Yjs integrates them and before it does: so that an
 * update which Yjs would park, throw on, or put somewhere impossible is never applied. Rules RM24–RM26.
 */
import * as Y from 'yjs';
import { MAX_TYPE_DEPTH, ROOTS } from '../limits.ts';
import type { Struct } from './decode.ts';
import type { NewStructs } from './encode.ts';

type Type = Y.AbstractType<unknown>;

/** `gone`: inside something deleted and forgotten; Yjs keeps only its length, nobody ever sees it. */
type Place = { readonly parent: Type; readonly key: string | null; readonly depth: number } | 'gone';

interface Placed {
	readonly struct: Struct;
	readonly place: Place;
}

export type Placement = 'placed' | 'missing' | 'malformed';

class Impossible extends Error {}

const isRoot = (name: string): boolean => (ROOTS as readonly string[]).includes(name);

class Placer {
	readonly #doc: Y.Doc;
	/** Structs placed so far, per client, in clock order; their clocks start at the document's state. */
	readonly #placed = new Map<number, Placed[]>();
	readonly #clocks = new Map<number, number>();

	constructor(doc: Y.Doc) {
		this.#doc = doc;
	}

	clockOf(client: number): number {
		return this.#clocks.get(client) ?? Y.getState(this.#doc.store, client);
	}

	/** True when everything `struct` refers to is there. References to one's own client must point backwards. */
	isReady(struct: Struct, start: number): boolean {
		if (!(struct instanceof Y.Item)) return true;
		for (const id of [struct.origin, struct.rightOrigin, struct.parent instanceof Y.ID ? struct.parent : null]) {
			if (id === null) continue;
			if (id.client === struct.id.client && id.clock >= start) throw new Impossible();
			if (id.clock >= this.clockOf(id.client)) return false;
		}
		return true;
	}

	/** @param start the struct's clock, or where its unknown part begins */
	place(struct: Struct, start: number): void {
		const place = struct instanceof Y.Item ? this.#placeItem(struct, start) : 'gone';
		const { client, clock } = struct.id;
		const list = this.#placed.get(client);
		if (list) list.push({ struct, place });
		else this.#placed.set(client, [{ struct, place }]);
		this.#clocks.set(client, clock + struct.length);
		if (place === 'gone' || !(struct instanceof Y.Item)) return;
		if (place.depth > MAX_TYPE_DEPTH) throw new Impossible();
		// A map holds keyed values only; anything else in it would be invisible weight.
		if (place.parent instanceof Y.Map && place.key === null) throw new Impossible();
	}

	#placeItem(item: Y.Item, start: number): Place {
		const origin = start > item.id.clock ? Y.createID(item.id.client, start - 1) : item.origin;
		const { rightOrigin } = item;
		if (origin && rightOrigin && this.#isBackwards(origin, rightOrigin)) throw new Impossible();
		const left = origin && this.#placeOf(origin);
		const right = rightOrigin && this.#placeOf(rightOrigin);
		if (left === 'gone' || right === 'gone') {
			// Yjs would hide it as long as the other neighbour is forgotten, and show it where the log is replayed.
			if (isAlive(left) || isAlive(right)) throw new Impossible();
			return 'gone';
		}
		if (left && right && (left.parent !== right.parent || left.key !== right.key)) throw new Impossible();
		const beside = left ?? right;
		return beside ?? this.#placeInParent(item);
	}

	#placeInParent(item: Y.Item): Place {
		const parent: unknown = item.parent;
		if (typeof parent === 'string') {
			if (!isRoot(parent)) throw new Impossible();
			return { parent: this.#doc.get(parent), key: item.parentSub, depth: 1 };
		}
		if (!(parent instanceof Y.ID)) throw new Impossible();
		const { struct, place } = this.#find(parent);
		if (place === 'gone' || !(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return 'gone';
		if (!(struct.content instanceof Y.ContentType)) throw new Impossible();
		return { parent: struct.content.type, key: item.parentSub, depth: place.depth + 1 };
	}

	/**
	 * Both neighbours are in one struct, and the right one is not to the right: where such a struct would land depends on how the
	 * struct happens to be split in whoever applies it, so documents would differ.
	 */
	#isBackwards(left: Y.ID, right: Y.ID): boolean {
		if (left.client !== right.client || right.clock > left.clock) return false;
		const { struct } = this.#find(left);
		// What is forgotten is kept by the clock alone, in no order of the text.
		return struct instanceof Y.Item && struct === this.#find(right).struct;
	}

	#placeOf(id: Y.ID): Place {
		return this.#find(id).place;
	}

	#find(id: Y.ID): Placed {
		if (id.clock >= Y.getState(this.#doc.store, id.client)) return this.#findNew(id);
		const struct = Y.getItem(this.#doc.store, id) as Struct;
		if (!(struct instanceof Y.Item)) return { struct, place: 'gone' };
		const parent = struct.parent as Type;
		return { struct, place: { parent, key: struct.parentSub, depth: depthIn(parent) } };
	}

	#findNew(id: Y.ID): Placed {
		const list = this.#placed.get(id.client) ?? [];
		let [low, high] = [0, list.length - 1];
		while (low <= high) {
			const middle = (low + high) >> 1;
			const found = list[middle] as Placed;
			if (id.clock < found.struct.id.clock) high = middle - 1;
			else if (id.clock >= found.struct.id.clock + found.struct.length) low = middle + 1;
			else return found;
		}
		throw new Impossible();
	}
}

/** In a type that is there. In one that was deleted in this very batch nothing is forgotten yet, and nothing shows. */
function isAlive(place: Place | null): boolean {
	if (place === null || place === 'gone') return false;
	for (let item = place.parent._item; item; item = (item.parent as Type)._item) if (item.deleted) return false;
	return true;
}

/** 1 for what lies directly in a root. */
function depthIn(type: Type): number {
	let depth = 1;
	for (let item = type._item; item; item = (item.parent as Type)._item) depth++;
	return depth;
}

/** Places what each client adds, waiting for one another as Yjs would. `missing`: something it builds on is not here. */
export function placeStructs(doc: Y.Doc, added: readonly NewStructs[]): { placement: Placement; placer: Placer } {
	const placer = new Placer(doc);
	const cursors = added.map((block) => ({ block, next: 0 }));
	try {
		for (let moved = true; moved;) {
			moved = false;
			for (const cursor of cursors)
				for (let struct = cursor.block.structs[cursor.next]; struct; struct = cursor.block.structs[cursor.next]) {
					const start = struct.id.clock + (cursor.next === 0 ? cursor.block.offset : 0);
					if (!placer.isReady(struct, start)) break;
					placer.place(struct, start);
					cursor.next++;
					moved = true;
				}
		}
	} catch (error) {
		if (error instanceof Impossible) return { placement: 'malformed', placer };
		throw error;
	}
	const done = cursors.every(({ block, next }) => next === block.structs.length);
	return { placement: done ? 'placed' : 'missing', placer };
}
