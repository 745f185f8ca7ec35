/**
 * What becomes of an agreement, as a facilitator on a laptop and a field person on a phone meet it: signed later, asked to change,
 * opened again for that and nothing else, and what builds on it confirmed with a tap. Two of each side are scripted.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setField } from '#lib/board/items.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { pdfText } from '../support/pdf-text.ts';
import { draftItems, giveFist, GOAL, groupCards, seatCrew, writeCards } from '../support/play.ts';
import { axe } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: Person;
let jule: Person;
let crew: Person[] = [];
let lead: BrowserPerson;
let phone: BrowserPerson;

const insight = (id: string, en: string) => ({
	id,
	kind: 'insight' as const,
	fields: { text: { en }, kind: 'need', source: 'field_visit', side: 'field' }
});

/** Straight to an agreed text, by everybody but whoever is left out. */
async function agree(stage: StageKey, people: readonly Person[]): Promise<void> {
	await moni.command({ type: 'consent.open', stage });
	for (const person of people) await giveFist(person, stage, 4);
	await moni.command({ type: 'consent.close', stage });
	expect((await moni.stage(stage)).phase).toBe('adopted');
}
async function draft(stage: StageKey, items: Parameters<typeof draftItems>[2]): Promise<void> {
	await moni.command({ type: 'stage.open', stage });
	await writeCards(crew[0]!, stage, ['A thought', 'Another one']);
	for (let { phase } = await moni.stage(stage); phase !== 'draft'; { phase } = await moni.stage(stage)) {
		const { ballot } = await moni.stage(stage);
		if (phase === 'cluster') await groupCards(crew[0]!, stage, ['One thing', 'Another thing']);
		if (ballot?.state === 'open') await moni.command({ type: 'ballot.close', ballotId: ballot.id });
		await moni.command({ type: 'phase.advance', stage, from: phase });
	}
	await draftItems(crew[2]!, stage, items);
}

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant } = await moni.openWorkshop('Spring plan');
	crew = await seatCrew(server.origin, participant);
	jule = await new Person(server.origin, 'Jule').join(participant, 'field_sales');
	lead = await BrowserPerson.of(browser, moni);
	phone = await BrowserPerson.open(browser, server.origin, 'Jule', {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true
	});
	await jule.sitIn(phone.context);
	await draft('insights', [insight('i-noon', 'Clinics close at noon'), insight('i-nurse', 'Nurses decide')]);
	await agree('insights', crew);
}, 120_000);
afterAll(async () => {
	[moni, jule, ...crew].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const at = (stage: StageKey): string => `${server.origin}/w/${moni.workshopId}/${stage}`;
async function shoot(name: string): Promise<void> {
	if (!process.env.EINKLANG_SHOTS) return;
	for (const person of [lead, phone])
		await person.page.screenshot({ path: `${process.env.EINKLANG_SHOTS}/${name}-${person.name}.png`, fullPage: true });
}

it('[UI270] [SW1] whoever was absent signs later, on the phone, and is asked for it', async () => {
	const { page } = phone;
	await page.goto(at('insights'));
	await page.getByRole('heading', { name: 'Your signature is missing' }).waitFor();
	await shoot('sign');
	expect(await axe(page)).toEqual([]);
	await page.getByRole('radio', { name: /^5/ }).check();
	await phone.button('Sign with 5').tap();
	await page.getByText('signed on').waitFor();
	await until(
		'nothing is asked any more',
		async () => (await page.getByText('Your signature is missing').count()) === 0
	);
});

it('[UI271] [CR1] [CR3] a change is asked for on the phone, and the facilitator opens the stage again for it', async () => {
	const { page } = phone;
	await phone.button('Ask for a change').tap();
	await phone.button('Send the request').tap();
	await page.getByText('A request needs its reason.').waitFor();
	await page.getByLabel('Clinics close at noon').check();
	await page.getByLabel('What has to change, and why?').fill('They close at one, since summer.');
	await shoot('ask');
	await phone.button('Send the request').tap();
	await page.getByText('They close at one, since summer.').waitFor();

	await draft('goals', [GOAL]);
	await agree('goals', [...crew, jule]);
	await lead.page.goto(`${server.origin}/`);
	await lead.page.getByRole('link', { name: /Answer a request for a change: Insights/ }).click();
	await lead.page.getByLabel('Take up').check();
	await shoot('requests');
	expect(await axe(lead.page)).toEqual([]);
	await lead.button('Open the stage again for what is ticked').click();
	await lead.page.getByText('Open again: version 1 stands').waitFor();
	await page.getByText('Open again: version 1 stands').waitFor();
	expect(await lead.page.getByText(/Only this may change/).innerText()).toContain('Clinics close at noon');
});

it('[UI272] [CR4] [CR5] what nobody asked for is shown, and keeps the round from beginning', async () => {
	const { doc, provider } = await crew[0]!.room('insights');
	setField(doc, 'i-noon', 'text', { en: 'Clinics close at one' } as never, 'scripted');
	setField(doc, 'i-nurse', 'text', { en: 'Doctors decide' } as never, 'scripted');
	const { page } = lead;
	await page.getByText('Doctors decide').first().waitFor();
	await lead
		.button(/Ask everybody|consent/i)
		.first()
		.click();
	await page.getByText('Something was changed that nobody asked to change.').waitFor();
	await lead.button('Compare now').click();
	await page.getByText('Nobody asked for this').waitFor();
	await shoot('difference');
	expect(await axe(page)).toEqual([]);
	setField(doc, 'i-nurse', 'text', { en: 'Nurses decide' } as never, 'scripted');
	provider.destroy();
	await until('it is put back', async () =>
		JSON.stringify((await moni.view()).slices.content.insights).includes('Nurses decide')
	);
	await agree('insights', [...crew, jule]);
	await page.getByText('version 2').first().waitFor();
	await page.getByText('taken in').waitFor();
});

it('[UI431] [SA1] the plan, on paper and as text too, says whose signatures have to be confirmed and leaves the others alone', async () => {
	const { page } = lead;
	await page.goto(`${server.origin}/w/${moni.workshopId}/plan`);
	const unsure = page.locator('#agreement .unsure');
	await unsure.waitFor();
	expect(await unsure.count()).toBe(1);
	expect(await unsure.innerText()).toMatch(/^Goals.*Changed since this was agreed: Insights\./s);
	expect(await axe(page)).toEqual([]);
	await shoot('unsure');
	const paper = pdfText(await page.pdf({ preferCSSPageSize: true }));
	expect(paper.split('Changedsincethiswasagreed:Insights.')).toHaveLength(2);
	const text = await moni.call('GET', `/api/workshops/${moni.workshopId}/export/md`);
	expect((await text.text()).split('Changed since this was agreed: Insights.')).toHaveLength(2);
});

it('[E4] [UI273] [SA1] [SA2] [SA3] what builds on it is confirmed with a tap each', async () => {
	await lead.page.goto(at('goals'));
	await lead.page.getByRole('heading', { name: 'Does this still stand?' }).waitFor();
	await lead.button('Ask everybody').click();
	const { page } = phone;
	await page.getByText('Say whether it still stands: Goals').waitFor();
	await page.goto(at('goals'));
	await shoot('confirm');
	expect(await axe(page)).toEqual([]);
	await phone.button('It still stands').tap();
	await page.getByText('Your answer: it still stands.').waitFor();
	const { round } = (await moni.stage('goals')).confirmation!;
	for (const person of crew) await person.command({ type: 'confirmation.give', stage: 'goals', round, stands: true });
	await until('it stands', async () => (await page.getByText('Does this still stand?').count()) === 0);
	expect([await moni.stage('goals')]).toMatchObject([{ version: 1, shaken: [], confirmation: null }]);
	expect([lead.complaints, phone.complaints]).toEqual([[], []]);
});
