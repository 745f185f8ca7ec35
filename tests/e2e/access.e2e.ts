/**
 * Everybody can use it: axe finds nothing on any page in any phase, nothing is wider than the screen, nothing is fetched from
 * elsewhere. Briefly in two settings; with `npm run test:full` in every language and theme.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person } from '../support/person.ts';
import { castDots, draftItems, giveFist, groupCards, writeCards } from '../support/play.ts';

const LANGUAGES = ['en', 'de', 'zh-Hant'];
const THEMES = ['light', 'dark'];
const ALL = LANGUAGES.flatMap((locale) => THEMES.map((theme) => ({ locale, theme })));
const SETTINGS = process.env.EINKLANG_FULL
	? ALL
	: [
			{ locale: 'en', theme: 'light' },
			{ locale: 'zh-Hant', theme: 'dark' }
		];
/** Every setting looks at every page on two devices. */
const TIME_MS = 120_000 * SETTINGS.length;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let server: AppServer;
let browser: Browser;
let laptop: BrowserPerson;
let phone: BrowserPerson;
let moni: Person;
const people: Person[] = [];
const foreign: string[] = [];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	await moni.guest();
	const created = await moni.json<{ id: string; invites: { participant: { code: string } } }>(
		'POST',
		'/api/workshops',
		{ templateId: 'T13', title: 'Spring plan', locale: 'en' }
	);
	moni.workshopId = created.id;
	const { code } = created.invites.participant;
	laptop = await BrowserPerson.open(browser, server.origin, 'Ida');
	phone = await BrowserPerson.open(browser, server.origin, 'Jule', {
		viewport: { width: 390, height: 844 },
		hasTouch: true
	});
	for (const person of [laptop, phone])
		person.page.on(
			'request',
			(request) =>
				!request.url().startsWith(server.origin) && !request.url().startsWith('data:') && foreign.push(request.url())
		);
	await look('the start page of a newcomer', '/');
	await look('the join page', `/join/${code}`);
	await laptop.join(code, 'Marketing');
	await phone.join(code, 'Field sales');
	for (const [name, fn] of [
		['Ben', 'key_account'],
		['Mara', 'field_medical'],
		['Tom', 'omnichannel_digital'],
		['Eva', 'medical_hq']
	] as const)
		people.push(await new Person(server.origin, name).join(code, fn));
});
afterAll(async () => {
	people.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

const problems: string[] = [];

/** Opens `path` on both devices in every setting and collects what is wrong there. */
async function look(what: string, path: string): Promise<void> {
	for (const { locale, theme } of SETTINGS) {
		for (const { page, context } of [laptop, phone]) {
			await context.addCookies([
				{ name: 'einklang-locale', value: locale, url: server.origin },
				{ name: 'einklang-theme', value: theme, url: server.origin }
			]);
			await page.goto(server.origin + path);
			await page.locator('main h1, main h2').first().waitFor();
			problems.push(...(await wrongOn(page)).map((wrong) => `${what}, ${locale}, ${theme}: ${wrong}`));
		}
	}
	// Participants read English again for the steps that follow.
	for (const { context } of [laptop, phone])
		await context.addCookies([{ name: 'einklang-locale', value: 'en', url: server.origin }]);
}

async function wrongOn(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	return [
		...violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`),
		...(wide > 0 ? [`${wide} px wider than the screen`] : [])
	];
}

const at = (stage: StageKey): string => `/w/${moni.workshopId}/${stage}`;
const advance = async (stage: StageKey): Promise<unknown> =>
	moni.command({ type: 'phase.advance', stage, from: (await moni.stage(stage)).phase });
const goal = {
	id: 'goal-1',
	kind: 'goal' as const,
	fields: {
		title: { en: 'Patients get help one visit earlier' },
		metric: { type: 'outcome', name: { en: 'Starts' }, unit: '%', baseline: 22, target: 30, due: '2027-04-11' },
		ownerFunction: 'marketing'
	}
};

it(
	'start, lobby and every phase of a stage',
	async () => {
		await look('start', '/');
		await look('lobby', `/w/${moni.workshopId}`);
		await moni.command({ type: 'stage.open', stage: 'goals' });
		for (const person of people) await writeCards(person, 'goals', [`A thought of ${person.name}`]);
		await look('write', at('goals'));
		await advance('goals');
		await look('reveal', at('goals'));
		await advance('goals');
		await groupCards(people[0]!, 'goals', ['Earlier', 'Simpler']);
		await look('group', at('goals'));
		await advance('goals');
		await look('vote', at('goals'));
		for (const person of people) await castDots(person, 'goals', ['Earlier', 'Simpler']);
		await moni.command({ type: 'ballot.close', ballotId: (await moni.stage('goals')).ballot!.id });
		await look('result', at('goals'));
		await advance('goals');
		await draftItems(people[2]!, 'goals', [goal]);
		await look('draft', at('goals'));
		await moni.command({ type: 'consent.open', stage: 'goals' });
		await look('consent', at('goals'));
		for (const person of people) await giveFist(person, 'goals', 4);
		await moni.command({ type: 'consent.close', stage: 'goals' });
		await look('adopted', at('goals'));
		await look('plan', `/w/${moni.workshopId}/plan`);
		await look('settings', `/w/${moni.workshopId}/settings`);
		await look('nothing there', '/join/AAAAAA');
		expect(problems).toEqual([]);
		expect(foreign).toEqual([]);
	},
	TIME_MS
);
