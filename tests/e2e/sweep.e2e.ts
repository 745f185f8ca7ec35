/**
 * Every page in every phase, looked at by the facilitator, somebody of the field and, where anybody comes, a stranger, on a laptop and
 * on a phone, in every theme and language, German in both ways to speak to somebody: what must hold everywhere. Briefly, themes and
 * languages take turns; with `npm run test:full` each meets each.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { launch } from '../support/browser-person.ts';
import type { Person } from '../support/person.ts';
import { Walk, type Stop } from '../support/walk.ts';
import { watchPage } from '../perf/probe.ts';
import { addressed, axe, fits, focusable, frame, longer, spaced, still, touchable } from './page-checks.ts';

const WORDS = [
	{ locale: 'en', german: 'formal' },
	{ locale: 'de', german: 'formal' },
	{ locale: 'de', german: 'informal' },
	{ locale: 'zh-Hant', german: 'informal' }
] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
const ALL = WORDS.flatMap((words) => THEMES.map((theme) => ({ ...words, theme })));
type Setting = (typeof ALL)[number];

const LAPTOP = { width: 1366, height: 860 };
const PHONE = { width: 390, height: 844 };
/** WCAG 1.4.10: a screen of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

interface Viewer {
	readonly name: string;
	readonly page: Page;
	readonly context: BrowserContext;
	readonly screen: { width: number; height: number };
	readonly touch: boolean;
	/** Nobody knows them: most pages are not for them. */
	readonly stranger: boolean;
}

let server: AppServer;
let browser: Browser;
let walk: Walk;
const viewers: Viewer[] = [];
const problems: string[] = [];
/** What the page being looked at asked of others, and what its console said. */
const heard: string[] = [];

async function seat(name: string, person: Person | null, touch: boolean): Promise<void> {
	const screen = touch ? PHONE : LAPTOP;
	const context = await browser.newContext({
		locale: 'en',
		viewport: screen,
		hasTouch: touch,
		reducedMotion: 'reduce'
	});
	await person?.sitIn(context);
	await context.addInitScript(watchPage);
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	page.on('request', (request) => {
		if (!request.url().startsWith(server.origin) && !/^(data|blob):/.test(request.url()))
			heard.push(`asks ${request.url()}`);
	});
	page.on('pageerror', (error) => heard.push(`fails: ${error.message}`));
	page.on('console', (message) => {
		const own = ['error', 'warning'].includes(message.type());
		// The answer of a page that is not there is what that page is about, and so is that a code was tried too often.
		const guessed = message.location().url.includes('/join/') && /status of 429/.test(message.text());
		if (own && !guessed && !/status of 404/.test(message.text())) heard.push(`complains: ${message.text()}`);
	});
	viewers.push({ name, page, context, screen, touch, stranger: !person });
}

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	walk = new Walk(server.origin);
	await walk.open('Spring plan for the respiratory team');
	await seat('facilitator', walk.moni, false);
	await seat('field', walk.jule, true);
	for (const touch of [false, true]) await seat('a stranger', null, touch);
	if (process.env.EINKLANG_FULL) await seat('facilitator', walk.moni, true);
});
afterAll(async () => {
	walk?.leave();
	await browser?.close();
	await server?.close();
});

async function look(stop: Stop, viewer: Viewer, { locale, german, theme }: Setting): Promise<void> {
	const { page, context, screen, touch } = viewer;
	await walk.address(german);
	await context.addCookies([
		{ name: 'einklang-locale', value: locale, url: server.origin },
		{ name: 'einklang-theme', value: theme, url: server.origin }
	]);
	await page.setViewportSize(screen);
	await page.goto(server.origin + stop.path);
	await page.locator('main h1').first().waitFor();
	const { pathname } = new URL(page.url());
	const known = pathname.startsWith('/w/') || pathname.endsWith(walk.code);
	const wrong = [
		...(await frame(page, locale)),
		...(locale === 'de' ? await addressed(page, known ? german : 'formal') : []),
		...(await axe(page)),
		...(await still(page)),
		...(await fits(page, 'as it is')),
		...(touch ? await touchable(page) : []),
		...(await focusable(page, 'by keyboard')),
		...(await spaced(page))
	];
	await page.setViewportSize(ZOOMED);
	wrong.push(...(await fits(page, 'at 400 %')), ...(await focusable(page, 'at 400 %')));
	await page.setViewportSize(screen);
	wrong.push(...(await longer(page)), ...heard.splice(0));
	const where = `${stop.name}, ${viewer.name} on ${touch ? 'a phone' : 'a laptop'}, ${locale} ${german}, ${theme}`;
	problems.push(...wrong.map((each) => `${where}: ${each}`));
}

it(
	'[UI142] [UI188] [U40] [U52] [U58] [U61] [U62] [U63] [U68] [U71] [U72] [U77] [U86] every page holds up in every theme and language',
	async () => {
		let turn = 0;
		for await (const stop of walk.stops())
			for (const viewer of viewers) {
				if (viewer.stranger && !stop.strangers) continue;
				const settings = process.env.EINKLANG_FULL ? ALL : [ALL[(turn++ * 5) % ALL.length]!];
				for (const setting of settings) await look(stop, viewer, setting);
			}
		expect(turn > 0 || process.env.EINKLANG_FULL).toBeTruthy();
		expect(problems).toEqual([]);
	},
	process.env.EINKLANG_FULL ? 55 * 60_000 : 600_000
);
