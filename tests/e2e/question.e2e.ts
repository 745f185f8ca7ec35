/**
 * Questions to the room: a facilitator, a phone of the field and a keyboard from inside in browsers, four scripted people, and the
 * big screen. First resistance beside the board, then the twelve sentences of the relationship check, in two languages.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionView } from '#lib/domain/session/view.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { seatCrew, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe, fits, frame } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: Person;
let crew: Person[] = [];
let lead: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;
let screen: BrowserPerson;

const all = (): BrowserPerson[] => [lead, jule, ida, screen];
/** One line of the question and its steps. */
const line = (person: BrowserPerson, name: string) => paper(person).getByRole('group', { name });
const paper = ({ page }: BrowserPerson) => page.getByRole('region', { name: 'Which way do we go?' });

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant: code } = await moni.openWorkshop('On the road');
	lead = await BrowserPerson.open(browser, server.origin, 'Moni');
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', PHONE);
	ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
	screen = await BrowserPerson.open(browser, server.origin, 'Screen', { viewport: { width: 1920, height: 1080 } });
	await jule.join(code, 'Field sales');
	await ida.join(code, 'Marketing');
	crew = await seatCrew(server.origin, code);
	await moni.command({ type: 'stage.open', stage: 'insights' });
	for (const person of [lead, screen]) await moni.sitIn(person.context);
	await lead.page.goto(`${server.origin}/w/${moni.workshopId}/insights`);
	await screen.page.goto(`${server.origin}/w/${moni.workshopId}/present`);
	for (const person of [jule, ida]) await person.page.goto(`${server.origin}/w/${moni.workshopId}/insights`);
});
afterAll(async () => {
	crew.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

const latest = async (person: Person): Promise<QuestionView> => (await person.view()).slices.questions.at(-1)!;
const answer = (person: Person, question: QuestionView, valueOf: (at: number) => number): Promise<unknown> =>
	person.command({
		type: 'question.answer',
		questionId: question.id,
		answers: Object.fromEntries(question.options.map(({ id }, at) => [id, valueOf(at)]))
	});

describe('resistance', () => {
	it('[BL6] [BL7] the facilitator asks the room from the console, and everybody has the question at once', async () => {
		await lead.page.getByRole('heading', { level: 1 }).waitFor();
		await lead.button('Console').click();
		await lead.button('Ask the room').click();
		const dialog = lead.page.getByRole('dialog');
		await dialog.getByLabel('The question').fill('Which way do we go?');
		await dialog.getByLabel('What is weighed, one per line').fill('By visit\nBy phone');
		await dialog.getByText('6 people are asked.').waitFor();
		expect(await axe(lead.page)).toEqual([]);
		await dialog.getByRole('button', { name: 'Ask now' }).click();
		for (const person of [jule, ida])
			await paper(person).getByRole('group', { name: 'We leave it as it is' }).waitFor();
		await screen.page.getByRole('heading', { level: 1, name: 'Which way do we go?' }).waitFor();
		await screen.page.getByText('We leave it as it is').waitFor();
	});

	it('[BL8] a thumb answers on a phone: every step is large enough, and half an answer is not sent', async () => {
		const send = jule.button('Send my answer');
		for (const [name, value] of [
			['By visit', '1'],
			['By phone', '9']
		] as const)
			await line(jule, name).getByRole('radio', { name: value, exact: true }).tap();
		expect(await send.isDisabled()).toBe(true);
		const six = line(jule, 'We leave it as it is').getByRole('radio', { name: '6', exact: true });
		const step = await six.boundingBox();
		expect(Math.min(step!.width, step!.height)).toBeGreaterThanOrEqual(44);
		expect([...(await axe(jule.page)), ...(await fits(jule.page, 'on a phone'))]).toEqual([]);
		await six.tap();
		await send.tap();
		await jule.page.getByText('Your answer is in.').waitFor();
		await jule.button('Change my answer').tap();
		expect(await paper(jule).getByRole('radio', { checked: true }).count()).toBe(3);
		await send.tap();
		await jule.page.getByText('Your answer is in.').waitFor();
	});

	it('[BL8] the keyboard answers alone: arrows choose, Tab goes on, Enter sends', async () => {
		const { page } = ida;
		await paper(ida).getByRole('radio').first().focus();
		await page.keyboard.press('Space');
		for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		await page.getByText('Your answer is in.').waitFor();
		const kept = (await moni.view()).slices.you.votes;
		expect(kept).toEqual({});
		expect(await axe(page)).toEqual([]);
	});

	it('[PR9] [BL9] [BL10] while it is open there are counts; closed with the main button, everybody has both sides', async () => {
		const question = await latest(moni);
		for (const [at, person] of crew.entries())
			await answer(person, question, (place) => [at < 2 ? 1 : 5, 4, 6][place]!);
		for (const { page } of [lead, jule])
			await page.getByText('3 of 3 field and 3 of 3 internal have answered.').first().waitFor();
		expect(lead.received.join('\n')).not.toContain('"carried"');
		await lead.button('Close the question').first().click();
		for (const person of [lead, jule, ida]) {
			const first = paper(person).getByRole('listitem').first();
			await first.getByText('Carried best').waitFor();
			expect(await first.innerText()).toContain('By visit');
		}
		await paper(jule).getByText('highest: Field 1').waitFor();
		await screen.page.getByText('Carried best').waitFor();
		for (const { page } of [lead, jule]) expect(await axe(page)).toEqual([]);
	});

	it('[BL13] put away it is out of the way, and read in its stage', async () => {
		await lead.button('Back to the board').first().click();
		for (const person of [jule, ida]) await paper(person).waitFor({ state: 'detached' });
		await screen.page.getByRole('heading', { level: 1, name: 'Which way do we go?' }).waitFor({ state: 'detached' });
		const asked = jule.page.getByRole('region', { name: '1 question was asked here' });
		await asked.getByText('Which way do we go?').tap();
		await asked.getByText('Carried best').waitFor();
		expect(await frame(jule.page, 'en')).toEqual([]);
	});
});

describe('reading', () => {
	it('[RD1] [RD3] [RD4] a phone says what it had in view; the facilitator hears when the other side has read everything', async () => {
		for (const [at, person] of crew.entries()) await writeCards(person, 'insights', [`Seen by number ${at}`]);
		await lead.button(/^Reveal 4 cards/).click();
		await jule.page.getByText('Not yet read by your side').first().waitFor();
		// Two cards of inside lie there; the phone says nothing before it had them in view.
		const mark = jule.button(/^I have read the \d cards? I had in view$/);
		await jule.page.getByText('Seen by number 3').scrollIntoViewIfNeeded();
		await jule.page.getByText('Seen by number 2').scrollIntoViewIfNeeded();
		await jule.button('I have read the 2 cards I had in view').tap();
		await jule.page.getByText('Not yet read by your side').first().waitFor({ state: 'detached' });
		await mark.waitFor({ state: 'detached' });
		await ida.page.getByText('2 of 4 cards have been read by the other side.').first().waitFor();
		await lead.page.getByText('2 of 4 cards have been read by the other side.').first().waitFor();
		expect([...(await axe(jule.page)), ...(await axe(ida.page))]).toEqual([]);
		const cards = (await moni.view()).slices.content.insights!.cards;
		await crew[3]!.command({ type: 'cards.read', stage: 'insights', cards: cards.map(({ id }) => id) });
		await lead.page.getByText('Every card has been read by the other side.').first().waitFor();
		await lead.button('Start grouping').click();
		await jule.page.getByRole('heading', { level: 1 }).waitFor();
	});
});

describe('the relationship check', () => {
	it('[BL14] [BL11] [TP6] brings its twelve sentences along, to everybody in their language; the widest gaps come first', async () => {
		const frieda = new Person(server.origin, 'Frieda');
		await frieda.guest();
		const { id, invites } = await frieda.json<{ id: string; invites: { participant: { code: string } } }>(
			'POST',
			'/api/workshops',
			{ templateId: 'T06', title: 'Reset', locale: 'en', languages: ['en', 'de'] }
		);
		frieda.workshopId = id;
		const table = await seatCrew(server.origin, invites.participant.code);
		table.push(await new Person(server.origin, 'Ole').join(invites.participant.code, 'field_sales'));
		const gerd = await BrowserPerson.open(browser, server.origin, 'Gerd', { locale: 'de' });
		await gerd.page.goto(`${server.origin}/join/${invites.participant.code}`);
		await gerd.page.getByRole('textbox').first().fill('Gerd');
		await gerd.page.getByRole('radio', { name: 'Marketing' }).check();
		await gerd.page.getByRole('button', { name: 'Teilnehmen' }).click();
		await gerd.page.waitForURL(/\/w\//);
		await frieda.command({ type: 'block.begin', block: 'twelve-questions', from: null });
		await frieda.sitIn(lead.context);
		await lead.page.goto(`${server.origin}/w/${id}/review`);
		await lead.page.getByText('This part of the day asks the room: Rating.').waitFor();
		await lead.button('Ask the room').click();
		await lead.page.getByText('These sentences are rated (12)').waitFor();
		await lead.page.getByRole('dialog').getByRole('button', { name: 'Ask now' }).click();
		const question = await until('the question is open', () => latest(frieda));
		for (const person of table) {
			const field = (await person.view()).slices.you.side === 'field';
			await answer(person, question, (at) => (at === 7 ? (field ? 1 : 5) : 4));
		}
		await gerd.page.getByRole('group', { name: 'Der Außendienst wird gefragt, bevor es Entwürfe gibt.' }).waitFor();
		for (const group of await gerd.page
			.getByRole('main')
			.getByRole('group')
			.filter({ has: gerd.page.getByRole('radio') })
			.all())
			await group.getByRole('radio', { name: '4', exact: true }).check();
		await gerd.button('Antwort abgeben').click();
		await gerd.page.getByText('Ihre Antwort ist angekommen.').waitFor();
		await lead.button('Close the question').first().click();
		const first = gerd.page.getByRole('list', { name: 'Ergebnis' }).getByRole('listitem').first();
		await first.getByText('Der Außendienst wird gefragt').waitFor();
		await first.getByText('Darüber sprechen').waitFor();
		await gerd.page.getByText('60', { exact: false }).first().waitFor();
		await lead.page.getByText('45 of 60: Aligned').waitFor();
		expect(gerd.complaints).toEqual([]);
		table.forEach((person) => person.leave());
		await gerd.close();
	});

	it('nobody’s page complained', () => {
		expect(all().flatMap((person) => person.complaints)).toEqual([]);
	});
});
