/**
 * The channel map at work: narrowing it down, carrying a touchpoint to another place, and rows to and from a spreadsheet. The
 * facilitator and two of each side are at the table; one of each side has a browser.
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
	await moni.command({ type: 'stage.open', stage: 'touchpoints' });
	jule = await seat('Jule', 'field_sales', PHONE);
	ida = await seat('Ida', 'marketing');
	for (const { page } of [jule, ida]) await page.goto(`${server.origin}/w/${moni.workshopId}/touchpoints`);
	await Promise.all([jule.saved(), ida.saved()]);
});
afterAll(async () => {
	[moni, ...crew].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const touchpoints = async () =>
	(await moni.view()).slices.content.touchpoints!.items.filter(({ kind }) => kind === 'touchpoint');
const fieldsOf = async (id: string) => (await touchpoints()).find((item) => item.id === id)?.fields;

it('[UI410] the map is narrowed down, and says how much of it is shown', async () => {
	const { page } = ida;
	await page.getByRole('heading', { name: 'Channel map' }).waitFor();
	await page.getByText('24 touchpoints', { exact: true }).waitFor();
	await ida.button('Filter').click();
	const filters = page.getByRole('group', { name: 'Filter' });
	await filters.getByLabel('Owner').selectOption({ label: 'Inside sales' });
	await filters.getByText(/^\d+ of 24 touchpoints are shown$/).waitFor();
	const shown = Number((await filters.getByRole('status').innerText()).split(' ')[0]);
	const own = (await touchpoints()).filter(({ fields }) => fields['ownerFunction'] === 'inside_sales').length;
	expect(shown).toBe(own);
	await filters.getByLabel('Region').selectOption('WEST');
	expect(await axe(page)).toEqual([]);
	await ida.button('Show all').click();
	await filters.getByText('are shown').waitFor({ state: 'detached' });
	await ida.button('Filter').click();
});

it('[UI415] rows and columns say what they come to, also while only some of it is shown', async () => {
	const { page } = ida;
	await page.getByText('1,195 of 1,120 possible').waitFor();
	await page
		.getByRole('row', { name: /^Digital-first GPs/ })
		.getByText('30% can be visited')
		.waitFor();
	await ida.button('Filter').click();
	await page.getByRole('group', { name: 'Filter' }).getByLabel('Owner').selectOption({ label: 'Marketing' });
	await page.getByText('1,195 of 1,120 possible').waitFor();
	await ida.button('Show all').click();
	await ida.button('Filter').click();
});

it('[UI414] [U38] a touchpoint is carried to another channel by mouse, for everybody, and comes back with undo', async () => {
	const { page } = ida;
	const before = await fieldsOf('TP14');
	const line = page
		.getByRole('cell')
		.filter({ has: page.locator('button') })
		.locator('.line');
	const from = page.locator('td[data-drop="S3 C1"] .line').first();
	const to = page.locator('td[data-drop="S3 C2"]');
	expect(await line.count()).toBe(24);
	await from.scrollIntoViewIfNeeded();
	const [a, b] = [(await from.boundingBox())!, (await to.boundingBox())!];
	await page.mouse.move(a.x + 20, a.y + 10);
	await page.mouse.down();
	await page.mouse.move(a.x + 40, a.y + 14);
	await page.mouse.move(b.x + b.width / 2, b.y + 20, { steps: 8 });
	await page.locator('td.over').waitFor();
	await page.mouse.up();
	await page
		.getByText(/^Moved to /)
		.first()
		.waitFor();
	await until('it is moved for everybody', async () => (await fieldsOf('TP14'))?.['channelId'] === 'C2');
	// Letting go pressed nothing.
	expect(await page.getByRole('dialog').count()).toBe(0);
	await ida.button('Undo').first().click();
	await until('it is back', async () => (await fieldsOf('TP14'))?.['channelId'] === before?.['channelId']);
});

it('[UI411] [UI412] [UI413] rows from a spreadsheet are looked at, taken over for everybody, and taken back as one step', async () => {
	const { page } = ida;
	await ida.button('Table').click();
	await page.getByRole('columnheader', { name: 'Journey' }).or(page.getByRole('columnheader')).first().waitFor();
	await ida.button('Paste rows').click();
	const dialog = page.getByRole('dialog', { name: 'Paste rows' });
	await dialog
		.getByLabel('Rows')
		.fill(
			[
				'Segment\tChannel\tFrom\tOwner\tID (leave as it is)',
				'Careful office neurologists\tRep visit\t1.2.2027\tField sales\t',
				'Careful office neurologists\tRep visit\t3/4/2027\tThe intern\t',
				'\t\t18.1.2027\t\tTP01'
			].join('\n')
		);
	await dialog.getByRole('button', { name: 'Look at the rows' }).click();
	await dialog.getByText('New: 2. Changed: 1.').waitFor();
	await dialog.getByText('Cells not understood, which stay empty: 2').waitFor();
	expect(await axe(page)).toEqual([]);
	const was = (await fieldsOf('TP01'))?.['from'];
	await dialog.getByRole('button', { name: 'Take over' }).click();
	await until('all of it is there', async () => (await touchpoints()).length === 26);
	expect((await fieldsOf('TP01'))?.['from']).toBe('2027-01-18');
	await jule.page.getByText('26 touchpoints', { exact: true }).waitFor();
	await ida.button('Undo').first().click();
	await until('it is as before', async () => (await touchpoints()).length === 24);
	expect((await fieldsOf('TP01'))?.['from']).toBe(was);
});

it('[UI411] on a phone the table scrolls by itself, and a row opens its touchpoint', async () => {
	const { page } = jule;
	await jule.button('Table').tap();
	const row = page.getByRole('row').nth(1);
	await row.waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	await row.getByRole('button').tap();
	await page.getByRole('dialog').waitFor();
	expect(await axe(page)).toEqual([]);
	expect([jule, ida].flatMap(({ complaints }) => complaints)).toEqual([]);
});

it('[UI426] a material is made from an opened touchpoint, by keyboard, and stands on it for everybody', async () => {
	const { page } = ida;
	await page.goto(`${server.origin}/w/${moni.workshopId}/touchpoints`);
	await ida.saved();
	await page.locator('td[data-drop="S3 C1"] button').first().click();
	const cell = page.getByRole('dialog');
	const paper = cell.locator('[id^="item-"]').first();
	if ((await paper.getByRole('button', { expanded: true }).count()) === 0)
		await paper.getByRole('button', { expanded: false }).first().click();
	const field = paper.getByRole('group', { name: 'Materials' });
	await field.getByRole('button', { name: 'Make it for this touchpoint' }).click();
	await field.getByText('A name is enough').waitFor();
	await field.getByLabel('A new material').fill('Card for the first talk');
	await page.keyboard.press('Enter');
	await field.getByText('“Card for the first talk” is made and stands here.').waitFor();
	await field.getByRole('listitem').getByText('Card for the first talk').waitFor();
	expect(await axe(page)).toEqual([]);
	const id = (await paper.getAttribute('id'))!.replace('item-', '');
	const made = await until('it is among the materials', async () => {
		const all = (await moni.view()).slices.content.materials!.items;
		return all.find(({ fields }) => (fields['name'] as Record<string, string>)['en'] === 'Card for the first talk');
	});
	expect((await fieldsOf(id))?.['materialIds']).toContain(made.id);
	// Whoever does the same on a phone finds it to choose.
	await jule.page.goto(`${server.origin}/w/${moni.workshopId}/materials`);
	await jule.page.locator(`#item-${made.id}`).waitFor();
	for (const { complaints } of [jule, ida]) expect(complaints).toEqual([]);
});
