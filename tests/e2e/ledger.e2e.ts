/**
 * "What happened to what I asked for, and to my idea": requests between functions, answers to cards, my input. Jule of the field on a phone, Ida of marketing on a laptop in
 * the dark; Ben of the field and Tom from inside beside them, scripted; Moni facilitates.
 */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addGroup } from '#lib/board/groups.ts';
import { listCards, moveCard } from '#lib/board/cards.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { castDots, draftItems, GOAL, groupCards, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

const WORDS = 'One page that answers the price question';
const REASON = 'Prices are negotiated until March; we would have to print it twice';

let server: AppServer;
let browser: Browser;
let moni: Person;
let ben: Person;
let tom: Person;
let jule: BrowserPerson;
let ida: BrowserPerson;
let requests = '';
let base = '';
/** Act for Jule and Ida beside their browsers. */
const beside: Person[] = [];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant } = await moni.openWorkshop('Spring plan', { templateId: 'T13' });
	base = `${server.origin}/w/${moni.workshopId}`;
	requests = `${base}/requests`;
	ben = await new Person(server.origin, 'Ben').join(participant, 'key_account');
	tom = await new Person(server.origin, 'Tom').join(participant, 'omnichannel_digital');
	const seat = async (name: string, fn: 'field_sales' | 'marketing', device = {}): Promise<BrowserPerson> => {
		const person = await new Person(server.origin, name).join(participant, fn);
		beside.push(person);
		return BrowserPerson.of(browser, person, device);
	};
	jule = await seat('Jule', 'field_sales', PHONE);
	ida = await seat('Ida', 'marketing', { colorScheme: 'dark' });
});
afterAll(async () => {
	for (const person of [moni, ben, tom, ...beside]) person?.leave();
	await browser?.close();
	await server?.close();
});

const dialog = ({ page }: BrowserPerson) => page.getByRole('dialog');
const line = ({ page }: BrowserPerson, words = WORDS) => page.getByRole('listitem').filter({ hasText: words });

it('[UI371] [RQ3] E7: field asks inside by thumb; a "no" without a reason cannot be sent, and stands with the asker’s words on top', async () => {
	await jule.page.goto(requests);
	await jule.button('Ask another function').click();
	await dialog(jule).getByRole('button', { name: 'Send the request' }).click();
	await dialog(jule).getByText('Choose whom you ask.').waitFor();
	await dialog(jule).getByLabel('Whom do you ask?').selectOption('Marketing');
	await dialog(jule).getByLabel('What is it about?').selectOption('Content');
	await dialog(jule).getByLabel('What do you need, and what for?').fill(WORDS);
	await dialog(jule).getByRole('button', { name: 'Send the request' }).click();
	await line(jule).getByText('Open', { exact: true }).waitFor();

	await ida.page.goto(server.origin);
	await ida.page.getByRole('link', { name: /^Answer what other functions asked for/ }).click();
	await ida.button(`Answer: ${WORDS}`).click();
	await dialog(ida).getByRole('blockquote').getByText(WORDS).waitFor();
	await dialog(ida).getByRole('radio', { name: 'We do not do it' }).check();
	await dialog(ida).getByRole('button', { name: 'Send the answer' }).click();
	await dialog(ida).getByText('Give the reason. Without one this answer cannot be sent.').waitFor();
	expect(await axe(ida.page)).toEqual([]);
	expect((await ben.view()).slices.requests[0]).toMatchObject({ decision: 'open' });
	await dialog(ida).getByLabel('Why?').fill(REASON);
	await dialog(ida).getByRole('button', { name: 'Send the answer' }).click();
	await line(ida).getByText(`Because: ${REASON}`).waitFor();
});

it('[UI372] E7: whoever asked finds the answer on the start page, with its reason, and says whether it helps; who asks whom is counted by side', async () => {
	await jule.page.goto(server.origin);
	await jule.page.getByRole('link', { name: /^Read the answer to your request/ }).click();
	await line(jule).getByText(`Because: ${REASON}`).waitFor();
	await line(jule).getByRole('button', { name: 'Not yet' }).click();
	await line(ida).getByText('Did not help whoever asked yet').waitFor();
	await jule.page.goto(server.origin);
	await jule.page.getByRole('heading', { level: 1 }).waitFor();
	expect(await jule.page.getByRole('link', { name: /^Read the answer to your request/ }).count()).toBe(0);

	const ask = { type: 'request.make' as const, kind: 'data' as const, linkedTo: [] };
	await tom.command({ ...ask, to: 'key_account', words: 'Which clinics changed their opening hours' });
	await ben.command({ ...ask, to: 'omnichannel_digital', words: 'Who opened the last mailing' });
	const ratio = ida.page.getByRole('region', { name: 'The requests in figures' });
	await ratio.getByText(/2\s*Field\s*→\s*Internal/).waitFor();
	await ratio.getByText(/1\s*Internal\s*→\s*Field/).waitFor();
	await ratio.getByText('1 of 3 (33%)').waitFor();
});

it('[UI370] [RQ10] what waits is picked out by keyboard; the plan tells every request with its answer', async () => {
	await ida.page.getByRole('radio', { name: 'From us' }).check();
	await ida.page.getByText('No request fits this choice.').waitFor();
	await ida.page.getByRole('radio', { name: 'All', exact: true }).focus();
	await ida.page.keyboard.press('ArrowRight');
	await ida.page.getByText('2 requests', { exact: true }).waitFor();
	await ida.page.getByLabel('Who asks whom').selectOption('Internal asks field');
	await ida.page.getByText('1 request', { exact: true }).waitFor();
	await ida.page.goto(`${base}/plan`);
	const row = ida.page.getByRole('row').filter({ hasText: WORDS });
	await row.getByText('Declined').waitFor();
	await row.getByText(REASON).waitFor();
});

const hasFocus = (place: Locator): Promise<true> =>
	until('the focus is there', () => place.evaluate((element) => element === document.activeElement));

const IDEA = 'Mornings are full, nobody has time for us before ten';
const SECOND = 'A hotline just for us';

async function goOn(stage: StageKey): Promise<void> {
	await moni.command({ type: 'phase.advance', stage, from: (await moni.stage(stage)).phase });
}
/** Four people write, one card each but Jule, who has two. */
async function reveal(stage: StageKey): Promise<void> {
	await moni.command({ type: 'stage.open', stage });
	const [j, i] = beside as [Person, Person];
	await writeCards(j, stage, [IDEA, SECOND]);
	for (const person of [ben, tom, i]) await writeCards(person, stage, [`${person.name} on ${stage}`]);
	await until('cards are counted', async () => (await moni.stage(stage)).readyCards.total === 5);
	await goOn(stage);
	await goOn(stage);
}

it('[UI373] [UI385] [DP2] an entry made from a group answers its cards, and one reason answers many of the rest', async () => {
	await reveal('insights');
	const { doc, provider } = await ben.room('insights');
	await until('cards are there', () => listCards(doc).length === 5);
	addGroup(doc, { id: 'mornings', name: 'Mornings are full' }, 'scripted');
	moveCard(doc, listCards(doc).find(({ text }) => text === IDEA)!.id, { group: 'mornings' }, 'scripted');
	await until('it is grouped', async () =>
		((await moni.view()).slices.content.insights?.cards ?? []).some(({ group }) => group === 'mornings')
	);
	provider.destroy();
	while ((await moni.stage('insights')).phase !== 'draft') await goOn('insights');
	await ida.page.goto(`${base}/insights`);
	await ida.button('Make an insight from this group').click();
	await until('the card is used', async () => (await moni.stage('insights')).ideas?.settled.length === 1);

	await ida.page.goto(`${base}/mine/all`);
	await ida.page.getByText('4 ideas without an answer', { exact: true }).waitFor();
	await ida.button(/^Choose all 4 of/).click();
	await ida.button('Answer 4 ideas').click();
	await dialog(ida).getByText('and 1 more').waitFor();
	await dialog(ida).getByRole('button', { name: 'Cancel' }).click();
	await hasFocus(ida.button('Answer 4 ideas'));
	const boxes = ida.page.getByRole('checkbox');
	const names = await ida.page.locator('li', { has: boxes }).allInnerTexts();
	const one = names.findIndex((name) => !name.includes(SECOND));
	for (const at of names.keys()) if (at !== one) await boxes.nth(at).uncheck();
	const next = await boxes.nth(one + 1).getAttribute('id');
	await ida.button(/^Answer .*idea$/).click();
	await dialog(ida).getByRole('button', { name: 'Save the answer' }).click();
	await hasFocus(dialog(ida).getByRole('radio').first());
	await dialog(ida).getByRole('radio', { name: 'Not in this plan' }).check();
	await dialog(ida).getByRole('button', { name: 'Save the answer' }).click();
	await dialog(ida).getByText('Give the reason. Without one this answer cannot be sent.').waitFor();
	await hasFocus(dialog(ida).getByLabel('Why?'));
	expect(await axe(ida.page)).toEqual([]);
	await ida.page.keyboard.type('We end with evenings');
	await dialog(ida).getByRole('button', { name: 'Save the answer' }).click();
	await ida.page.getByText('3 ideas without an answer', { exact: true }).waitFor();
	await hasFocus(ida.page.locator(`[id="${next}"]`));

	await ida.button(/^Choose all 3 of/).click();
	await ida.button('Answer 3 ideas').click();
	await dialog(ida).getByRole('radio', { name: 'Not in this plan' }).check();
	await dialog(ida).getByLabel('Why?').fill('We begin with mornings');
	await dialog(ida).getByRole('button', { name: 'Save the answer' }).click();
	await ida.page.getByText('Every idea has an answer.', { exact: true }).waitFor();
});

it('[UI375] [DP5] whoever had an idea reads what became of it, and objects once; nobody learns who it was', async () => {
	await jule.page.goto(`${base}/mine`);
	await jule.page.getByText('2 of 2 have an answer').waitFor();
	await line(jule, IDEA).getByRole('link', { name: 'Used in: Mornings are full' }).waitFor();
	await line(jule, SECOND).getByText('Because: We begin with mornings').waitFor();
	await line(jule, SECOND).getByRole('button', { name: 'Not convinced' }).click();
	await line(jule, SECOND).getByLabel('What speaks against it?').fill('It costs nothing');
	await line(jule, SECOND).getByRole('button', { name: 'Send' }).click();
	await line(jule, SECOND).getByText('You said that this does not convince you.').waitFor();
	await line(jule, IDEA).getByRole('button', { name: 'Thanks' }).click();
	await line(jule, IDEA).getByText('You said thanks.').waitFor();
	expect(await axe(jule.page)).toEqual([]);
	await line(ida, SECOND).getByText('Whoever wrote this is not convinced: It costs nothing').waitFor();
	const { cards } = (await moni.view()).slices.you;
	expect([cards, Object.keys((await beside[1]!.view()).slices.you.cards ?? {}).length]).toEqual([undefined, 1]);
});

it('[UI377] E8: when others build on an insight its author reads it, and the side of one nobody knows the author of', async () => {
	const [made] = (await moni.view()).slices.content.insights!.items;
	await draftItems(tom, 'insights', [
		{ id: 'nobody', kind: 'insight', fields: { text: { en: 'Forms take an hour' }, side: 'field' } }
	]);
	await reveal('goals');
	await groupCards(ben, 'goals', ['Start', 'Paper']);
	while ((await moni.stage('goals')).phase !== 'draft') {
		const { ballot } = await moni.stage('goals');
		if (ballot?.state === 'open') {
			for (const person of [ben, tom]) await castDots(person, 'goals', ['Start', 'Paper']);
			await moni.command({ type: 'ballot.close', ballotId: ballot.id });
		} else await goOn('goals');
	}
	await draftItems(ben, 'goals', [{ ...GOAL, fields: { ...GOAL.fields, insightIds: [made!.id, 'nobody'] } }]);
	await line(jule, IDEA).getByText('Others build on it:').waitFor();
	await line(jule, IDEA).getByRole('link', { name: GOAL.fields.title.en }).waitFor();
	const ofSide = jule.page.getByRole('region', { name: 'Insights of your side that others build on' });
	await ofSide.getByRole('link', { name: 'Forms take an hour' }).waitFor();
	expect(await ofSide.getByRole('link', { name: 'Mornings are full' }).count()).toBe(0);
	expect([...jule.complaints, ...ida.complaints]).toEqual([]);
});
