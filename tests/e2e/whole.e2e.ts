/**
 * T13 from the start page to a signed plan, by keys alone and by a finger alone: a facilitator and a participant who have nothing
 * else, and four scripted people of both sides. At every step the tree of names and roles is whole. At full length only: a stage
 * of each is in keyboard.e2e.ts, touch.e2e.ts and reader.e2e.ts.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { launch } from '../support/browser-person.ts';
import { until, type Person } from '../support/person.ts';
import { castDots, giveFist, groupCards, seatCrew, writeCards } from '../support/play.ts';
import { ByKeys, ByTouch, type Means } from './means.ts';
import { namelessIn } from './tree.ts';

const KINDS = [
	['keys', ByKeys],
	['touch', ByTouch]
] as const;

let server: AppServer;
let browser: Browser;

describe('[UI118] [UI205] [U24] a compact workshop, whole', () => {
	beforeAll(async () => {
		server = await AppServer.start();
		browser = await launch();
	});
	afterAll(async () => {
		await browser?.close();
		await server?.close();
	});

	describe.each(KINDS)('by %s only', (kind, Way) => {
		let moni: Means;
		let jule: Means;
		let crew: Person[] = [];
		beforeAll(async () => {
			moni = await Way.open(browser, server.origin, 'Moni');
			jule = await Way.open(browser, server.origin, 'Jule');
		});
		afterAll(async () => {
			crew.forEach((person) => person.leave());
			for (const { person } of [moni, jule]) await person.close();
		});

		/** Nothing on either page is without a name. */
		async function named(): Promise<void> {
			for (const { person } of [moni, jule]) expect(await namelessIn(person.page)).toEqual([]);
		}

		async function open(stage: StageKey, words: string): Promise<void> {
			await moni.press(`Open ${words}`);
			await jule.press('Go there');
			await jule.person.page.waitForURL(new RegExp(`/${stage}$`));
			await jule.person.page.getByLabel('New card').waitFor();
		}

		async function written(stage: StageKey, groups: readonly [string, string]): Promise<void> {
			const mine = `Mine on ${stage}`;
			await jule.fill('New card', mine);
			await jule.press('Keep card');
			await jule.person.saved();
			for (const person of crew) await writeCards(person, stage, [`${person.name} on ${stage}`]);
			await named();
			await moni.press(/^Reveal \d+ cards/);
			await jule.person.page.getByText(`Tom on ${stage}`).first().waitFor();
			await named();
			await moni.press('Start grouping');
			await jule.person.page.getByText('Not grouped yet').first().waitFor();
			await jule.group([mine, `Tom on ${stage}`], groups[0]);
			await jule.person.saved();
			await named();
			await groupCards(crew[0]!, stage, groups);
		}

		async function voted(stage: StageKey, groups: readonly [string, string]): Promise<void> {
			await moni.press(/^Open the vote/);
			await jule.press(`One dot more for ${groups[0]}`);
			await jule.person.page.getByText('Your vote is kept').waitFor();
			for (const person of crew) await castDots(person, stage, groups);
			await named();
			await moni.press('Close the vote');
			await jule.person.page.getByRole('heading', { name: 'Result' }).waitFor();
			await named();
		}

		async function agreed(stage: StageKey): Promise<void> {
			await jule.person.saved();
			await named();
			await moni.press('Open the consent round');
			await jule.give(4);
			await named();
			await until('the round is open', async () => (await crew[0]!.stage(stage)).consent?.state === 'open');
			for (const person of crew) await giveFist(person, stage, 4);
			await moni.press('Close the round');
			for (const { person } of [moni, jule])
				await person.page.getByRole('heading', { name: 'Both sides agreed. This text is locked.' }).waitFor();
			await named();
		}

		it('begins at the start page, and by a link', async () => {
			const { page } = moni.person;
			await page.goto(server.origin);
			await moni.fill('What is the plan about?', 'Spring plan');
			await moni.fill('Your name', 'Moni');
			await moni.press('Start the workshop');
			await page.waitForURL(/\/w\//);
			const shown = page.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/).first();
			const code = (await shown.innerText()).replace(/\s/g, '');
			crew = await seatCrew(server.origin, code);
			await jule.person.page.goto(`${server.origin}/join/${code}`);
			await jule.fill('Your name', 'Jule');
			await jule.choose('Field sales');
			await jule.press('Join');
			await jule.person.page.waitForURL(/\/w\//);
			await named();
			await moni.press(/^Begin with/);
			await jule.person.page.waitForURL(/\/insights$/);
		});

		it('insights', async () => {
			await written('insights', ['Paperwork', 'Timing']);
			await moni.press('Start drafting');
			await jule.press('Add an insight');
			await jule.fill('What is so', 'Prevention starts late because paperwork costs ten minutes.');
			await jule.fill('So what follows', 'Bring the form first.');
			await agreed('insights');
		});

		it('goals', async () => {
			const groups = ['Earlier start', 'Less paper'] as const;
			await open('goals', 'Goals');
			await written('goals', groups);
			await voted('goals', groups);
			await moni.press('Start drafting');
			await jule.press('Add a goal');
			await jule.fill('Goal', 'Patients get help one visit earlier');
			await jule.fill('What is measured', 'Starts within 60 days');
			await jule.fill('Today', '22');
			await jule.fill('Target', '30');
			await jule.fill('Unit', '%');
			await jule.day('By', '2027-04-11');
			await jule.pick('Owner', 'Marketing');
			await agreed('goals');
		});

		it('segments', async () => {
			const groups = ['Pioneers', 'Careful ones'] as const;
			await open('segments', 'Segments');
			await written('segments', groups);
			await voted('segments', groups);
			await moni.press('Start drafting');
			await jule.press('Add a segment');
			await jule.fill('Name', 'Pioneers');
			await jule.fill('How many', '60');
			await agreed('segments');
		});

		it('messages: an objection blocks, is answered by amending, and the next round carries', async () => {
			const groups = ['Good days', 'Safety'] as const;
			await open('messages', 'Messages');
			await written('messages', groups);
			await voted('messages', groups);
			await moni.press('Start drafting');
			await jule.press('Add a message');
			await jule.fill('The message in one sentence', 'Plan the good days together');
			await jule.fill('In 20 seconds', 'A plan for good days, in one talk.');
			await jule.press('Pioneers');
			await jule.press('Add a proof');
			await jule.fill('What it shows', 'Week 12 data');
			await jule.fill('Where it is written', 'Study 1');
			await jule.person.saved();
			await moni.press('Open the consent round');
			await jule.give(1, 'Twenty seconds are too many at the door.');
			for (const person of crew) await giveFist(person, 'messages', 5);
			await moni.press('Close the round');
			await moni.person.page.getByText('This round ended without agreement').waitFor();
			await named();
			await moni.press('Amend the text');
			// The same answer is offered beside the ended round and beside the draft: pressed where it stays.
			await jule.person.button('Add a message').waitFor();
			await jule.press('It is answered');
			await until('it is answered', async () =>
				(await crew[0]!.stage('messages')).objections.every(({ state }) => state !== 'open')
			);
			await agreed('messages');
		});

		it('channel map, and the plan is agreed', async () => {
			await open('touchpoints', 'Channel map');
			await written('touchpoints', ['In person', 'Digital']);
			await moni.press('Start drafting');
			await jule.cell('Pioneers', 'Visit');
			await jule.person.page.getByRole('dialog').waitFor();
			await jule.press('Add a touchpoint');
			await jule.pick('Message', 'Plan the good days together');
			await jule.day('From', '2027-01-11');
			await jule.day('To', '2027-04-09');
			await jule.person.saved();
			await jule.press('Close');
			await agreed('touchpoints');
			for (const means of [moni, jule]) {
				await means.openPlan();
				await means.person.page
					.getByText(/AGREED by field and internal/)
					.first()
					.waitFor();
				expect(await means.otherWays()).toEqual([]);
			}
			await named();
			expect([...moni.person.complaints, ...jule.person.complaints]).toEqual([]);
		});
	});
});
