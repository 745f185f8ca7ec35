/**
 * What plan checks say while messages are drafted, and settling it where it stands: two of the field and two from inside, the facilitator
 * on a laptop, somebody from inside in the dark, somebody from the field on a phone, in German.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { castDots, draftItems, giveFist, groupCards, seatCrew, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

const STAGE = 'messages';
const PAPER = 'Start without paperwork';
let server: AppServer;
let browser: Browser;
let moni: Person;
let crew: Person[] = [];
let lead: BrowserPerson;
let ida: BrowserPerson;
let jule: BrowserPerson;

/** Pictures to look at, when asked for. */
async function picture(name: string, ...people: BrowserPerson[]): Promise<void> {
	if (!process.env.PICTURES) return;
	for (const each of people)
		await each.page.screenshot({ path: `test-results/message-checks-${name}-${each.name}.png`, fullPage: true });
}

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant } = await moni.openWorkshop('Spring plan');
	crew = await seatCrew(server.origin, participant);
	lead = await BrowserPerson.open(browser, server.origin, 'Moni');
	ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', { ...PHONE, locale: 'de' });
	await moni.sitIn(lead.context);
	await crew[2]!.sitIn(ida.context);
	await crew[0]!.sitIn(jule.context);
}, 120_000);
afterAll(async () => {
	[moni, ...crew].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const advance = async (): Promise<unknown> =>
	moni.command({ type: 'phase.advance', stage: STAGE, from: (await moni.stage(STAGE)).phase });

async function toDraft(): Promise<void> {
	await moni.command({ type: 'stage.open', stage: STAGE });
	await writeCards(crew[0]!, STAGE, ['One sheet, two minutes', 'A card for the patient']);
	await advance();
	await advance();
	await groupCards(crew[0]!, STAGE, [PAPER, 'What to expect']);
	await advance();
	for (const person of crew) await castDots(person, STAGE, [PAPER, 'What to expect']);
	await moni.command({ type: 'ballot.close', ballotId: (await moni.stage(STAGE)).ballot!.id });
	await advance();
}

it('[CK20] a claim without proof and without review blocks while it can be settled: the panel says why, the form settles it, and both sides agree', async () => {
	await toDraft();
	await draftItems(crew[0]!, STAGE, [
		{
			id: 'msg-1',
			kind: 'message',
			fields: { level: 'core', core: { en: PAPER }, promotional: true, mlr: { status: 'none' } }
		}
	]);
	for (const { page } of [lead, ida, jule]) await page.goto(`${server.origin}/w/${moni.workshopId}/${STAGE}`);
	const claims = `“${PAPER}” makes a claim without proof.`;
	const unreviewed = `“${PAPER}” was not given to review.`;

	await lead.page.getByText('A hint still blocks adoption.').first().waitFor();
	expect(await lead.button('Open the consent round').isDisabled()).toBe(true);
	await lead.button(/^\d+ hints?$/).click();
	const blocking = lead.page.getByRole('list').filter({ hasText: claims });
	await blocking.filter({ hasText: unreviewed }).first().waitFor();
	await jule.page.getByText('behauptet etwas ohne Beleg').first().waitFor();
	await picture('found', lead, ida, jule);
	expect(await axe(lead.page)).toEqual([]);

	await ida.page.getByText(PAPER).first().click();
	await ida.button('Add a proof').click();
	await ida.page.getByLabel('What it shows').fill('Time test in twelve practices');
	await ida.button('More fields').click();
	await ida.page.getByLabel('Review', { exact: true }).selectOption({ label: 'Submitted' });
	await ida.saved();
	await jule.page.getByText(PAPER).first().tap();
	await jule.button('Weitere Felder').tap();
	await jule.page.getByLabel('Bedürfnis', { exact: true }).tap();
	await ida.page
		.getByRole('group', { name: 'It answers' })
		.getByRole('checkbox', { name: 'Need', checked: true })
		.waitFor();
	await picture('form', ida, jule);
	for (const settled of [claims, unreviewed])
		await until(`settled: ${settled}`, async () => (await lead.page.getByText(settled).count()) === 0);
	await lead.button('Open the consent round').click();
	await until('the round is open', async () => (await moni.stage(STAGE)).consent?.state === 'open');
	for (const person of crew) await giveFist(person, STAGE, 4);
	await lead.button('Close the round').click();
	await lead.page.getByRole('heading', { name: 'Both sides agreed. This text is locked.' }).waitFor();
	for (const { complaints } of [lead, ida, jule]) expect(complaints).toEqual([]);
});
