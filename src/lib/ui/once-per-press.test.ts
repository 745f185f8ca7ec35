import { expect, it } from 'vitest';
import { oncePerPress } from './once-per-press.ts';

it('[UI230] a double tap is one press, whatever it hits the second time; two presses are two, and a key is never held back', () => {
	const pressed: string[] = [];
	const one = oncePerPress(() => pressed.push('one'));
	const other = oncePerPress(() => pressed.push('other'));
	const tap = (timeStamp: number, clientX = 100, detail = 1) => ({ detail, timeStamp, clientX, clientY: 700 });
	one(tap(1_000));
	// Some browsers count the taps, others do not.
	one(tap(1_150, 104, 2));
	other(tap(1_400, 97));
	expect(pressed).toEqual(['one']);
	other(tap(1_500, 300));
	one(tap(2_100, 300));
	expect(pressed).toEqual(['one', 'other', 'one']);
	one(tap(2_110, 0, 0));
	one(tap(2_120, 0, 0));
	expect(pressed.length).toBe(5);
});
