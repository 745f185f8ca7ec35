/** Builds snapshots: small ones at once, large ones in a thread of their own, which starts when the first is wanted. Rule RM57. */
import { Worker } from 'node:worker_threads';
import { HistoryDamaged } from '../storage/room-history.ts';
import type { RoomHistory } from '../storage/room-history.ts';
import { snapshotOf } from './document.ts';

export interface SnapshotQuestion {
	readonly id: number;
	readonly history: RoomHistory;
}
export type SnapshotAnswer =
	{ readonly id: number; readonly data: Uint8Array } | { readonly id: number; readonly error: string };

/** Built here within a few milliseconds; a thread takes longer to be told. */
const SMALL_BYTES = 128 * 1024;

interface Waiting {
	readonly resolve: (data: Uint8Array) => void;
	readonly reject: (error: Error) => void;
}

export class Snapshots {
	readonly #waiting = new Map<number, Waiting>();
	#worker: Worker | null = null;
	#nextId = 1;

	/** The document a history describes, encoded and proven to read back. @throws HistoryDamaged */
	async build(history: RoomHistory): Promise<Uint8Array> {
		const bytes = history.updates.reduce((sum, { length }) => sum + length, history.base?.data.length ?? 0);
		if (bytes <= SMALL_BYTES) return snapshotOf(history);
		const id = this.#nextId++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#thread().postMessage({ id, history } satisfies SnapshotQuestion);
		});
	}

	async close(): Promise<void> {
		await this.#worker?.terminate();
		this.#fail(new Error('snapshots are no longer built'));
	}

	#thread(): Worker {
		if (this.#worker) return this.#worker;
		const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { name: 'snapshots' });
		worker.on('message', (answer: SnapshotAnswer) => this.#read(answer));
		worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
		worker.on('exit', () => {
			if (this.#worker === worker) this.#worker = null;
			this.#fail(new Error('the thread that builds snapshots has ended'));
		});
		worker.unref();
		return (this.#worker = worker);
	}

	#read(answer: SnapshotAnswer): void {
		const waiting = this.#waiting.get(answer.id);
		this.#waiting.delete(answer.id);
		if ('data' in answer) waiting?.resolve(answer.data);
		else waiting?.reject(new HistoryDamaged(answer.error));
	}

	#fail(error: Error): void {
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
	}
}
