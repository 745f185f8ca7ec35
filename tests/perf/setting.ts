/** A workshop to measure in: a scripted facilitator, as many scripted people as asked for, and a page for one of them. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { listCards, moveCard } from '#lib/board/cards.ts';
import { addGroup, listGroups } from '#lib/board/groups.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { Person, until } from '../support/person.ts';
import { writeCards } from '../support/play.ts';
import { watchPage } from './probe.ts';

export const STAGE: StageKey = 'insights';
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const LAPTOP = { viewport: { width: 1366, height: 860 } };
/** Cards that say different things: those that say the same are offered to be put together, which is another board. */
const WHO = [
	'Doctors',
	'Nurses',
	'Pharmacists',
	'Payers',
	'Patients',
	'Relatives',
	'Clinics',
	'Practices',
	'Teams',
	'Managers'
];
const WHAT = ['ask for', 'miss', 'refuse', 'share', 'forget', 'compare', 'copy', 'want', 'explain', 'wait for'];
const THING = [
	'a form',
	'the folder',
	'one number',
	'dosing cards',
	'a call back',
	'week-12 data',
	'a second opinion',
	'translations',
	'a quiet room',
	'help at night'
];
const wordsOf = (n: number): string =>
	`${WHO[n % 10]} ${WHAT[Math.floor(n / 10) % 10]} ${THING[(n * 7 + Math.floor(n / 100)) % 10]}`;
const FUNCTIONS = ['key_account', 'field_medical', 'omnichannel_digital', 'medical_hq'] as const;
/** A phone on a weak line, as Lighthouse's slow 4G: bytes a second, and the round trip in milliseconds. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

export class Setting {
	readonly origin: string;
	readonly moni: Person;
	readonly people: Person[] = [];
	code = '';

	private constructor(origin: string) {
		this.origin = origin;
		this.moni = new Person(origin, 'Moni');
	}

	/** A workshop with its stage open for writing. */
	static async open(origin: string): Promise<Setting> {
		const setting = new Setting(origin);
		const { moni } = setting;
		setting.code = (await moni.openWorkshop('Spring plan')).participant;
		await moni.command({ type: 'stage.open', stage: STAGE });
		return setting;
	}

	get path(): string {
		return `/w/${this.moni.workshopId}/${STAGE}`;
	}

	async seat(count: number): Promise<void> {
		for (let i = 0; i < count; i++)
			this.people.push(
				await new Person(this.origin, `Person ${i + 1}`).join(this.code, FUNCTIONS[i % FUNCTIONS.length]!)
			);
	}

	async advanceTo(phase: string): Promise<void> {
		for (;;) {
			const from = (await this.moni.stage(STAGE)).phase;
			if (from === phase) return;
			await this.moni.command({ type: 'phase.advance', stage: STAGE, from });
		}
	}

	/** `count` cards, the same number of everybody seated, on the table in the grouping phase: half of them in groups, half not yet. */
	async fillBoard(count: number, groups: number): Promise<void> {
		const share = count / this.people.length;
		await Promise.all(
			this.people.map((person, i) => {
				const texts = Array.from({ length: share }, (_, n) => `${wordsOf(i * share + n)} (${i * share + n})`);
				return writeCards(person, STAGE, texts);
			})
		);
		await this.advanceTo('cluster');
		const { doc } = await this.people[0]!.room(STAGE);
		await until('cards are on the table', () => listCards(doc).length === count, 60_000);
		doc.transact(() => {
			for (let n = 1; n <= groups; n++) addGroup(doc, { id: `group-${n}`, name: `Group ${n}` }, 'bench');
			const ids = listGroups(doc).map(({ id }) => id);
			for (const [n, card] of listCards(doc)
				.slice(0, count / 2)
				.entries())
				moveCard(doc, card.id, { group: ids[n % ids.length]! }, 'bench');
		}, 'bench');
	}

	/** A page that is watched; as this person, or as a stranger. */
	async page(browser: Browser, person: Person | null, device: object = LAPTOP): Promise<Page> {
		const context = await browser.newContext({ locale: 'en', ...device });
		await person?.sitIn(context);
		const page = await context.newPage();
		page.setDefaultTimeout(60_000);
		await page.addInitScript(watchPage);
		return page;
	}

	leave(): void {
		for (const person of [...this.people, this.moni]) person.leave();
	}
}

/** From here on the page loads as over a weak line, with a processor this many times slower. Sockets are not slowed down. */
export async function slowDown(page: Page, processor: number): Promise<CDPSession> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', LINE);
	if (processor > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: processor });
	return cdp;
}
