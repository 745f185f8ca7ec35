/**
 * Photographs every page: routes × phases × roles × light/dark × languages × phone/laptop/projector, into `test-results/gallery`
 * with an index page to look through. `npm run gallery` takes all; `-- --quick` English and light only; `-- --only write,vote` some.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AppServer } from '../support/app-server.ts';
import { launch } from '../support/browser-person.ts';
import { findChromium } from '../support/chromium.ts';
import type { Person } from '../support/person.ts';
import { Walk, type Stop } from '../support/walk.ts';

const folder = join(new URL('../..', import.meta.url).pathname, 'test-results', 'gallery');
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const only = args.includes('--only') ? new Set(args[args.indexOf('--only') + 1]?.split(',')) : null;

const LOCALES = quick ? ['en'] : ['en', 'de', 'zh-Hant'];
const THEMES = quick ? ['light'] : ['light', 'dark'];
const SCREENS = {
	laptop: { width: 1366, height: 860 },
	phone: { width: 390, height: 844 },
	projector: { width: 1920, height: 1080 }
};
type Screen = keyof typeof SCREENS;
/** Who looks at which screens; everybody would only show the same thing again. */
const ROLES: Record<string, readonly Screen[]> = {
	facilitator: ['laptop', 'phone'],
	field: ['laptop', 'phone'],
	observer: ['projector'],
	stranger: ['laptop', 'phone']
};

interface Shot {
	readonly stop: string;
	readonly role: string;
	readonly screen: string;
	readonly theme: string;
	readonly locale: string;
	readonly file: string;
}

async function viewers(browser: Browser, walk: Walk): Promise<Map<string, BrowserContext>> {
	const people: Record<string, Person | null> = {
		facilitator: walk.moni,
		field: walk.jule,
		observer: walk.olga,
		stranger: null
	};
	const contexts = new Map<string, BrowserContext>();
	for (const [role, person] of Object.entries(people)) {
		const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce' });
		await person?.sitIn(context);
		contexts.set(role, context);
	}
	return contexts;
}

async function photograph(page: Page, stop: Stop, role: string, origin: string, shots: Shot[]): Promise<void> {
	for (const locale of LOCALES)
		for (const theme of THEMES) {
			await page.context().addCookies([
				{ name: 'einklang-locale', value: locale, url: origin },
				{ name: 'einklang-theme', value: theme, url: origin }
			]);
			for (const screen of ROLES[role] ?? []) {
				await page.setViewportSize(SCREENS[screen]);
				await page.goto(origin + stop.path);
				await page.locator('main h1, main h2').first().waitFor();
				await page.evaluate(() => document.fonts.ready);
				const file = `${stop.name}-${role}-${screen}-${theme}-${locale}.png`;
				await page.screenshot({ path: join(folder, file), fullPage: screen === 'phone' });
				shots.push({ stop: stop.name, role, screen, theme, locale, file });
			}
		}
}

function page(shots: readonly Shot[]): string {
	const figures = shots.map(
		({ file, stop, role, screen, theme, locale }) =>
			`<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${[stop, role, screen, theme, locale].join(' · ')}</figcaption></figure>`
	);
	const style =
		'body{font:14px sans-serif;display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:1rem}figure{margin:0}img{width:100%;height:16rem;object-fit:cover;object-position:top;border:1px solid #999}';
	return `<!doctype html><meta charset="utf-8"><title>Einklang: every page</title><style>${style}</style>${figures.join('\n')}`;
}

process.env.EINKLANG_CHROMIUM ??= await findChromium();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await AppServer.start();
const browser = await launch();
const shots: Shot[] = [];
const walk = new Walk(server.origin);
try {
	await walk.open('Spring plan for the respiratory team');
	const contexts = await viewers(browser, walk);
	const pages = new Map<string, Page>();
	for (const [role, context] of contexts) pages.set(role, await context.newPage());
	for await (const stop of walk.stops()) {
		if (only && !only.has(stop.name)) continue;
		for (const [role, view] of pages)
			if (role !== 'stranger' || stop.strangers) await photograph(view, stop, role, server.origin, shots);
		console.log(`${stop.name}: ${shots.length} pictures so far`);
	}
} finally {
	walk.leave();
	await browser.close();
	await server.close();
}
writeFileSync(join(folder, 'index.html'), page(shots));
console.log(`${shots.length} pictures in test-results/gallery; open index.html to look through them.`);
// Scripted people of a server that is gone would try it again for ever.
process.exit(0);
