/** How a page answers while sixty people write, and how soon one sees what another types. */
import type { Browser, Page } from 'playwright-core';
import type * as Y from 'yjs';
import { addCard } from '#lib/board/cards.ts';
import { addItem, setField } from '#lib/board/items.ts';
import { draftRoom } from '#lib/domain/session/stage.ts';
import { median, percentile, type Figure, type Part } from './figures.ts';
import { forget, interactionsOf, strokesOf } from './probe.ts';
import { Setting, STAGE } from './setting.ts';

const PAUSE_MS = 45;
const WORDS = 'A form, not a folder';
const SECOND_MS = 1000;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** One clock for this process and the page: milliseconds since 1970. */
const now = (): number => performance.timeOrigin + performance.now();

/** Everybody leaves a ready card per second, spread over the second. */
async function everybodyWrites(docs: readonly Y.Doc[], seconds: number): Promise<void> {
	await Promise.all(
		docs.map(async (doc, i) => {
			await after((i * SECOND_MS) / docs.length);
			for (let n = 0; n < seconds; n++) {
				addCard(doc, { id: `crowd-${i}-${n}`, text: `Thought ${n} of ${i}`, ready: true }, 'bench');
				await after(SECOND_MS);
			}
		})
	);
}

/** Types cards and taps around until the others have finished; returns how many interactions that was. */
async function writeAmong(page: Page, others: Promise<void>): Promise<number> {
	let going = true;
	let interactions = 0;
	const stop = others.then(() => (going = false));
	const box = page.getByLabel('New card');
	while (going) {
		await box.click();
		await page.keyboard.type(WORDS, { delay: PAUSE_MS });
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: /^I (am done|still have something)$/ }).click();
		interactions += WORDS.length + 3;
	}
	await stop;
	return interactions;
}

async function crowded(page: Page, setting: Setting, seconds: number): Promise<Figure[]> {
	const rooms = await Promise.all(setting.people.slice(1).map((person) => person.room(draftRoom(STAGE))));
	await Promise.all(setting.people.slice(1).map((person) => person.live()));
	await page.goto(setting.origin + setting.path);
	await page.getByLabel('New card').fill('');
	await forget(page);
	const others = everybodyWrites(
		rooms.map(({ doc }) => doc),
		seconds
	);
	const made = await writeAmong(page, others);
	const reported = await interactionsOf(page);
	const strokes = await strokesOf(page);
	// What took under 16 ms is not reported.
	const all = [...reported, ...Array<number>(Math.max(0, made - reported.length)).fill(16)];
	rooms.forEach(({ provider }) => provider.destroy());
	return [
		{
			name: `98 % of interactions while ${rooms.length} write`,
			value: percentile(all, 0.98),
			unit: 'ms',
			target: 100,
			counts: `Event timing of ${made} keys and taps, the slowest event of each; to 8 ms.`
		},
		{ name: 'The slowest interaction', value: Math.max(...all), unit: 'ms', counts: 'As above.' },
		{
			name: 'Own keystroke → paint, median',
			value: median(strokes),
			unit: 'ms',
			counts: 'Key down until its frame is drawn.'
		},
		{ name: 'Own keystroke → paint, 98 %', value: percentile(strokes, 0.98), unit: 'ms', counts: 'As above.' }
	];
}

/** Sends an edit and waits until the page shows it. */
async function seenAfter(page: Page, doc: Y.Doc, text: string): Promise<number> {
	const seen = page.evaluate(
		(wanted) =>
			new Promise<number>((resolve) => {
				const look = (): void => {
					if (!document.querySelector('main')?.textContent?.includes(wanted)) return;
					watcher.disconnect();
					requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
				};
				const watcher = new MutationObserver(look);
				watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
			}),
		text
	);
	// The page has begun to look once it answers another question.
	await page.evaluate(() => undefined);
	const sent = now();
	setField(doc, 'bench-theirs', 'text.en', text, 'bench');
	return (await seen) - sent;
}

async function drafted(page: Page, setting: Setting, edits: number): Promise<Figure[]> {
	await setting.advanceTo('draft');
	const { doc } = await setting.people[1]!.room(STAGE);
	addItem(doc, { id: 'bench-theirs', kind: 'insight', fields: { text: { en: 'Theirs' } } }, 'bench');
	addItem(doc, { id: 'bench-own', kind: 'insight', fields: { text: { en: 'Own words' } } }, 'bench');
	await page.goto(setting.origin + setting.path);
	// Before that the page is only a picture: the room is open and it listens.
	await page
		.getByRole('status')
		.filter({ hasText: /^Saved/ })
		.first()
		.waitFor({ state: 'attached' });
	await page.getByText('Own words').first().click();
	await page.getByLabel('What is so').click();
	await forget(page);
	await page.keyboard.type(`${WORDS}, ${WORDS}`, { delay: PAUSE_MS });
	const strokes = await strokesOf(page);
	const seen: number[] = [];
	for (let n = 0; n < edits; n++) seen.push(await seenAfter(page, doc, `Edit number ${n}.`));
	return [
		{
			name: 'Draft: own keystroke → paint, median',
			value: median(strokes),
			unit: 'ms',
			counts: `${strokes.length} keys in an open insight.`
		},
		{ name: 'Draft: own keystroke → paint, 98 %', value: percentile(strokes, 0.98), unit: 'ms', counts: 'As above.' },
		{
			name: 'Draft: another’s edit → painted here, median',
			value: median(seen),
			unit: 'ms',
			counts: `${edits} edits of an insight, from the other’s document to this screen.`
		},
		{ name: 'Draft: another’s edit → painted here, slowest', value: Math.max(...seen), unit: 'ms', counts: 'As above.' }
	];
}

export async function crowd(browser: Browser, origin: string, people: number, seconds: number): Promise<Part> {
	const setting = await Setting.open(origin);
	await setting.seat(people + 1);
	const page = await setting.page(browser, setting.people[0]!);
	const written = await crowded(page, setting, seconds);
	const figures = [...written, ...(await drafted(page, setting, seconds * 2))];
	await page.context().close();
	setting.leave();
	return {
		title: 'Among many',
		setting: `One laptop page (1366 × 860) types and taps while ${people} scripted people leave a card a second each for ${seconds} s; the draft is measured afterwards, with those people still in the workshop. Nothing is slowed down; one run.`,
		figures
	};
}
