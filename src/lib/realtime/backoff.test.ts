import { expect, it } from 'vitest';
import { CLOSE } from '../wire/close.ts';
import { isFinal, reconnectDelay } from './backoff.ts';

it('[RT8] waits anywhere between nothing and a ceiling: half a second, three for two minutes, then thirty', () => {
	expect([0, 1, 2, 3, 79, 80, 400].map((attempt) => reconnectDelay(attempt, null, 1))).toEqual([
		500, 1000, 2000, 3000, 3000, 30_000, 30_000
	]);
	expect([0, 0.5].map((random) => reconnectDelay(90, null, random))).toEqual([0, 15_000]);
	expect(reconnectDelay(5, CLOSE.overloaded, 1)).toBe(17_000);
});

it('[RT8] comes back within two seconds of a restart, and never at once to a server under pressure', () => {
	expect([0, 1].map((random) => reconnectDelay(0, CLOSE.restarting, random))).toEqual([0, 2000]);
	expect(reconnectDelay(3, CLOSE.restarting, 1)).toBe(3000);
	for (const code of [CLOSE.overloaded, CLOSE.rateLimited, CLOSE.storageNotWritable])
		expect(reconnectDelay(0, code, 0)).toBe(1000);
});

it('[RT8] 4400 to 4499 are final, everything else is tried again', () => {
	const final = Object.entries(CLOSE).filter(([, code]) => isFinal(code));
	expect(final.map(([name]) => name)).toEqual([
		'malformed',
		'sessionEnded',
		'forbidden',
		'noSuchRoom',
		'foreignClientOrEpoch',
		'tooBig',
		'clientTooOld'
	]);
});
