/**
 * From bytes to structs, strictly, before anything touches a document. `Y.decodeUpdate` allocates nothing up front, unlike
 * `Y.applyUpdate` (B27). Everything that no honest client sends is `null`. Rules RM20–RM23.
 */
import * as Y from 'yjs';
import type * as decoding from 'lib0/decoding';
import { contentIsAllowed, formatKeyOf, keyIsAllowed } from './content.ts';
import { MAX_CLOCK_ADVANCE, MAX_FORMAT_KEYS } from '../limits.ts';

export type Struct = Y.Item | Y.GC;

/** What one client id adds: structs without holes, the first at `structs[0].id.clock`. */
export interface Block {
	readonly client: number;
	readonly structs: readonly Struct[];
	/** The clock after the last one. */
	readonly end: number;
}

export interface Deletion {
	readonly client: number;
	readonly clock: number;
	readonly length: number;
}

export interface DecodedUpdate {
	readonly blocks: readonly Block[];
	readonly deletions: readonly Deletion[];
}

/** Clocks and lengths stay exact integers in sums. */
const MAX_CLOCK = 2 ** 40;

/** Yjs creates the decoder itself; the subclass lets us see where it stopped. Once: a class per update is ten times the work. */
class Watched extends Y.UpdateDecoderV1 {
	static latest: decoding.Decoder | null = null;

	constructor(decoder: decoding.Decoder) {
		super(decoder);
		Watched.latest = decoder;
	}
}

function decodeAll(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
	const decoded = Y.decodeUpdateV2(bytes, Watched);
	const end = Watched.latest?.pos;
	Watched.latest = null;
	// A v2 update reads as an empty v1 update with something behind it (B39).
	return end === bytes.length ? decoded : null;
}

function readBlocks(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): Block[] | null {
	const blocks = new Map<number, { client: number; structs: Struct[]; end: number }>();
	let current: { client: number; structs: Struct[]; end: number } | undefined;
	for (const struct of structs) {
		const { client, clock } = struct.id;
		if (struct instanceof Y.Skip || struct.length <= 0 || clock > MAX_CLOCK) return null;
		if (current?.client !== client) {
			if (blocks.has(client)) return null;
			current = { client, structs: [], end: clock };
			blocks.set(client, current);
		}
		if (current.end !== clock) return null;
		current.structs.push(struct);
		current.end = clock + struct.length;
		if (current.end - (current.structs[0]?.id.clock ?? 0) > MAX_CLOCK_ADVANCE) return null;
	}
	return [...blocks.values()];
}

function contentsAreAllowed(blocks: readonly Block[]): boolean {
	const formatKeys = new Set<string>();
	for (const { structs } of blocks)
		for (const struct of structs) {
			if (!(struct instanceof Y.Item)) continue;
			if (struct.parentSub !== null && !keyIsAllowed(struct.parentSub)) return false;
			if (!contentIsAllowed(struct.content)) return false;
			const key = formatKeyOf(struct.content);
			if (key !== null && formatKeys.add(key).size > MAX_FORMAT_KEYS) return false;
		}
	return true;
}

/** Null for anything malformed, of format v2, or with content that our documents never hold. Never throws. */
export function decodeUpdate(bytes: Uint8Array): DecodedUpdate | null {
	try {
		const decoded = decodeAll(bytes);
		const blocks = decoded && readBlocks(decoded.structs);
		if (!decoded || !blocks || !contentsAreAllowed(blocks)) return null;
		const deletions: Deletion[] = [];
		for (const [client, ranges] of decoded.ds.clients)
			for (const { clock, len } of ranges) {
				// Yjs cannot write a range of nothing, and throws where it has to keep one for later.
				if (len <= 0) return null;
				deletions.push({ client, clock, length: len });
			}
		return { blocks, deletions };
	} catch {
		return null;
	}
}
