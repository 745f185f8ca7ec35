/** A real database whose commits a test can hold back or make fail, as a slow or a full disk would. */
import { StorageFailed } from '#server/storage/port.ts';
import type { Database, Write } from '#server/storage/port.ts';
import type { ContentTables } from '#server/storage/schema.ts';

type Db = Database<ContentTables>;

export class GatedDatabase implements Db {
	readonly #db: Db;
	#mode: 'pass' | 'wait' | 'fail' = 'pass';
	#waiting: (() => void)[] = [];
	#arrived: (() => void)[] = [];
	#writable = true;
	/** Commits that reached the gate. */
	commits = 0;

	constructor(db: Db) {
		this.#db = db;
	}

	get query(): Db['query'] {
		return this.#db.query;
	}

	get file(): string | null {
		return this.#db.file;
	}

	async commit(writes: readonly Write[]): Promise<void> {
		this.commits++;
		for (const arrived of this.#arrived.splice(0)) arrived();
		if (this.#mode === 'wait') await new Promise<void>((resolve) => this.#waiting.push(resolve));
		if (this.#mode === 'fail') throw new StorageFailed('the test says no', false);
		await this.#db.commit(writes);
	}

	writable(): boolean {
		return this.#writable && this.#db.writable();
	}

	close(): Promise<void> {
		return this.#db.close();
	}

	/** Resolves when the next commit has reached the gate. */
	nextCommit(): Promise<void> {
		return new Promise((resolve) => this.#arrived.push(resolve));
	}

	hold(): void {
		this.#mode = 'wait';
	}

	fail(): void {
		this.#mode = 'fail';
		this.#release();
	}

	pass(): void {
		this.#mode = 'pass';
		this.#release();
	}

	/** What the storage port says about the disk. */
	setWritable(writable: boolean): void {
		this.#writable = writable;
	}

	#release(): void {
		for (const release of this.#waiting.splice(0)) release();
	}
}
