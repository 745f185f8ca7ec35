/** By what somebody works: keys alone, or a finger alone. The same words for both, so that one script plays a workshop with either. */
import type { Browser, Locator } from 'playwright-core';
import { ANSWER_SHEET, BrowserPerson } from '../support/browser-person.ts';
import { Keyboard } from '../support/keyboard.ts';
import { Hand } from './hand.ts';

type Name = string | RegExp;

export interface Means {
	readonly person: BrowserPerson;
	/** Presses a button, a link or a box to tick. */
	press(name: Name): Promise<void>;
	fill(label: string, text: string): Promise<void>;
	/** `option` of a list, by its words. */
	pick(label: string, option: string): Promise<void>;
	/** `day` as `2027-04-11`. */
	day(label: string, day: string): Promise<void>;
	choose(radio: Name): Promise<void>;
	/** Both into one new group of that name. */
	group(cards: readonly [string, string], name: string): Promise<void>;
	/** How far one carries the text, and why not, where one does not. */
	give(fist: number, harm?: string): Promise<void>;
	/** Opens a cell of the channel map: a table where there is room for one, a list of segments on a phone. */
	cell(segment: string, channel: string): Promise<void>;
	/** From wherever one is in a workshop. */
	openPlan(): Promise<void>;
	/** What reached the page by any other way. */
	otherWays(): Promise<readonly string[]>;
}

const KIND = 'What kind is it?';
const HARM = 'What harm do you see, and for which aim?';

/** What is pressed, and can be. */
function operable({ page }: BrowserPerson, name: Name): Locator {
	const exact = typeof name === 'string';
	return page
		.getByRole('button', { name, exact, disabled: false })
		.or(page.getByRole('link', { name, exact }))
		.or(page.getByRole('checkbox', { name, exact }))
		.filter({ visible: true })
		.first();
}

export class ByKeys implements Means {
	readonly person: BrowserPerson;
	readonly #keys: Keyboard;

	private constructor(person: BrowserPerson) {
		this.person = person;
		this.#keys = new Keyboard(person);
	}

	static async open(browser: Browser, origin: string, name: string): Promise<ByKeys> {
		const person = await BrowserPerson.open(browser, origin, name);
		await person.context.addInitScript(() => {
			const counted = ((window as never as { pointed: string[] }).pointed = []) as string[];
			window.addEventListener('pointerdown', (event) => counted.push(event.pointerType), true);
		});
		return new ByKeys(person);
	}

	async press(name: Name): Promise<void> {
		await operable(this.person, name).waitFor();
		await this.#keys.tabTo(name);
		const ticks = await this.person.page.evaluate(() => document.activeElement?.matches('[type="checkbox"]'));
		await this.#keys.press(ticks ? 'Space' : 'Enter');
	}

	fill = (label: string, text: string): Promise<void> => this.#keys.fill(label, text);

	async pick(label: string, option: string): Promise<void> {
		await this.#keys.tabTo(label);
		await this.#keys.type(option);
	}

	async day(label: string, day: string): Promise<void> {
		const [year, month, date] = day.split('-');
		await this.#keys.tabTo(label);
		await this.#keys.type(`${month}${date}${year}`);
	}

	async choose(radio: Name): Promise<void> {
		await this.#keys.tabTo(radio);
		await this.#keys.press('Space');
	}

	async group(cards: readonly [string, string], name: string): Promise<void> {
		const { page } = this.person;
		for (const card of cards) {
			await this.#keys.press('/');
			await page.getByRole('listbox').waitFor();
			await this.#keys.type(card);
			await this.#keys.press('Enter');
			await this.#keys.at(new RegExp(`^${card}`));
			await this.#keys.press('Space');
		}
		await this.#keys.press('g');
		await page.getByRole('listbox').waitFor();
		await this.#keys.type(name);
		await page.getByRole('option', { name: `New group: ${name}`, selected: true }).waitFor();
		await this.#keys.press('Enter');
		const group = page.getByRole('region', { name });
		for (const card of cards) await group.getByText(card).waitFor();
	}

	async give(fist: number, harm?: string): Promise<void> {
		await this.person.page.getByRole('radiogroup').waitFor();
		// The chosen one is where Tab arrives; from there arrows go down the list, 5 to 0.
		await this.#keys.tabTo(/^[0-5] /);
		const from = Number((await this.#keys.focused())[0]);
		for (let at = from; at !== fist; at += Math.sign(fist - at))
			await this.#keys.press(fist < at ? 'ArrowDown' : 'ArrowUp');
		await this.#keys.at(new RegExp(`^${fist} `));
		if (harm) {
			await this.pick(KIND, 'Does harm');
			await this.fill(HARM, harm);
		}
		await this.#keys.activate(new RegExp(`^(Give|Change to) ${fist}$`));
		await this.person.page.getByText(`You gave ${fist}`).filter({ visible: true }).first().waitFor();
	}

	cell = (segment: string, channel: string): Promise<void> => this.press(`Add a touchpoint: ${segment}, ${channel}`);

	openPlan = (): Promise<void> => this.press('The plan');

	otherWays = (): Promise<readonly string[]> =>
		this.person.page.evaluate(() => (window as never as { pointed: string[] }).pointed);
}

export class ByTouch implements Means {
	readonly #hand: Hand;

	private constructor(hand: Hand) {
		this.#hand = hand;
	}

	static open = async (browser: Browser, origin: string, name: string): Promise<ByTouch> =>
		new ByTouch(await Hand.open(browser, origin, name));

	get person(): BrowserPerson {
		return this.#hand.person;
	}

	async press(name: Name): Promise<void> {
		await this.#hand.tap(operable(this.person, name));
	}

	async fill(label: string, text: string): Promise<void> {
		const field = this.person.page.getByLabel(label, { exact: true });
		await this.#hand.tap(field);
		await field.fill(text);
	}

	/** The list itself is the phone's own. */
	async pick(label: string, option: string): Promise<void> {
		await this.person.page.getByLabel(label, { exact: true }).selectOption({ label: option });
	}

	async day(label: string, day: string): Promise<void> {
		await this.person.page.getByLabel(label, { exact: true }).fill(day);
	}

	choose = (radio: Name): Promise<void> =>
		this.#hand.tap(this.person.page.getByRole('radio', { name: radio, exact: typeof radio === 'string' }));

	async group(cards: readonly [string, string], name: string): Promise<void> {
		const { page } = this.person;
		await this.#hand.button('New group');
		await page
			.getByLabel(/^Name of group \d/)
			.last()
			.fill(name);
		for (const card of cards) await this.#hand.tap(page.getByText(card, { exact: true }));
		await this.#hand.button('Move to');
		await this.#hand.tap(page.getByRole('menuitem', { name: `To ${name}` }));
		const group = page.getByRole('region', { name });
		for (const card of cards) await group.getByText(card, { exact: true }).waitFor();
	}

	async give(fist: number, harm?: string): Promise<void> {
		await this.#hand.button(ANSWER_SHEET);
		await this.choose(new RegExp(`^${fist} `));
		if (harm) {
			await this.pick(KIND, 'Does harm');
			await this.fill(HARM, harm);
		}
		await this.#hand.button(new RegExp(`^(Give|Change to) ${fist}$`));
		await this.person.button(new RegExp(`^You gave ${fist}\\.`)).waitFor();
	}

	async cell(segment: string, channel: string): Promise<void> {
		await this.person.page.getByRole('heading', { name: segment }).waitFor();
		await this.pick('Add a touchpoint', channel);
	}

	/** The bar on top opens the stages, and the plan is beneath them. */
	async openPlan(): Promise<void> {
		await this.#hand.tap(this.person.page.locator('header').getByRole('button', { expanded: false }).first());
		await this.#hand.tap(this.person.page.getByRole('dialog').getByRole('link', { name: 'The plan' }));
	}

	otherWays = (): Promise<readonly string[]> => this.#hand.notTouched();
}
