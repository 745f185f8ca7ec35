import { expect, it } from 'vitest';
import { CLOSE } from '../wire/close.ts';
import { isFinal, reconnectDelay } from './backoff.ts';

it('[RT8] waits anywhere between nothing and a ceiling that doubles from half a second to thirty', () => {
	expect([0, 1, 2, 5, 6, 40].map((attempt) => reconnectDelay(attempt, null, 1))).toEqual([
		500, 1000, 2000, 16_000, 30_000, 30_000
	]);
	expect(reconnectDelay(6, null, 0)).toBe(0);
	expect(reconnectDelay(6, null, 0.5)).toBe(15_000);
});

it('[RT8] comes back within two seconds of a restart, and never at once to a server under pressure', () => {
	expect([0, 1].map((random) => reconnectDelay(0, CLOSE.restarting, random))).toEqual([0, 2000]);
	expect(reconnectDelay(3, CLOSE.restarting, 1)).toBe(4000);
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
