/**
 * A compact workshop as a screen reader has it: the tree of roles and names instead of the picture, and what the page says aloud.
 * Jule hears it, Moni leads, the others are scripted.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { launch } from '../support/browser-person.ts';
import { until } from '../support/person.ts';
import { Walk, type Stop } from '../support/walk.ts';
import { namelessIn, treeOf } from './tree.ts';

let server: AppServer;
let browser: Browser;
let walk: Walk;
let page: Page;
let stops: AsyncGenerator<Stop>;
/** Everything the live region said, in order. */
const heard: string[] = [];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	walk = new Walk(server.origin);
	await walk.open('Spring plan');
	const context = await browser.newContext({ locale: 'en', viewport: { width: 1366, height: 860 } });
	await walk.jule.sitIn(context);
	page = await context.newPage();
	page.setDefaultTimeout(20_000);
	await page.exposeFunction('hear', (text: string) => void heard.push(text.replace('\u200b', '')));
	await page.addInitScript(() =>
		document.addEventListener('DOMContentLoaded', () => {
			const region = document.querySelector('[data-announcer]');
			const tell = (): void => void (window as never as { hear(text: string): void }).hear(region!.textContent ?? '');
			if (region) new MutationObserver(tell).observe(region, { childList: true, characterData: true, subtree: true });
		})
	);
	stops = walk.stops();
});
afterAll(async () => {
	walk?.leave();
	await browser?.close();
	await server?.close();
});

/** Walks on until the workshop stands at `name`. */
async function reach(name: string): Promise<Stop> {
	for (;;) {
		const { value, done } = await stops.next();
		if (done) throw new Error(`no stop ${name}`);
		if (value.name === name) return value;
	}
}

const tree = (): Promise<string> => treeOf(page);

async function heading(text: string | RegExp): Promise<string> {
	await page.getByRole('heading', { level: 1, name: text }).waitFor();
	const seen = await tree();
	for (const landmark of ['banner', 'main', 'navigation "']) expect(seen).toContain(`- ${landmark}`);
	expect(await namelessIn(page)).toEqual([]);
	return seen;
}

it('[UI205] [U24] [U69] the lobby: who is here as a list, what comes as a list, and everything has a name', async () => {
	await page.goto(server.origin + (await reach('lobby')).path);
	const seen = await heading('Spring plan');
	expect(seen).toMatch(/- status: [^\n]*facilitator/);
	for (const name of ['Ben', 'Mara', 'Tom', 'Eva', 'Jule']) expect(seen).toContain(name);
	expect(seen.match(/- list(?: "|:)/g)?.length).toBeGreaterThan(1);
});

it('[UI205] [U48] [U75] silent writing: the phase is said, and not a word of what others write', async () => {
	await reach('write');
	const seen = await heading(/^Write one thought per card/);
	expect(seen).toMatch(/- textbox "New card"/);
	expect(seen).toContain('Your first thought is enough to begin.');
	expect(seen + heard.join()).not.toContain('A thought of');
});

it('[UI205] [U75] the reveal is said with its number, and the cards are a list that can be counted', async () => {
	await reach('reveal');
	await until('the reveal is heard', () => heard.includes('8 cards revealed'));
	expect(heard).toContain('Reveal: Read in silence, above all what the other side wrote.');
	expect(heard.join()).not.toContain('A thought of');
	await heading(/^Read in silence/);
	const items = page.getByRole('main').getByRole('listitem');
	expect(await items.filter({ has: page.getByRole('article') }).count()).toBe(8);
	// Whose card it is, is a word and not only a colour [U70]; two from inside are too few to be told of.
	expect(await page.getByRole('article').filter({ hasText: 'Field' }).count()).toBe(4);
});

it('[UI205] [U75] what others add while grouping is said as a number', async () => {
	await reach('group');
	await until('the groups are heard', () => heard.some((text) => text.endsWith('added by others')));
	expect(heard).toContain('2 groups added by others');
	const seen = await heading(/^Put cards that belong together/);
	for (const group of ['Earlier start', 'Less paper']) expect(seen).toContain(group);
	expect(await page.getByRole('article').count()).toBe(8);
});

it('[UI205] [U69] [U70] the vote: each option says its dots; the result has a table twin', async () => {
	await reach('vote');
	await heading(/^Place your dots/);
	await page.getByRole('button', { name: 'One dot more for Earlier start' }).click();
	await until('the dot is heard', () => heard.includes('Earlier start: 1 dot'));
	await page.getByText('Your vote is kept').waitFor();
	// Kept is what everybody expects: it is read, not said.
	expect(
		await page
			.getByRole('status')
			.filter({ hasText: /Keeping your vote|Your vote is kept/ })
			.count()
	).toBe(0);
	expect(await page.getByRole('status').filter({ hasText: 'have voted' }).count()).toBe(0);
	await reach('result');
	await heading(/^See where you agree/);
	await until('the close is heard', () => heard.some((text) => text.startsWith('Vote: See where you agree')));
	await page.getByRole('button', { name: 'Show as table' }).click();
	await page.getByRole('table').waitFor();
	expect(await page.getByRole('table').getByRole('row').count()).toBe(3);
});

it('[UI205] drafting and agreeing: items, answers and gaps are words in order', async () => {
	await reach('draft');
	await heading(/^Turn the strongest groups into goals/);
	await page.getByRole('article').filter({ hasText: 'Patients get help one visit earlier' }).waitFor();
	await reach('consent');
	await heading(/^Read the text/);
	expect(await page.getByRole('radiogroup').getByRole('radio').count()).toBe(6);
	await reach('adopted');
	await heading('Both sides agreed. This text is locked.');
	await until('the adoption is heard', () => heard.some((text) => text.startsWith('Adopted: Both sides agreed')));
});

it('[UI206] [U63] [U64] focus follows: to the heading of a new page, into a dialog and back to what opened it', async () => {
	await page.getByRole('navigation').getByRole('link', { name: 'The plan' }).click();
	await page.waitForURL(/\/plan$/);
	await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
	const share = page.getByRole('button', { name: 'Come back later' });
	await share.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await dialog.waitFor();
	await page.waitForFunction(() =>
		document.querySelector('[role=dialog], dialog[open]')?.contains(document.activeElement)
	);
	for (let i = 0; i < 12; i++) {
		await page.keyboard.press('Tab');
		const inside = await page.evaluate(() => {
			const active = document.activeElement;
			// The browser's own bar comes after the last control; it is nowhere on the page.
			return active === document.body || document.querySelector('[role=dialog], dialog[open]')!.contains(active);
		});
		expect(inside).toBe(true);
	}
	await page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
	expect(await share.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('[UI207] [U62] the skip link comes first, is seen, and leads to the content', async () => {
	await page.goto(server.origin + walk.at('goals'));
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the content' });
	expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement?.id === 'content');
});
