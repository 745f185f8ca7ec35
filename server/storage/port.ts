/**
 * The storage port. Reads go through Kysely on the caller's thread; every write is a list of compiled statements handed over in
 * one message and committed as one transaction (05-decisions 14): no interactive transactions, so a slow disk never holds the
 * event loop, and writers that arrive together share one fsync.
 */
import type { Compilable, Kysely } from 'kysely';

/** One statement of a write set. `expect`: rows it must change; otherwise the whole set is rolled back with `Conflict`. */
export interface Write {
	readonly query: Compilable;
	readonly expect?: number;
	/** Names the precondition for the caller, e.g. `ledger-moved`, `room-moved`. */
	readonly otherwise?: string;
}

export interface Database<Tables> {
	/** For reading, and for building the queries of a write set. Executing a write through it is a bug (query_only). */
	readonly query: Kysely<Tables>;
	/**
	 * Commit all or nothing, durably (`synchronous=FULL`), in the order of the calls.
	 * @throws Conflict when an `expect` is not met or a key is taken; StorageFailed when the disk refuses; a plain Error when a
	 * statement is wrong (a bug). In every case nothing of the set is stored.
	 */
	commit(writes: readonly Write[]): Promise<void>;
	/** False from the first failed fsync or full disk on, until a commit succeeds again; an fsync failure is final. */
	writable(): boolean;
	/** For a thread that reads by itself (`openReader`); null where the database is not a file. */
	readonly file: string | null;
	/** Checkpoints and closes. No commit is accepted afterwards. */
	close(): Promise<void>;
}

/** A precondition did not hold; reload, decide again. */
export class Conflict extends Error {
	override readonly name = 'Conflict';
	readonly reason: string;
	constructor(reason: string) {
		super(`write refused: ${reason}`);
		this.reason = reason;
	}
}

/** The disk or the database said no. `fatal`: durability can no longer be promised, the process must stop. */
export class StorageFailed extends Error {
	override readonly name = 'StorageFailed';
	readonly fatal: boolean;
	constructor(message: string, fatal: boolean, options?: ErrorOptions) {
		super(message, options);
		this.fatal = fatal;
	}
}

export const isConflict = (e: unknown): e is Conflict => e instanceof Error && e.name === 'Conflict';
export const isStorageFailed = (e: unknown): e is StorageFailed => e instanceof Error && e.name === 'StorageFailed';
