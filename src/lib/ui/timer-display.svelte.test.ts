import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announcements } from './announcements.svelte.ts';
import TimerDisplay from './TimerDisplay.svelte';

const MINUTE = 60_000;
let mounted: object;

beforeEach(() => {
	vi.useFakeTimers();
	mounted = mount(TimerDisplay, {
		target: document.body,
		props: {
			endsAt: Date.now() + 6 * MINUTE,
			now: () => Date.now(),
			label: 'Time left',
			overLabel: 'Time is up',
			speak: (minutes: number) => `${minutes} min left`
		}
	});
	flushSync();
});
afterEach(async () => {
	await unmount(mounted);
	vi.runOnlyPendingTimers();
	vi.useRealTimers();
});

it('[UI215] [U46] the time left is seen all along, and said at five minutes, at one and at the end', () => {
	const before = announcements.said;
	const seen: (string | undefined)[] = [];
	const heard: string[] = [];
	for (let second = 0; second <= 6 * 60 + 5; second++) {
		if (second % 120 === 0) seen.push(document.querySelector('.digits')?.textContent);
		if (![before, heard.at(-1)].includes(announcements.said)) heard.push(announcements.said);
		vi.advanceTimersByTime(1000);
		flushSync();
	}
	expect(seen).toEqual(['6:00', '4:00', '2:00', undefined]);
	expect(heard).toEqual(['5 min left', '1 min left', 'Time is up']);
});
