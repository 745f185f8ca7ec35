/**
 * Grouping for tired people: forty cards by keyboard alone and by touch alone, near-duplicates, groups split, renamed and merged. A
 * facilitator and somebody from inside on laptops, somebody from the field on a phone, four scripted people.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { random } from '../support/random.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { seatCrew, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

/** Words nobody mixes up. */
const wordsFrom = (seed: number, count: number): string[] => {
	const below = random(seed);
	const sounds = 'ba ke li mo nu ra se ti vo wu fa ge hi jo pu da'.split(' ');
	const word = (): string => Array.from({ length: 3 }, () => sounds[below(sounds.length)]).join('');
	return Array.from({ length: count }, () => `${word()} ${word()} ${word()}`);
};
const ALIKE = ['Doctors ask for a form, not a folder', 'doctors ask for the form – not a folder!'] as const;
let server: AppServer;
let browser: Browser;
let moni: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;
let crew: Person[] = [];

/** Pictures to look at, when asked for. */
async function picture(name: string, ...people: BrowserPerson[]): Promise<void> {
	if (!process.env.PICTURES) return;
	for (const each of people)
		await each.page.screenshot({ path: `test-results/groups-${name}-${each.name}.png`, fullPage: true });
}

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = await BrowserPerson.open(browser, server.origin, 'Moni');
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', PHONE);
	ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
	await moni.createWorkshop('Spring plan');
	const shown = await moni.page
		.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/)
		.first()
		.innerText();
	const code = shown.replace(/\s/g, '');
	await jule.join(code, 'Field sales');
	await ida.join(code, 'Marketing');
	crew = await seatCrew(server.origin, code);
});
afterAll(async () => {
	crew.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

const note = ({ page }: BrowserPerson, text: string) => page.getByRole('article').filter({ hasText: text }).first();

/** How many cards have no group, as the page counts them. */
const loose = ({ page }: BrowserPerson): Promise<number> =>
	page.locator('[data-drop=""] header .count').innerText().then(Number);
const comesTo = (person: BrowserPerson, count: number): Promise<unknown> =>
	until(`${person.name} sees ${count} loose cards`, async () => (await loose(person)) === count);
const asFacilitator = (command: object): Promise<number> =>
	moni.page.evaluate(
		async ([path, body]) => {
			const id = location.pathname.split('/')[2];
			const headers = { 'content-type': 'application/json' };
			return (await fetch(`/api/workshops/${id}${path}`, { method: 'POST', headers, body })).status;
		},
		['/commands', JSON.stringify(command)] as const
	);

it('[UI304] forty cards are grouped by keyboard only, each step taken back by one key, and what somebody types meanwhile stays', async () => {
	expect(await asFacilitator({ type: 'stage.open', stage: 'goals' })).toBe(200);
	const words = wordsFrom(40, 38);
	for (const [index, person] of crew.entries()) {
		const own = words.slice(index * 10, index * 10 + 10);
		await writeCards(person, 'goals', index === 3 ? [...own, ...ALIKE] : own);
	}
	await until('forty cards', async () => (await crew[0]!.stage('goals')).readyCards.total === 40);
	for (const from of ['write', 'reveal'])
		expect(await asFacilitator({ type: 'phase.advance', stage: 'goals', from })).toBe(200);
	for (const each of [ida, jule]) {
		await each.page.goto(moni.page.url().replace(/(\/w\/[^/]+).*/, '$1/goals'));
		await comesTo(each, 40);
	}
	await jule.button('Add a card').tap();
	await jule.page.getByLabel('Add a card').fill('Half a thought');

	const { keyboard } = ida.page;
	await ida.page.locator('[data-rove]').first().focus();
	for (let group = 1; group <= 5; group++) {
		await keyboard.press('Home');
		await keyboard.press('n');
		await ida.page.getByLabel(`Name of group ${group}`).and(ida.page.locator(':focus')).waitFor();
		await keyboard.type(`Heap ${group}`);
		await keyboard.press('Enter');
		await comesTo(ida, 40 - group);
	}
	for (let left = 35; left > 0; left--) {
		await keyboard.press('Home');
		await keyboard.press(String((left % 5) + 1));
		await comesTo(ida, left - 1);
	}
	await comesTo(jule, 0);
	await picture('grouped', ida, jule);
	for (let back = 1; back <= 35; back++) {
		await keyboard.press('Control+z');
		await comesTo(ida, back);
	}
	// The groups themselves: each its name, then the group with its first card.
	await until('no group is left', async () => {
		await keyboard.press('Control+z');
		return (await ida.page.getByLabel(/^Name of group/).count()) === 0;
	});
	await comesTo(jule, 40);
	expect(await jule.page.getByLabel('Add a card').inputValue()).toBe('Half a thought');
});

it('[UI304] forty cards are grouped by touch only, and each step is taken back by one tap', async () => {
	await jule.page.getByLabel('Add a card').fill('');
	for (let group = 1; group <= 5; group++) {
		for (let card = 0; card < 8; card++)
			await jule.page
				.locator('[data-drop=""] article')
				.nth(card)
				.tap({ position: { x: 40, y: 12 } });
		await jule.page.getByText('8 cards selected').first().waitFor();
		await jule.button('Move to').first().tap();
		await jule.page.getByRole('menuitem', { name: 'To a new group' }).tap();
		await comesTo(jule, 40 - group * 8);
	}
	await comesTo(ida, 0);
	for (let back = 1; back <= 5; back++) {
		await jule.button('Undo').tap();
		await comesTo(jule, back * 8);
	}
	expect(await jule.page.getByLabel(/^Name of group/).count()).toBe(0);
});

it('[UI303] cards that say nearly the same are outlined, and one button puts them together, in one step', async () => {
	const [one] = ALIKE;
	const together = note(ida, one).getByRole('button', { name: 'Put 2 similar cards together' });
	await together.waitFor();
	expect(await ida.page.getByRole('button', { name: /similar cards together/ }).count()).toBe(2);
	await picture('alike', ida, jule);
	expect(await axe(ida.page)).toEqual([]);
	await note(ida, one).focus();
	for (const key of ['Tab', 'Enter']) await ida.page.keyboard.press(key);
	await comesTo(ida, 38);
	await ida.page
		.getByRole('button', { name: /similar cards together/ })
		.first()
		.waitFor({ state: 'detached' });
	await ida.page.keyboard.press('Control+z');
	await comesTo(ida, 40);
	await ida.page.keyboard.press('Control+Shift+z');
	await comesTo(ida, 38);
});

it('[UI302] groups are split, renamed and merged: by menu with keys, by touch, and by drag; each is one step', async () => {
	const { page } = ida;
	const names = async ({ page: on }: BrowserPerson): Promise<string[]> =>
		on
			.getByLabel(/^Name of group/)
			.evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
	const have = (person: BrowserPerson, ...wanted: string[]): Promise<unknown> =>
		until(
			`${person.name} has the groups ${wanted.join()}`,
			async () => JSON.stringify(await names(person)) === JSON.stringify(wanted)
		);
	const choose = async (group: string, item: RegExp): Promise<void> => {
		await page.getByRole('button', { name: `Group: ${group}` }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('menuitem', { name: item }).focus();
		await page.keyboard.press('Enter');
	};
	await choose('Group 1', /^Rename/);
	await page.getByLabel('Name of group 1').and(page.locator(':focus')).waitFor();
	await page.keyboard.type('Paper');
	await page.keyboard.press('Enter');
	await have(jule, 'Paper');
	// Split: one of the two leaves, into a group beside it.
	await note(ida, ALIKE[0]).focus();
	await page.keyboard.press('Space');
	await choose('Paper', /^Split off the selected cards \(1\)/);
	await page.getByLabel('Name of group 2').and(page.locator(':focus')).waitFor();
	await page.keyboard.type('Forms');
	await page.keyboard.press('Enter');
	await have(jule, 'Paper', 'Forms');
	// By touch on the phone: merged, and taken back.
	await jule.page.getByRole('button', { name: 'Group: Forms' }).tap();
	await picture('menu', jule);
	await jule.page.getByRole('menuitem', { name: 'Merge into Paper' }).tap();
	await have(ida, 'Paper');
	await picture('merged', jule, ida);
	await jule.page.getByRole('button', { name: 'Undo' }).first().tap();
	await have(ida, 'Paper', 'Forms');
	await comesTo(ida, 38);
	// By drag, head onto group.
	const from = (await page.locator('[data-drop] header .number').nth(1).boundingBox())!;
	const onto = (await page
		.locator('[data-drop]')
		.filter({ has: page.getByLabel('Name of group 1') })
		.boundingBox())!;
	await page.mouse.move(from.x + 8, from.y + 8);
	await page.mouse.down();
	await page.mouse.move(from.x + 30, from.y + 30);
	await page.mouse.move(onto.x + onto.width / 2, onto.y + 60, { steps: 6 });
	await picture('drag', ida);
	await page.mouse.up();
	await have(jule, 'Paper');
	expect([moni, jule, ida].flatMap(({ complaints }) => complaints)).toEqual([]);
});
