/** What crosses between a database's main-thread half (sqlite.ts) and its writer thread (writer.ts). Plain data only. */

import type { Blobs } from './blobs.ts';

export type Parameters = (string | number | bigint | null | Uint8Array)[];
/** On the way bytes travel apart (blobs.ts). */
export type Parameter = Parameters[number] | undefined;

/** One statement, run once for each set of values, in order. */
export interface Statement {
	readonly sql: string;
	readonly runs: readonly Parameter[][];
	/** Rows that each run must change. */
	readonly expect: number | undefined;
	readonly otherwise: string | undefined;
}

/** One write set. */
export interface Commit {
	readonly id: number;
	readonly statements: readonly Statement[];
}

export type ToWriter =
	{ readonly type: 'commits'; readonly commits: readonly Commit[]; readonly blobs: Blobs } | { readonly type: 'close' };

/** Why a write set is not stored. `failed` may be retried, `fatal` may not, `wrong` is a bug in the statement. */
export type Outcome =
	| { readonly kind: 'stored' }
	| { readonly kind: 'conflict'; readonly reason: string }
	| { readonly kind: 'failed' | 'fatal' | 'wrong'; readonly message: string };

export type FromWriter =
	| { readonly type: 'ready' }
	/** One message per commit: the outcome of every set that shared it. */
	| { readonly type: 'outcomes'; readonly outcomes: readonly (readonly [id: number, outcome: Outcome])[] }
	| { readonly type: 'writable'; readonly writable: boolean }
	| { readonly type: 'closed' };

export interface WriterOptions {
	readonly file: string;
}
