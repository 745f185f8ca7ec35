/** [UI118] T13 without a pointer: a facilitator and a participant have only the keys, from the start page to an agreed stage in the plan. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Keyboard } from '../support/keyboard.ts';
import { until, type Person } from '../support/person.ts';
import { castDots, draftItems, giveFist, GOAL, groupCards, seatCrew, writeCards } from '../support/play.ts';

let server: AppServer;
let browser: Browser;
let moni: Keyboard;
let jule: Keyboard;
let crew: Person[] = [];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Keyboard(await BrowserPerson.open(browser, server.origin, 'Moni'));
	jule = new Keyboard(await BrowserPerson.open(browser, server.origin, 'Jule'));
});
afterAll(async () => {
	crew.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

describe('[UI118] a compact workshop by keyboard only', () => {
	it('begins at the start page and by a link', async () => {
		await moni.page.goto(server.origin);
		await moni.fill('What is the plan about?', 'Spring plan');
		await moni.fill('Your name', 'Moni');
		await moni.press('Enter');
		await moni.page.waitForURL(/\/w\//);
		const shown = moni.page.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/).first();
		const code = (await shown.innerText()).replace(/\s/g, '');
		crew = await seatCrew(server.origin, code);

		await jule.page.goto(`${server.origin}/join/${code}`);
		await jule.fill('Your name', 'Jule');
		await jule.tabTo('Field sales');
		await jule.press('Space');
		await jule.activate('Join');
		await jule.page.waitForURL(/\/w\//);
		await moni.activate(/^Begin with/);
		await jule.page.waitForURL(/\/insights$/);
	});

	it('insights: written, released, revealed', async () => {
		await jule.page.getByLabel('New card').waitFor();
		await jule.press('n');
		await jule.at('New card');
		await jule.type('Doctors ask for a form, not for a folder');
		await jule.press('Enter');
		await jule.type('Ten minutes of paper');
		await jule.press('Shift+Enter');
		await jule.type('cost one talk');
		await jule.press('Enter');
		await jule.type('Half a thought');
		await jule.press('Escape');
		await jule.press('d');
		await jule.page.getByText(/^You are done/).waitFor();
		expect(await jule.page.getByLabel('New card').inputValue()).toBe('Half a thought');
		for (const person of crew) await writeCards(person, 'insights', [`${person.name} has seen it too`]);
		await moni.page.getByRole('button', { name: 'Reveal 6 cards' }).waitFor();
		await moni.ask('reveal', /^Reveal 6 cards/);
		await jule.page.getByText('Tom has seen it too').waitFor();
	});

	it('insights: grouped together, taken back and done again', async () => {
		await moni.ask('grouping', 'Start grouping');
		await jule.page.getByText('Not grouped yet').first().waitFor();
		await jule.press('/');
		await jule.page.getByRole('listbox').waitFor();
		await jule.type('form, not');
		await jule.press('Enter');
		await jule.at(/^Doctors ask/);
		await jule.press('Space');
		await jule.press('g');
		await jule.page.getByRole('listbox').waitFor();
		await jule.type('Paperwork');
		await jule.page.getByRole('option', { name: 'New group: Paperwork', selected: true }).waitFor();
		await jule.press('Enter');
		const paperwork = jule.page.getByRole('region', { name: 'Paperwork' });
		await paperwork.getByText('Doctors ask').waitFor();
		await jule.at(/^Doctors ask/);
		await jule.press('Control+z');
		await jule.page.getByText(/^Undone: .*Paperwork/).waitFor();
		await paperwork.waitFor({ state: 'detached' });
		await jule.press('Control+Shift+z');
		await paperwork.getByText('Doctors ask').waitFor();
		// [UI114] Once a group has its name, the focus is on the card it was made for.
		await jule.press('/');
		await jule.page.getByRole('listbox').waitFor();
		await jule.type('form, not');
		// [UI110] What was chosen is done before the next key, however fast that comes.
		await jule.enterThen('n', 'Doctors ask');
		await until('the name is asked for', async () => /^Name of group/.test(await jule.focused()));
		await jule.type('Forms');
		await jule.press('Enter');
		await jule.at(/^Doctors ask/);
		await jule.press('1');
		await paperwork.getByText('Doctors ask').waitFor();
		await groupCards(crew[0]!, 'insights', ['Paperwork', 'Timing']);
	});

	it('insights: drafted and agreed', async () => {
		await moni.ask('draft', 'Start drafting');
		await jule.page.getByRole('button', { name: 'Add an insight' }).first().waitFor();
		await jule.press('n');
		await jule.fill('What is so', 'Prevention starts late because paperwork costs ten minutes.');
		await jule.fill('So what follows', 'Bring the form first.');
		await jule.person.saved();
		await moni.page.getByText('Prevention starts late').first().waitFor();
		await agree('insights');
	});

	it('goals: voted by keys, drafted, agreed, and read in the plan', async () => {
		await moni.ask('open goals', 'Open Goals');
		await jule.page
			.getByRole('link', { name: 'Go there' })
			.or(jule.page.getByRole('button', { name: 'Go there' }))
			.first()
			.waitFor();
		await jule.press(']');
		await jule.page.getByLabel('New card').waitFor();
		await jule.page.waitForURL(/\/goals$/);
		for (const person of crew) await writeCards(person, 'goals', [`${person.name} on goals`]);
		await moni.page.getByRole('button', { name: /^Reveal 4/ }).waitFor();
		await moni.ask('reveal', /^Reveal 4/);
		await moni.page.getByRole('button', { name: 'Start grouping' }).waitFor();
		await moni.ask('grouping', 'Start grouping');
		await jule.page.getByText('Not grouped yet').first().waitFor();
		await groupCards(crew[0]!, 'goals', ['Earlier start', 'Less paper']);
		await moni.page.getByRole('button', { name: /^Open the vote on 2/ }).waitFor();
		await moni.ask('vote', /^Open the vote/);
		await jule.page.getByRole('button', { name: 'One dot more for Earlier start' }).waitFor();
		await jule.press('v');
		await jule.at('One dot more for Earlier start');
		await jule.press('+');
		await jule.press('+');
		await jule.press('-');
		await jule.press('ArrowDown');
		await jule.at('One dot more for Less paper');
		await jule.press('Enter');
		await jule.page.getByText('Your vote is kept').waitFor();
		for (const person of crew) await castDots(person, 'goals', ['Earlier start', 'Less paper']);
		await moni.ask('close', 'Close the vote');
		await jule.page.getByRole('heading', { name: 'Result' }).waitFor();
		await moni.ask('draft', 'Start drafting');
		await draftItems(crew[2]!, 'goals', [GOAL]);
		const drafted = moni.page.getByText('Patients get help one visit earlier');
		await drafted.filter({ visible: true }).first().waitFor();
		await agree('goals');
		await moni.ask('plan', 'Open the plan');
		await moni.page.waitForURL(/\/plan$/);
		await moni.page.getByText('Prevention starts late because paperwork costs ten minutes.').first().waitFor();
		await moni.page.getByText('Patients get help one visit earlier').first().waitFor();
		expect([...moni.person.complaints, ...jule.person.complaints]).toEqual([]);
	});
});

async function agree(stage: 'insights' | 'goals'): Promise<void> {
	// The palette says what could be done when it was opened.
	await moni.page.getByRole('button', { name: 'Open the consent round', disabled: false }).waitFor();
	await moni.ask('consent', 'Open the consent round');
	await jule.page.getByRole('radiogroup').waitFor();
	await jule.tabTo(/^5 /);
	await jule.press('ArrowDown');
	await jule.activate('Give 4');
	await jule.page.getByText('You gave 4:').waitFor();
	// The button is gone: the next Tab goes on from the question [UI114].
	await jule.at('How far do you carry this?');
	await until('the round is open', async () => (await crew[0]!.stage(stage)).consent?.state === 'open');
	for (const person of crew) await giveFist(person, stage, 4);
	await moni.page.getByRole('button', { name: 'Close the round' }).waitFor();
	await moni.ask('close', 'Close the round');
	for (const { page } of [moni, jule])
		await page.getByRole('heading', { name: 'Both sides agreed. This text is locked.' }).waitFor();
}
