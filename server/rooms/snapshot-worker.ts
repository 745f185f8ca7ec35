/**
 * The thread in which stored rooms are put together and read back, and large versions read: work that no room should wait for,
 * so it also steps back where processors are few. Runs as plain Node TypeScript, also beside `vite dev`: imports nothing that
 * would need a bundler.
 */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import type { ContentTables } from '../storage/schema.ts';
import type { SnapshotAnswer, SnapshotQuestion } from './snapshots.ts';

/** On Linux a thread has a priority of its own; elsewhere it would be that of the whole process. */
const NICE = 10;
if (process.platform === 'linux') setPriority(NICE);
// Only now: loading them is work as well.
const { openReader } = await import('../storage/sqlite-kysely.ts');
const { readStored } = await import('./document.ts');
const { lookAt } = await import('./look.ts');

if (!parentPort) throw new Error('snapshot-worker.ts is a worker thread');
const port = parentPort;
/** One file as a rule; opened when first asked for, and closed with the thread. */
const readers = new Map<string, Kysely<ContentTables>>();

function readerOf(file: string): Kysely<ContentTables> {
	const reader = readers.get(file) ?? openReader<ContentTables>(file);
	readers.set(file, reader);
	return reader;
}

port.on('message', async (question: SnapshotQuestion) => {
	const { id } = question;
	const tell = (answer: SnapshotAnswer): void => port.postMessage(answer);
	try {
		if (question.kind === 'stored')
			tell({ id, answer: await readStored({ query: readerOf(question.file) }, question.room) });
		else tell({ id, answer: lookAt(question.data, question.since) });
	} catch (error) {
		tell({ id, error: error instanceof Error ? error.message : String(error) });
	}
});
