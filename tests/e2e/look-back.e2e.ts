/**
 * A table that comes back after weeks (T09): what was noted comes along, everybody looks at it, each thing is kept, changed or
 * stopped with its reason, both sides agree, and the next plan begins with what follows. Jule of the field on a phone, Ida of
 * marketing in the dark; two of each side beside them are scripted; Moni facilitates.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { rawDemo } from '../support/plan.ts';
import { castDots, giveFist, groupCards, seatCrew, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

const BROCHURE = '24-page product brochure';
const CARD = '20-second talk card';

let server: AppServer;
let browser: Browser;
/** In the workshop in which the plan was made, and in the one that looks back. */
let before: Person;
let moni: Person;
let facilitator: BrowserPerson;
let crew: Person[] = [];
let jule: BrowserPerson;
let ida: BrowserPerson;
/** Act for Jule and Ida beside their browsers. */
const beside: Person[] = [];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	before = new Person(server.origin, 'Moni');
	await before.importPlan(rawDemo());
	const week = { type: 'usage.note', week: '2026-11-25', reps: 8 } as const;
	await before.command({ ...week, materialId: 'MT12', activeUsers: 0, uses: 0 });
	await before.command({ ...week, materialId: 'MT02', activeUsers: 6, uses: 40 });
	await before.command({ type: 'unused.count', materialId: 'MT12', code: 'too_long', n: 5 });
	await before.command({ type: 'relay.count', relayId: 'R1', onTime: 4, late: 1 });
	facilitator = await BrowserPerson.open(browser, server.origin, 'Moni');
	await before.sitIn(facilitator.context);
});
afterAll(async () => {
	for (const person of [before, moni, ...crew, ...beside]) person?.leave();
	await browser?.close();
	await server?.close();
});

const look = ({ page }: BrowserPerson) => page.getByRole('region', { name: 'Planned, used and not used' });
const list = (person: BrowserPerson, name: RegExp) => look(person).getByRole('region', { name });
const verdicts = async () => ((await moni.view()).slices.content.review?.items ?? []).map(({ fields }) => fields);
const next = async (stage: StageKey = 'review') =>
	moni.command({ type: 'phase.advance', stage, from: (await moni.stage(stage)).phase });

async function seat(name: string, fn: 'field_sales' | 'marketing', code: string, device = {}): Promise<BrowserPerson> {
	const person = await new Person(server.origin, name).join(code, fn);
	beside.push(person);
	const own = await BrowserPerson.of(browser, person, device);
	await own.page.goto(`${server.origin}/w/${person.workshopId}`);
	return own;
}

it('[UI387] [AF10] a look back begins from the page after the agreement, and what was noted comes along', async () => {
	const { page } = facilitator;
	await page.goto(`${server.origin}/w/${before.workshopId}/after`);
	await page.getByRole('link', { name: 'Look back together' }).click();
	await page.getByLabel('What is the plan about?').fill('Looking back');
	expect(await page.getByLabel('What kind of workshop?').locator('option:checked').textContent()).toMatch(
		/^Post-campaign review/
	);
	await page.getByLabel('Your name').fill('Moni');
	await page.getByRole('button', { name: 'Start the workshop' }).click();
	await page.waitForURL(/\/w\/(?!.*after)/);
	moni = new Person(server.origin, 'Moni');
	moni.cookie = before.cookie;
	moni.workshopId = new URL(page.url()).pathname.split('/')[2]!;
	const { content, after } = (await moni.view()).slices;
	const brochure = content.materials!.items.find(({ id }) => id === 'MT12')!;
	expect(brochure.fields).toMatchObject({
		usageLog: [{ weekStart: '2026-11-23', reps: 8, activeUsers: 0, uses: 0 }],
		notUsedReasons: [{ code: 'too_long', n: 5 }]
	});
	expect(content.roles!.items.find(({ id }) => id === 'R1')!.fields).toMatchObject({ kept: { onTime: 4, late: 1 } });
	expect(after.usage).toEqual([]);
});

it('[UI421] [AF13] while the room looks back, everybody has in sums what was used and what was not, on a phone as well', async () => {
	const code = (await moni.view()).slices.invites!.find(({ kind }) => kind === 'participant')!.code;
	crew = await seatCrew(server.origin, code);
	jule = await seat('Jule', 'field_sales', code, PHONE);
	ida = await seat('Ida', 'marketing', code, { colorScheme: 'dark' });
	await moni.command({ type: 'block.begin', block: 'planned-vs-done', from: null });
	for (const person of [jule, ida, facilitator]) {
		await list(person, /^Never used 1$/)
			.getByText(BROCHURE)
			.waitFor();
		await list(person, /^Never used/)
			.getByText('€9,500')
			.waitFor();
		await list(person, /^Never used/)
			.getByText('Too long: 5')
			.waitFor();
		await list(person, /^Used less than promised/)
			.getByText('promised 64× a week, used 40× a week')
			.waitFor();
		await look(person).getByText('Relays: 4 of 5 came in time.').waitFor();
	}
	expect(await axe(jule.page)).toEqual([]);
	// In the stage of the part it stands beneath what people write there.
	await moni.command({ type: 'block.begin', block: 'used-and-unused', from: 'planned-vs-done' });
	await ida.page.goto(`${server.origin}/w/${moni.workshopId}/materials`);
	await list(ida, /^Never used/)
		.getByText(BROCHURE)
		.waitFor();
	await ida.page.goto(`${server.origin}/w/${moni.workshopId}/review`);
	await ida.page.getByText('What worked, and how could you tell?').waitFor();
	expect(await look(ida).count()).toBe(0);
});

it('[UI422] [AF12] each thing is kept, changed or stopped with one press and its reason, by keyboard and by thumb; both sides agree', async () => {
	for (const person of crew) await writeCards(person, 'materials', [`Too heavy, says ${person.name}`]);
	await next('materials');
	await moni.command({ type: 'stage.open', stage: 'review' });
	for (const person of [...crew, ...beside]) await writeCards(person, 'review', [`What worked for ${person.name}`]);
	await next();
	await next();
	await groupCards(crew[0]!, 'review', ['Short things', 'Talks']);
	await next();
	for (const person of [...crew, ...beside]) await castDots(person, 'review', ['Short things']);
	await moni.command({ type: 'ballot.close', ballotId: (await moni.stage('review')).ballot!.id });
	await next();
	for (const { page } of [jule, ida]) await page.goto(`${server.origin}/w/${moni.workshopId}/review`);

	await ida.page.getByText('Decide what to keep, change and stop').waitFor();
	await ida.button(`Stop: ${BROCHURE}`).focus();
	await ida.page.keyboard.press('Enter');
	await until('the caret is in the reason', () =>
		ida.page.getByLabel('Why?').evaluateAll((fields) => fields.some((field) => field === document.activeElement))
	);
	await ida.page.keyboard.type('The visit has four minutes');
	await ida.saved();
	await list(jule, /^Never used/)
		.getByText('Stop', { exact: true })
		.waitFor();
	expect(await jule.button(`Stop: ${BROCHURE}`).count()).toBe(0);

	await jule.button(`Change: ${CARD}`).tap();
	await jule.page.getByLabel('Why?').fill('It lies at the bottom of the bag');
	await jule.page.getByLabel('What follows from it?').fill('A card for the badge holder');
	await jule.page.getByLabel('What follows from it?').blur();
	await jule.saved();
	await until('both are stored', async () => (await verdicts()).filter(({ why }) => why).length === 2);
	expect(await axe(jule.page)).toEqual([]);

	await moni.command({ type: 'consent.open', stage: 'review' });
	await ida.page.getByText('A card for the badge holder').waitFor();
	for (const person of [...crew, ...beside]) await giveFist(person, 'review', 5);
	await moni.command({ type: 'consent.close', stage: 'review' });
	await until('it is agreed', async () => (await moni.stage('review')).phase === 'adopted');
});

it('[AF11] the plan says it, in Markdown too, and the next one begins with what follows', async () => {
	await ida.page.goto(`${server.origin}/w/${moni.workshopId}/plan`);
	const chapter = ida.page.getByRole('region', { name: 'Keep, change, stop' });
	await chapter.getByText(BROCHURE).waitFor();
	await chapter.getByText('The visit has four minutes').waitFor();
	await chapter.getByText('A card for the badge holder').waitFor();
	const text = await (await moni.call('GET', `/api/workshops/${moni.workshopId}/export/md?locale=en`)).text();
	expect(text).toContain(`- ${BROCHURE} (Stop)  \n  The visit has four minutes`);

	const { id } = await moni.json<{ id: string }>('POST', '/api/workshops', {
		templateId: 'T13',
		title: 'Next plan',
		locale: 'en',
		fromWorkshopId: moni.workshopId
	});
	const following = new Person(server.origin, 'Moni');
	following.cookie = moni.cookie;
	following.workshopId = id;
	const { content } = (await following.view()).slices;
	expect(content.review?.items ?? []).toEqual([]);
	expect(content.materials!.items.find(({ id: of }) => of === 'MT12')!.fields['maturity']).toBe('retired');
	const said = content.common!.items.map(({ kind, fields }) => [kind, fields['text'], fields['why']]);
	expect(said).toContainEqual([
		'notDoing',
		expect.objectContaining({ en: BROCHURE }),
		{ en: 'The visit has four minutes' }
	]);
	expect(said).toContainEqual([
		'action',
		expect.objectContaining({ en: `${CARD}: A card for the badge holder` }),
		undefined
	]);
	for (const person of [facilitator, jule, ida]) expect(person.complaints).toEqual([]);
});
