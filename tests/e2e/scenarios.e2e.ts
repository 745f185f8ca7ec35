/**
 * The scenarios of the definition of done that are about voting and agreeing, with three of the field and six from inside: a side that
 * is larger weighs no more, and nobody is outvoted. E1 is blind.e2e.ts, E4 changes.e2e.ts, E12 has its own.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FunctionName } from '#lib/domain/people/people.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { draftItems, giveFist, GOAL, groupCards, writeCards } from '../support/play.ts';

const FIELD: readonly FunctionName[] = ['field_sales', 'key_account', 'field_medical'];
const INTERNAL: readonly FunctionName[] = [
	'marketing',
	'omnichannel_digital',
	'medical_hq',
	'training',
	'product_strategy',
	'market_access'
];
const [EARLY, PAPER, TALK] = ['Earlier start', 'Less paper', 'A talk a week'] as const;
const STAGE = 'goals';
const PATIENCE = { timeout: 40_000 };

let server: AppServer;
let browser: Browser;
let moni: Person;
const field: Person[] = [];
const internal: Person[] = [];
/** The facilitator, and one from inside. */
let lead: BrowserPerson;
let ida: BrowserPerson;

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant } = await moni.openWorkshop('Spring plan');
	for (const [people, functions, side] of [
		[field, FIELD, 'Field'],
		[internal, INTERNAL, 'Internal']
	] as const)
		for (const [i, fn] of functions.entries())
			people.push(await new Person(server.origin, `${side} ${i + 1}`).join(participant, fn));
	lead = await BrowserPerson.open(browser, server.origin, 'Moni');
	ida = await BrowserPerson.open(browser, server.origin, 'Internal 1', { colorScheme: 'dark' });
	await moni.sitIn(lead.context);
	await internal[0]!.sitIn(ida.context);
}, 120_000);
afterAll(async () => {
	[moni, ...field, ...internal].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const here = (): string => `${server.origin}/w/${moni.workshopId}/${STAGE}`;
const advance = async (): Promise<unknown> =>
	moni.command({ type: 'phase.advance', stage: STAGE, from: (await moni.stage(STAGE)).phase });
async function cast(person: Person, dots: Readonly<Record<string, number>>): Promise<number> {
	const ballot = (await person.stage(STAGE)).ballot!;
	const votes = Object.fromEntries(
		Object.entries(dots).map(([label, count]) => [ballot.options.find((option) => option.label === label)!.id, count])
	);
	await person.command({ type: 'ballot.cast', ballotId: ballot.id, votes });
	return ballot.dotsPerPerson;
}
/** One who does not answer is not asked again: silence is no yes. */
async function round(people: readonly Person[], fist: number): Promise<void> {
	await moni.command({ type: 'consent.open', stage: STAGE });
	for (const person of people) await giveFist(person, STAGE, fist);
}

it('[E2] everybody has as many dots, and both sides weigh the same: what one side wants alone is named to be talked about', async () => {
	await moni.command({ type: 'stage.open', stage: STAGE });
	await writeCards(field[0]!, STAGE, ['A form, not a folder', 'Ten minutes of paperwork', 'Start one visit earlier']);
	await advance();
	await advance();
	await groupCards(field[0]!, STAGE, [EARLY, PAPER, TALK]);
	await advance();
	const budgets = new Set<number>();
	for (const [person, votes] of [
		[field[0]!, { [TALK]: 2, [EARLY]: 1 }],
		[field[1]!, { [TALK]: 2, [EARLY]: 1 }],
		[field[2]!, { [TALK]: 1, [EARLY]: 1, [PAPER]: 1 }],
		...internal.slice(0, 4).map((person) => [person, { [PAPER]: 2, [EARLY]: 1 }] as const),
		[internal[4]!, { [PAPER]: 1, [EARLY]: 1, [TALK]: 1 }],
		[internal[5]!, { [PAPER]: 1, [TALK]: 2 }]
	] as const)
		budgets.add(await cast(person, votes));
	expect(budgets).toEqual(new Set([3]));
	await lead.page.goto(here());
	await lead.saved();
	await lead.button('Close the vote').click();
	await lead.page.getByRole('heading', { name: 'Result' }).waitFor();
	const { rows } = (await moni.stage(STAGE)).ballot!.results!;
	// By heads less paper would be first, with eleven dots of twenty-seven: ten of them from inside.
	expect(rows.map((row) => [row.label, row.field, row.internal, row.talk])).toEqual([
		[EARLY, 3, 5, false],
		[TALK, 5, 3, true],
		[PAPER, 1, 10, true]
	]);
	await lead.page.getByText('One side cares much more than the other.').first().waitFor();
	const section = (title: string) => lead.page.getByRole('heading', { name: title }).locator('xpath=..').innerText();
	const [talked, ordered] = [await section('Talk about it'), await section('In both sides')];
	expect([EARLY, TALK, PAPER].map((label) => [talked.includes(label), ordered.includes(label)])).toEqual([
		[false, true],
		[true, false],
		[true, false]
	]);
});

it('[E3] six of one side alone agree on nothing: the page names the side that is missing', async () => {
	await advance();
	await draftItems(internal[1]!, STAGE, [GOAL]);
	await round(internal, 5);
	await lead.page.goto(here());
	await lead.saved();
	await lead.page.getByText('Field: 0 answered, at least 2 must.').first().waitFor();
	await lead.button('Close the round').click();
	await lead.page.getByText('This round ended without agreement').waitFor();
	expect((await moni.stage(STAGE)).adopted).toBeNull();
});

it('[E3] the harm one of the field sees stands in the way of all others, until it is answered', async () => {
	await round([...internal, field[1]!, field[2]!], 5);
	await giveFist(field[0]!, STAGE, 1, { kind: 'harm', text: 'Thirty per cent costs us the trust of small practices.' });
	await lead.page.getByText('Thirty per cent costs us the trust').first().waitFor();
	await lead.button('Close the round').click();
	await lead.page.getByText('This round ended without agreement').waitFor();
	await lead.button('Amend the text').first().click();
	await until('amended', async () => (await moni.stage(STAGE)).phase === 'draft');
	const { objections } = await moni.stage(STAGE);
	await field[0]!.command({
		type: 'objection.resolve',
		objectionId: objections[0]!.id,
		state: 'integrated',
		resolution: 'Small practices are left out.'
	});
});

it('[E3] then both agree and it is locked; what somebody wrote meanwhile without a connection comes as a request for a change', async () => {
	const { page, context } = ida;
	await page.goto(here());
	await ida.button('Add a goal').first().waitFor();
	await ida.saved();
	await context.setOffline(true);
	await ida.button('Add a goal').first().click();
	await page.getByLabel('Goal', { exact: true }).last().fill('Two fewer forms for every new patient');
	await page
		.getByText(/kept on this device/i)
		.first()
		.waitFor();
	await round([...field, ...internal], 4);
	await moni.command({ type: 'consent.close', stage: STAGE });
	const agreed = (await moni.stage(STAGE)).adopted;
	expect(agreed).not.toBeNull();
	await context.setOffline(false);
	await page.getByText('Not part of the agreed stage').first().waitFor(PATIENCE);
	await ida.button('Ask for a change').first().click();
	await page.getByLabel('What has to change, and why?').fill('Written on the train; it belongs to the goals.');
	await ida.button('Send the request').click();
	await until('asked', async () => (await moni.stage(STAGE)).changes.length === 1);
	await page.getByText('Not part of the agreed stage').first().waitFor({ state: 'detached' });
	await lead.page.goto(here());
	await lead.page.getByText('Two fewer forms for every new patient').first().waitFor();
	expect((await moni.stage(STAGE)).adopted).toEqual(agreed);
	expect([lead.complaints, ida.complaints]).toEqual([[], []]);
});
