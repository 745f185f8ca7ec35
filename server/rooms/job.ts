/** What a room is asked for: the jobs of its queue. */
import type { Connection } from './connection.ts';
import type { Behind } from './outbox.ts';

export interface UpdateJob {
	readonly kind: 'update';
	readonly from: Connection;
	readonly update: Uint8Array;
	/** The answer to our step 1, else a live edit. */
	readonly step2: boolean;
	/** Which document message of its connection this is, from 1. */
	readonly n: number;
	/** When it was heard, on the clock of `performance`. */
	readonly at: number;
	/** The room's access epoch when it was heard. */
	readonly accessEpoch: number;
}

export type Job =
	| UpdateJob
	/** Send what `stateVector` lacks, ending with a step 2. */
	| { readonly kind: 'sync'; readonly to: Connection; readonly stateVector: Uint8Array }
	/** The peer takes live updates again: send those it missed. */
	| { readonly kind: 'catch-up'; readonly to: Connection; readonly behind: Behind }
	/** Everything queued before this is on disk. */
	| { readonly kind: 'mark'; readonly done: () => void };
