/**
 * A plan in one's own time, from Friday before the clocks change to Wednesday after it: a facilitator in Berlin and somebody of the
 * field with a phone in New York, three scripted people beside them, and a server whose clock the test sets.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person } from '../support/person.ts';
import { writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe, fits } from './page-checks.ts';

const FRIDAY = Date.parse('2027-03-26T10:00:00Z');
/** Clocks in Berlin are put forward on the Sunday in between. */
const MONDAY_AT_EIGHT = Date.parse('2027-03-29T06:00:00Z');
const WEDNESDAY_AT_SIX = Date.parse('2027-03-31T16:00:00Z');

let server: AppServer;
let browser: Browser;
let moni: BrowserPerson;
let jule: BrowserPerson;
const crew: Person[] = [];
let base = '';

const window = ({ page }: BrowserPerson) => page.getByRole('region', { name: 'Time for this part' });
const says = (person: BrowserPerson, words: string | RegExp) => window(person).getByText(words).first().waitFor();

beforeAll(async () => {
	server = await AppServer.start(FRIDAY);
	browser = await launch();
	moni = await BrowserPerson.open(browser, server.origin, 'Moni', { timezoneId: 'Europe/Berlin' });
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', { ...PHONE, timezoneId: 'America/New_York' });
});
afterAll(async () => {
	crew.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

describe('a plan in one’s own time', () => {
	it('[TP6] [WN4] is offered at the start; whoever facilitates says on which day it begins, the next working day unless changed', async () => {
		await moni.page.goto(server.origin);
		await moni.page.getByLabel('What is the plan about?').fill('Spring, each in their own time');
		await moni.page
			.getByLabel('What kind of workshop?')
			.selectOption({ label: 'Two-week plan, in your own time, 332 min, 6–30 people' });
		await moni.page.getByLabel('Your name').fill('Moni');
		await moni.button('Start the workshop').click();
		await moni.page.waitForURL(/\/w\//);
		base = moni.page.url();
		const code = (
			await moni.page
				.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/)
				.first()
				.innerText()
		).replace(/\s/g, '');
		await jule.join(code, 'Field sales');
		await says(jule, 'Whoever facilitates has not said yet');
		// Before anybody said when, the agenda counts working days; and what is asked comes with the page, so that nothing moves.
		await jule.page.getByText('Working days 1–2').waitFor();
		const sent = await (await moni.context.request.get(base)).text();
		expect(sent).toContain('On which day does it begin?');
		for (const [name, fn] of [
			['Ben', 'key_account'],
			['Ida', 'marketing'],
			['Tom', 'omnichannel_digital']
		] as const)
			crew.push(await new Person(server.origin, name).join(code, fn));
		const form = window(moni);
		expect(await form.getByLabel('First day').inputValue()).toBe('2027-03-29');
		expect(await form.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin');
		await moni.button('Set the days').press('Enter');
		await says(moni, '“Read and prepare” opens Monday, March 29 at 8:00 AM (Berlin)');
		expect(await axe(moni.page)).toEqual([]);
	});

	it('[WN1] [WN2] [UI340] everybody sees when, on the workshop’s clock and on their own; the agenda has days', async () => {
		await says(jule, '“Read and prepare” opens Monday, March 29 at 8:00 AM (Berlin)');
		await says(jule, 'That is Monday, March 29 at 2:00 AM where you are.');
		await jule.page.getByText('Mon, March 29 – Tue, March 30').waitFor();
		expect(await window(moni).getByText('where you are').count()).toBe(0);
		expect(await fits(jule.page, 'phone')).toEqual([]);
	});

	it('[WN6] it opens by itself on its day, also on a server that was down, and says beforehand what its end brings', async () => {
		await server.restartAt(MONDAY_AT_EIGHT);
		await jule.page.waitForURL(/\/insights$/);
		for (const person of [moni, jule]) {
			await says(person, 'Open until Tuesday, March 30 at 6:00 PM (Berlin)');
			await says(person, 'Then all cards that are ready are revealed, by themselves.');
		}
		await jule.write('We wait at noon');
		await writeCards(crew[1]!, 'insights', ['Nobody reads the second page']);
	});

	it('[WN9] what waits on the start page says until when', async () => {
		const { page } = jule;
		await page.getByLabel('New card').fill('Still thinki');
		await jule.saved();
		await page.goto(server.origin);
		await page.getByText('Write your cards for “Insights”, until Tuesday, March 30 at 6:00 PM (Berlin)').waitFor();
		await page.goto(`${base}/insights`);
	});

	it('[WN3] [UI341] the end moves with one press, and everybody sees it', async () => {
		await moni.button('Move the end').press('Enter');
		await window(moni).getByLabel('Last day').selectOption({ label: 'Wed, March 31' });
		await moni.button('Move it').press('Enter');
		for (const person of [moni, jule]) await says(person, 'Open until Wednesday, March 31 at 6:00 PM (Berlin)');
		expect(await axe(jule.page)).toEqual([]);
	});

	it('[WN5] [WN6] at its end cards are revealed once; what was being written stays its author’s; what comes next has moved along', async () => {
		await server.restartAt(WEDNESDAY_AT_SIX);
		for (const person of [moni, jule]) {
			await person.page.getByText('Nobody reads the second page').first().waitFor();
			await says(person, 'The time ended on Wednesday, March 31 at 6:00 PM (Berlin)');
			await says(person, '“Silent writing: goals” opens Thursday, April 1 at 8:00 AM (Berlin)');
		}
		expect(await moni.page.getByText('Still thinki').count()).toBe(0);
		const cards = (await crew[0]!.view()).slices.content.insights!.cards.map(({ text }) => text).sort();
		expect(cards).toEqual(['Nobody reads the second page', 'We wait at noon']);
		expect([...moni.complaints, ...jule.complaints]).toEqual([]);
	});
});
