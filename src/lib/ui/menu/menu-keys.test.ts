import { describe, expect, it } from 'vitest';
import { nextInMenu } from './menu-keys.ts';

const labels = ['Marketing', 'Medical', 'Training', 'mlr'];

describe('keys in a menu', () => {
	it('[UI181] arrows go round, Home and End go to the edges', () => {
		expect(nextInMenu(labels, 3, { key: 'ArrowDown' })).toBe(0);
		expect(nextInMenu(labels, 0, { key: 'ArrowUp' })).toBe(3);
		expect(nextInMenu(labels, -1, { key: 'ArrowDown' })).toBe(0);
		expect(nextInMenu(labels, 2, { key: 'Home' })).toBe(0);
		expect(nextInMenu(labels, 2, { key: 'End' })).toBe(3);
		expect(nextInMenu(labels, 2, { key: 'x' })).toBeNull();
		expect(nextInMenu([], -1, { key: 'ArrowDown' })).toBeNull();
	});

	it('[UI181] letters lead to what begins with them, the same letter again to the next one', () => {
		expect(nextInMenu(labels, 0, { typed: 't' })).toBe(2);
		expect(nextInMenu(labels, 0, { typed: 'me' })).toBe(1);
		expect(nextInMenu(labels, 0, { typed: 'm' })).toBe(1);
		expect(nextInMenu(labels, 1, { typed: 'mm' })).toBe(3);
		expect(nextInMenu(labels, 3, { typed: 'mmm' })).toBe(0);
		expect(nextInMenu(labels, 0, { typed: 'q' })).toBeNull();
	});
});
