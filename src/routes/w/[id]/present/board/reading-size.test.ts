import { expect, it } from 'vitest';
import { readingSize } from './reading-size.ts';

it('[UI152] a few cards are written large, many smaller', () => {
	const card = 'Doctors ask for a form, not for a folder';
	expect([3, 12, 60].map((n) => readingSize(Array.from({ length: n }, () => card)))).toEqual(['l', 'm', 's']);
});
it('[UI152] a Chinese character takes the room of two letters', () => {
	expect(readingSize(['字'.repeat(300)])).toBe('m');
	expect(readingSize(['x'.repeat(300)])).toBe('l');
});
