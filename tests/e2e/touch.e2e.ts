/**
 * By touch only: a stage of T13 from joining to adoption, with the facilitator and two participants on phones and the rest of the
 * table scripted; beside them the big screen in the room; and insights sent between two visits, with and without a connection.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { ANSWER_SHEET, BrowserPerson, launch } from '../support/browser-person.ts';
import { until, type Person } from '../support/person.ts';
import { castDots, giveFist, groupCards, seatCrew, writeCards } from '../support/play.ts';
import { answersLast, Hand, smallWords } from './hand.ts';

const GROUPS = ['Earlier start', 'Less paper'] as const;
// Unlike any example the program itself shows: what is looked for must only be in this card.
const HALF = 'The wards would hear of it from somebody';
const SECRET = 'The ward sister keeps the key to the sample cupboard';

let server: AppServer;
let browser: Browser;
let moni: Hand;
let jule: Hand;
let ida: Hand;
let screen: BrowserPerson;
let scripted: Person[] = [];
let workshopId = '';
let code = '';

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = await Hand.open(browser, server.origin, 'Moni');
	jule = await Hand.open(browser, server.origin, 'Jule');
	// The narrowest phone there is.
	ida = await Hand.open(browser, server.origin, 'Ida', 320);
	screen = await BrowserPerson.open(browser, server.origin, 'Screen', { viewport: { width: 1920, height: 1080 } });
});
afterAll(async () => {
	scripted.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

/** The scripted part of the table; `moni` is the person behind the facilitator's phone. */
const all = <T>(work: (person: Person) => Promise<T>): Promise<T[]> => Promise.all(scripted.map(work));
const asFacilitator = (command: object): Promise<number> =>
	moni.page.evaluate(
		async ([id, body]) => {
			const headers = { 'content-type': 'application/json' };
			return (await fetch(`/api/workshops/${id}/commands`, { method: 'POST', headers, body })).status;
		},
		[workshopId, JSON.stringify(command)] as const
	);
const screenSays = (text: string | RegExp): Promise<void> => screen.page.getByText(text).first().waitFor();
const tooSmall = (): Promise<string[]> => smallWords(screen.page);

describe('a stage by touch only', () => {
	it('[UI155] [UI162] [U21] [U22] [U23] a phone is in with name, function and one tap, however the code is written, and writes at once', async () => {
		await moni.page.goto(server.origin);
		await moni.page.getByLabel('What is the plan about?').fill('Spring plan');
		await moni.page.getByLabel('Your name').fill('Moni');
		await moni.button('Start the workshop');
		await moni.page.waitForURL(/\/w\//);
		workshopId = new URL(moni.page.url()).pathname.split('/')[2]!;
		const shown = await moni.page
			.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/)
			.first()
			.innerText();
		code = shown.replace(/\s/g, '');

		await screen.context.addCookies(await moni.person.context.cookies());
		await screen.page.goto(`${server.origin}/w/${workshopId}/present`);
		await screenSays(shown);
		// The last row of the room reads the code, and its cameras the square.
		expect((await screen.page.getByRole('img', { name: /QR/ }).boundingBox())!.height).toBeGreaterThan(400);
		const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
		expect(await screen.page.getByText(shown).evaluate(size)).toBeGreaterThan(72);

		await ida.join(code, 'Marketing');
		scripted = await seatCrew(server.origin, code);
		expect(await asFacilitator({ type: 'stage.open', stage: 'goals' })).toBe(200);
		await jule.join(`${code.slice(0, 3).toLowerCase()}-${code.slice(3).toLowerCase()}`, 'Field sales');
		await jule.page.getByLabel('New card').fill(SECRET);
		await jule.button('Keep card');
		await jule.person.saved();
	});

	it('[UI154] [UI155] [UI230] [UI231] [U85] writing: the line to write on stays at the bottom, and everything is as large as a thumb', async () => {
		expect([await jule.docked(), await moni.docked()]).toEqual([true, true]);
		expect(await jule.page.getByRole('button', { name: 'Invite' }).count()).toBe(0);
		await jule.person.button('Come back later').waitFor();
		await ida.page.getByLabel('New card').fill('One visit earlier');
		await ida.button('Keep card');
		const done = ida.person.button(/^I (am done|still have something)$/);
		const edges = async () => Object.values((await done.boundingBox())!).map(Math.round);
		const place = await edges();
		// A second tap in the same place, as of a finger that doubts [UI230].
		await ida.tapTwice(done);
		await ida.page.getByText('You are done.').first().waitFor();
		// Half a pixel is rounded now up, now down.
		for (const [index, edge] of (await edges()).entries())
			expect(Math.abs(edge - place[index]!)).toBeLessThanOrEqual(1);
		expect(await done.innerText()).toBe('I still have something');
		expect([await jule.misses(), await ida.misses(), await moni.misses()]).toEqual([[], [], []]);
		await all((person) => writeCards(person, 'goals', [`${person.name} on goals`]));
	});

	it('[UI138] [UI156] [UI233] one bar on top says where one is, and opens the stages', async () => {
		expect(await jule.page.getByRole('navigation').count()).toBe(0);
		await jule.button(/^Goals/);
		await jule.page.getByRole('dialog').getByText('Insights').waitFor();
		// Back leaves the sheet, not the workshop.
		await jule.page.goBack();
		await jule.page.getByRole('dialog').waitFor({ state: 'detached' });
		expect(new URL(jule.page.url()).pathname).toMatch(/\/goals$/);
		await jule.button(/^Goals/);
		await jule.page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
		await jule.page.getByRole('dialog').waitFor({ state: 'detached' });
		await jule.button(/^Goals/);
		await jule.tap(jule.page.getByRole('dialog').getByRole('link', { name: 'The plan' }));
		await jule.page.waitForURL(/\/plan$/);
		await jule.button('More');
		await jule.page.getByRole('menuitem').first().waitFor();
		expect(await jule.page.getByRole('menuitem', { name: /Keyboard|Ctrl/ }).count()).toBe(0);
		await jule.button('More');
		await jule.tap(jule.page.getByRole('link', { name: 'Go there' }));
		await jule.page.getByLabel('New card').waitFor();
	});

	it('[UI150] the big screen shows a stack that grows, and not one word of it', async () => {
		const heaps = async (): Promise<string[]> =>
			(await screen.page.locator('.heap .count').allInnerTexts()).map((words) => words.replaceAll(/\s+/g, ' '));
		const grown = ['3 Field cards, face down', '3 Internal cards, face down'];
		await expect.poll(heaps, { timeout: 20_000 }).toEqual(grown);
		const held = (await screen.held()) + screen.received.join('\n');
		for (const words of [SECRET, 'One visit earlier', 'Tom on goals']) expect(held).not.toContain(words);
		expect(await tooSmall()).toEqual([]);
		// Whoever comes late still finds the way in, in the corner.
		await screenSays(`${code.slice(0, 3)} ${code.slice(3)}`);
	});

	it('reveal: one column to read, and the same on the big screen', async () => {
		await moni.button(/^Reveal \d+ cards/);
		await jule.page.getByText('Tom on goals').first().waitFor();
		const lefts = await jule.page
			.locator('main article')
			.evaluateAll((cards) => [...new Set(cards.map((card) => card.getBoundingClientRect().left))]);
		expect(lefts.length).toBe(1);
		await screenSays(SECRET);
		expect(await tooSmall()).toEqual([]);
	});

	it('[UI163] [U40] grouping: cards are tapped, and put into a group together', async () => {
		await moni.button('Start grouping');
		await jule.button('New group');
		const name = jule.page.getByLabel('Name of group 1');
		await name.fill(GROUPS[0]);
		for (const words of [SECRET, 'Tom on goals']) await jule.tap(jule.page.getByText(words, { exact: true }));
		expect(await jule.docked()).toBe(true);
		await jule.button('Move to');
		await jule.tap(jule.page.getByRole('menuitem', { name: `To ${GROUPS[0]}` }));
		const group = jule.page.getByRole('region', { name: GROUPS[0] });
		for (const words of [SECRET, 'Tom on goals']) await group.getByText(words, { exact: true }).waitFor();
		await screen.page.getByRole('heading', { name: GROUPS[0] }).waitFor();
		await jule.person.saved();
		await groupCards(scripted[0]!, 'goals', GROUPS);
		expect(await jule.misses()).toEqual([]);
	});

	it('voting: large steps, and the dots left at the bottom', async () => {
		await moni.button(/^Open the vote/);
		for (const hand of [jule, ida]) {
			await hand.button(`One dot more for ${GROUPS[0]}`);
			await hand.page.getByText('Your vote is kept').waitFor();
			expect([await hand.docked(), await hand.misses()]).toEqual([true, []]);
		}
		await screenSays(GROUPS[1]);
		await all((person) => castDots(person, 'goals', GROUPS));
		await moni.button('Close the vote');
		await ida.page.getByRole('heading', { name: 'Result' }).waitFor();
		await screen.page.getByRole('list', { name: 'Result' }).waitFor();
		expect(await tooSmall()).toEqual([]);
	});

	it('drafting: a goal is added and named', async () => {
		await moni.button('Start drafting');
		await ida.button('Add a goal');
		await ida.page.getByLabel('Goal', { exact: true }).fill('Patients get help one visit earlier');
		await ida.page.getByLabel('What is measured').fill('Starts within 60 days');
		await ida.page.getByLabel('Today').fill('22');
		await ida.page.getByLabel('Target').fill('30');
		await ida.page.getByLabel('Unit').fill('%');
		await ida.page.getByLabel('By', { exact: true }).fill('2027-04-11');
		await ida.page.getByLabel('Owner').selectOption({ label: 'Marketing' });
		await ida.person.saved();
		await screenSays('Patients get help one visit earlier');
		expect(await ida.misses()).toEqual([]);
	});

	it('[UI157] [UI234] consent: the text first, the answer a sheet under the thumb, and the ring closes', async () => {
		await moni.button('Open the consent round');
		// Half an objection outlives a reload, and is not sent with another answer [UI234].
		await jule.button(ANSWER_SHEET);
		await jule.tap(jule.page.getByRole('radio', { name: /^1 / }));
		await jule.page.getByLabel('What harm').fill(HALF);
		await jule.page.reload();
		await jule.button(ANSWER_SHEET);
		await until('it is there again', async () => (await jule.page.getByLabel('What harm').inputValue()) === HALF);
		await jule.button(ANSWER_SHEET);
		for (const [hand, fist] of [
			[jule, 4],
			[ida, 5]
		] as const) {
			await hand.page.getByRole('heading', { name: 'Patients get help one visit earlier' }).waitFor();
			expect([await hand.docked(), await hand.page.getByRole('radiogroup').count()]).toEqual([true, 0]);
			await hand.button(ANSWER_SHEET);
			expect(await hand.misses()).toEqual([]);
			await hand.tap(hand.page.getByRole('radio', { name: new RegExp(`^${fist} `) }));
			const handle = hand.person.button(new RegExp(`^You gave ${fist}\\.`));
			await answersLast(hand.page, handle);
			await hand.button(`Give ${fist}`);
			// The button is gone, and the sheet it was in is closed: its handle has the focus [UI114].
			await handle.and(hand.page.locator(':focus')).waitFor();
		}
		await all((person) => giveFist(person, 'goals', 4));
		expect(await tooSmall()).toEqual([]);
		await moni.button('Close the round');
		for (const hand of [moni, jule, ida])
			await hand.page.getByRole('heading', { name: 'Both sides agreed. This text is locked.' }).waitFor();
		await screenSays('Both sides agreed. This text is locked.');
		// With nothing to go back to and no timer, the way on is still under the facilitator's thumb.
		await moni.person.button(/^Open /).waitFor();
		expect(await moni.docked()).toBe(true);
		expect(await tooSmall()).toEqual([]);
	});

	it('nobody needed a mouse or a key, and no page complained', async () => {
		for (const hand of [moni, jule, ida]) expect(await hand.notTouched()).toEqual([]);
		expect([moni.person, jule.person, ida.person, screen].flatMap((person) => person.complaints)).toEqual([]);
	});
});

/** Whoever is removed is told so, in sight, and has nothing left to press [UI232]. */
async function leavesNothing(hand: Hand, stage: string): Promise<void> {
	await hand.page.goto(`${server.origin}/w/${workshopId}/${stage}`);
	await until('there is something to do', hand.docked);
	const { people } = (await scripted[0]!.view()).slices;
	const { id } = people.find(({ name }) => name === hand.person.name)!;
	expect(await asFacilitator({ type: 'participant.remove', participantId: id })).toBe(200);
	await hand.page.getByText('You are no longer part of this workshop.').waitFor();
	expect(await hand.docked()).toBe(false);
	expect(await hand.page.getByText('Offline').count()).toBe(0);
}

describe('an insight between two visits', () => {
	it('[UI159] [UI232] is sent with one thumb, waits without a connection, and is on the table at the reveal', async () => {
		const { page } = jule;
		await page.goto(server.origin);
		await jule.tap(page.getByRole('link', { name: 'Send an insight' }));
		await page.waitForURL(/\/capture$/);
		await page.getByLabel('Your insight').fill('The nurse decides who gets an appointment');
		await jule.tap(page.getByRole('radio', { name: 'Barrier' }));
		expect([await jule.docked(), await jule.misses()]).toEqual([true, []]);
		await jule.button('Send');
		await page.getByText('Sent. It waits face down until the reveal.').first().waitFor();

		await jule.person.context.setOffline(true);
		await page.getByLabel('Your insight').fill('Written in the lift');
		await jule.button('Send');
		await page.getByText('Kept on this device.').first().waitFor();
		await jule.person.context.setOffline(false);
		await page.getByText('Sent. It waits face down until the reveal.').first().waitFor();

		await page.getByLabel('Your insight').fill('A thought that goes again');
		await jule.button('Send');
		await jule.tap(page.getByRole('button', { name: 'Delete card' }).first());
		expect(await jule.messageLines()).toBe(1);
		await jule.person.saved();

		expect(await asFacilitator({ type: 'stage.open', stage: 'insights' })).toBe(200);
		await leavesNothing(ida, 'insights');
		const words = ['The nurse decides who gets an appointment', 'Written in the lift'];
		for (const text of words) expect(moni.person.received.join('\n')).not.toContain(text);
		await until('the cards count', async () => (await scripted[0]!.stage('insights')).readyCards.total === 2);
		expect(await asFacilitator({ type: 'phase.advance', stage: 'insights', from: 'write' })).toBe(200);
		const cards = await until('the cards are on the table', async () => {
			const shown = (await scripted[0]!.view()).slices.content.insights?.cards ?? [];
			return shown.length > 0 && shown;
		});
		expect(cards.map((card) => card.text).sort()).toEqual([`${words[0]}\nBarrier`, words[1]]);
		await page.getByText('The insights are on the table now.').first().waitFor();
		expect(await jule.notTouched()).toEqual([]);
	});
});
