/** The offline store in a real browser, because IndexedDB is one: several tabs, killed pages, a profile that is signed out. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../../tests/support/chromium.ts';
import { ModulePages } from '../../../tests/support/module-page.ts';
import { openLocalCopy } from './offline-store.ts';
import { RoomClient } from './room-client.ts';

const MODULE = `
import * as Y from 'yjs';
import { forgetConfirmed, forgetRooms, listPending, openLocalCopy } from '${new URL('./offline-store.ts', import.meta.url).pathname}';
const place = { participantId: 'p', workshopId: 'w', room: 'insights' };
const read = (updates) => { const doc = new Y.Doc(); for (const each of updates) Y.applyUpdate(doc, each); return doc; };
const failures = [];
let copy, doc;
globalThis.store = {
	forget: forgetRooms, failures, pending: () => listPending({ participantId: 'p', workshopId: 'w' }), forgetConfirmed: () => forgetConfirmed('p'),
	async otherRows() {
		await openLocalCopy({ ...place, participantId: 'p2' }, () => {}).then((other) => { other.begin('e1'); other.keepOwn(new Uint8Array([0, 0])); other.settle(); return other.flush(); });
		await forgetConfirmed('p');
		return (await openLocalCopy({ ...place, participantId: 'p2' }, () => {})).updates.length;
	},
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
	pending(): Promise<readonly string[]>;
	forget(): Promise<void>;
	forgetConfirmed(): Promise<void>;
	/** Rows of somebody else after `forgetConfirmed`. */
	otherRows(): Promise<number>;
	failures: string[];
}
declare const store: StoreInPage;

/** More rounds of what goes wrong once in many times. */
const ROUNDS = process.env['EINKLANG_FULL'] ? 100 : 10;

const executablePath = await findChromium();

describe.runIf(executablePath)('the copy on this device', { timeout: 60_000 + ROUNDS * 2_000 }, () => {
	let pages: ModulePages;
	beforeAll(async () => {
		pages = await ModulePages.open(executablePath!, MODULE);
	}, 60_000);
	afterAll(() => pages?.close());
	beforeEach(() => pages.fresh());

	const tab = (): Promise<Page> => pages.tab();
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
		for (let round = 0; round < ROUNDS; round++) {
			const page = await tab();
			await page.evaluate(async () => {
				await store.open();
				store.own('x');
			});
			await page.close({ runBeforeUnload: false });
		}
		expect((await reopened()).text).toBe('x'.repeat(ROUNDS));
	});

	it('[RT22] so does the first one, within the same moment as the first greeting', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const page = await tab();
			await page.evaluate(async (room) => {
				await store.open(room);
				store.begin('e1');
				store.own('first');
			}, `room-${round}`);
			await page.close({ runBeforeUnload: false });
			expect(await reopened(`room-${round}`)).toMatchObject({ epoch: 'e1', text: 'first', unsaved: true });
		}
	});

	it('[RT21] another person here: what the server has goes, what it has not yet stays for its author', async () => {
		const page = await tab();
		await page.evaluate(async () => {
			await store.open();
			store.begin('e1');
			store.own('confirmed ');
			store.settle();
			store.own('unsent');
			await store.flush();
			await store.forgetConfirmed();
		});
		expect(await reopened()).toMatchObject({ epoch: 'e1', rows: 1, unsaved: true });
		expect(await (await tab()).evaluate(() => store.otherRows())).toBe(1);
	});

	it('[RT3] knows the rooms in which own edits wait, and no others', async () => {
		const page = await tab();
		const pending = await page.evaluate(async () => {
			await store.open('draft.insights');
			store.begin('e1');
			store.own('unsent');
			await store.flush();
			await store.open('goals');
			store.begin('e2');
			store.own('sent');
			store.settle();
			await store.flush();
			return store.pending();
		});
		expect(pending).toEqual(['draft.insights']);
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
