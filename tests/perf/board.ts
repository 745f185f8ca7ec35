/** A board of five hundred cards: how soon it stands, and what it costs to scroll, to drag, and to watch others sort. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { listCards, moveCard } from '#lib/board/cards.ts';
import { medianOf, type Figure, type Part } from './figures.ts';
import { whenThereAre, workDuring, type Work } from './probe.ts';
import { Setting, STAGE } from './setting.ts';

const GROUPS = 16;
const MOVES_PER_SECOND = 20;
const WHEEL_PX = 120;
const STEPS = 120;

async function openBoard(browser: Browser, setting: Setting, cards: number): Promise<{ page: Page; ms: number }> {
	const page = await setting.page(browser, setting.people[1]!);
	await page.goto(setting.origin + setting.path, { waitUntil: 'commit' });
	const ms = await whenThereAre(page, '[data-card]', cards);
	await page.waitForLoadState('networkidle');
	return { page, ms };
}

async function scroll(page: Page): Promise<void> {
	await page.mouse.move(683, 430);
	for (let i = 0; i < STEPS; i++) await page.mouse.wheel(0, i < STEPS / 2 ? WHEEL_PX : -WHEEL_PX);
}

/** To and fro over the columns, and back where it came from. */
async function drag(page: Page): Promise<void> {
	await page.evaluate(() => scrollTo(0, 0));
	const box = await page.locator('[data-card]').nth(3).boundingBox();
	if (!box) throw new Error('no card to drag');
	const [x, y] = [box.x + 20, box.y + 12];
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let i = 0; i <= STEPS; i++) {
		const turn = Math.sin((i / STEPS) * Math.PI);
		await page.mouse.move(x + turn * 900, y + Math.sin((i / STEPS) * 6 * Math.PI) * 100 + turn * 120);
	}
	await page.keyboard.press('Escape');
	await page.mouse.up();
}

async function othersMove(setting: Setting, seconds: number): Promise<void> {
	const { doc, provider } = await setting.people[2]!.room(STAGE);
	const ids = listCards(doc).map(({ id }) => id);
	const end = Date.now() + seconds * 1000;
	for (let n = 0; Date.now() < end; n++) {
		moveCard(doc, ids[(n * 7) % ids.length]!, { group: `group-${(n % GROUPS) + 1}` }, 'bench');
		await new Promise((resolve) => setTimeout(resolve, 1000 / MOVES_PER_SECOND));
	}
	provider.destroy();
}

const figuresOf = (what: string, { perFrame, longTasks }: Work): Figure[] => [
	{
		name: `${what}: work per frame`,
		value: perFrame,
		unit: 'ms',
		target: 8,
		counts: 'Script, style and layout by the browser’s own count, divided by the frames meanwhile.'
	},
	{ name: `${what}: tasks over 50 ms`, value: longTasks, unit: 'count', counts: 'Long tasks meanwhile.' }
];

async function measured(browser: Browser, setting: Setting, cards: number, seconds: number): Promise<Figure[]> {
	const { page, ms } = await openBoard(browser, setting, cards);
	const cdp: CDPSession = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	const scrolled = await workDuring(page, cdp, () => scroll(page));
	const dragged = await workDuring(page, cdp, () => drag(page));
	const watched = await workDuring(page, cdp, () => othersMove(setting, seconds));
	await page.context().close();
	return [
		{
			name: `Navigation → ${cards} cards in the document`,
			value: ms,
			unit: 'ms',
			target: 1000,
			counts: 'By the page’s own clock, nothing in the cache.'
		},
		...figuresOf('Scrolling', scrolled),
		...figuresOf('Dragging a card', dragged),
		...figuresOf(`Others move ${MOVES_PER_SECOND} cards a second`, watched)
	];
}

export async function board(
	browser: Browser,
	origin: string,
	{ cards, seconds, runs }: { cards: number; seconds: number; runs: number }
): Promise<Part> {
	const setting = await Setting.open(origin);
	await setting.seat(10);
	await setting.fillBoard(cards, GROUPS);
	const figures = await medianOf(runs, () => measured(browser, setting, cards, seconds));
	setting.leave();
	return {
		title: `A board of ${cards} cards`,
		setting: `Grouping phase on a laptop page (1366 × 860), half of the cards in ${GROUPS} groups and half in one column; nothing is slowed down; median of the runs.`,
		figures
	};
}
