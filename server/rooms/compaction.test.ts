import { describe, expect, it } from 'vitest';
import { wantsSnapshot } from './compaction.ts';

const MIB = 1024 * 1024;
const quiet = { rows: 10, bytes: 1_000, snapshotBytes: 10_000, sinceTried: Infinity };

describe('compaction', () => {
	it.each([
		['a short log', {}, false],
		['five hundred rows', { rows: 500 }, true],
		['five hundred rows right after the last one', { rows: 500, sinceTried: 9_999 }, false],
		['five thousand rows right after the last one', { rows: 5_000, sinceTried: 1 }, true],
		['one large message into an empty room', { rows: 1, bytes: MIB, snapshotBytes: 0 }, true],
		['a megabyte beside a snapshot of eight', { rows: 1, bytes: MIB, snapshotBytes: 8 * MIB }, false],
		['three megabytes beside a snapshot of eight', { rows: 3, bytes: 3 * MIB, snapshotBytes: 8 * MIB }, true],
		['the same right after it failed', { rows: 3, bytes: 3 * MIB, snapshotBytes: 8 * MIB, sinceTried: 5_000 }, false]
	])('[RM66] %s: %o → %s', (_, changes, wanted) => {
		expect(wantsSnapshot({ ...quiet, ...changes })).toBe(wanted);
	});
});
