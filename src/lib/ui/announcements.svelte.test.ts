import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announcements } from './announcements.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.runAllTimers();
	vi.useRealTimers();
});

/** What the live region held, one entry a change, while `ms` passed. */
function hear(ms: number): string[] {
	const heard: string[] = [];
	for (let passed = 0; passed < ms; passed += 100) {
		vi.advanceTimersByTime(100);
		if (announcements.said !== heard.at(-1)) heard.push(announcements.said);
	}
	return heard;
}

it('[UI203] [U75] two things that happen at once are both said, one after the other', () => {
	announcements.say('The cards are revealed.');
	announcements.say('8 cards');
	expect(hear(3000)).toEqual(['The cards are revealed.', '8 cards']);
});

it('[UI203] [U75] the same words said again are heard again', () => {
	announcements.say('Moved');
	announcements.say('Moved');
	expect(hear(3000)).toEqual(['Moved', 'Moved\u200b']);
});

it('[UI204] [U75] what others do is added up and said now and then', () => {
	const before = announcements.said;
	const words = (count: number): string => `${count} cards added`;
	for (let i = 0; i < 60; i++) {
		announcements.tally('cards', 1, words);
		vi.advanceTimersByTime(50);
	}
	expect(announcements.said).toBe(before);
	expect(hear(6000).filter((text) => text !== before)).toEqual(['60 cards added']);
});

it('[UI204] [U75] whoever comes back to a busy room hears the latest, not everything', () => {
	for (const n of [1, 2, 3, 4, 5, 6]) announcements.say(`News ${n}`);
	expect(hear(8000)).toEqual(['News 4', 'News 5', 'News 6']);
});
