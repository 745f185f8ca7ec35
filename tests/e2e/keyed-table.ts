/** Two people with a keyboard and no pointer at a table that is writing: the facilitator, and one from the field. One more is scripted. */
import type { Browser } from 'playwright-core';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch, type Device } from '../support/browser-person.ts';
import { Keyboard } from '../support/keyboard.ts';
import { Person, until } from '../support/person.ts';
import { writeCards } from '../support/play.ts';

/** Low, so that boards scroll. */
const SCREEN = { width: 1366, height: 700 };

export class KeyedTable {
	#server!: AppServer;
	#browser!: Browser;
	/** The facilitator, scripted; `lead` is the same person in a browser. */
	moni!: Person;
	ben!: Person;
	lead!: Keyboard;
	jule!: Keyboard;

	async set(device: Device = {}): Promise<void> {
		this.#server = await AppServer.start();
		this.#browser = await launch();
		const { origin } = this.#server;
		this.moni = new Person(origin, 'Moni');
		const { participant: code } = await this.moni.openWorkshop('Spring plan');
		this.ben = await new Person(origin, 'Ben').join(code, 'key_account');
		await this.moni.command({ type: 'stage.open', stage: 'insights' });
		await writeCards(this.ben, 'insights', ['Something from the stage before']);
		await this.moni.command({ type: 'phase.advance', stage: 'insights', from: 'write' });
		await this.moni.command({ type: 'stage.open', stage: 'goals' });
		this.lead = await this.#seat(this.moni, device);
		this.jule = await this.#seat(await new Person(origin, 'Jule').join(code, 'field_sales'), device);
		for (const { page } of [this.lead, this.jule]) await page.goto(`${origin}/w/${this.moni.workshopId}/goals`);
		await this.jule.page.getByLabel('New card').waitFor();
		await this.jule.person.saved();
	}

	/** The scripted person and the browser are one and the same guest. */
	async #seat(person: Person, device: Device): Promise<Keyboard> {
		const { origin } = this.#server;
		const seated = await BrowserPerson.open(this.#browser, origin, person.name, { viewport: SCREEN, ...device });
		await person.sitIn(seated.context);
		await seated.context.grantPermissions(['clipboard-read', 'clipboard-write']);
		return new Keyboard(seated);
	}

	/** Jule's own cards. */
	own = () => this.jule.page.locator('article[data-rove]');
	count = (expected: number) => until(`${expected} cards`, async () => (await this.own().count()) === expected);
	/** The palette's list, and that of what is on the board. */
	list = () => this.jule.page.getByRole('listbox');
	box = () => this.jule.page.getByLabel('New card');
	said = (words: string | RegExp) => this.jule.page.getByText(words).filter({ visible: true }).first().waitFor();
	find = async (letters: string, card: RegExp): Promise<void> => {
		await this.jule.press('/');
		await this.list().waitFor();
		await this.jule.type(letters);
		await this.jule.press('Enter');
		await this.jule.at(card);
	};

	async clear(): Promise<void> {
		this.ben?.leave();
		await this.#browser?.close();
		await this.#server?.close();
	}
}
