/**
 * A participant with a real browser: does what people do, by the words on the screen. Remembers everything that reached the page
 * (frames, answers, markup, storage), so that a test can look for what should not have been among it.
 */
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_ARGS } from './chromium.ts';
import type { Person } from './person.ts';

export const launch = (): Promise<Browser> => {
	const executablePath = process.env.EINKLANG_CHROMIUM;
	return chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) });
};

/** What the sheet with one's answer is called, before and after. */
export const ANSWER_SHEET = /^(Give your answer|You gave \d\.)/;

/** What the browser itself says when a request was cut off, by going to another page or by a line the test took away. */
const OF_THE_LINE =
	/WebSocket connection|Failed to load resource|ERR_|preloaded using link preload|blocked by Playwright|^An unknown error occurred when fetching the script\.$/;

export interface Device {
	readonly viewport?: { width: number; height: number };
	readonly locale?: string;
	readonly colorScheme?: 'light' | 'dark';
	readonly hasTouch?: boolean;
	readonly isMobile?: boolean;
	readonly serviceWorkers?: 'block';
	/** The clock of the device. */
	readonly timezoneId?: string;
}

/** Everybody whose browser is open, for whoever wants to know what they saw (journey-failures.ts). */
const present = new Set<BrowserPerson>();
export const presentPeople = (): readonly BrowserPerson[] => [...present];

export class BrowserPerson {
	readonly name: string;
	readonly origin: string;
	readonly page: Page;
	readonly context: BrowserContext;
	/** Text of every answer and frame this page received. */
	readonly received: string[] = [];
	/** Errors and warnings of the page, which nobody may cause. */
	readonly complaints: string[] = [];

	private constructor(name: string, origin: string, context: BrowserContext, page: Page) {
		this.name = name;
		this.origin = origin;
		this.context = context;
		this.page = page;
	}

	static async open(browser: Browser, origin: string, name: string, device: Device = {}): Promise<BrowserPerson> {
		const context = await browser.newContext({ viewport: { width: 1366, height: 860 }, locale: 'en', ...device });
		const page = await context.newPage();
		page.setDefaultTimeout(20_000);
		const person = new BrowserPerson(name, origin, context, page);
		present.add(person);
		context.on('close', () => present.delete(person));
		person.#listen();
		return person;
	}

	/** Somebody who sits at the table already, with a browser of their own. */
	static async of(browser: Browser, person: Person, device: Device = {}): Promise<BrowserPerson> {
		const own = await BrowserPerson.open(browser, person.origin, person.name, device);
		await person.sitIn(own.context);
		return own;
	}

	#listen(): void {
		this.page.on('websocket', (socket) =>
			socket.on('framereceived', ({ payload }) => {
				const text = typeof payload === 'string' ? [payload] : [payload.toString('utf8'), payload.toString('latin1')];
				this.received.push(...text);
			})
		);
		this.page.on('response', (response) => {
			response.text().then(
				(text) => this.received.push(text),
				// Redirects and answers of a page that is gone have no body.
				() => undefined
			);
		});
		this.page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
		this.page.on('console', (message) => {
			const own = ['error', 'warning'].includes(message.type()) && !OF_THE_LINE.test(message.text());
			if (own) this.complaints.push(message.text());
		});
	}

	/** Everything the page holds now: markup, storages, caches, documents kept on the device. */
	async held(): Promise<string> {
		const stored = await this.page.evaluate(async () => {
			const parts = [document.documentElement.outerHTML, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
			const latin = new TextDecoder('latin1');
			const utf8 = new TextDecoder();
			const read = (value: unknown): string => {
				if (value instanceof Uint8Array) return latin.decode(value) + utf8.decode(value);
				if (value instanceof ArrayBuffer) return read(new Uint8Array(value));
				if (Array.isArray(value)) return value.map(read).join('\n');
				return typeof value === 'object' && value !== null ? Object.values(value).map(read).join('\n') : String(value);
			};
			const request = <T>(asked: IDBRequest<T>) =>
				new Promise<T>(
					(resolve, reject) => (
						(asked.onsuccess = () => resolve(asked.result)),
						(asked.onerror = () => reject(asked.error))
					)
				);
			for (const { name } of await indexedDB.databases()) {
				const db = await request(indexedDB.open(name!));
				for (const store of db.objectStoreNames)
					parts.push(read(await request(db.transaction(store).objectStore(store).getAll())));
				db.close();
			}
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				for (const kept of await cache.keys()) parts.push(kept.url, (await (await cache.match(kept))?.text()) ?? '');
			}
			return parts.join('\n');
		});
		return stored;
	}

	async createWorkshop(title: string): Promise<void> {
		await this.page.goto(this.origin);
		await this.page.getByLabel('What is the plan about?').fill(title);
		await this.page.getByLabel('Your name').fill(this.name);
		await this.page.getByRole('button', { name: 'Start the workshop' }).click();
		await this.page.waitForURL(/\/w\//);
	}

	async join(code: string, functionName: string): Promise<void> {
		await this.page.goto(`${this.origin}/join/${code}`);
		await this.page.getByLabel('Your name').fill(this.name);
		await this.page.getByRole('radio', { name: functionName }).check();
		await this.page.getByRole('button', { name: 'Join', exact: true }).click();
		await this.page.waitForURL(/\/w\//);
	}

	button = (name: string | RegExp): Locator => this.page.getByRole('button', { name, exact: typeof name === 'string' });

	/** Types one card and keeps it for the reveal with Enter, as people do. */
	async write(text: string): Promise<void> {
		const box = this.page.getByLabel('New card');
		await box.fill(text);
		await box.press('Enter');
	}

	/** Waits until the header says that everything is on disk. */
	saved = (): Promise<void> =>
		this.page
			.getByRole('status')
			.filter({ hasText: /^Saved/ })
			.first()
			.waitFor();

	async give(fist: number, objection?: { kind: string; text: string }): Promise<void> {
		// On a phone the answer is a sheet beneath the text.
		const sheet = this.button(ANSWER_SHEET);
		await this.page.getByRole('radiogroup').or(sheet).first().waitFor();
		if ((await sheet.count()) > 0 && (await sheet.getAttribute('aria-expanded')) === 'false') await sheet.click();
		await this.page
			.getByRole('radiogroup')
			.getByRole('radio', { name: new RegExp(`^${fist} `) })
			.check();
		if (objection) {
			await this.page.getByLabel('What kind is it?').selectOption({ label: objection.kind });
			await this.page.getByLabel('What harm do you see, and for which aim?').fill(objection.text);
		}
		await this.button(new RegExp(`^(Give|Change to) ${fist}$`)).click();
		await this.page
			.getByText(new RegExp(`^You gave ${fist}[.:]`))
			.filter({ visible: true })
			.waitFor();
	}

	close = (): Promise<void> => this.context.close();
}
