/**
 * The facilitator's craft, with a facilitator and somebody from inside on laptops, somebody from the field on a phone, and four
 * scripted people: names on cards, covering a card, the view of a participant.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person } from '../support/person.ts';
import { seatCrew, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

const SECRET = 'Frau Wagner on ward four sent the form back twice';
const REASON = 'It names a patient';

let server: AppServer;
let browser: Browser;
let moni: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;
let screen: BrowserPerson;
let crew: Person[] = [];
let code = '';

/** Pictures to look at, when asked for. */
async function picture(name: string, ...people: BrowserPerson[]): Promise<void> {
	if (!process.env.PICTURES) return;
	for (const each of people)
		await each.page.screenshot({ path: `test-results/craft-${name}-${each.name}.png`, fullPage: true });
}

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = await BrowserPerson.open(browser, server.origin, 'Moni');
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', PHONE);
	ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
	screen = await BrowserPerson.open(browser, server.origin, 'Screen', { viewport: { width: 1920, height: 1080 } });
	await moni.createWorkshop('Spring plan');
	const shown = await moni.page
		.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/)
		.first()
		.innerText();
	code = shown.replace(/\s/g, '');
	await jule.join(code, 'Field sales');
	await ida.join(code, 'Marketing');
	await screen.context.addCookies(await moni.context.cookies());
	await screen.page.goto(moni.page.url().replace(/\/w\/([^/]+).*/, '/w/$1/present'));
});
afterAll(async () => {
	crew.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

const note = ({ page }: BrowserPerson, text: string) => page.getByRole('article').filter({ hasText: text }).first();

it('[UI306] the console says that a table is not even, with what that means, and is silent once it is', async () => {
	await moni.button('Console').click();
	const table = moni.page.getByRole('region', { name: 'Who is at the table' });
	await table.getByText('Each side needs at least two people.').waitFor();
	await picture('uneven', moni);
	crew = await seatCrew(server.origin, code);
	await table.waitFor({ state: 'detached' });
	await moni.button('Console').click();
});

it('[UI300] [VA4] the facilitator chooses names in the console, who writes reads the promise; later it can only tell less', async () => {
	await moni.page.keyboard.press('c');
	const choice = moni.page.getByRole('region', { name: 'Names on cards' });
	await choice.getByLabel('Insights').selectOption({ label: 'Name' });
	await picture('naming', moni);
	await moni.button(/^Begin with/).click();
	for (const { page } of [jule, ida]) await page.waitForURL(/\/insights$/);
	await jule.page.getByText('At the reveal: everybody, with your name.').waitFor();
	await jule.write(SECRET);
	await jule.saved();
	await picture('promise', jule);
	expect(await choice.getByRole('option', { name: 'Name' }).first().isDisabled()).toBe(false);
	for (const person of crew) await writeCards(person, 'insights', [`${person.name} has seen it too`]);
	await ida.page.getByText('everybody, with your name.').waitFor();
});

it('[VA5] [UI306] who wrote it stands on the card, on the page and on the big screen; what was told less says less', async () => {
	await moni.button(/^Reveal 5 cards/).click();
	for (const person of [ida, screen]) await note(person, SECRET).getByText('Jule, Field sales').waitFor();
	// The scripted ones were told nothing of names.
	await note(ida, 'Tom has seen it too').getByText('Internal', { exact: true }).waitFor();
	expect(await note(ida, 'Tom has seen it too').getByText('Tom, ').count()).toBe(0);
	// The field opens insights.
	for (const { page } of [moni, jule, ida]) await page.getByText('Field speaks first').waitFor();
	await picture('named', ida, screen, jule);
});

it('[UI301] [MK2] [MK5] covered by menu and keyboard: gone from everybody’s page with the reason in its place, and its author is told', async () => {
	const dots = note(moni, SECRET).getByRole('button', { name: /^More/ });
	await dots.focus();
	await moni.page.keyboard.press('Enter');
	await moni.page.getByRole('menuitem', { name: 'Cover this card…' }).waitFor();
	await moni.page.keyboard.press('Enter');
	const dialog = moni.page.getByRole('dialog', { name: 'Cover this card' });
	await dialog.getByLabel('Why').waitFor();
	expect(await axe(moni.page)).toEqual([]);
	await picture('dialog', moni);
	await dialog.getByRole('button', { name: 'Cover it' }).click();
	await dialog.getByText('Give a short reason.').waitFor();
	await dialog.getByLabel('Why').fill(REASON);
	await dialog.getByRole('button', { name: 'Cover it' }).click();
	for (const person of [moni, ida, screen]) await note(person, `The facilitator covers this card: ${REASON}`).waitFor();
	await jule.page.getByText('A card of yours is covered').waitFor();
	expect(await ida.page.getByText('A card of yours is covered').count()).toBe(0);
	for (const { page } of [moni, ida, screen]) expect(await page.content()).not.toContain('Wagner');
	await picture('covered', moni, ida, screen, jule);
	// Whoever comes only now never gets it.
	const late = await new Person(server.origin, 'Lena').join(code, 'marketing');
	await late.view();
	await late.room('insights');
	expect(late.received.join('\n')).not.toContain('Wagner');
	late.leave();
});

it('[MK3] [MK4] the history says who, when and why; uncovered there, it says exactly what it said', async () => {
	await moni.button('Start grouping').click();
	await ida.page.getByText('Not grouped yet').first().waitFor();
	await moni.page.goto(`${new URL(moni.page.url()).origin}${new URL(moni.page.url()).pathname}/versions`);
	const history = moni.page.getByRole('region', { name: 'Covered cards' });
	await history.getByText(REASON).waitFor();
	await picture('history', moni);
	await history.getByRole('button', { name: 'Uncover this card' }).click();
	await history.getByText(/^Uncovered .*Moni$/).waitFor();
	await note(ida, SECRET).waitFor();
	await jule.page.getByText('A card of yours is covered').waitFor({ state: 'detached' });
	await moni.page.goBack();
	await note(moni, SECRET).waitFor();
	expect([moni, jule, ida, screen].flatMap(({ complaints }) => complaints)).toEqual([]);
});

it('[UI305] seen as Field: their page, live, with a banner; nothing goes out of it, and the way back leads on', async () => {
	const { page } = moni;
	await page.reload();
	await moni.button('Console').click();
	const look = page.getByRole('region', { name: 'See it as a participant' });
	await look.getByRole('button', { name: 'Field' }).click();
	const banner = page.getByText('Nothing you press goes out.');
	await banner.waitFor();
	expect(await page.getByRole('button', { name: /^(Start drafting|Console|Invite)/ }).count()).toBe(0);
	await note(moni, SECRET).waitFor();
	await picture('looking', moni);
	expect(await axe(page)).toEqual([]);
	// Live: what somebody else does shows here; what is pressed here does nothing.
	await ida.button('Add a card').click();
	await ida.page.getByLabel('Add a card').fill('Added while somebody looks');
	await ida.page.getByLabel('Add a card').press('Enter');
	await note(moni, 'Added while somebody looks').waitFor();
	const rev = async (): Promise<number> => (await crew[0]!.view()).rev;
	const before = await rev();
	await page.getByRole('button', { name: 'Raise hand' }).click();
	await page.getByText('You are only looking.').waitFor();
	expect(await rev()).toBe(before);
	// Another stage, while people write there: a participant's empty page, and no box that takes words.
	await page.getByRole('button', { name: 'Back to leading' }).click();
	await banner.waitFor({ state: 'detached' });
	await page.getByRole('button', { name: /^Start drafting/ }).waitFor();
	await page.getByRole('button', { name: 'More' }).first().click();
	await page.getByRole('menuitem', { name: 'See it as Internal' }).click();
	await banner.waitFor();
	await page.reload();
	await page.getByRole('button', { name: /^Start drafting/ }).waitFor();
	expect([moni, jule, ida, screen].flatMap(({ complaints }) => complaints)).toEqual([]);
});
