/** A person with a phone who has nothing but a finger: taps what is on the screen, and types words. What else reached the page is counted. */
import type { Browser, Locator, Page } from 'playwright-core';
import { BrowserPerson } from '../support/browser-person.ts';

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Smallest height of what a finger hits, CSS pixels. */
const TARGET = 44;

interface Counted {
	notTouched: string[];
}

export class Hand {
	readonly person: BrowserPerson;

	private constructor(person: BrowserPerson) {
		this.person = person;
	}

	static async open(browser: Browser, origin: string, name: string, width = PHONE.viewport.width): Promise<Hand> {
		const person = await BrowserPerson.open(browser, origin, name, { ...PHONE, viewport: { width, height: 844 } });
		await person.context.addInitScript(() => {
			const counted = ((window as unknown as Counted).notTouched = [] as string[]);
			window.addEventListener(
				'pointerdown',
				(event) => event.pointerType !== 'touch' && counted.push(event.pointerType),
				true
			);
			window.addEventListener('keydown', (event) => counted.push(event.key), true);
		});
		return new Hand(person);
	}

	get page(): BrowserPerson['page'] {
		return this.person.page;
	}

	tap = (target: Locator): Promise<void> => target.tap();
	/** In the same place, one right after the other. */
	async tapTwice(target: Locator): Promise<void> {
		await target.scrollIntoViewIfNeeded();
		const { x, y, width, height } = (await target.boundingBox())!;
		for (let tap = 0; tap < 2; tap++) await this.page.touchscreen.tap(x + width / 2, y + height / 2);
	}
	button = (name: string | RegExp): Promise<void> => this.tap(this.person.button(name));

	/** Presses of a mouse or of a key on this page. */
	notTouched = (): Promise<string[]> => this.page.evaluate(() => (window as unknown as Counted).notTouched);

	/** Everything in sight that is operated and too low for a thumb, and how far the page can be pushed sideways. */
	misses = (): Promise<string[]> =>
		this.page.evaluate((target) => {
			const all = document.querySelectorAll<HTMLElement>(
				'main :is(button, a.button, input, select, textarea, summary), header :is(button, a)'
			);
			const low = [...all].flatMap((element) => {
				const hit = element.closest('label') ?? element;
				const { width, height } = hit.getBoundingClientRect();
				const hidden = width < 2 || getComputedStyle(element).visibility === 'hidden';
				return hidden || height >= target - 0.5
					? []
					: [`${element.textContent || element.ariaLabel} is ${height} high`];
			});
			const over = document.documentElement.scrollWidth - window.innerWidth;
			return over > 0 ? [...low, `${over} px wider than the screen`] : low;
		}, TARGET);

	/** The main action is in sight, at the bottom edge. */
	docked = (): Promise<boolean> =>
		this.page.evaluate(() => {
			const box = document.querySelector('.dock')?.getBoundingClientRect();
			return !!box && box.height > 40 && Math.abs(box.bottom - window.innerHeight) < 2;
		});

	/** In with a code, however it is written. */
	async join(typed: string, functionName: string): Promise<void> {
		const { page } = this;
		await page.goto(`${this.person.origin}/join/${typed}`);
		await page.getByLabel('Your name').fill(this.person.name);
		await this.tap(page.getByRole('radio', { name: functionName, exact: true }));
		const missed = await this.misses();
		if (missed.length > 0) throw new Error(missed.join('; '));
		await this.button('Join');
		await page.waitForURL(/\/w\//);
	}

	/** On how many lines what is to be pressed in a message stands, however much the message says. */
	messageLines = (): Promise<number> =>
		this.page
			.locator('[data-sonner-toast]', { has: this.page.locator('[data-button]') })
			.first()
			.evaluate((message) => {
				const button = message.querySelector('[data-button]')!;
				message.querySelector('[data-title]')!.textContent = 'It could not be done. '.repeat(12);
				button.textContent = 'Try it again';
				const words = document.createRange();
				words.selectNodeContents(button);
				return words.getClientRects().length;
			});
}

/** What is written on the big screen and smaller than the last row can read. */
export const smallWords = (screen: Page): Promise<string[]> =>
	screen.evaluate(() => {
		const small: string[] = [];
		const texts = document.createTreeWalker(document.querySelector('.screen')!, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const element = node.parentElement!;
			const words = node.textContent?.trim();
			if (!words || element.closest('.visually-hidden')) continue;
			if (parseFloat(getComputedStyle(element).fontSize) < 24) small.push(words);
		}
		return small;
	});

/** The live channel overtakes the answer to the next command: that comes only when the page shows what the command did. */
export const answersLast = (page: Page, shown: Locator): Promise<unknown> =>
	page.route(
		'**/commands',
		async (route) => {
			const response = await route.fetch();
			await shown.waitFor();
			await route.fulfill({ response });
		},
		{ times: 1 }
	);
