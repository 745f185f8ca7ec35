/** What stored bytes say, and who wrote it: a document that lives only for as long as it is read. Rule RM93. */
import * as Y from 'yjs';
import type { StageContent } from '#lib/domain/plan/content.ts';
import { readContent } from '#lib/board/snapshot.ts';
import { writersSince } from '#lib/board/writers.ts';
import { buildDocument } from './document.ts';

export interface Look {
	readonly content: StageContent;
	/** Entry (`cards/<id>`) → client ids that wrote in it since; empty when nobody asked. */
	readonly writers: ReadonlyMap<string, readonly number[]>;
}

/**
 * @param data a document as one update
 * @param since an earlier state of the same document: who wrote what after it?
 * @throws HistoryDamaged when something the bytes build on is not in them
 */
export function lookAt(data: Uint8Array, since?: Uint8Array): Look {
	const doc = buildDocument({ base: { seq: 0, data }, updates: [], seq: 0 });
	try {
		const clocks = since && Y.decodeStateVector(Y.encodeStateVectorFromUpdate(since));
		return { content: readContent(doc), writers: clocks ? writersSince(doc, clocks) : new Map() };
	} finally {
		doc.destroy();
	}
}
