/** Whether the documents of a room are the same, by Yjs itself. Not timed. */
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { Client } from './client.ts';
import type { Load } from './load.ts';
import { documentOf } from './observer.ts';

const content = (doc: Y.Doc): unknown => [doc.getMap('cards').toJSON(), doc.getMap('items').toJSON()];

export function isSame(a: Y.Doc, b: Y.Doc): boolean {
	const [left, right] = [Y.decodeStateVector(Y.encodeStateVector(a)), Y.decodeStateVector(Y.encodeStateVector(b))];
	return isDeepStrictEqual(left, right) && isDeepStrictEqual(content(a), content(b));
}

/** What somebody gets who joins now. */
async function newcomer(load: Load, room: number): Promise<Y.Doc> {
	const updates: Uint8Array[] = [];
	const client = await Client.join(load.placeIn(room, 'late'), {
		document: (update) => void updates.push(Uint8Array.from(update))
	});
	client.cut();
	return documentOf(updates);
}

/** @throws when a room's observers do not have exactly what was written, or (where there is a document) a newcomer does not */
export async function assertConverged(load: Load): Promise<void> {
	const { script, sent, server, observers } = load;
	for (const [room, pair] of observers.entries()) {
		const mine = script.edits.slice(0, sent.count).filter((edit) => edit.room === room);
		const written = documentOf(mine.map(({ update }) => update));
		const copies = pair.map((observer) => observer.document());
		if (server.name !== 'raw') copies.push(await newcomer(load, room));
		for (const [index, copy] of copies.entries())
			if (!isSame(written, copy))
				throw new Error(`${server.name}: the document of room ${room} is not what was written (copy ${index})`);
	}
}
