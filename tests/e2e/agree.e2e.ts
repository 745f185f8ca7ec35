/**
 * Agreeing: everything that is drafted in one round, its time, and the way on after the last round. A facilitator, a phone of the field and a keyboard from inside in browsers, four
 * scripted people.
 */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { draftItems, seatCrew } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe, fits } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: Person;
let crew: Person[] = [];
let lead: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;

const all = (): BrowserPerson[] => [lead, jule, ida];
const at = (path: string): string => `${server.origin}/w/${moni.workshopId}/${path}`;
const focused = (place: Locator) =>
	until('the focus goes on to what takes its place', () => place.evaluate((it) => it === document.activeElement));
const KEYS: StageKey[] = ['kickoff', 'materials'];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	await moni.guest();
	const { id, invites } = await moni.json<{ id: string; invites: { participant: { code: string } } }>(
		'POST',
		'/api/workshops',
		{ templateId: 'T01', title: 'Spring plan', locale: 'en' }
	);
	moni.workshopId = id;
	const { code } = invites.participant;
	lead = await BrowserPerson.open(browser, server.origin, 'Moni');
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', PHONE);
	ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
	await jule.join(code, 'Field sales');
	await ida.join(code, 'Marketing');
	crew = await seatCrew(server.origin, code);
	for (const key of KEYS) await moni.command({ type: 'stage.open', stage: key });
	const rule = {
		id: 'rule-1',
		kind: 'workingAgreement',
		fields: { text: { en: 'We finish what we begin.' } }
	} as const;
	await draftItems(crew[0]!, 'kickoff', [rule]);
	const commitment = { repsCommitted: 8, usesPerWeekPerRep: 2 };
	const card = {
		id: 'mat-1',
		kind: 'material',
		fields: { name: { en: 'Talk card' }, kind: 'talk_card', commitment }
	} as const;
	await draftItems(crew[0]!, 'materials', [card]);
	const { slices } = await moni.view();
	await moni.command({ type: 'block.begin', block: 'adopt', from: slices.agenda.current });
	await moni.sitIn(lead.context);
	await lead.page.goto(at('materials'));
	for (const person of [jule, ida]) await person.page.goto(at('materials'));
}, 60_000);
afterAll(async () => {
	crew.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

describe('pairs that draft', () => {
	it('[PF1] [PF2] [UI325] a pair is proposed for every entry, chosen by menu, and leads everybody to their own', async () => {
		const { page } = lead;
		await page.goto(at('kickoff'));
		await page.getByText('Who drafts what').click();
		await page.getByRole('button', { name: 'Propose a pair for 1 entry' }).click();
		await page.getByText(/^Drafted by .+, .+$/).waitFor();
		await page.getByLabel('Field for “We finish what we begin.”').selectOption({ label: 'Jule' });
		await page.getByLabel('Internal for “We finish what we begin.”').selectOption({ label: 'Ida' });
		await page.getByText(/^Drafted by (Jule, Ida|Ida, Jule)$/).waitFor();
		expect(await axe(page)).toEqual([]);
		await jule.page.goto(at('kickoff'));
		await jule.page.getByText('Yours to draft:').waitFor();
		await jule.page.getByRole('button', { name: 'We finish what we begin.', exact: true }).tap();
		await jule.page.getByRole('button', { name: /We finish what we begin/, expanded: true }).waitFor();
		expect([...(await axe(jule.page)), ...(await fits(jule.page, 'on a phone'))]).toEqual([]);
		// A hint: whoever is not among them goes on writing.
		expect((await crew[0]!.view()).slices.you.rooms['kickoff']).toBe('write');
		for (const person of [lead, jule]) await person.page.goto(at('materials'));
	});
});

describe('everything that is drafted in one round', () => {
	it('[BC1] [UI322] the main button leads to one page, which says what will be asked about, and asks', async () => {
		const { page } = lead;
		await page.getByRole('link', { name: 'Agree on everything at once' }).click();
		await page.getByRole('heading', { level: 1, name: 'Agree on everything at once' }).waitFor();
		await page.getByText('We finish what we begin.').waitFor();
		expect(await axe(page)).toEqual([]);
		await lead.button('Ask about 2 stages together').click();
		await page.getByRole('button', { name: 'Close the round' }).waitFor();
		for (const { page: theirs } of [jule, ida])
			await theirs.getByText('2 stages are being agreed on together.', { exact: false }).waitFor();
	});

	it('[UI386] the big screen shows everything that is asked about, not only the stage the room is in', async () => {
		const screen = await BrowserPerson.open(browser, server.origin, 'Screen', {
			viewport: { width: 1920, height: 1080 }
		});
		await moni.sitIn(screen.context);
		await screen.page.goto(at('present'));
		await screen.page.getByRole('heading', { level: 1, name: 'Agree on everything at once' }).waitFor();
		for (const name of ['Kick-off', 'Materials']) await screen.page.getByRole('heading', { level: 2, name }).waitFor();
		for (const words of ['We finish what we begin.', 'Talk card']) await screen.page.getByText(words).first().waitFor();
		expect([await axe(screen.page), screen.complaints]).toEqual([[], []]);
		await screen.context.close();
	});

	it('[BC2] [UI322] a thumb answers all of it with one number, with every text above', async () => {
		const { page } = jule;
		await page.getByRole('link', { name: 'Go there' }).tap();
		await page.getByText('We finish what we begin.').waitFor();
		expect(await page.getByText(/Frozen\. Round 1\. Fingerprint/).count()).toBe(2);
		await page.getByRole('button', { name: 'Give your answer' }).tap();
		const scale = page.getByRole('radiogroup', { name: 'How far do you carry all of it?' });
		// A concern is about one of them: it is not among what answers all.
		expect(await scale.getByRole('radio').count()).toBe(3);
		await scale.getByText('I support it').tap();
		await page.getByRole('button', { name: 'Give 4 to all' }).tap();
		await page.getByText('Your answer is kept for every stage.').waitFor();
		expect([...(await axe(page)), ...(await fits(page, 'on a phone'))]).toEqual([]);
	});

	it('[BC2] [UI320] [UI234] the keyboard answers one stage differently; what is begun survives a reload', async () => {
		const { page } = ida;
		await page.getByRole('link', { name: 'Go there' }).press('Enter');
		await page.getByRole('button', { name: 'Answer “Materials” differently' }).press('Enter');
		const apart = page.getByRole('radiogroup', { name: 'How far do you carry “Materials”?' });
		await apart.getByRole('radio', { name: /Serious concern/ }).press('Space');
		await page.getByLabel('What harm do you see, and for which aim?').fill('Nobody has room for it in the bag.');
		await page.getByLabel('What would make it good enough to try?').fill('On the tablet only');
		await page.reload();
		await page.getByText('How far do you carry “Materials”?').waitFor();
		const give = page.getByRole('button', { name: 'Give 5, and differently where I said so' });
		await page
			.getByRole('radiogroup', { name: 'How far do you carry all of it?' })
			.getByRole('radio', { name: /I will help carry it/ })
			.press('Space');
		// Half an objection is not sent; it says what is missing, and one is there.
		await give.press('Enter');
		await page.getByText('Please choose what kind it is.').waitFor();
		await page.getByLabel('What kind is it?').selectOption('harm');
		expect(await axe(page)).toEqual([]);
		await give.press('Enter');
		await page.getByText('Your answer is kept for every stage.').waitFor();
		// Everybody has it at once, beside the text it is about.
		await lead.page.getByText('Nobody has room for it in the bag.').first().waitFor();
		expect((await moni.stage('materials')).objections).toHaveLength(1);
	});

	it('[CT1] [CT2] [UI323] a time that is over closes nothing; whoever facilitates sees who is missing, and nobody else', async () => {
		await moni.command({ type: 'timer.set', stage: 'materials', minutes: 0.01 });
		await lead.page.getByText('The time for answering is over').waitFor();
		await lead.page.getByText('Ben (Key account), Mara (Field medical (MSL))').waitFor();
		expect(await axe(lead.page)).toEqual([]);
		expect(await ida.page.getByText('The time for answering is over').count()).toBe(0);
		await lead.button('+5 min').click();
		await lead.page.getByText('The time for answering is over').waitFor({ state: 'hidden' });
		expect((await moni.stage('kickoff')).consent?.state).toBe('open');
	});

	it('[BC3] [BC4] closing adopts each by its own rule, and says what the other lacks', async () => {
		const { slices } = await moni.view();
		const { id: together } = slices.room.together!;
		for (const person of crew) await person.command({ type: 'together.give', together, fist: 4, apart: [] });
		await lead.button('Close the round').click();
		for (const { page } of all()) {
			const outcome = page.getByRole('region', { name: 'What came of it' });
			await outcome.getByText(/Adopted with 6 signatures\. Fingerprint/).waitFor();
			await outcome.getByText('Nobody has room for it in the bag.', { exact: false }).waitFor();
		}
		expect(await axe(lead.page)).toEqual([]);
		const [kickoff, materials] = await Promise.all(KEYS.map((key) => moni.stage(key)));
		expect(kickoff!.adopted?.signOffs.map(({ fist }) => fist).sort()).toEqual([4, 4, 4, 4, 4, 5]);
		expect([materials!.adopted, materials!.consent?.state]).toEqual([null, 'closed']);
	});

	it('[UI388] an open round is stopped with a second press that says what is lost, and a closed one has both ways on', async () => {
		const { page } = lead;
		await page.goto(at('materials'));
		await page.getByRole('region', { name: 'Other ways on' }).getByRole('button', { name: 'Ask again' }).click();
		await page.getByText('Frozen. Round 2.', { exact: false }).waitFor();
		await crew[0]!.command({ type: 'consent.give', stage: 'materials', round: 2, fist: 4 });
		await lead.button('Stop the round and change the text').click();
		await page.getByText('1 of 6 people have answered. Their answers fall away.').waitFor();
		expect(await axe(page)).toEqual([]);
		await lead.button('Leave it open').press('Enter');
		await focused(lead.button('Stop the round and change the text'));
		expect((await moni.stage('materials')).consent?.state).toBe('open');
		await lead.button('Stop the round and change the text').press('Enter');
		await lead.button('Stop it').press('Enter');
		await page
			.getByRole('button', { name: /Talk card/ })
			.first()
			.waitFor();
		const { phase, consent, objections } = await moni.stage('materials');
		expect([phase, consent?.state, objections.map(({ state }) => state)]).toEqual(['draft', 'amended', ['open']]);
		// Nobody but whoever facilitates is offered it.
		await moni.command({ type: 'consent.open', stage: 'materials' });
		await ida.page.goto(at('materials'));
		await ida.page.getByText('Frozen. Round 3.', { exact: false }).waitFor();
		expect(await ida.page.getByRole('region', { name: 'Other ways on' }).count()).toBe(0);
	});

	it('[UI389] two who were named can be replaced, and the text can be worked on instead', async () => {
		const { page } = lead;
		for (const person of crew) await person.command({ type: 'consent.give', stage: 'materials', round: 3, fist: 4 });
		await moni.command({ type: 'consent.close', stage: 'materials' });
		const two = async (field: string, internal: string) => {
			await page.getByLabel('Field', { exact: true }).selectOption({ label: field });
			await page.getByLabel('Internal', { exact: true }).selectOption({ label: internal });
			await lead.button('Let these two decide').click();
		};
		await two('Ben', 'Tom');
		await page.getByText('Now these two decide: Ben, Tom.').waitFor();
		await lead.button('Name two others').press('Enter');
		await focused(page.getByLabel('Field', { exact: true }));
		await lead.button('Leave as it is').press('Enter');
		await focused(lead.button('Name two others'));
		const ben = crew.find(({ name }) => name === 'Ben')!;
		await ben.command({ type: 'pair.answer', stage: 'materials', carries: true, note: 'It is short enough' });
		await page.getByText('It is short enough').waitFor();
		await lead.button('Name two others').press('Enter');
		await page.getByText('One of the two has answered already.', { exact: false }).waitFor();
		await two('Jule', 'Eva');
		await page.getByText('Now these two decide: Jule, Eva.').waitFor();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('region', { name: 'Other ways on' }).getByRole('button', { name: 'Amend the text' }).click();
		await page
			.getByRole('button', { name: /Talk card/ })
			.first()
			.waitFor();
		expect((await moni.stage('materials')).rounds.held).toBe(0);
	});

	it('[CT3] [UI324] after the last round its variants are weighed, and what is carried is what is drafted', async () => {
		for (const round of [4, 5, 6]) {
			await moni.command({ type: 'consent.open', stage: 'materials' });
			for (const person of crew) await person.command({ type: 'consent.give', stage: 'materials', round, fist: 4 });
			await moni.command({ type: 'consent.close', stage: 'materials' });
		}
		const { page } = lead;
		await page.goto(at('materials'));
		await page.getByRole('button', { name: 'Ask which variant is carried' }).click();
		const dialog = page.getByRole('dialog');
		expect(await dialog.getByLabel('What is weighed, one per line').inputValue()).toBe(
			'The text as it was asked about\nOn the tablet only'
		);
		expect(await axe(page)).toEqual([]);
		await dialog.getByRole('button', { name: 'Ask now' }).click();
		await page.getByRole('heading', { name: 'Which variant of “Materials” can we carry best?' }).waitFor();
		const question = (await moni.view()).slices.questions.at(-1)!;
		const answers = Object.fromEntries(question.options.map(({ id }, i) => [id, [9, 1, 5][i]!]));
		for (const person of crew) await person.command({ type: 'question.answer', questionId: question.id, answers });
		await moni.command({ type: 'question.close', questionId: question.id });
		await page.getByText('Carried best: On the tablet only.').waitFor();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Draft it that way' }).click();
		await ida.page.goto(at('materials'));
		await ida.page.getByText('Carried best: On the tablet only.').waitFor();
		await ida.page.goto(at('plan'));
		await ida.page.getByText('Which variant of “Materials” can we carry best?').waitFor();
	});

	it('nobody’s page has complained', () => {
		expect(all().flatMap(({ complaints }) => complaints)).toEqual([]);
	});
});
