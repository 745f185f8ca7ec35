import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from './pace.ts';

const LIMITS = { pacePerPersonMs: 0.5, paceMs: 16 };
let pace: Pace;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
	pace = new Pace(LIMITS);
});
afterEach(() => void vi.useRealTimers());

/** So many edits a second, evenly, for so long. */
function edits(perSecond: number, ms: number): void {
	for (let at = 0; at < ms; at += 1_000 / perSecond) {
		pace.note();
		vi.advanceTimersByTime(1_000 / perSecond);
	}
}

it('[RM67] nobody waits where hardly anybody would share the wait', () => {
	expect(pace.msFor(60)).toBe(0);
	edits(100, 1_000);
	expect(pace.msFor(60)).toBe(0);
});

it('[RM67] many edits share turns: half a millisecond for each who is there, a frame at most', () => {
	edits(1_000, 1_000);
	expect([60, 20, 2].map((people) => pace.msFor(people))).toEqual([16, 10, 0]);
});

it('[RM67] after a pause nobody waits, however much there was before', () => {
	edits(5_000, 1_000);
	expect(pace.msFor(60)).toBe(16);
	vi.advanceTimersByTime(500);
	expect(pace.msFor(60)).toBe(0);
});
