/**
 * Which clients wrote in which entry after an earlier state. Yjs remembers who wrote what is there, not who deleted what is gone:
 * an entry in which something was only deleted names nobody. Client ids, never people: whose they are the server knows.
 */
import * as Y from 'yjs';
import { entryKey } from '../domain/versions/version.ts';
import { entriesOf, ROOTS } from './shape.ts';

type Parent = Y.AbstractType<unknown>;

/** Everything that lies in a type and was not deleted: values under keys, then what is in sequence. */
function* itemsIn(type: Parent): Generator<Y.Item> {
	const starts = [...type._map.values(), type._start];
	for (const [index, start] of starts.entries()) {
		// Under a key only the newest counts; what it replaced hangs to its left.
		const inSequence = index === starts.length - 1;
		for (let item = start; item; item = inSequence ? item.right : null) {
			if (item.deleted) continue;
			yield item;
			if (item.content instanceof Y.ContentType) yield* itemsIn(item.content.type as Parent);
		}
	}
}

/** @param clocks client → how much of it the earlier state had. @returns `cards/<id>` → client ids [BD17] */
export function writersSince(doc: Y.Doc, clocks: ReadonlyMap<number, number>): Map<string, number[]> {
	const writers = new Map<string, number[]>();
	const isNew = ({ id, length }: Y.Item): boolean => id.clock + length > (clocks.get(id.client) ?? 0);
	for (const root of ROOTS)
		for (const [id, entry] of entriesOf(doc, root)) {
			const own = entry._item ? [entry._item] : [];
			const clients = new Set([...own, ...itemsIn(entry as Parent)].filter(isNew).map((item) => item.id.client));
			if (clients.size > 0) writers.set(entryKey({ root, id }), [...clients]);
		}
	return writers;
}
