/** When a room's log is worth replacing by a snapshot. Rule RM66. */
import {
	COMPACT_EVERY_MS,
	COMPACT_TAIL_BYTES,
	COMPACT_TAIL_ROWS,
	COMPACT_TAIL_ROWS_AT_ONCE,
	COMPACT_TAIL_SHARE
} from './limits.ts';

export interface Log {
	/** Since the newest snapshot. */
	readonly rows: number;
	readonly bytes: number;
	readonly snapshotBytes: number;
	/** Milliseconds since a snapshot was last tried, successful or not. */
	readonly sinceTried: number;
}

export function wantsSnapshot({ rows, bytes, snapshotBytes, sinceTried }: Log): boolean {
	if (sinceTried < COMPACT_EVERY_MS) return rows >= COMPACT_TAIL_ROWS_AT_ONCE;
	return rows >= COMPACT_TAIL_ROWS || (bytes >= COMPACT_TAIL_BYTES && bytes >= snapshotBytes * COMPACT_TAIL_SHARE);
}
