/**
 * The thread in which large snapshots are built and read back, and large versions read: work that no room should wait for. Runs as plain Node
 * TypeScript, also beside `vite dev`: imports nothing that would need a bundler.
 */
import { parentPort } from 'node:worker_threads';
import { snapshotOf } from './document.ts';
import { lookAt } from './look.ts';
import type { SnapshotAnswer, SnapshotQuestion } from './snapshots.ts';

if (!parentPort) throw new Error('snapshot-worker.ts is a worker thread');
const port = parentPort;

port.on('message', (question: SnapshotQuestion) => {
	const { id } = question;
	const tell = (answer: SnapshotAnswer): void => port.postMessage(answer);
	try {
		const answer = question.kind === 'build' ? snapshotOf(question.history) : lookAt(question.data, question.since);
		tell({ id, answer });
	} catch (error) {
		tell({ id, error: error instanceof Error ? error.message : String(error) });
	}
});
