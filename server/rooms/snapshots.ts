/**
 * Builds snapshots and reads versions: small ones at once, large ones in a thread of their own, which starts when the first is
 * wanted. Rules RM57, RM93.
 */
import { Worker } from 'node:worker_threads';
import { HistoryDamaged } from '../storage/room-history.ts';
import type { RoomHistory } from '../storage/room-history.ts';
import { snapshotOf } from './document.ts';
import { lookAt } from './look.ts';
import type { Look } from './look.ts';

export type SnapshotQuestion =
	| { readonly id: number; readonly kind: 'build'; readonly history: RoomHistory }
	| { readonly id: number; readonly kind: 'look'; readonly data: Uint8Array; readonly since: Uint8Array | undefined };
export type SnapshotAnswer =
	{ readonly id: number; readonly answer: Uint8Array | Look } | { readonly id: number; readonly error: string };
type Asked = SnapshotQuestion extends infer Q ? (Q extends unknown ? Omit<Q, 'id'> : never) : never;

/** Built here within a few milliseconds; a thread takes longer to be told. */
const SMALL_BYTES = 128 * 1024;

interface Waiting {
	readonly resolve: (answer: never) => void;
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
		return this.#ask({ kind: 'build', history });
	}

	/** What a document says that is at hand as bytes. @throws HistoryDamaged */
	async look(data: Uint8Array, since?: Uint8Array): Promise<Look> {
		if (data.length <= SMALL_BYTES) return lookAt(data, since);
		return this.#ask({ kind: 'look', data, since });
	}

	async close(): Promise<void> {
		await this.#worker?.terminate();
		this.#fail(new Error('snapshots are no longer built'));
	}

	/** @param question its kind says what the answer is */
	#ask<T extends Uint8Array | Look>(question: Asked): Promise<T> {
		const id = this.#nextId++;
		return new Promise<T>((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#thread().postMessage({ ...question, id } satisfies SnapshotQuestion);
		});
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

	#read(said: SnapshotAnswer): void {
		const waiting = this.#waiting.get(said.id);
		this.#waiting.delete(said.id);
		if ('answer' in said) waiting?.resolve(said.answer as never);
		else waiting?.reject(new HistoryDamaged(said.error));
	}

	#fail(error: Error): void {
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
	}
}
