/** The channel map of a plan of five hundred items: how soon it stands, and what it costs to scroll, to carry a touchpoint, and to write. */
import type { Browser } from 'playwright-core';
import { Person } from '../support/person.ts';
import { largePlan } from '../support/large-plan.ts';
import { medianOf, percentile, type Figure, type Part } from './figures.ts';
import { drag, nextFrame, prove, scroll, workFigures } from './gestures.ts';
import { strokesOf, watchPage, whenThereAre, workDuring } from './probe.ts';
import { LAPTOP } from './setting.ts';

const LINE = '.movable';
const WORDS = 'Doctors ask for a form in the second visit';

async function measured(browser: Browser, person: Person, path: string, touchpoints: number): Promise<Figure[]> {
	const context = await browser.newContext({ locale: 'en', ...LAPTOP });
	await person.sitIn(context);
	const page = await context.newPage();
	page.setDefaultTimeout(60_000);
	await page.addInitScript(watchPage);
	await page.goto(person.origin + path, { waitUntil: 'commit' });
	const ms = await whenThereAre(page, LINE, touchpoints);
	await page.waitForLoadState('networkidle');
	const cdp = await context.newCDPSession(page);
	await cdp.send('Performance.enable');
	const table = page.locator('[data-drag-scroll]');
	await table.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	const scrolled = await workDuring(page, cdp, () =>
		scroll(page, () => table.evaluate((element) => element.scrollTop))
	);
	await page.evaluate(() => scrollTo(0, 0));
	const dragged = await workDuring(page, cdp, () => drag(page, page.locator(LINE).first()));
	await page
		.locator('[data-rove]', { has: page.locator(LINE) })
		.first()
		.click();
	await page.getByRole('dialog').getByRole('button', { expanded: false }).first().click();
	const field = page.getByRole('dialog').getByLabel('What this contact is for');
	await field.click();
	const typed = await workDuring(page, cdp, async () => {
		for (const letter of WORDS) {
			await page.keyboard.type(letter);
			await nextFrame(page);
		}
	});
	await nextFrame(page);
	const strokes = await strokesOf(page);
	prove(strokes.length >= WORDS.length, `${strokes.length} keys were painted`);
	await context.close();
	return [
		{
			name: `Navigation → ${touchpoints} touchpoints on the map`,
			value: ms,
			unit: 'ms',
			target: 1000,
			counts: 'By the page’s own clock, nothing in the cache.'
		},
		...workFigures('Scrolling', scrolled),
		...workFigures('Carrying a touchpoint', dragged),
		...workFigures('Writing in one', typed),
		{
			name: 'Own keystroke → paint, 98 %',
			value: percentile(strokes, 0.98),
			unit: 'ms',
			counts: `${WORDS.length} keys in an open touchpoint; the checks of the whole plan run beside.`
		}
	];
}

export async function map(
	browser: Browser,
	origin: string,
	{ items, runs }: { items: number; runs: number }
): Promise<Part> {
	const document = largePlan({ items });
	const moni = new Person(origin, 'Moni');
	const { participant } = await moni.importPlan(document);
	await moni.command({ type: 'stage.open', stage: 'touchpoints' });
	const jule = await new Person(origin, 'Jule').join(participant, 'field_sales');
	const path = `/w/${moni.workshopId}/touchpoints`;
	const touchpoints = document.touchpoints!.length;
	const figures = await medianOf(runs, () => measured(browser, jule, path, touchpoints));
	for (const person of [moni, jule]) person.leave();
	const [segments, channels] = [document.segments!.length, document.channels!.length];
	return {
		title: `The channel map of a plan of ${items} items`,
		setting: `Laptop page (1366 × 860), ${segments} segments by ${channels} channels with ${touchpoints} touchpoints; nothing is slowed down; median of the runs.`,
		figures
	};
}
