/**
 * The strategy brief and the joint declaration, on a full day: a facilitator, two people of the field (one on a phone) and two inside
 * (one in German). They write both together before and after the work; a copy of the plan brings them along.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: Person;
let lead: BrowserPerson;
let jule: BrowserPerson;
let sven: BrowserPerson;
let ida: BrowserPerson;
let tom: BrowserPerson;
let base = '';
const everybody = (): BrowserPerson[] => [lead, jule, sven, ida, tom];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant } = await moni.openWorkshop('Spring plan', { templateId: 'T01', languages: ['en', 'de'] });
	base = `${server.origin}/w/${moni.workshopId}`;
	const seat = async (name: string, fn: 'field_sales' | 'marketing', device = {}): Promise<BrowserPerson> =>
		BrowserPerson.of(browser, await new Person(server.origin, name).join(participant, fn), device);
	lead = await BrowserPerson.of(browser, moni);
	jule = await seat('Jule', 'field_sales', PHONE);
	sven = await seat('Sven', 'field_sales');
	ida = await seat('Ida', 'marketing', { colorScheme: 'dark' });
	tom = await seat('Tom', 'marketing', { locale: 'de' });
	for (const { page } of everybody()) await page.goto(base);
});
afterAll(async () => {
	moni?.leave();
	await browser?.close();
	await server?.close();
});

const panel = ({ page }: BrowserPerson) => page.getByRole('complementary', { name: /^(Lists|Listen)$/ });
const focused = (person: BrowserPerson, label: string) =>
	until('the caret is there', () =>
		panel(person)
			.getByLabel(label)
			.evaluate((each) => each === document.activeElement)
	);

it('[UI433] [UI434] before the day the lobby says what belongs there; whoever leads hears that it can go on without', async () => {
	const section = lead.page.getByRole('region', { name: 'Strategy brief' });
	await section.getByText(/^Nobody has written it yet/).waitFor();
	await section.getByText(/^The insights can begin without it/).waitFor();
	await jule.page.getByText(/^Nobody has written it yet/).waitFor();
	expect(await jule.page.getByText(/^The insights can begin without it/).count()).toBe(0);
	expect(await lead.page.getByRole('button', { name: /^Begin with/ }).isEnabled()).toBe(true);
	await lead.button('Console').click();
	const console = lead.page.getByRole('complementary', { name: 'Console' });
	await console.getByRole('heading', { name: 'Strategy brief' }).waitFor();
	await console.getByRole('button', { name: 'Write the strategy brief' }).click();
	await focused(lead, 'The opportunity');
});

it('[UI432] several write it at once, each in their language, and nothing of it is lost', async () => {
	await ida.button('Write the strategy brief').click();
	await focused(ida, 'The opportunity');
	await tom.button('Strategie in Kürze schreiben').click();
	await jule.button('Write the strategy brief').click();
	await ida.page.keyboard.type('Doctors ask for help in early autumn.');
	await panel(tom).getByLabel('Die Chance').fill('Praxen fragen früh im Herbst.');
	await panel(jule).getByLabel('What we will not do').fill('No new brochures.');
	await panel(lead)
		.getByText(/Ida.* writing here$/)
		.waitFor();
	const brief = {
		notDoing: { en: 'No new brochures.' },
		opportunity: { de: 'Praxen fragen früh im Herbst.', en: 'Doctors ask for help in early autumn.' }
	};
	const written = async (): Promise<unknown> =>
		(await moni.view()).slices.content.common?.items.find(({ kind }) => kind === 'preface')?.fields['strategyBrief'];
	await until('all of it is kept', async () => isDeepStrictEqual(await written(), brief));
	expect(await axe(ida.page)).toEqual([]);
	expect(await axe(jule.page)).toEqual([]);
});

it('[UI433] [UI434] what is written stands where people wait, and nobody is told any more', async () => {
	const section = sven.page.getByRole('region', { name: 'Strategy brief' });
	await section.getByText('Doctors ask for help in early autumn.').waitFor();
	await section.getByText('No new brochures.').waitFor();
	await section.getByRole('button', { name: 'Change the strategy brief' }).waitFor();
	await tom.page
		.getByRole('region', { name: 'Strategie in Kürze' })
		.getByText('Praxen fragen früh im Herbst.')
		.waitFor();
	await lead.button('Console').click();
	await lead.page.getByRole('complementary', { name: 'Console' }).waitFor();
	expect(await lead.page.getByRole('button', { name: 'Write the strategy brief' }).count()).toBe(0);
	expect(await axe(sven.page)).toEqual([]);
});

it('[UI433] while the room listens to the strategy the brief stands on every page', async () => {
	await moni.command({ type: 'stage.open', stage: 'kickoff' });
	await moni.command({ type: 'block.begin', block: 'strategy', from: (await moni.view()).slices.agenda.current });
	const now = sven.page.getByRole('region', { name: /^Strategy in ten minutes/ });
	await now.getByText('Doctors ask for help in early autumn.').waitFor();
	await now.getByText('No new brochures.').waitFor();
	expect(await axe(sven.page)).toEqual([]);
});

it('[UI435] where the plan is agreed on both sides write what heads it, and read that nobody signs it', async () => {
	for (const person of [sven, ida]) await person.page.goto(`${base}/adopt_plan`);
	await sven.button('Write the declaration').click();
	await focused(sven, 'What both sides say together');
	await sven.page.keyboard.type('We plan with what doctors tell us.');
	await ida.page.getByRole('main').getByText('We plan with what doctors tell us.').waitFor();
	await ida.page
		.getByRole('main')
		.getByText(/^Written by those who take part\. It is no part/)
		.waitFor();
	await ida.button('Change the declaration').click();
	const field = panel(ida).getByLabel('What both sides say together');
	await field.fill(`${await field.inputValue()} We keep what we promise.`);
	await sven.page.getByRole('main').getByText('We keep what we promise.').waitFor();
	expect(await axe(ida.page)).toEqual([]);
});

it('[UI435] [UI436] they head the plan on the page and in what is exported, and a copy has them', async () => {
	const said = 'We plan with what doctors tell us. We keep what we promise.';
	await jule.page.goto(`${base}/plan`);
	await jule.page.getByRole('main').getByText(said).waitFor();
	expect(await jule.page.locator('.plan').getByRole('heading', { level: 2 }).first().innerText()).toBe(
		'Strategy brief'
	);
	await jule.button('Change the declaration').click();
	await focused(jule, 'What both sides say together');
	expect(await axe(jule.page)).toEqual([]);
	const markdown = await (await moni.call('GET', `/api/workshops/${moni.workshopId}/export/md?locale=de`)).text();
	expect(markdown).toContain('## Strategie in Kürze\n\n**Die Chance**  \nPraxen fragen früh im Herbst.');
	const plan = (await (await moni.call('GET', `/api/workshops/${moni.workshopId}/export/json`)).json()) as {
		workshop: object;
	};
	const heads = { declaration: { en: said }, strategyBrief: { notDoing: { en: 'No new brochures.' } } };
	expect(plan.workshop).toMatchObject(heads);
	const nora = new Person(server.origin, 'Nora');
	await nora.importPlan(plan);
	const copy = await nora.call('GET', `/api/workshops/${nora.workshopId}/export/json`);
	expect(((await copy.json()) as typeof plan).workshop).toMatchObject(heads);
	nora.leave();
});

it('nobody’s page complained', () => {
	expect(everybody().flatMap((person) => person.complaints)).toEqual([]);
});
