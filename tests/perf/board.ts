/** A board of five hundred cards: how soon it stands, and what it costs to scroll, to drag, and to watch others sort. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type * as Y from 'yjs';
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

/** Figures of something that did not happen are worse than none. */
function prove(held: boolean, what: string): void {
	if (!held) throw new Error(`not measured: ${what}`);
}
const LAST_MOVES_MS = 10_000;
/** A wheel or a mouse gives a frame one step. */
const nextFrame = (page: Page): Promise<void> =>
	page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

async function scroll(page: Page): Promise<void> {
	await page.mouse.move(683, 430);
	let furthest = 0;
	for (let i = 0; i < STEPS; i++) {
		await page.mouse.wheel(0, i < STEPS / 2 ? WHEEL_PX : -WHEEL_PX);
		await nextFrame(page);
		furthest = Math.max(furthest, await page.evaluate(() => scrollY));
	}
	prove(furthest > (STEPS / 4) * WHEEL_PX, `the board was scrolled ${furthest} px only`);
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
		await nextFrame(page);
		if (i === STEPS / 2) prove((await page.locator('.carried').count()) === 1, 'no card was in the air');
	}
	await page.keyboard.press('Escape');
	await page.mouse.up();
}

/** The column each card stands in, by card. */
const places = (page: Page): Promise<Record<string, string>> =>
	page.evaluate(() =>
		Object.fromEntries(
			[...document.querySelectorAll<HTMLElement>('[data-drop] [data-card]')].map((card) => [
				card.dataset['card'],
				card.closest<HTMLElement>('[data-drop]')?.dataset['drop']
			])
		)
	);

/** Every card goes to the next group, so that each move is seen. */
async function othersMove(doc: Y.Doc, moves: number): Promise<void> {
	const cards = listCards(doc);
	for (let n = 0; n < moves; n++) {
		const { id, group } = cards[(n * 7) % cards.length]!;
		const next = (Number(group?.slice('group-'.length) ?? n) % GROUPS) + 1;
		moveCard(doc, id, { group: `group-${next}` }, 'bench');
		await new Promise((resolve) => setTimeout(resolve, 1000 / MOVES_PER_SECOND));
	}
}

async function watchMoves(page: Page, doc: Y.Doc, seconds: number): Promise<void> {
	const before = await places(page);
	const moves = Math.min(seconds * MOVES_PER_SECOND, Object.keys(before).length);
	await othersMove(doc, moves);
	let moved = 0;
	// The last ones are still on their way, for longer on a busy machine.
	for (const until = performance.now() + LAST_MOVES_MS; moved < moves && performance.now() < until;) {
		await nextFrame(page);
		const after = await places(page);
		moved = Object.keys(before).filter((card) => before[card] !== after[card]).length;
	}
	prove(moved === moves, `${moved} of ${moves} moves were seen`);
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
	const { doc, provider } = await setting.people[2]!.room(STAGE);
	const watched = await workDuring(page, cdp, () => watchMoves(page, doc, seconds));
	provider.destroy();
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
