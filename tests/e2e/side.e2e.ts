/**
 * Small groups on a small day with 1-2-4-All: a facilitator, somebody from the field on a phone and somebody from inside in browsers,
 * four scripted people. Alone, in pairs, in fours, all.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import type { Person } from '../support/person.ts';
import { seatCrew, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;
let crew: Person[] = [];
const BOTH = 'Starts within sixty days, for both bonuses';

const all = (): BrowserPerson[] => [moni, jule, ida];
/** Pictures to look at, when asked for. */
async function picture(name: string): Promise<void> {
	if (!process.env.PICTURES) return;
	for (const each of all())
		await each.page.screenshot({ path: `test-results/side-${name}-${each.name}.png`, fullPage: true });
}

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = await BrowserPerson.open(browser, server.origin, 'Moni');
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', PHONE);
	ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
});
afterAll(async () => {
	crew.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

/** A card of a group: its words are in a field. */
const card = ({ page }: BrowserPerson, text: string) => page.getByRole('article', { name: text, exact: true });
/** The console's choice of the group somebody sits in. */
const groupOf = (name: string) => moni.page.getByLabel(`Another group for ${name}`);

it('[SR6] alone first: every card answers the question that is asked', async () => {
	await moni.page.goto(server.origin);
	await moni.page.getByLabel('What is the plan about?').fill('Pulling together');
	await moni.page.getByLabel('What kind of workshop?').selectOption('T12');
	await moni.page.getByLabel('Your name').fill('Moni');
	await moni.button('Start the workshop').click();
	await moni.page.waitForURL(/\/w\//);
	const shown = await moni.page
		.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/)
		.first()
		.innerText();
	const code = shown.replace(/\s/g, '');
	await jule.join(code, 'Field sales');
	await ida.join(code, 'Marketing');
	crew = await seatCrew(server.origin, code);
});

it('[SR6] [SR9] cards of the question before stay with their author, and are revealed with the rest', async () => {
	await moni.button('Start with a round: Arrive').click();
	await moni.button('Next: Today’s metrics on the table').click();
	await moni.page.waitForURL(/\/goals$/);
	for (const { page } of [jule, ida]) await page.waitForURL(/\/goals$/);
	await jule.write('We are paid by the visit');
	await jule.saved();
	await moni.button('Next: One direction').click();
	await moni.page.getByText('Which metric would make us pull').waitFor();
	await jule.page.getByText('Which metric would make us pull').waitFor();
	await jule.write('Starts within sixty days');
	await ida.write('Forms sent back in a day');
	await Promise.all([jule.saved(), ida.saved()]);
	for (const person of crew) await writeCards(person, 'goals', [`One of ${person.name}`]);
	await moni.button('Into pairs').waitFor();
	await picture('alone');
});

it('[UI281] [UI282] [SR5] in pairs: who is with whom, live, on a phone and a laptop; the facilitator moves somebody and reads along', async () => {
	await moni.button('Into pairs').click();
	for (const { page } of [jule, ida]) await page.getByRole('heading', { name: 'Your group', exact: true }).waitFor();
	await card(jule, 'Starts within sixty days').waitFor();
	expect(await card(jule, 'We are paid by the visit').count()).toBe(0);
	await moni.page.keyboard.press('c');
	await groupOf('Jule').waitFor();
	const [here, there] = await Promise.all([groupOf('Jule').inputValue(), groupOf('Ida').inputValue()]);
	if (here !== there) {
		await groupOf('Ida').selectOption(here);
		await card(ida, 'Starts within sixty days').waitFor();
	}
	await jule.page.getByRole('region', { name: 'Your group', exact: true }).getByText('Ida').waitFor();
	await jule.page.getByText('here now').first().waitFor();
	await jule.page.getByLabel('New card').fill(BOTH);
	await card(ida, BOTH).waitFor();
	await jule.page.getByLabel('New card').press('Enter');
	await ida.page.getByText('Goes along', { exact: true }).waitFor();
	await jule.saved();
	await picture('pairs');
	expect(await axe(ida.page)).toEqual([]);
	expect(await axe(jule.page)).toEqual([]);
	await moni.page
		.getByRole('button', { name: /^Read along/ })
		.first()
		.click();
	await moni.page.getByText('You read along here.').waitFor();
	await picture('pairs-lead');
	expect(await axe(moni.page)).toEqual([]);
});

it('[UI280] [SR3] into fours: whoever types stays, and is shown the way; the others are there at once', async () => {
	await jule.page.getByLabel('New card').fill('half a thou');
	await card(ida, 'half a thou').waitFor();
	await moni.button('Into fours').first().click();
	await jule.page.getByText('Your new group is waiting.').waitFor();
	await card(ida, BOTH).waitFor();
	// What was typed is kept where it was typed.
	await card(jule, 'half a thou').waitFor();
	await picture('waiting');
	await jule.button('To the new group').click();
	await card(jule, BOTH).waitFor();
	// The pair marked one card: nothing else of theirs came along.
	expect(await card(jule, 'half a thou').count()).toBe(0);
	await card(ida, BOTH).getByRole('button', { name: 'Take along' }).click();
	await jule.page.getByText('Goes along', { exact: true }).first().waitFor();
	await picture('fours');
});

it('[SR7] [SR5] back with the reveal: what was taken along is on the board; the pairs’ rooms stay to be read', async () => {
	await moni.button('Bring the groups back and reveal').click();
	for (const { page } of [jule, ida]) {
		await page.getByText(BOTH).first().waitFor();
		await page.getByText('We are paid by the visit').first().waitFor();
	}
	await picture('revealed');
	await jule.page.getByRole('button', { name: /^Pairs/ }).click();
	await card(jule, 'half a thou').waitFor();
	expect(await jule.page.getByLabel('New card').count()).toBe(0);
	await picture('earlier');
	await jule.button('To the board').first().click();
	await jule.page.getByText('We are paid by the visit').first().waitFor();
	for (const person of all()) expect(person.complaints).toEqual([]);
});
