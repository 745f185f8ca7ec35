import { describe, expect, it } from 'vitest';
import { cornerBeside } from './place-beside.ts';

const window = { width: 400, height: 300 };
const words = { left: 0, top: 0, width: 100, height: 20 };

describe('words beside a control', () => {
	it('[UI180] stand centred on the wished side', () => {
		const button = { left: 150, top: 100, width: 40, height: 40 };
		expect(cornerBeside(words, button, window, { side: 'bottom' })).toEqual({ x: 120, y: 146 });
		expect(cornerBeside(words, button, window, { side: 'right' })).toEqual({ x: 196, y: 110 });
	});

	it('[UI180] may share an edge with it', () => {
		const button = { left: 150, top: 100, width: 40, height: 40 };
		expect(cornerBeside(words, button, window, { side: 'bottom', align: 'start' }).x).toBe(150);
		expect(cornerBeside(words, button, window, { side: 'bottom', align: 'end' }).x).toBe(90);
	});

	it('[UI180] go to the opposite side where they do not fit', () => {
		const low = { left: 150, top: 250, width: 40, height: 40 };
		expect(cornerBeside(words, low, window, { side: 'bottom' }).y).toBe(250 - 6 - 20);
	});

	it('[UI180] never leave the window', () => {
		const corner = { left: 370, top: 0, width: 30, height: 30 };
		const { x } = cornerBeside(words, corner, window, { side: 'bottom' });
		expect(x + words.width).toBeLessThanOrEqual(window.width);
	});
});
