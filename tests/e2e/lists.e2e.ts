/**
 * The kickoff and the lists beside the board, on a full day: a facilitator, a participant on a phone and one inside have browsers,
 * four more are scripted. Agreements are written, agreed on and found again; the lists are written while the room does something else.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addItem, listItems } from '#lib/board/items.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { giveFist, seatCrew } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: Person;
let crew: Person[] = [];
let lead: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;
let base = '';

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant } = await moni.openWorkshop('Spring plan', { templateId: 'T01' });
	base = `${server.origin}/w/${moni.workshopId}`;
	crew = await seatCrew(server.origin, participant);
	const seat = async (name: string, fn: 'field_sales' | 'marketing', device = {}): Promise<BrowserPerson> => {
		const person = await new Person(server.origin, name).join(participant, fn);
		return BrowserPerson.of(browser, person, device);
	};
	lead = await BrowserPerson.of(browser, moni);
	jule = await seat('Jule', 'field_sales', PHONE);
	ida = await seat('Ida', 'marketing', { colorScheme: 'dark' });
	await moni.command({ type: 'stage.open', stage: 'kickoff' });
	for (const { page } of [lead, jule, ida]) await page.goto(`${base}/kickoff`);
});
afterAll(async () => {
	[moni, ...crew].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const panel = ({ page }: BrowserPerson) => page.getByRole('complementary', { name: 'Lists' });
const entry = (person: BrowserPerson, text: string | RegExp) =>
	panel(person).locator('.entries').getByRole('listitem').filter({ hasText: text });
const list = (person: BrowserPerson, name: RegExp) => panel(person).getByRole('radio', { name }).check();
const agree = async (person: BrowserPerson, text: string): Promise<void> => {
	await person.button('Add an agreement').click();
	await person.page.getByRole('textbox', { name: 'Working agreement' }).fill(text);
	await person.page.getByRole('button', { name: new RegExp(`^Working agreement ${text}`) }).waitFor();
};

it('[UI244] [UI50] agreements are written together in the kickoff, and frozen for the round', async () => {
	await jule.page.getByText('Which rule would help us work well together today?').waitFor();
	await jule.page.getByText(/^Write down, one sentence each/).waitFor();
	expect(await ida.page.getByText('No groups').count()).toBe(0);
	await agree(jule, 'We listen first.');
	await agree(ida, 'A no comes with a way forward.');
	await jule.page.getByText('A no comes with a way forward.').waitFor();
	await lead.button('Open the consent round').click();
	await ida.page.getByRole('heading', { name: 'We listen first.' }).waitFor();
	const { consent } = await moni.stage('kickoff');
	// What lies in the open room counts nowhere: the agreement is what was frozen.
	const { doc, provider } = await crew[0]!.room('common');
	addItem(doc, { id: 'smuggled', kind: 'workingAgreement', fields: { text: { en: 'Smuggled in' } } }, 'scripted');
	await until('it is stored', async () =>
		(await moni.view()).slices.content.common?.items.some(({ id }) => id === 'smuggled')
	);
	provider.destroy();
	expect((await moni.stage('kickoff')).consent?.hash).toBe(consent?.hash);
});

it('[UI240] [UI241] a thought is parked by thumb in the middle of a round, live for everybody', async () => {
	await jule.button('Lists').click();
	await panel(jule).getByLabel('Park a thought').fill('Ask legal about the sheet');
	await panel(jule).getByRole('button', { name: 'Add' }).click();
	await entry(jule, 'Ask legal').waitFor();
	expect(await jule.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
	await panel(jule).getByLabel('Park a thought').fill('Who pays the samples?');
	await jule.page.keyboard.press('Enter');
	await jule.saved();
	await lead.button('Lists').click();
	await entry(lead, 'Who pays').waitFor();
	expect(await axe(jule.page)).toEqual([]);
});

it('[UI241] a parked thought becomes a next step with all its words, and comes back', async () => {
	await entry(lead, 'Ask legal').getByRole('button').first().click();
	await panel(lead).getByRole('button', { name: 'Move to …' }).click();
	await lead.page.getByRole('menuitem', { name: 'Next steps' }).click();
	await entry(jule, 'Ask legal').waitFor({ state: 'detached' });
	await lead.page.getByText('Now in the list “Next steps”.').waitFor();
	await list(jule, /^Next steps/);
	await entry(jule, 'Ask legal').getByRole('button').first().click();
	await panel(jule).getByLabel('Who').selectOption({ label: 'Ida' });
	await panel(jule).getByLabel('Until').fill('2026-12-04');
	await list(lead, /^Next steps/);
	await entry(lead, /Ask legal.*Ida.*Until: Dec 4, 2026/s).waitFor();
	await entry(lead, 'Ask legal').getByRole('checkbox').check();
	await until('done for everybody', () => entry(jule, 'Ask legal').getByRole('checkbox').isChecked());
});

it('[UI241] what is deleted comes back', async () => {
	await list(jule, /^Parked/);
	await entry(jule, 'Who pays').getByRole('button').first().click();
	await panel(jule).getByRole('button', { name: 'Delete' }).click();
	await entry(lead, 'Who pays').waitFor({ state: 'detached' });
	await list(lead, /^Parked/);
	await jule.page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click();
	await entry(lead, 'Who pays').waitFor();
	await panel(jule).getByRole('button', { name: 'Close' }).click();
});

it('[UI244] [CO1] both sides agree; what they agreed on is among the lists and in the plan', async () => {
	await jule.give(4);
	await ida.give(5);
	for (const person of crew) await giveFist(person, 'kickoff', 4);
	await lead.button('Close the round').click();
	await jule.page.getByRole('heading', { name: 'Both sides agreed. This text is locked.' }).waitFor();
	await list(lead, /^How we work together/);
	await panel(lead).getByRole('listitem').filter({ hasText: 'We listen first.' }).waitFor();
	expect(await panel(lead).getByText('Smuggled in').count()).toBe(0);
	const file = await moni.call('GET', `/api/workshops/${moni.workshopId}/export/md?locale=en`);
	const text = await file.text();
	expect(text).toContain('- Ask legal about the sheet (Ida, 2026-12-04, Done)');
	expect(text).toContain('- We listen first.');
	expect(text).not.toContain('Smuggled in');
});

it('[UI240] [UI241] [UI242] the palette leads to the line of a list; what was begun there stays when the room goes on, and undo is one’s own', async () => {
	await ida.page.keyboard.press('Control+k');
	await ida.page.getByRole('combobox').fill('Note a decision');
	await ida.page.keyboard.press('Enter');
	const line = panel(ida).getByLabel('Note a decision');
	await until('the caret is there', () => line.evaluate((each) => each === document.activeElement));
	await ida.page.keyboard.type('Two pilots');
	await moni.command({ type: 'stage.open', stage: 'insights' });
	await ida.page.getByRole('link', { name: 'Go there' }).click();
	await ida.page.waitForURL(/insights$/);
	await ida.page.keyboard.press('Escape');
	await panel(ida).waitFor({ state: 'detached' });
	await ida.button('Lists').click();
	expect(await line.inputValue()).toBe('Two pilots');
	await line.press('Enter');
	await entry(ida, 'Two pilots').waitFor();
	// The keys mean the panel while one is in it, and one's own steps there.
	await ida.page.locator('main').focus();
	await ida.page.keyboard.press('Control+z');
	await entry(ida, 'Two pilots').waitFor();
	await panel(ida)
		.getByRole('radio', { name: /^Decisions/ })
		.focus();
	await ida.page.keyboard.press('Control+z');
	await entry(ida, 'Two pilots').waitFor({ state: 'detached' });
	await ida.page.keyboard.press('Control+z');
	await ida.page.keyboard.press('Control+Shift+z');
	await entry(ida, 'Two pilots').waitFor();
	await list(lead, /^Parked/);
	await entry(lead, 'Who pays').waitFor();
	await until('it is in the plan', async () =>
		(await moni.view()).slices.content.common?.items.some(
			({ kind, fields }) => kind === 'decision' && fields['stage'] === 'insights'
		)
	);
});

it('[UI243] the pre-mortem leads to the risks, and its question stands over them', async () => {
	const { current } = (await moni.view()).slices.agenda;
	await moni.command({ type: 'phase.advance', stage: 'insights', from: 'write' }).catch(() => undefined);
	await moni.command({ type: 'block.begin', block: 'premortem', from: current });
	await ida.page.goto(`${base}/plan`);
	await ida.button('Write down risks').click();
	await panel(ida).getByText('It is April, it failed. Why?').waitFor();
	await ida.page.keyboard.type('The sheets came too late.');
	await ida.page.keyboard.press('Enter');
	await entry(ida, 'The sheets').getByRole('button').first().click();
	await panel(ida).getByLabel('What we do about it').fill('Order in May');
	await panel(ida).getByLabel('Owner').selectOption({ label: 'Marketing' });
	await lead.button('Console').click();
	await lead.page
		.getByRole('complementary', { name: 'Console' })
		.getByRole('button', { name: 'Write down risks' })
		.click();
	await entry(lead, /The sheets.*Order in May.*Marketing/s).waitFor();
	const { doc } = await moni.room('common');
	expect(listItems(doc, 'risk').map(({ fields }) => fields['mitigation'])).toEqual([{ en: 'Order in May' }]);
});

it('nobody’s page complained', () => {
	expect([lead, jule, ida].flatMap((person) => person.complaints)).toEqual([]);
});
