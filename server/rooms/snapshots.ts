/**
 * Builds snapshots and reads versions: small ones at once, large ones in a thread of their own, which starts when the first is
 * wanted. Rules RM57, RM93.
 */
import { Worker } from 'node:worker_threads';
import type { Database } from '../storage/port.ts';
import { HistoryDamaged, measureHistory } from '../storage/room-history.ts';
import { readRoom } from '../storage/rooms.ts';
import type { ContentTables } from '../storage/schema.ts';
import { readStored } from './document.ts';
import type { Stored } from './document.ts';
import { lookAt } from './look.ts';
import type { Look } from './look.ts';

export type SnapshotQuestion =
	| { readonly id: number; readonly kind: 'stored'; readonly file: string; readonly room: string }
	| { readonly id: number; readonly kind: 'look'; readonly data: Uint8Array; readonly since: Uint8Array | undefined };
export type SnapshotAnswer =
	{ readonly id: number; readonly answer: Stored | Look | null } | { readonly id: number; readonly error: string };
type Asked = SnapshotQuestion extends infer Q ? (Q extends unknown ? Omit<Q, 'id'> : never) : never;

/** Up to here it is done within a few milliseconds; a thread takes longer to be told. */
const SMALL_BYTES = 128 * 1024;
const FEW_ROWS = 500;

const OVER = 'snapshots are no longer built';

interface Waiting {
	readonly resolve: (answer: never) => void;
	readonly reject: (error: Error) => void;
}

export class Snapshots {
	readonly #waiting = new Map<number, Waiting>();
	#worker: Worker | null = null;
	#nextId = 1;
	#closed = false;

	/** A room as it is stored, proven to read back; where that is much, the thread reads the rows itself. @throws HistoryDamaged */
	async stored(db: Pick<Database<ContentTables>, 'query' | 'file'>, room: string): Promise<Stored | null> {
		const row = await readRoom(db, room);
		if (!row) return null;
		const { rows, baseBytes } = await measureHistory(db, row);
		if (db.file === null || (rows <= FEW_ROWS && baseBytes <= SMALL_BYTES)) return readStored(db, room);
		return this.#ask({ kind: 'stored', file: db.file, room });
	}

	/** What a document says that is at hand as bytes. @throws HistoryDamaged */
	async look(data: Uint8Array, since?: Uint8Array): Promise<Look> {
		if (data.length <= SMALL_BYTES) return lookAt(data, since);
		return this.#ask({ kind: 'look', data, since });
	}

	async close(): Promise<void> {
		this.#closed = true;
		await this.#worker?.terminate();
		this.#fail(new Error(OVER));
	}

	/** @param question its kind says what the answer is */
	#ask<T extends Stored | Look | null>(question: Asked): Promise<T> {
		if (this.#closed) return Promise.reject(new Error(OVER));
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
