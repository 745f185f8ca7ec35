/**
 * Earlier versions of a stage, as a facilitator on a laptop and a participant on a phone meet them: kept, looked at, brought back
 * as a whole and one by one, and taken back. Two of the field and two from inside are scripted.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCards, removeCard, setCardText } from '#lib/board/cards.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { groupCards, seatCrew, writeCards } from '../support/play.ts';

let server: AppServer;
let browser: Browser;
let moni: Person;
let crew: Person[] = [];
let lead: BrowserPerson;
let phone: BrowserPerson;

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant } = await moni.openWorkshop('Spring plan');
	crew = await seatCrew(server.origin, participant);
	const jule = await new Person(server.origin, 'Jule').join(participant, 'field_sales');
	lead = await BrowserPerson.of(browser, moni);
	phone = await BrowserPerson.open(browser, server.origin, 'Jule', {
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		isMobile: true
	});
	await jule.sitIn(phone.context);
	crew.push(jule);
	await moni.command({ type: 'stage.open', stage: 'goals' });
	for (const person of crew) await writeCards(person, 'goals', [`A thought of ${person.name}`]);
	for (const from of ['write', 'reveal'] as const) await moni.command({ type: 'phase.advance', stage: 'goals', from });
	await groupCards(crew[0]!, 'goals', ['Earlier start', 'Less paper']);
});
afterAll(async () => {
	[moni, ...crew].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const focused = ({ page }: BrowserPerson): Promise<string> =>
	page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const card = ({ page }: BrowserPerson, text: string) => page.getByRole('listitem').filter({ hasText: text });

it('[UI220] [UI221] [UI222] [UI224] a version is kept, compared and restored, and the restore taken back', async () => {
	const { page } = lead;
	await page.goto(`${server.origin}/w/${moni.workshopId}/goals`);
	await page.getByText('A thought of Ben').first().waitFor();
	// Its words are there before its code is.
	await lead.saved();
	// By keyboard alone: the palette, a name, Enter.
	await page.keyboard.press('ControlOrMeta+k');
	await page.getByRole('dialog').waitFor();
	await page.keyboard.type('earlier versions');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/goals\/versions$/);
	await until('the heading has the focus', async () => (await focused(lead)) === 'Earlier versions: Goals');
	await page.getByLabel('Name (optional)').fill('Before lunch');
	await page.keyboard.press('Enter');
	await page.getByRole('link', { name: /Before lunch.*Kept on request, by Moni/s }).waitFor();

	const { doc, provider } = await crew[0]!.room('goals');
	const find = (name: string) => listCards(doc).find(({ text }) => text.includes(name))!.id;
	setCardText(doc, find('Mara'), 'Something quite different', 'scripted');
	removeCard(doc, find('Tom'), 'scripted');
	await page.getByRole('link', { name: /Before lunch/ }).click();
	await until('the version has the focus', async () => (await focused(lead)).startsWith('Version of '));
	await card(lead, 'A thought of Tom').getByText('Gone since then').waitFor();
	const changed = card(lead, 'Something quite different');
	expect((await changed.innerText()).split('\n').filter(Boolean)).toEqual(
		expect.arrayContaining(['Then', 'A thought of Mara', 'Now', 'Something quite different'])
	);

	await lead.button('Restore this version').click();
	await page.getByText('Nothing has changed since then.').waitFor();
	await until('everybody has it', () => listCards(doc).some(({ text }) => text === 'A thought of Mara'));
	await page.getByRole('link', { name: /Before something was brought back/ }).waitFor();
	await lead.button('Undo').click();
	await until('it is taken back', () => listCards(doc).some(({ text }) => text === 'Something quite different'));
	expect(listCards(doc).some(({ text }) => text.includes('Tom'))).toBe(false);
	provider.destroy();
	await page.getByRole('link', { name: 'Back to the stage' }).click();
	await page.waitForURL(/\/goals$/);
	expect(lead.complaints).toEqual([]);
});

it('[UI220] [UI223] [UI224] [UI225] on a phone a participant brings back one card, and nothing more is offered', async () => {
	const { page } = phone;
	await page.goto(`${server.origin}/w/${moni.workshopId}/goals`);
	await page.getByText('A thought of Ben').first().waitFor();
	await phone.saved();
	await phone.button('More').tap();
	await page.getByRole('menuitem', { name: 'Earlier versions' }).tap();
	await page.getByRole('link', { name: /Before lunch/ }).tap();
	const gone = card(phone, 'A thought of Tom');
	await gone.waitFor();
	expect(await page.getByRole('heading', { name: 'Kept so far' }).isVisible()).toBe(false);
	expect(await phone.button('Restore this version').count()).toBe(0);
	expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
	await gone.getByRole('button', { name: 'Bring it back' }).tap();
	await page.getByText('This is as it was then.').waitFor();
	await until('it is back', async () => (await gone.count()) === 0);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	await phone.context.setOffline(true);
	await page
		.getByText(/^No connection\./)
		.first()
		.waitFor();
	await page.getByRole('link', { name: 'All versions' }).tap();
	await page.locator('main').getByText('This needs the connection.').first().waitFor();
	await until('the old version is gone', async () => (await page.locator('[data-version]').count()) === 0);
	await phone.context.setOffline(false);
	await page.getByRole('heading', { name: 'Kept so far' }).waitFor();

	// Once people vote the text is only read: versions are shown, and nothing comes back.
	await moni.command({ type: 'phase.advance', stage: 'goals', from: 'cluster' });
	await page.getByRole('link', { name: /Before lunch/ }).tap();
	await page.getByText('Nothing can be brought back here now: the stage can only be read.').waitFor();
	expect(await page.getByRole('button', { name: 'Make it as it was' }).count()).toBe(0);
	expect(phone.complaints).toEqual([]);
});
