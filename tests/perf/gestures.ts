/** What hands do while the work of a page is measured, one step a frame. */
import type { Locator, Page } from 'playwright-core';
import type { Figure } from './figures.ts';
import type { Work } from './probe.ts';

const WHEEL_PX = 120;
const STEPS = 120;

/** Figures of something that did not happen are worse than none. */
export function prove(held: boolean, what: string): void {
	if (!held) throw new Error(`not measured: ${what}`);
}

/** A wheel or a mouse gives a frame one step. */
export const nextFrame = (page: Page): Promise<void> =>
	page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

/** Down and up again over what lies in the middle of the screen. `offset`: how far it is scrolled, px. */
export async function scroll(page: Page, offset: () => Promise<number>): Promise<void> {
	await page.mouse.move(683, 430);
	let furthest = 0;
	for (let i = 0; i < STEPS; i++) {
		await page.mouse.wheel(0, i < STEPS / 2 ? WHEEL_PX : -WHEEL_PX);
		await nextFrame(page);
		furthest = Math.max(furthest, await offset());
	}
	prove(furthest > (STEPS / 4) * WHEEL_PX, `it was scrolled ${furthest} px only`);
}

/** To and fro over the columns, and back where it came from. */
export async function drag(page: Page, what: Locator): Promise<void> {
	await page.evaluate(() => scrollTo(0, 0));
	const box = await what.boundingBox();
	if (!box) throw new Error('nothing to drag');
	const [x, y] = [box.x + 20, box.y + 12];
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let i = 0; i <= STEPS; i++) {
		const turn = Math.sin((i / STEPS) * Math.PI);
		await page.mouse.move(x + turn * 900, y + Math.sin((i / STEPS) * 6 * Math.PI) * 100 + turn * 120);
		await nextFrame(page);
		if (i === STEPS / 2) prove((await page.locator('.carried').count()) === 1, 'nothing was in the air');
	}
	await page.keyboard.press('Escape');
	await page.mouse.up();
}

export const workFigures = (what: string, { perFrame, longTasks }: Work): Figure[] => [
	{
		name: `${what}: work per frame`,
		value: perFrame,
		unit: 'ms',
		target: 8,
		counts: 'Script, style and layout by the browser’s own count, divided by the frames meanwhile.'
	},
	{ name: `${what}: tasks over 50 ms`, value: longTasks, unit: 'count', counts: 'Long tasks meanwhile.' }
];
