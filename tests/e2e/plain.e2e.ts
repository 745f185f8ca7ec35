/** What works without JavaScript, what leaves the printer, and what is left when the system brings its own colours. */
import { createHash } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { launch } from '../support/browser-person.ts';
import { pdfText } from '../support/pdf-text.ts';
import type { Person } from '../support/person.ts';
import { Walk } from '../support/walk.ts';

let server: AppServer;
let browser: Browser;
let walk: Walk;

async function seat(
	person: Person | null,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<BrowserContext> {
	const context = await browser.newContext({ locale: 'en', ...options });
	await person?.sitIn(context);
	context.setDefaultTimeout(20_000);
	return context;
}

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	walk = new Walk(server.origin);
	await walk.open('Spring plan');
});
afterAll(async () => {
	walk?.leave();
	await browser?.close();
	await server?.close();
});

it('[UI208] [U57] without JavaScript one can start, join and read the plan; the board says what it needs', async () => {
	const context = await seat(null, { javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(server.origin);
	await page.getByLabel('What is the plan about?').fill('By hand');
	await page.getByLabel('Your name').first().fill('Nora');
	await page.getByRole('button', { name: 'Start the workshop' }).click();
	await page.waitForURL(/\/w\//);
	await page.getByRole('heading', { level: 1, name: 'By hand' }).waitFor();
	await page.getByText(/JavaScript/).waitFor();

	const other = await (await seat(null, { javaScriptEnabled: false })).newPage();
	await other.goto(`${server.origin}/join/${walk.code}`);
	await other.getByLabel('Your name').fill('Otto');
	await other.getByRole('radio', { name: 'Marketing' }).check();
	await other.getByRole('button', { name: 'Join', exact: true }).click();
	await other.waitForURL(new RegExp(`/w/${walk.workshopId}`));
	await other.goto(`${server.origin}/w/${walk.workshopId}/plan`);
	await other.getByRole('heading', { level: 1, name: 'Spring plan' }).waitFor();
});

it('[UI235] [UI236] what was typed and chosen before the code of a page came is kept', async () => {
	const page = await (await seat(null, { viewport: { width: 390, height: 844 }, hasTouch: true })).newPage();
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**/*.js', (route) => held.then(() => route.continue()));
	await page.goto(`${server.origin}/join/${walk.code}`, { waitUntil: 'commit' });
	await page.getByLabel('Your name').fill('Pia');
	await page.getByRole('radio', { name: 'Field sales', exact: true }).check();
	// The board itself is fetched after the page has woken up, before anybody asks for it.
	const board = page.waitForRequest(/\/nodes\/11\./);
	release();
	await board;
	expect(await page.getByRole('radio', { name: 'Field sales', exact: true }).isChecked()).toBe(true);
	expect(await page.getByLabel('Your name').inputValue()).toBe('Pia');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.waitForURL(new RegExp(`/w/${walk.workshopId}`));
});

it('[UI209] [U27] [U56] a page that cannot be shown says what to do, and how to get home, without JavaScript too', async () => {
	const page = await (await seat(null, { javaScriptEnabled: false })).newPage();
	const answer = await page.goto(`${server.origin}/nowhere`);
	expect(answer?.status()).toBe(404);
	expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
	await page.getByRole('link', { name: 'Start page' }).last().click();
	await page.getByLabel('What is the plan about?').waitFor();
	await page.getByLabel('Code', { exact: true }).fill('ABC');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.getByText('A code has six characters.').waitFor();
	expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('ABC');
	const revoked = await page.goto(`${server.origin}/join/AAAAAA`);
	expect(revoked?.status()).toBe(404);
	expect(await page.getByRole('main').getByRole('paragraph').count()).toBeGreaterThan(0);
});

it('[UI219] the manifest a page names speaks the reader’s language', async () => {
	for (const [locale, says] of [
		['de-AT', 'Außendienst'],
		['zh-TW', '總部']
	] as const) {
		const page = await (await seat(null, { locale })).newPage();
		await page.goto(server.origin);
		const session = await page.context().newCDPSession(page);
		const { data, errors } = await session.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		expect(JSON.parse(data ?? '').description).toContain(says);
	}
});

it('[UI202] the kit of parts is not in the build', async () => {
	expect((await fetch(`${server.origin}/kit`)).status).toBe(404);
});

it('[UI210] [U66] with the colours of the system the two sides still look different, and buttons have an edge', async () => {
	for await (const stop of walk.stops()) if (stop.name === 'reveal') break;
	const page = await (await seat(walk.moni, { forcedColors: 'active' })).newPage();
	await page.goto(server.origin + walk.at('goals'));
	const cards = page.getByRole('article');
	await cards.first().waitFor();
	const look = async (side: string): Promise<string> => {
		// Without the word beside it, which alone would make two pictures differ.
		const picture = await cards.locator(`[data-side=${side}] .swatch`).first().screenshot();
		return createHash('sha256').update(picture).digest('hex');
	};
	expect(await look('field')).not.toBe(await look('internal'));
	const mark = (side: string): Promise<string> =>
		page.evaluate(
			(name) => getComputedStyle(document.querySelector(`[data-side=${name}] .swatch`)!).backgroundImage,
			side
		);
	expect(await mark('field')).toContain('linear-gradient');
	expect(await mark('internal')).toContain('radial-gradient');
	const edges = await page.evaluate(() =>
		[...document.querySelectorAll('button')]
			.filter((button) => button.checkVisibility() && parseFloat(getComputedStyle(button).borderTopWidth) < 1)
			.map((button) => button.innerText || button.getAttribute('aria-label'))
	);
	expect(edges).toEqual([]);
});

it('[UI212] [U65] the chosen theme is on the first paint, also without JavaScript', async () => {
	const context = await seat(null, { javaScriptEnabled: false, colorScheme: 'light' });
	await context.addCookies([{ name: 'einklang-theme', value: 'dark', url: server.origin }]);
	const page = await context.newPage();
	await page.goto(server.origin);
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
	const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 4, height: 4 } });
	await context.addCookies([{ name: 'einklang-theme', value: 'contrast', url: server.origin }]);
	await page.reload();
	expect(await page.locator('link[data-contrast]').getAttribute('media')).toBe('all');
	expect((await page.screenshot({ clip: { x: 0, y: 0, width: 4, height: 4 } })).equals(picture)).toBe(false);
});

it('[UI213] [U67] whoever wants less motion gets cuts', async () => {
	const page = await (await seat(walk.moni, { reducedMotion: 'reduce' })).newPage();
	await page.goto(server.origin + walk.at('goals'));
	await page.getByRole('article').first().waitFor();
	const slow = await page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.map((element) => getComputedStyle(element))
			.flatMap((style) => `${style.transitionDuration},${style.animationDuration}`.split(','))
			.filter((duration) => parseFloat(duration) > 0.001)
	);
	expect(slow).toEqual([]);
});

it('[UI211] [U82] the plan prints on A4 without bars and buttons', async () => {
	const page = await (await seat(walk.moni)).newPage();
	await page.goto(`${server.origin}/w/${walk.workshopId}/plan`);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.emulateMedia({ media: 'print' });
	const shown = await page.evaluate(() =>
		[...document.querySelectorAll('button, nav a, .button')]
			.filter((element) => element.checkVisibility())
			.map((element) => element.textContent?.trim())
	);
	expect(shown).toEqual([]);
	const pdf = await page.pdf({ preferCSSPageSize: true });
	// A4 in points.
	expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?/);
});

it('[UI211] [U82] every chapter of a long plan is on the printed pages', async () => {
	const page = await (await seat(null)).newPage();
	await page.goto(server.origin);
	await page.getByRole('button', { name: 'Open the demo' }).click();
	await page.waitForURL(/\/w\//);
	await page.goto(
		`${page
			.url()
			.split(/[?#]/)[0]!
			.replace(/(\/w\/[^/]+).*/, '$1')}/plan`
	);
	const chapters = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
	expect(chapters).toContain('Requests and answers');
	const printed = pdfText(await page.pdf({ preferCSSPageSize: true })).toLowerCase();
	const lost = chapters.filter((title) => !printed.includes(title.replace(/\s+/g, '').toLowerCase()));
	expect(lost).toEqual([]);

	// A language without spaces must not fall to one letter a line.
	await page.context().addCookies([{ name: 'einklang-locale', value: 'zh-Hant', url: server.origin }]);
	await page.setViewportSize({ width: 320, height: 700 });
	await page.reload();
	const narrow = await page
		.locator('#channels :is(th, td)')
		.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width).filter((width) => width < 64));
	expect(narrow).toEqual([]);
});
