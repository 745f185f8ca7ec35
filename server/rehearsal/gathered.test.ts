import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Gathered } from './gathered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[RH7] however fast somebody types, colleagues look at most once a second', () => {
	let looks = 0;
	const gathered = new Gathered(() => looks++, { everyMs: 1_000, now: Date.now });
	gathered.call();
	vi.advanceTimersByTime(0);
	expect(looks).toBe(1);
	for (let key = 0; key < 200; key++) {
		gathered.call();
		vi.advanceTimersByTime(50);
	}
	expect(looks).toBeLessThanOrEqual(11);
	expect(looks).toBeGreaterThanOrEqual(10);
	gathered.call();
	gathered.drop();
	vi.advanceTimersByTime(5_000);
	expect(looks).toBeLessThanOrEqual(11);
});
