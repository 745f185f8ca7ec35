/** Habits of good boards that no other journey comes by: forms, the status, fields, the timer, people put right, ways there and back, what is under way. */
import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyOf, readManifest } from '../budget/shipped.ts';
import { codeIn } from '#lib/offline/program-language.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { draftItems, GOAL, groupCards, seatCrew, writeCards } from '../support/play.ts';

let server: AppServer;
let browser: Browser;
/** The facilitator: as a browser, and the same person by command. */
let lead: BrowserPerson;
let moni: Person;
let jule: BrowserPerson;
let crew: Person[] = [];
let code = '';

const at = (path: string): string => `${server.origin}/w/${moni.workshopId}/${path}`;

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	({ participant: code } = await moni.openWorkshop('Spring plan'));
	crew = await seatCrew(server.origin, code);
	lead = await BrowserPerson.of(browser, moni);
	// What a service worker keeps would not be on its way.
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', { serviceWorkers: 'block' });
});
afterAll(async () => {
	[moni, ...crew].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const field = (label: string) => jule.page.getByLabel(label, { exact: true });
/** What stands beneath a field that is wrong; the field has the focus. */
async function wrong(label: string): Promise<string> {
	await until(`${label} is marked`, async () => (await field(label).getAttribute('aria-invalid')) === 'true');
	return field(label).evaluate((input) => {
		if (input !== document.activeElement) return 'the focus is elsewhere';
		const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
		return ids
			.map((id) => document.getElementById(id)?.querySelector('svg')?.parentElement?.textContent ?? '')
			.join('');
	});
}
/** Words of the line that is read out. */
const said = (words: string): Promise<void> => jule.page.locator('[data-announcer]', { hasText: words }).waitFor();

it('[U55] what is wrong in a form stands at its field, which has the focus; what was right stays', async () => {
	const { page } = jule;
	await page.goto(server.origin);
	await field('Code').fill('?!');
	await jule.button('Join').click();
	expect([await wrong('Code'), await field('Code').inputValue()]).toEqual([
		'Please type the code you were given.',
		'?!'
	]);
	await page.goto(`${server.origin}/join/${code}`);
	await page.getByRole('radio', { name: 'Marketing' }).check();
	await jule.button('Join').click();
	expect(await wrong('Your name')).toBe('Please tell us your name.');
	expect(await page.getByRole('radio', { name: 'Marketing' }).isChecked()).toBe(true);
	await field('Your name').fill('Jule');
	await jule.button('Join').click();
	await page.waitForURL(/\/w\//);
});

it('[U29] the facilitator sees who is here, and puts somebody right who took the wrong function', async () => {
	await lead.page.goto(at(''));
	await lead.button(/^People: 2 of 6 here/).click();
	const panel = lead.page.getByRole('complementary', { name: 'People' });
	const entry = panel.getByRole('listitem').filter({ hasText: 'Jule' });
	await entry.getByText('here now').waitFor();
	expect(await panel.getByRole('region', { name: 'Internal' }).getByText('Jule').count()).toBe(1);
	await panel.getByRole('button', { name: 'Actions for Jule' }).click();
	await lead.page.getByRole('menuitem', { name: 'Correct function' }).click();
	const dialog = lead.page.getByRole('dialog');
	await dialog.getByLabel('What do you do?').selectOption({ label: 'Field sales' });
	await dialog.getByRole('button', { name: 'Save' }).click();
	await panel.getByRole('region', { name: 'Field' }).getByText('Jule').waitFor();
	await lead.page.keyboard.press('Escape');
});

it('[U17] [U42] a field grows and counts when its end is near; pointing at the status says when it was saved', async () => {
	await moni.command({ type: 'stage.open', stage: 'goals' });
	await jule.page.goto(at('goals'));
	const box = field('New card');
	await box.fill('One line');
	const height = async (): Promise<number> => (await box.boundingBox())!.height;
	const low = await height();
	await box.fill('One line\n'.repeat(6));
	expect(await height()).toBeGreaterThan(low * 1.5);
	expect(await jule.page.getByText(/characters left/).count()).toBe(0);
	await box.fill('x'.repeat(270));
	await jule.page.getByText('10 characters left').waitFor();
	await box.press('Enter');
	await jule.saved();
	const status = jule.page.getByRole('status').filter({ hasText: /^Saved/ });
	await until('it says when', async () =>
		/^Last saved \d{1,2}:\d\d [AP]M$/.test((await status.getAttribute('title')) ?? '')
	);
});

it('[U46] the facilitator’s timer runs for everybody, and its end is said', async () => {
	const left = jule.page.locator('.digits');
	const minutes = async (): Promise<number> => Number((await left.innerText()).split(':')[0]);
	await lead.page.goto(at('goals'));
	await left.waitFor();
	const before = await minutes();
	await lead.button('+2 min').click();
	await until('there is more time', async () => (await minutes()) > before);
	await lead.button('Stop').click();
	await left.waitFor({ state: 'detached' });
	await lead.button('Timer').click();
	await lead.page.getByRole('menuitem', { name: 'Start 1 min' }).click();
	await left.waitFor();
	await said('1 minute left');
});

it('[UI122] [U38] [U39] whatever can be dragged has a menu that does the same, also to the order, and says where it is', async () => {
	const { page } = jule;
	for (const person of crew) await writeCards(person, 'goals', [`${person.name} on goals`]);
	for (const from of ['write', 'reveal'] as const) await moni.command({ type: 'phase.advance', stage: 'goals', from });
	await groupCards(crew[0]!, 'goals', ['Earlier start', 'Less paper']);
	const group = page.getByRole('region', { name: 'Earlier start' });
	const cards = async (): Promise<string[]> =>
		(await group.getByRole('article').allInnerTexts()).map((words) => words.split('\n')[0]!);
	await until('the cards are in groups', async () => (await cards()).length === 3);
	await page.locator('.movable').first().waitFor();
	expect(await page.locator('[data-card]').count()).toBe(await page.getByRole('button', { name: /^Move to/ }).count());
	const move = async (card: string, where: string): Promise<void> => {
		await page.getByRole('button', { name: `Move to: ${card}` }).click();
		await page.getByRole('menuitem', { name: where }).click();
	};
	const [first, second, third] = await cards();
	await move(second!, 'One place up');
	await said('Place 1 of 3.');
	expect(await cards()).toEqual([second, first, third]);
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(second);
	await move(second!, 'One place down');
	await said('Place 2 of 3.');
	expect(await cards()).toEqual([first, second, third]);
	await page.getByRole('button', { name: `Move to: ${first}` }).click();
	expect(await page.getByRole('menuitem', { name: 'One place up' }).count()).toBe(0);
	await page.getByRole('menuitem', { name: 'To Less paper' }).click();
	await said('Moved to Less paper.');
	expect(await cards()).toEqual([second, third]);
});

it('[U45] where the room is, is one tap away; nobody is moved there, and whoever leaves stays away', async () => {
	const { page } = jule;
	const there = page.getByRole('link', { name: 'Go there' });
	await moni.command({ type: 'stage.open', stage: 'segments' });
	await there.waitFor();
	expect(page.url()).toMatch(/\/goals$/);
	await there.click();
	await page.waitForURL(/\/segments$/);
	await there.waitFor({ state: 'detached' });
	await page
		.getByRole('navigation')
		.getByRole('link', { name: /^Goals/ })
		.click();
	await page.waitForURL(/\/goals$/);
	await writeCards(crew[0]!, 'segments', ['Pioneers in centres']);
	await moni.command({ type: 'phase.advance', stage: 'segments', from: 'write' });
	await lead.page.goto(at('segments'));
	await there.waitFor();
	expect(page.url()).toMatch(/\/goals$/);
});

/** Holds what is asked for until it is let go. */
async function hold(address: RegExp): Promise<() => Promise<void>> {
	const held: Route[] = [];
	let holds = true;
	await jule.page.route(address, (route) => (holds ? void held.push(route) : route.continue()));
	return async () => {
		holds = false;
		await Promise.all(held.map((route) => route.continue()));
	};
}

it('[U52] [U53] a page on its way shows a line, a part of one its shape, and only when it takes longer', async () => {
	const { page } = jule;
	const line = page.getByRole('progressbar', { name: 'Loading' });
	const late = (selector: string): Promise<string> =>
		page.locator(selector).evaluate((element) => getComputedStyle(element).animationDelay);
	let go = await hold(/__data\.json/);
	await page.getByRole('navigation').getByRole('link', { name: 'The plan' }).click();
	await line.waitFor();
	await go();
	await page.waitForURL(/\/plan$/);
	await line.waitFor({ state: 'detached' });
	const manifest = readManifest();
	const { file } = manifest[keyOf(manifest, 'people/PeoplePanel.svelte')]!;
	go = await hold(new RegExp(codeIn(`/${file}`, 'en')));
	await page.reload();
	await jule.button(/^People: /).click();
	await page.locator('.skeleton').waitFor();
	expect(await late('.skeleton')).toBe('0.3s');
	await go();
	await page.getByRole('complementary', { name: 'People' }).waitFor();
	expect(await page.locator('.skeleton').count()).toBe(0);
});

it('[U78] dates and numbers stand as the reader writes them', async () => {
	const goal = { ...GOAL, fields: { ...GOAL.fields, metric: { ...GOAL.fields.metric, baseline: 1234.5 } } };
	await moni.command({ type: 'stage.open', stage: 'goals' });
	await moni.command({ type: 'phase.advance', stage: 'goals', from: 'cluster' });
	await moni.command({ type: 'ballot.close', ballotId: (await moni.stage('goals')).ballot!.id });
	await moni.command({ type: 'phase.advance', stage: 'goals', from: 'vote' });
	await draftItems(crew[0]!, 'goals', [goal]);
	const read = async (locale: string): Promise<string> => {
		const answer = await crew[0]!.call('GET', new URL(at('plan')).pathname, undefined, {
			cookie: `${crew[0]!.cookie}; einklang-locale=${locale}`
		});
		return answer.text();
	};
	for (const [locale, ...expected] of [
		['en', 'Apr 11, 2027', '1,234.5'],
		['de', '11.04.2027', '1.234,5'],
		['zh-Hant', '2027年4月11日', '1,234.5']
	] as const) {
		const page = await read(locale);
		for (const words of expected) expect(page).toContain(words);
	}
});

it('[U58] no page complained', () => {
	expect([...lead.complaints, ...jule.complaints]).toEqual([]);
});
