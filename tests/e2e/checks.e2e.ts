/**
 * Plan checks on an imported plan: what they find in the channel map, and settling it with one press, as an edit of one's own.
 * The facilitator and two participants have browsers, one of them a phone; four more are at the table.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { rawDemo } from '../support/plan.ts';
import { seatCrew } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: Person;
let crew: Person[] = [];
let lead: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant: code } = await moni.importPlan(rawDemo());
	crew = await seatCrew(server.origin, code);
	const seat = async (name: string, fn: 'field_sales' | 'marketing', device = {}): Promise<BrowserPerson> => {
		const person = await new Person(server.origin, name).join(code, fn);
		return BrowserPerson.of(browser, person, device);
	};
	lead = await BrowserPerson.of(browser, moni);
	jule = await seat('Jule', 'field_sales', PHONE);
	ida = await seat('Ida', 'marketing');
	await moni.command({ type: 'stage.open', stage: 'touchpoints' });
	for (const { page } of [lead, jule, ida]) await page.goto(`${server.origin}/w/${moni.workshopId}/touchpoints`);
});
afterAll(async () => {
	[moni, ...crew].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const touchpoint = async (id: string) =>
	(await moni.view()).slices.content.touchpoints?.items.find((item) => item.id === id)?.fields;
const panel = ({ page }: BrowserPerson) => page.getByRole('complementary', { name: 'Hints' });
const hint = (person: BrowserPerson, text: string | RegExp) =>
	panel(person).getByRole('listitem').filter({ hasText: text });
/** With what only the source of the plan knows: its period and its field force. */
const open = async (person: BrowserPerson): Promise<void> => {
	await person.saved();
	await person.button(/^\d+ hints$/).click();
	await hint(person, 'in WEST').waitFor();
};

it('[CK30] [CK33] what blocks is told with its figures, and settled with one press for everybody', async () => {
	await open(ida);
	await panel(ida).getByRole('heading', { name: 'Blocks adoption' }).waitFor();
	await hint(ida, '1,195 contacts planned, 1,120 possible (106.7%). That is 75 too many.').waitFor();
	const ownerless = hint(ida, 'Nobody owns');
	await ownerless.getByRole('button', { name: 'Owner: Inside sales' }).click();
	await ownerless.waitFor({ state: 'detached' });
	await until('the owner is stored', async () => (await touchpoint('TP19'))?.['ownerFunction'] === 'inside_sales');
	// The press took away what had the focus; it stays where one is.
	expect(await ida.page.evaluate(() => document.activeElement?.closest('[data-findings]') !== null)).toBe(true);
	expect(await axe(ida.page)).toEqual([]);
});

it('[CK30] what gets worse is said at once, and the edit is taken back like any other', async () => {
	await hint(ida, 'That is 75 too many')
		.getByRole('button', { name: /^Channel: Service call, Owner: Inside sales/ })
		.click();
	const news = ida.page.getByText(/^New because of that: What happens in .* Further new hints: 1\.$/).first();
	await news.waitFor();
	await hint(ida, 'That is 75 too many').waitFor({ state: 'detached' });
	expect(await touchpoint('TP14')).toMatchObject({ channelId: 'C9', ownerFunction: 'inside_sales' });
	await ida.button('Undo').first().click();
	await hint(ida, 'That is 75 too many').waitFor();
	expect(await touchpoint('TP14')).toMatchObject({
		channelId: 'C1',
		ownerFunction: 'field_sales',
		ownerPersonId: 'P2'
	});
	expect(await touchpoint('TP19')).toMatchObject({ ownerFunction: 'inside_sales' });
});

it('[CK37] on a phone a share comes down to what is possible, and nothing is wider than the screen', async () => {
	await open(jule);
	const over = hint(jule, 'is to reach 45%, but only 30% receive visits');
	await over.getByRole('button', { name: 'Reached of this segment: 30%' }).tap();
	await over.waitFor({ state: 'detached' });
	await until('the reach is stored', async () => (await touchpoint('TP14'))?.['reach'] === 0.3);
	expect(await jule.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	expect(await axe(jule.page)).toEqual([]);
});

it('[CK38] a finding leads to its field, and a touchpoint says what it follows and reinforces', async () => {
	const alone = hint(ida, 'stands alone').first();
	await alone.getByRole('button', { name: 'Go to it' }).click();
	const dialog = ida.page.getByRole('dialog');
	const first = dialog.getByRole('group', { name: 'Reinforces' }).getByRole('checkbox').first();
	await first.waitFor();
	await until('the field has the focus', () => first.evaluate((box) => box === document.activeElement));
	await first.check();
	await until('it is stored', async () => ((await touchpoint('TP06'))?.['reinforces'] as string[])?.length === 1);
});

it('[CK31] the plan shows its health beside the counts', async () => {
	await lead.page.goto(`${server.origin}/w/${moni.workshopId}/plan#findings`);
	await lead.page.getByText(/Plan health: \d+ of 100/).waitFor();
	expect([lead, jule, ida].flatMap(({ complaints }) => complaints)).toEqual([]);
});
