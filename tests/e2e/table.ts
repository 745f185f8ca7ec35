/**
 * A table with everybody at it, on the built server as `npm start` runs it: the facilitator and two participants have browsers
 * (one of them a phone), two more of each side are scripted.
 */
import type { Browser } from 'playwright-core';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { ANSWER_SHEET, BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { castDots, giveFist, groupCards, writeCards } from '../support/play.ts';

type Scripted = 'ben' | 'mara' | 'tom' | 'eva';

export class Table {
	readonly server: AppServer;
	readonly #browser: Browser;
	readonly moni: BrowserPerson;
	readonly jule: BrowserPerson;
	readonly ida: BrowserPerson;
	readonly scripted: Record<Scripted, Person> = {} as never;
	code = '';
	workshopId = '';

	private constructor(
		server: AppServer,
		browser: Browser,
		[moni, jule, ida]: [BrowserPerson, BrowserPerson, BrowserPerson]
	) {
		this.server = server;
		this.#browser = browser;
		this.moni = moni;
		this.jule = jule;
		this.ida = ida;
	}

	static async set(): Promise<Table> {
		const server = await AppServer.start();
		const browser = await launch();
		const moni = await BrowserPerson.open(browser, server.origin, 'Moni');
		const jule = await BrowserPerson.open(browser, server.origin, 'Jule', {
			viewport: { width: 390, height: 844 },
			hasTouch: true
		});
		const ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
		return new Table(server, browser, [moni, jule, ida]);
	}

	async clear(): Promise<void> {
		this.present().forEach((person) => person.leave());
		await this.#browser.close();
		await this.server.close();
	}

	present = (): Person[] => Object.values(this.scripted);
	browsers = (): BrowserPerson[] => [this.moni, this.jule, this.ida];

	async begin(title: string): Promise<void> {
		await this.moni.createWorkshop(title);
		this.workshopId = new URL(this.moni.page.url()).pathname.split('/')[2]!;
		const shown = await this.moni.page
			.getByText(/^[A-Z0-9]{3} ?[A-Z0-9]{3}$/)
			.first()
			.innerText();
		this.code = shown.replace(/\s/g, '');
		await this.jule.join(this.code, 'Field sales');
		await this.ida.join(this.code, 'Marketing');
		await this.seat('ben', 'Ben', 'key_account');
		await this.seat('mara', 'Mara', 'field_medical');
		await this.seat('tom', 'Tom', 'omnichannel_digital');
	}

	async seat(key: Scripted, name: string, fn: Parameters<Person['join']>[1]): Promise<void> {
		this.scripted[key] = await new Person(this.server.origin, name).join(this.code, fn);
	}

	/** Write, reveal and group with everybody scripted, beside what the browsers did already. */
	async revealAndGroup(stage: StageKey, groups: readonly string[]): Promise<void> {
		for (const person of this.present()) await writeCards(person, stage, [`${person.name} on ${stage}`]);
		await this.moni.button(/^Reveal \d+ cards/).click();
		await this.jule.page.getByText(`Tom on ${stage}`).first().waitFor();
		await this.moni.button('Start grouping').click();
		await this.jule.page.getByText('Not grouped yet').first().waitFor();
		await groupCards(this.scripted.ben, stage, groups);
	}

	async vote(stage: StageKey, labels: readonly [string, string]): Promise<void> {
		await this.moni.button(/^Open the vote/).click();
		for (const person of [this.jule, this.ida]) {
			await person.button(`One dot more for ${labels[0]}`).click();
			await person.page.getByText('Your vote is kept').waitFor();
		}
		for (const person of this.present()) await castDots(person, stage, labels);
		await this.moni.button('Close the vote').click();
		await this.ida.page.getByRole('heading', { name: 'Result' }).waitFor();
		await this.moni.button('Start drafting').click();
	}

	async openRound(stage: StageKey): Promise<void> {
		await this.moni.button('Open the consent round').click();
		for (const person of [this.jule, this.ida])
			await person.page.getByRole('radiogroup').or(person.button(ANSWER_SHEET)).waitFor();
		await until('the round is open', async () => (await this.scripted.ben.stage(stage)).consent?.state === 'open');
	}

	async closeRound(): Promise<void> {
		await this.moni.button('Close the round').click();
		for (const person of this.browsers())
			await person.page.getByRole('heading', { name: 'Both sides agreed. This text is locked.' }).waitFor();
	}

	async agree(stage: StageKey): Promise<void> {
		await this.openRound(stage);
		await this.jule.give(4);
		await this.ida.give(5);
		for (const person of this.present()) await giveFist(person, stage, 4);
		await this.closeRound();
	}

	async openNext(stage: StageKey, name: string): Promise<void> {
		await this.moni.button(`Open ${name}`).click();
		for (const { page } of [this.jule, this.ida]) {
			// Nobody is moved by force: one line invites, and there is no second one [UI138].
			await page.getByRole('link', { name: 'Go there' }).click();
			await page.waitForURL(new RegExp(`/${stage}$`));
		}
		await this.jule.page.getByLabel('New card').waitFor();
	}
}
