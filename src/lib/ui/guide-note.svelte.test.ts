import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import GuideNote from './GuideNote.svelte';

// jsdom has no layout, so it has nothing that watches one.
vi.stubGlobal(
	'ResizeObserver',
	class {
		observe(): void {}
		disconnect(): void {}
	}
);

const skipped = vi.fn();
let mounted: object;
let field: HTMLInputElement;
const note = (): HTMLElement => document.querySelector('section')!;
const press = (key: string): void => {
	document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
	flushSync();
};

beforeEach(() => {
	skipped.mockClear();
	field = document.body.appendChild(document.createElement('input'));
	const words = {
		label: 'Tour',
		title: 'Where',
		text: 'Here.',
		progress: '1 of 5',
		backLabel: 'Back',
		nextLabel: 'Next'
	};
	const props = {
		...words,
		skipLabel: 'Skip',
		anchors: ['nav'],
		side: 'right',
		onnext: skipped,
		onskip: skipped
	} as const;
	mounted = mount(GuideNote, { target: document.body, props });
	flushSync();
});
afterEach(async () => {
	await unmount(mounted);
	document.body.replaceChildren();
});

it('[UI175] nobody who types has a note on top, and their Escape is their own', () => {
	expect(note().hidden).toBe(false);
	field.focus();
	flushSync();
	expect(note().hidden).toBe(true);
	press('Escape');
	expect(skipped).not.toHaveBeenCalled();
	field.blur();
	flushSync();
	expect(note().hidden).toBe(false);
});

it('[UI175] Escape ends it, and it is not a dialog that holds anybody', () => {
	expect([note().getAttribute('role'), note().getAttribute('aria-modal')]).toEqual([null, null]);
	press('Escape');
	expect(skipped).toHaveBeenCalledTimes(1);
});
