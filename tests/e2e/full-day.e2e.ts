/**
 * The full day (T01) with sixteen people, eight of each side, from arriving to a plan that both sides have signed: led by nothing but
 * the main button. Three have browsers, which follow by themselves; everybody else is scripted. At full length only.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FunctionName } from '#lib/domain/people/people.ts';
import type { ItemKind } from '#lib/domain/plan/content.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Keyboard } from '../support/keyboard.ts';
import { mainButton } from '../support/main-button.ts';
import { Person, until } from '../support/person.ts';
import { answerIdeas, castDots, draftItems, giveFist, GOAL, groupCards, writeCards } from '../support/play.ts';
import { axe } from './page-checks.ts';

const FIELD: readonly FunctionName[] = ['field_sales', 'key_account', 'field_medical'];
const INTERNAL: readonly FunctionName[] = ['marketing', 'omnichannel_digital', 'medical_hq', 'training'];
const OF_EACH_SIDE = 8;
/** More presses than any day needs. */
const MOST = 120;
/** What a person waits for a press to do something, and how often they press. */
const TRY_AGAIN_MS = 7_000;
const TRIES = 3;
const GROUPS = ['One thing', 'Another thing'] as const;
/** As a room that lacks nothing; whether it does is the server's to say. */
const ROOM = { readyCards: 3, namedGroups: 2, items: 1, errors: 0 };

interface Drafted {
	readonly id: string;
	readonly kind: ItemKind;
	readonly fields: object;
}
const ITEMS: Readonly<Record<string, readonly Drafted[]>> = {
	kickoff: [
		{ id: 'rule-1', kind: 'workingAgreement', fields: { text: { en: 'We finish what we begin, or say why not.' } } },
		{ id: 'rule-2', kind: 'workingAgreement', fields: { text: { en: 'Every request gets an answer with a reason.' } } }
	],
	insights: [
		{
			id: 'ins-1',
			kind: 'insight',
			fields: { text: { en: 'Paperwork costs ten minutes' }, kind: 'barrier', source: 'field_visit' }
		}
	],
	goals: [GOAL],
	segments: [
		{
			id: 'seg-1',
			kind: 'segment',
			fields: { name: { en: 'Pioneers' }, size: 60, adoption: { from: 'trial', to: 'adoption' }, leadMode: 'hybrid' }
		}
	],
	messages: [
		{
			id: 'msg-1',
			kind: 'message',
			fields: {
				level: 'core',
				core: { en: 'Plan the good days together' },
				version20s: { en: 'A plan for good days.' },
				segmentIds: ['seg-1'],
				proofs: [{ id: 'PR1', text: { en: 'Week 12 data' }, reference: 'Study 1' }]
			}
		}
	],
	touchpoints: [
		{
			id: 'tp-1',
			kind: 'touchpoint',
			fields: {
				segmentId: 'seg-1',
				messageId: 'msg-1',
				channelId: 'CH_VISIT',
				ownerFunction: 'field_sales',
				from: '2027-01-11',
				to: '2027-04-09'
			}
		}
	],
	materials: [
		{
			id: 'mat-1',
			kind: 'material',
			fields: { name: { en: 'Talk card' }, kind: 'talk_card', commitment: { repsCommitted: 8, usesPerWeekPerRep: 2 } }
		}
	]
};

let server: AppServer;
let browser: Browser;
let moni: Person;
const people: Person[] = [];
const pages: BrowserPerson[] = [];

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
	for (let i = 0; i < OF_EACH_SIDE; i++)
		for (const [side, functions] of [
			['Field', FIELD],
			['Internal', INTERNAL]
		] as const)
			people.push(
				await new Person(server.origin, `${side} ${i + 1}`).join(
					invites.participant.code,
					functions[i % functions.length]!
				)
			);
	for (const [person, device] of [
		[moni, {}],
		[people[0]!, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
		[people[1]!, { colorScheme: 'dark' }]
	] as const) {
		const page = await BrowserPerson.open(browser, server.origin, person.name, device);
		await person.sitIn(page.context);
		await page.page.goto(`${server.origin}/w/${id}`);
		pages.push(page);
	}
}, 240_000);
afterAll(async () => {
	[moni, ...people].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

const done = new Set<string>();
/** What the room does before it goes on from where it is, each thing once. */
async function work(slices: Slices, command: Command): Promise<void> {
	const key = slices.workshop.currentStage;
	const stage = slices.stages.find((each) => each.key === key);
	if (!key || !stage) return;
	const once = async (what: string, does: () => Promise<unknown>): Promise<void> => {
		const name = `${key} ${what}`;
		if (done.has(name)) return;
		done.add(name);
		await does();
	};
	const { phase } = stage;
	if (phase === 'write' && command.type !== 'block.begin')
		await once('written', async () => {
			for (const person of people) await writeCards(person, key, [`${person.name} on ${key}`]);
			await until('cards are counted', async () => (await moni.stage(key)).readyCards.total > 0);
		});
	if (phase === 'cluster') await once('grouped', () => groupCards(people[0]!, key, GROUPS));
	if (phase === 'vote' && stage.ballot?.state === 'open')
		await once('voted', async () => {
			for (const [i, person] of people.entries())
				await castDots(person, key, i % 2 === 0 ? GROUPS : [GROUPS[1], GROUPS[0]]);
		});
	if (phase === 'draft') await once('drafted', () => draftItems(people[2]!, key, ITEMS[key]!));
	if (command.type === 'together.open') await once('answered', () => answerIdeas(people[0]!));
	if (command.type === 'together.close')
		for (const [i, person] of people.entries())
			await person.command({ type: 'together.give', together: command.together, fist: i % 3 === 0 ? 5 : 4, apart: [] });
	if (command.type === 'consent.close')
		for (const [i, person] of people.entries()) await giveFist(person, key, i % 3 === 0 ? 5 : 4);
}

/** What the room does beside the board comes before the board. */
const MAIN =
	'section[aria-labelledby="now-block"] .button[data-variant="primary"], main .button[data-variant="primary"][data-size="l"]';
/**
 * The facilitator's own page, by Tab and Enter: the one main button that is there now, or the one that leads to it. Where it waits for
 * something (cards that are counted every five seconds) she waits too.
 */
async function goesOn(lead: Keyboard): Promise<void> {
	const { rev } = await moni.view();
	const from = lead.page.url();
	const main = lead.page.locator(MAIN).and(lead.page.locator(':not(:disabled, [aria-busy])')).first();
	await main.waitFor();
	const gone = async (): Promise<boolean> => (await moni.view()).rev > rev || lead.page.url() !== from;
	// The page leads the focus to the heading of what came last; whoever is faster than that finds the button once more.
	for (let tries = 1; ; tries++) {
		try {
			// What it says may count on while she is on her way to it.
			await lead.activate((await main.innerText()).replaceAll(/\s+/g, ' ').trim());
			return void (await until('the room, or she, has gone on', gone, TRY_AGAIN_MS));
		} catch (cause) {
			if (tries === TRIES) throw cause;
		}
	}
}

it('[E11] [AG1] [SR9] [AD1] the main button, by keyboard, leads sixteen people through the whole day to a plan both sides have signed', async () => {
	const been: StageKey[] = [];
	const lead = new Keyboard(pages[0]!);
	for (let presses = 0; ; presses++) {
		expect(presses, `stuck at ${(await moni.view()).slices.agenda.current}`).toBeLessThan(MOST);
		const { slices } = await moni.view();
		const command = mainButton(slices, ROOM);
		if (!command) break;
		await work(slices, command);
		await goesOn(lead);
		const now = (await moni.view()).slices.workshop.currentStage;
		if (!now || been.at(-1) === now) continue;
		been.push(now);
		// Those with a browser come along by the one line that invites them, wherever they are.
		for (const { page } of pages.slice(1)) await page.goto(`${server.origin}/w/${moni.workshopId}/${now}`);
		for (const { page } of pages) await page.getByRole('heading', { level: 1 }).waitFor();
	}
	expect(been).toEqual(['kickoff', 'insights', 'goals', 'segments', 'messages', 'touchpoints', 'materials']);
	const { slices } = await moni.view();
	expect(slices.workshop.agreed).toBe(true);
	for (const { key, adopted } of slices.stages) {
		const sides = new Set(adopted?.signOffs.map(({ side }) => side));
		expect([key, adopted?.signOffs.length, sides.size]).toEqual([key, 2 * OF_EACH_SIDE, 2]);
	}
	// Groups of two, then of four, worked on the goals by themselves.
	expect(slices.divisions.filter(({ stage }) => stage === 'goals').map(({ rooms }) => rooms.length)).toEqual([8, 4]);
}, 600_000);

it('[PL10] [PL15] everybody reads the same signed plan, and nobody’s page has complained', async () => {
	for (const { page } of pages) {
		await page.goto(`${server.origin}/w/${moni.workshopId}/plan`);
		await page
			.getByText(/AGREED by field and internal/)
			.first()
			.waitFor();
		expect(await axe(page)).toEqual([]);
	}
	expect(pages.flatMap(({ complaints }) => complaints)).toEqual([]);
}, 120_000);
