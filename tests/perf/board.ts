/** A board of five hundred cards: how soon it stands, and what it costs to scroll, to drag, and to watch others sort. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type * as Y from 'yjs';
import { listCards, moveCard } from '#lib/board/cards.ts';
import { medianOf, type Figure, type Part } from './figures.ts';
import { drag, nextFrame, prove, scroll, workFigures } from './gestures.ts';
import { whenThereAre, workDuring } from './probe.ts';
import { Setting, STAGE } from './setting.ts';

const GROUPS = 16;
const MOVES_PER_SECOND = 20;

async function openBoard(browser: Browser, setting: Setting, cards: number): Promise<{ page: Page; ms: number }> {
	const page = await setting.page(browser, setting.people[1]!);
	await page.goto(setting.origin + setting.path, { waitUntil: 'commit' });
	const ms = await whenThereAre(page, '[data-card]', cards);
	await page.waitForLoadState('networkidle');
	return { page, ms };
}

const LAST_MOVES_MS = 10_000;
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

async function measured(browser: Browser, setting: Setting, cards: number, seconds: number): Promise<Figure[]> {
	const { page, ms } = await openBoard(browser, setting, cards);
	const cdp: CDPSession = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	const scrolled = await workDuring(page, cdp, () => scroll(page, () => page.evaluate(() => scrollY)));
	const dragged = await workDuring(page, cdp, () => drag(page, page.locator('[data-card]').nth(3)));
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
		...workFigures('Scrolling', scrolled),
		...workFigures('Dragging a card', dragged),
		...workFigures(`Others move ${MOVES_PER_SECOND} cards a second`, watched)
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
