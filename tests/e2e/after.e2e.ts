/**
 * What becomes of what was agreed, at the table of the demo: Jule of the field on a phone, Ravi of medical on a laptop in the dark;
 * Ole and Nia of the field, Tarek and Ines from inside are scripted; Moni facilitates.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setField } from '#lib/board/items.ts';
import type { FunctionName } from '#lib/domain/people/people.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { rawDemo } from '../support/plan.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

const demo = rawDemo() as unknown as {
	readonly participants: readonly { readonly displayName: string; readonly function: FunctionName }[];
};
/** A material that was made, a message in review, and a relay of the demo. */
const BROCHURE = '24-page product brochure';
const DOSE = 'Dose finding at a glance';

let server: AppServer;
let browser: Browser;
let moni: Person;
const people = new Map<string, Person>();
let jule: BrowserPerson;
let ravi: BrowserPerson;
let base = '';

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	await moni.guest();
	const { id, invites } = await moni.json<{ id: string; invites: { participant: { code: string } } }>(
		'POST',
		'/api/workshops/import',
		demo
	);
	moni.workshopId = id;
	base = `${server.origin}/w/${id}`;
	for (const { displayName, function: fn } of demo.participants)
		people.set(displayName, await new Person(server.origin, displayName).join(invites.participant.code, fn));
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', PHONE);
	await who('Jule').sitIn(jule.context);
	ravi = await BrowserPerson.open(browser, server.origin, 'Ravi', { colorScheme: 'dark' });
	await who('Ravi').sitIn(ravi.context);
});
afterAll(async () => {
	for (const person of [moni, ...people.values()]) person?.leave();
	await browser?.close();
	await server?.close();
});

const who = (name: string): Person => people.get(name)!;
const row = ({ page }: BrowserPerson, name: string) =>
	page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name }) });
const said = async (name: string) => (await who(name).view()).slices.after.field;
const promise = (name: string, more: { answer: 'yes' | 'if' | 'no'; perWeek?: number; condition?: string }) =>
	who(name).command({ type: 'material.promise', materialId: 'MT12', ...more });

it('[UI378] [AF4] the field says by thumb whether it would use a material and how useful it is, one tap each; nobody else reads it', async () => {
	await jule.page.goto(`${base}/after`);
	const brochure = row(jule, BROCHURE);
	await brochure.getByRole('radio', { name: '2× a week' }).tap();
	await brochure.getByRole('radio', { name: '2', exact: true }).tap();
	await until('both are kept', async () => (await said('Jule'))[0]?.own?.useful === 2);
	expect(await said('Jule')).toMatchObject([{ promised: null, rated: null, own: { answer: 'yes', perWeek: 2 } }]);
	for (const name of ['Ole', 'Tarek', 'Ravi']) expect(await said(name)).toEqual([]);
	expect((await moni.view()).slices.after.field).toEqual([]);
	await jule.page.reload();
	expect(await brochure.getByRole('radio', { name: '2× a week' }).isChecked()).toBe(true);
	expect(await axe(jule.page)).toEqual([]);
});

it('[UI379] [AF5] what the field says appears in sums once three answered, and a condition without whose it is', async () => {
	await ravi.page.goto(`${base}/after`);
	const brochure = row(ravi, BROCHURE);
	expect(await brochure.getByRole('radio').count()).toBe(0);
	await promise('Ole', { answer: 'no' });
	expect(await said('Ravi')).toEqual([]);
	await jule.page.reload();
	await row(jule, BROCHURE).getByRole('radio', { name: 'Only if …' }).tap();
	await row(jule, BROCHURE).getByRole('button', { name: 'Save', exact: true }).first().tap();
	await row(jule, BROCHURE).getByText('Say on what condition.').waitFor();
	await row(jule, BROCHURE).getByLabel('On what condition?').fill('If it has four pages');
	await row(jule, BROCHURE).getByRole('button', { name: 'Save', exact: true }).first().tap();
	await until('the condition is kept', async () => (await said('Jule'))[0]?.own?.answer === 'if');
	await promise('Nia', { answer: 'no' });
	await brochure.getByText('Of 3 people in the field, 0 would use it, 1 under a condition, 2 not.').waitFor();
	await brochure.getByText('If it has four pages').waitFor();
	expect(JSON.stringify(await said('Ravi'))).not.toContain(who('Jule').participantId);
});

it('[UI380] [AF7] [AF9] weeks and reasons are noted by keyboard, as sums; what nobody used stands there with its cost', async () => {
	const brochure = row(ravi, BROCHURE);
	const notes = brochure.getByRole('group').filter({ hasText: 'Save the week' });
	await brochure.getByText('Used and not used', { exact: true }).focus();
	await ravi.page.keyboard.press('Enter');
	await notes.getByLabel('A day of that week').fill('2026-11-25');
	await notes.getByLabel('People counted').fill('2');
	await notes.getByLabel('Of those, used it').fill('0');
	await notes.getByLabel('Uses in all').fill('0');
	await ravi.page.keyboard.press('Enter');
	await notes.getByText('At least 3: a sum, never one person.').first().waitFor();
	await notes.getByLabel('People counted').fill('8');
	await ravi.page.keyboard.press('Enter');
	await brochure.getByRole('row').filter({ hasText: 'Nov 23, 2026' }).waitFor();
	await notes.getByLabel('Why did it stay in the bag?').selectOption('Too long');
	await notes.getByLabel('How often in all').fill('5');
	await ravi.page.keyboard.press('Enter');
	await brochure.getByText(/Never used so far.*Too long: 5/).waitFor();
	await ravi.page.getByText(`Never used so far: ${BROCHURE}. Cost: €9,500.`).waitFor();
	expect(await axe(ravi.page)).toEqual([]);
});

it('[UI381] [AF1] review is recorded by those who review, for the words on top; a withdrawal without a reason is not', async () => {
	expect(await jule.button(`Record what review says: ${DOSE}`).count()).toBe(0);
	await ravi.button(`Record what review says: ${DOSE}`).click();
	const dialog = ravi.page.getByRole('dialog');
	await dialog.getByRole('blockquote').getByText(DOSE).waitFor();
	await dialog.getByLabel('Status').selectOption('Withdrawn');
	await dialog.getByRole('button', { name: 'Save' }).click();
	await dialog.getByText('Give the reason. Without one this cannot be saved.').waitFor();
	await dialog.getByLabel('Status').selectOption('Approved');
	await dialog.getByLabel('Valid until').fill('2027-12-31');
	expect(await axe(ravi.page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Save' }).click();
	await row(ravi, DOSE).getByText('Approved', { exact: true }).waitFor();
	await row(jule, DOSE).getByText('Approved', { exact: true }).waitFor();
	await jule.page.goto(`${base}/plan`);
	const message = jule.page.getByRole('article').filter({ hasText: DOSE }).or(jule.page.locator('#M3')).first();
	await message.getByText(/Approved.*MLR-117.*valid until Dec 31, 2027/).waitFor();
});

it('[UI382] [AF2] other words have no approval, and the plan says why; it tells relays, use and waste, in Markdown too', async () => {
	await ravi.page
		.getByRole('form', { name: /^Was it kept\? Medical/ })
		.getByLabel('In time')
		.fill('4');
	await ravi.page
		.getByRole('form', { name: /^Was it kept\? Medical/ })
		.getByRole('button', { name: 'Save' })
		.click();
	await ravi.page.getByText('4 in time, 0 late').waitFor();

	// A stage that came with its content begins where that is drafted.
	await moni.command({ type: 'stage.open', stage: 'messages' });
	const { doc, provider } = await who('Tarek').room('messages');
	setField(doc, 'M3', 'core.en', 'Find the dose in one look', 'scripted');
	const words = 'The words changed since review said “Approved”';
	await ravi.page.getByText(words).waitFor();
	provider.destroy();

	await jule.page.goto(`${base}/plan`);
	await jule.page.getByText(words).waitFor();
	const after = jule.page.getByRole('region', { name: 'After the agreement' });
	await after.getByText('4 in time, 0 late').waitFor();
	await after.getByRole('row').filter({ hasText: BROCHURE }).getByText('Too long: 5').waitFor();
	const markdown = await (await moni.call('GET', `/api/workshops/${moni.workshopId}/export/md`)).text();
	expect(markdown).toContain(words);
	expect(markdown).toContain(`Never used so far: ${BROCHURE}. Cost: 9,500 EUR.`);
	await after.getByRole('link', { name: 'Say what became of it' }).tap();
	await jule.page.getByRole('heading', { level: 1, name: 'After the agreement' }).waitFor();
	expect([...jule.complaints, ...ravi.complaints]).toEqual([]);
});
