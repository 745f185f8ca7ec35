/** From the invitation to the first card, on a phone with a weak processor and a weak line. */
import type { Browser, Page } from 'playwright-core';
import { medianOf, type Part } from './figures.ts';
import { PHONE, Setting, slowDown } from './setting.ts';

const PROCESSOR = 4;
/** Nobody writes their name and finds their function sooner; the page uses that time. */
const TYPING_MS = 5000;

/** In sight, loaded, and nothing left to do before somebody may type. */
async function joinReady(page: Page, url: string): Promise<number> {
	await page.goto(url, { waitUntil: 'load' });
	await page.getByLabel('Your name').waitFor();
	return page.evaluate(() => new Promise<number>((resolve) => requestIdleCallback(() => resolve(performance.now()))));
}

async function joinAndWrite(browser: Browser, setting: Setting) {
	const page = await setting.page(browser, null, PHONE);
	await slowDown(page, PROCESSOR);
	const ready = await joinReady(page, `${setting.origin}/join/${setting.code}`);
	await page.getByLabel('Your name').fill('Jule');
	await page.getByRole('radio', { name: 'Field sales', exact: true }).check();
	await new Promise((resolve) => setTimeout(resolve, TYPING_MS));
	const pressed = performance.now();
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	const box = page.getByLabel('New card');
	await box.waitFor();
	// The room is open and the page listens: before that Enter only begins a line.
	await page
		.getByRole('status')
		.filter({ hasText: /^Saved/ })
		.first()
		.waitFor({ state: 'attached' });
	await box.fill('Doctors ask for a form, not for a folder');
	const typed = performance.now();
	await box.press('Enter');
	await page.getByRole('button', { name: 'Delete card' }).first().waitFor();
	const shown = performance.now();
	await page.context().close();
	return { ready, entered: typed - pressed, kept: shown - typed };
}

export async function join(browser: Browser, origin: string, runs: number): Promise<Part> {
	const setting = await Setting.open(origin);
	await setting.seat(4);
	const figures = await medianOf(runs, async () => {
		const { ready, entered, kept } = await joinAndWrite(browser, setting);
		const ms = 'ms' as const;
		return [
			{
				name: 'Join page ready',
				value: ready,
				unit: ms,
				counts: 'Navigation until loaded, field in sight, page idle.'
			},
			{
				name: 'Join pressed → a card can be typed',
				value: entered,
				unit: ms,
				counts: 'Until the room is open and the field has taken a text.'
			},
			{ name: 'Enter → first card shown', value: kept, unit: ms, counts: 'Until the card stands among one’s own.' },
			{
				name: 'Join pressed → first card shown',
				value: entered + kept,
				unit: ms,
				target: 2000,
				counts: 'The two above.'
			},
			{
				name: 'The same with the page that asks for the name',
				value: ready + entered + kept,
				unit: ms,
				counts: 'All that the machine takes; what a person takes to type is left out.'
			}
		];
	});
	setting.leave();
	return {
		title: 'Joining on a phone',
		setting: `390 × 844, processor ${PROCESSOR} times slower, 1.6 Mbit/s, 150 ms round trip (sockets are not slowed), nothing in the cache; five seconds for typing a name, as people take at least; median of the runs.`,
		figures
	};
}
