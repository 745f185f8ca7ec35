/**
 * What an update would do to a document, decided before it is applied, and re-encoded so that a client's own bytes never are.
 * Pure apart from reading the document. Rules RM20–RM29.
 */
import * as Y from 'yjs';
import { decodeUpdate } from './decode.ts';
import type { DecodedUpdate, Deletion } from './decode.ts';
import { encodeUpdate } from './encode.ts';
import type { NewStructs } from './encode.ts';
import { placeStructs } from './placement.ts';

export type Verdict =
	/** Everything in it is in the document already. */
	| { readonly kind: 'known' }
	| {
			readonly kind: 'change';
			/** Canonical: only what is new. */
			readonly bytes: Uint8Array;
			/** Client ids that add something, and those of them that nobody owns yet. */
			readonly writers: readonly number[];
			readonly newClients: readonly number[];
	  }
	/** It builds on something the document lacks. */
	| { readonly kind: 'gap' }
	/** It writes as somebody else. */
	| { readonly kind: 'foreign' }
	| { readonly kind: 'malformed' };

/** Who writes, and whose the client ids of the room are. */
export interface Author {
	readonly participantId: string;
	/** By what was written with it. */
	readonly ownerOf: (clientId: number) => string | undefined;
	/** Seen in presence, before its first edit. */
	readonly claimantOf: (clientId: number) => string | undefined;
}

/** What of each block lies beyond the document's state; null when there is a hole before it. */
function findNew(doc: Y.Doc, { blocks }: DecodedUpdate): NewStructs[] | null {
	const added: NewStructs[] = [];
	for (const { client, structs, end } of blocks) {
		const state = Y.getState(doc.store, client);
		const first = structs[0]?.id.clock ?? 0;
		if (first > state) return null;
		if (end <= state) continue;
		const from = structs.findIndex((struct) => struct.id.clock + struct.length > state);
		const rest = structs.slice(from);
		added.push({ client, structs: rest, offset: state - (rest[0]?.id.clock ?? state) });
	}
	return added;
}

/** Parts of a range that are in the document and not deleted yet. */
function findAlive(doc: Y.Doc, { client, clock, length }: Deletion): Deletion[] {
	const structs = doc.store.clients.get(client);
	const end = Math.min(clock + length, Y.getState(doc.store, client));
	if (!structs || clock >= end) return [];
	const alive: Deletion[] = [];
	for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
		const struct = structs[index];
		if (!struct || struct.id.clock >= end) break;
		if (struct.deleted) continue;
		const from = Math.max(clock, struct.id.clock);
		alive.push({ client, clock: from, length: Math.min(end, struct.id.clock + struct.length) - from });
	}
	return alive;
}

/** Deletions with an effect; null when one reaches beyond what is known. */
function findDeletions(
	doc: Y.Doc,
	deletions: readonly Deletion[],
	clockOf: (client: number) => number
): Deletion[] | null {
	const effective: Deletion[] = [];
	for (const range of deletions) {
		const end = range.clock + range.length;
		if (end > clockOf(range.client)) return null;
		effective.push(...findAlive(doc, range));
		const fresh = Math.max(range.clock, Y.getState(doc.store, range.client));
		if (fresh < end) effective.push({ client: range.client, clock: fresh, length: end - fresh });
	}
	return effective;
}

function findOwners(doc: Y.Doc, added: readonly NewStructs[], author: Author): number[] | null {
	const newClients: number[] = [];
	for (const { client } of added) {
		const owner = author.ownerOf(client);
		if ((owner ?? author.claimantOf(client) ?? author.participantId) !== author.participantId) return null;
		if (owner !== undefined) continue;
		// An id with content but without an owner was somebody's: only one that never wrote can be claimed.
		if (Y.getState(doc.store, client) > 0) return null;
		newClients.push(client);
	}
	return newClients;
}

export function judgeUpdate(doc: Y.Doc, update: Uint8Array, author: Author): Verdict {
	const decoded = decodeUpdate(update);
	if (!decoded) return { kind: 'malformed' };
	const added = findNew(doc, decoded);
	if (!added) return { kind: 'gap' };
	const newClients = findOwners(doc, added, author);
	if (!newClients) return { kind: 'foreign' };
	const { placement, placer } = placeStructs(doc, added);
	if (placement === 'malformed') return { kind: 'malformed' };
	const deletions = placement === 'missing' ? null : findDeletions(doc, decoded.deletions, (c) => placer.clockOf(c));
	if (!deletions) return { kind: 'gap' };
	if (added.length === 0 && deletions.length === 0) return { kind: 'known' };
	return {
		kind: 'change',
		bytes: encodeUpdate(added, deletions),
		writers: added.map(({ client }) => client),
		newClients
	};
}
