/**
 * The facilitator's console, on a small day that begins with a round and has two questions in one stage: a facilitator and two
 * participants in browsers (one a phone), four scripted people, and the big screen.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import type { Person } from '../support/person.ts';
import { seatCrew, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe, overlap } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;
let screen: BrowserPerson;
let crew: Person[] = [];
let base = '';

const all = (): BrowserPerson[] => [moni, jule, ida, screen];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = await BrowserPerson.open(browser, server.origin, 'Moni');
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', PHONE);
	ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
	screen = await BrowserPerson.open(browser, server.origin, 'Screen', { viewport: { width: 1920, height: 1080 } });
});
afterAll(async () => {
	crew.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

/** Opens the menu of a part of the agenda and chooses. */
async function withBlock(title: string, action: string): Promise<void> {
	await moni.button(`Actions for ${title}`).click();
	await moni.page.getByRole('menuitem', { name: action }).click();
}
const row = (title: string) =>
	moni.page.getByRole('region', { name: 'Agenda' }).getByRole('listitem').filter({ hasText: title });
const agenda = async (): Promise<string[]> => {
	const rows = moni.page.getByRole('region', { name: 'Agenda' }).getByRole('listitem');
	return Promise.all((await rows.all()).map(async (row) => (await row.locator('.title').innerText()).trim()));
};
/** What covers the page while attention is held. */
const front = ({ page }: BrowserPerson) => page.locator('.front');
const now = (title: string) => (person: BrowserPerson) =>
	person.page.getByRole('heading', { name: title }).first().waitFor();

describe('a day with a console', () => {
	it('[TP6] the kind of workshop is chosen at the start', async () => {
		await moni.page.goto(server.origin);
		await moni.page.getByLabel('What is the plan about?').fill('On the road');
		await moni.page
			.getByLabel('What kind of workshop?')
			.selectOption({ label: 'Ride-along debrief, 45 min, 2–6 people' });
		await moni.page.getByLabel('Your name').fill('Moni');
		await moni.button('Start the workshop').click();
		await moni.page.waitForURL(/\/w\//);
		base = moni.page.url();
		const shown = await moni.page
			.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/)
			.first()
			.innerText();
		const code = shown.replace(/\s/g, '');
		await jule.join(code, 'Field sales');
		await ida.join(code, 'Marketing');
		crew = await seatCrew(server.origin, code);
		await screen.context.addCookies(await moni.context.cookies());
		await screen.page.goto(`${base}/present`);
	});

	it('[AG1] [AG7] [UI239] a round has its question and its time on every page; what to say is told to the facilitator alone', async () => {
		await moni.button('Start with a round: Frame').click();
		await Promise.all(all().map(now('Frame')));
		for (const { page } of all()) await page.getByText('Whom did we visit').first().waitFor();
		await screen.page
			.getByText(/^Until /)
			.first()
			.waitFor();
		const size = screen.page.viewportSize()!;
		await screen.page.setViewportSize({ width: 390, height: 844 });
		const buttons = screen.page.getByRole('group', { name: 'Big screen' });
		expect(await overlap(buttons, screen.page.locator('.clock'))).toBe(false);
		await screen.page.setViewportSize(size);
		await moni.page.keyboard.press('c');
		await moni.page.getByRole('heading', { name: 'Console' }).waitFor();
		await moni.page.getByText('Say at once: this is about the plan').waitFor();
		expect(await axe(moni.page)).toEqual([]);
		// Nobody else's page was ever told.
		for (const person of [jule, ida]) expect(person.received.join('\n')).not.toContain('Say at once');
	});

	it('[AG5] what is still to come is moved, shortened, left out and added to, for everybody', async () => {
		await moni.button('Add to the agenda').click();
		await moni.page.getByRole('menuitem', { name: 'A break of 15 minutes, next' }).click();
		await expect
			.poll(agenda)
			.toEqual(['Frame', 'Break', 'Intended and observed', 'Access and attention', 'Surprise', 'So what']);
		await withBlock('Break', 'Later');
		await expect.poll(async () => (await agenda())[2]).toBe('Break');
		await withBlock('Surprise', '5 minutes less');
		await row('Surprise').getByText('5 min', { exact: true }).waitFor();
		await withBlock('So what', 'Leave out');
		await moni.page.getByText('“So what” is left out.').waitFor();
		await withBlock('So what', 'Take in again');
	});

	it('[AG1] [AG2] the next question of the same stage comes with its own time, and a break stands on top of it', async () => {
		await moni.button('Next: Intended and observed').click();
		await moni.page.waitForURL(/\/insights$/);
		for (const person of [jule, ida]) await person.page.waitForURL(/\/insights$/);
		await jule.page.getByText('What did we plan to say, what was heard?').waitFor();
		await jule.write('We planned the study, they heard the price');
		await moni.button('Next: Break').click();
		await Promise.all(all().map(now('Break')));
		// The board is still there, and so is what is being written.
		await jule.page.getByLabel('New card').fill('Half a th');
		await moni.button('Next: Access and attention').click();
		await jule.page.getByText('How did we get in').first().waitFor();
		expect(await jule.page.getByLabel('New card').inputValue()).toBe('Half a th');
		await jule.page.getByLabel('New card').fill('');
	});

	it('[HA1] [HA2] hands go up by key and by menu, and the sides take turns', async () => {
		await ida.page.locator('body').press('h');
		await ida.button(/^Your hand is up: number 1 in line/).waitFor();
		await jule.button('More').click();
		await jule.page.getByRole('menuitem', { name: /^Raise hand/ }).click();
		// The field opens insights: Jule is first though Ida was faster.
		await ida.button(/number 2 in line/).waitFor();
		await moni.button('Jule had their turn').click();
		await ida.button(/number 1 in line/).waitFor();
		await moni.button('Put down the hand of Ida').click();
		await ida.button('Raise hand').waitFor();
	});

	it('[ST7] a paused time stands still everywhere', async () => {
		await moni.page.keyboard.press('p');
		for (const { page } of all()) await page.getByText('Paused').first().waitFor();
		await moni.page.keyboard.press('p');
		for (const { page } of all()) await page.getByText('Paused').first().waitFor({ state: 'detached' });
	});

	it('[RO1] everybody is brought to where the room is, but nobody who is typing', async () => {
		await jule.page.goto(`${base}/plan`);
		await ida.page.goto(`${base}/capture`);
		const typed = ida.page.getByRole('textbox').first();
		await typed.fill('In the middle of a sen');
		await moni.button('Bring everyone here').click();
		await jule.page.waitForURL(/\/insights$/);
		await ida.page.getByRole('link', { name: 'Go there' }).waitFor();
		expect([new URL(ida.page.url()).pathname.endsWith('/capture'), await typed.inputValue()]).toEqual([
			true,
			'In the middle of a sen'
		]);
		await moni.button('Eyes to the front').click();
		await front(jule).waitFor();
		expect(await front(ida).count()).toBe(0);
		expect(await axe(jule.page)).toEqual([]);
		await moni.button('Let everybody go on').first().click();
		await front(jule).waitFor({ state: 'detached' });
		await ida.page.goto(`${base}/insights`);
	});

	it('[FA1] [FA2] a second facilitator takes over, and who took part comes back', async () => {
		for (const person of crew) await writeCards(person, 'insights', [`${person.name} was there`]);
		await moni.button(/^Reveal \d+ cards/).click();
		await ida.page.getByText('Tom was there').first().waitFor();
		await moni.page.keyboard.press('Escape');
		await moni.button(/^People/).click();
		await moni.button('Actions for Ida').click();
		await moni.page.getByRole('menuitem', { name: 'Make co-facilitator' }).click();
		await moni.page.getByRole('dialog').getByRole('button', { name: 'Make co-facilitator' }).click();
		await ida.button('Console').waitFor();
		await moni.button('Actions for Moni').click();
		await moni.page.getByRole('menuitem', { name: 'Take part instead' }).click();
		await moni.page.getByLabel('What do you do?').selectOption({ label: 'Training' });
		await moni.page.getByRole('dialog').getByRole('button', { name: 'Take part' }).click();
		await moni.page.getByText('You take part as Training.').waitFor();
		expect(await moni.button('Console').count()).toBe(0);
		await ida.button('Start drafting').click();
		await jule.page
			.getByText('Nothing drafted yet')
			.or(jule.page.getByText(/^Example:/))
			.first()
			.waitFor();
		await moni.button('Facilitate again').click();
		await moni.button('Console').waitFor();
	});

	it('nobody’s page complained', () => {
		expect(all().flatMap((person) => person.complaints)).toEqual([]);
	});
});
