/** The offline store in a real browser, because IndexedDB is one: several tabs, killed pages, a profile that is signed out. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../../tests/support/chromium.ts';
import { openLocalCopy } from './offline-store.ts';
import { RoomClient } from './room-client.ts';

const ENTRY = 'virtual:offline-store';
const MODULE = `
import * as Y from 'yjs';
import { forgetEverything, openLocalCopy } from '${new URL('./offline-store.ts', import.meta.url).pathname}';
const place = { participantId: 'p', workshopId: 'w', room: 'insights' };
const read = (updates) => { const doc = new Y.Doc(); for (const each of updates) Y.applyUpdate(doc, each); return doc; };
const failures = [];
let copy, doc;
globalThis.store = {
	forget: forgetEverything, failures,
	async open(room = place.room) {
		copy = await openLocalCopy({ ...place, room }, (cause) => failures.push(String(cause)));
		doc = read(copy.updates);
		const { kept, epoch, unsaved, updates, late, asides } = copy;
		return { kept, epoch, unsaved, rows: updates.length, late, asides: asides.length, text: doc.getText('t').toString() };
	},
	begin: (epoch) => copy.begin(epoch),
	own(text) { const sv = Y.encodeStateVector(doc); doc.getText('t').insert(doc.getText('t').length, text); copy.keepOwn(Y.encodeStateAsUpdate(doc, sv)); },
	remote(text) { const sv = Y.encodeStateVector(doc); doc.getText('t').insert(doc.getText('t').length, text); copy.keepRemote(Y.encodeStateAsUpdate(doc, sv)); },
	settle: () => copy.settle(), flush: () => copy.flush(), close: () => copy.close(),
	setAside: () => copy.setAside({ state: Y.encodeStateAsUpdate(doc), epoch: copy.epoch, reason: 'reset', at: 1 }),
	keepLate: (late) => copy.keepLate(late)
};`;

interface Opened {
	readonly kept: boolean;
	readonly epoch: string | null;
	readonly unsaved: boolean;
	readonly rows: number;
	readonly late: readonly unknown[];
	readonly asides: number;
	readonly text: string;
}
interface StoreInPage {
	open(room?: string): Promise<Opened>;
	begin(epoch: string): void;
	own(text: string): void;
	remote(text: string): void;
	settle(): void;
	flush(): Promise<void>;
	close(): void;
	setAside(): Promise<void>;
	keepLate(late: readonly unknown[]): Promise<void>;
	forget(): Promise<void>;
	failures: string[];
}
declare const store: StoreInPage;

async function bundle(): Promise<string> {
	const virtual = {
		name: 'entry',
		resolveId: (id: string) => (id === ENTRY ? ENTRY : null),
		load: (id: string) => (id === ENTRY ? MODULE : null)
	};
	const result = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [virtual],
		build: { write: false, minify: false, rolldownOptions: { input: ENTRY } }
	});
	const { output } = (Array.isArray(result) ? result[0] : result) as { output: { code?: string }[] };
	return output[0]!.code!;
}

const executablePath = await findChromium();

describe.runIf(executablePath)('the copy on this device', { timeout: 60_000 }, () => {
	let browser: Browser;
	let context: BrowserContext;
	let server: Server;
	let origin: string;

	beforeAll(async () => {
		const code = await bundle();
		server = createServer((request, response) => {
			const script = request.url === '/store.js';
			response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' });
			response.end(
				script ? code : '<!doctype html><title>store</title><script type="module" src="/store.js"></script>'
			);
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		server?.close();
	});
	beforeEach(async () => {
		await context?.close();
		context = await browser.newContext();
	});

	async function tab(): Promise<Page> {
		const page = await context.newPage();
		await page.goto(origin);
		await page.waitForFunction(() => 'store' in globalThis);
		return page;
	}
	const reopened = async (room?: string): Promise<Opened> => (await tab()).evaluate((name) => store.open(name), room);

	it('[RT6] keeps own edits as unconfirmed until they are settled', async () => {
		const page = await tab();
		expect(await page.evaluate(() => store.open())).toEqual({
			kept: true,
			epoch: null,
			unsaved: false,
			rows: 0,
			late: [],
			asides: 0,
			text: ''
		});
		await page.evaluate(async () => {
			store.begin('e1');
			store.own('one ');
			store.remote('two ');
			await store.flush();
		});
		expect(await reopened()).toMatchObject({ epoch: 'e1', unsaved: true, rows: 2, text: 'one two ' });
		await page.evaluate(async () => {
			store.settle();
			await store.flush();
		});
		expect(await reopened()).toMatchObject({ unsaved: false, text: 'one two ' });
		expect(await reopened('goals')).toMatchObject({ epoch: null, text: '' });
	});

	it('[RT6] the last keystroke survives a tab that is closed right behind it', async () => {
		// The room has said hello long before anybody types.
		await (
			await tab()
		).evaluate(async () => {
			await store.open();
			store.begin('e1');
			await store.flush();
		});
		for (let round = 0; round < 10; round++) {
			const page = await tab();
			await page.evaluate(async () => {
				await store.open();
				store.own('x');
			});
			await page.close({ runBeforeUnload: false });
		}
		expect((await reopened()).text).toBe('x'.repeat(10));
	});

	it('[RT6] several tabs write without losing rows, and many rows become one', async () => {
		const tabs = [await tab(), await tab(), await tab()];
		for (const page of tabs) await page.evaluate(() => store.open());
		await tabs[0]!.evaluate(async () => {
			store.begin('e1');
			await store.flush();
		});
		await Promise.all(
			tabs.map((page, i) =>
				page.evaluate(async (mark) => {
					store.begin('e1');
					for (let n = 0; n < 40; n++) store.own(mark);
					store.settle();
					await store.flush();
				}, 'abc'[i]!)
			)
		);
		const again = await reopened();
		expect(again.rows).toBe(1);
		expect([...again.text].sort().join('')).toBe('a'.repeat(40) + 'b'.repeat(40) + 'c'.repeat(40));
		expect(await tabs[0]!.evaluate(() => store.failures)).toEqual([]);
	});

	it('[RT6] another epoch begins empty; what was set aside waits until it has been told', async () => {
		const page = await tab();
		await page.evaluate(async () => {
			await store.open();
			store.begin('e1');
			store.own('mine');
			await store.setAside();
			store.begin('e2');
			await store.flush();
		});
		expect(await reopened()).toMatchObject({ epoch: 'e2', rows: 0, text: '', asides: 1, unsaved: false });
		await page.evaluate(() => store.keepLate([{ key: 'k' }]));
		expect(await reopened()).toMatchObject({ asides: 0, late: [{ key: 'k' }] });
		await page.evaluate(async () => {
			store.own('two');
			store.begin('e3');
			await store.flush();
		});
		expect(await reopened()).toMatchObject({ epoch: 'e3', rows: 0, late: [{ key: 'k' }] });
	});

	it('[RT7] signing out removes everything, also while other tabs are open', async () => {
		const [one, two] = [await tab(), await tab()];
		for (const page of [one, two])
			await page.evaluate(async () => {
				await store.open();
				store.begin('e1');
				store.own('secret');
				await store.flush();
			});
		await one.evaluate(() => store.forget());
		await two.evaluate(async () => {
			store.own('late');
			await store.flush();
		});
		expect(await two.evaluate(() => store.failures.length)).toBeGreaterThan(0);
		expect(await reopened()).toMatchObject({ epoch: null, rows: 0, text: '' });
	});
});

it('[RT7] without IndexedDB there is no copy, and the room says so', async () => {
	const place = { participantId: 'p', workshopId: 'w', room: 'insights' } as const;
	expect(await openLocalCopy(place, () => undefined)).toMatchObject({ kept: false, epoch: null, unsaved: false });
	const client = new RoomClient({ ...place, base: 'http://127.0.0.1:9' });
	expect(client.offlineCopy).toBe(true);
	await client.start();
	expect(client.offlineCopy).toBe(false);
	client.destroy();
});
