/** What a device keeps of workshops, in a real browser, because IndexedDB is one. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../../tests/support/chromium.ts';
import { ModulePages } from '../../../tests/support/module-page.ts';

const MODULE = `
import * as kept from '${new URL('./kept-workshops.ts', import.meta.url).pathname}';
const view = (id, serverTime, title, rev = 1) => ({
	rev, serverTime, returnUrl: 'https://secret',
	slices: { workshop: { id, title: { en: title } }, you: { participantId: 'p-' + id } }
});
globalThis.store = { ...kept, view };`;

interface Kept {
	readonly workshopId: string;
	readonly owner: string;
	readonly title: { en: string };
	readonly view: { readonly serverTime: number; readonly returnUrl: string | null };
	readonly plan: { readonly locale: string } | null;
}
declare const store: {
	view(id: string, serverTime: number, title: string, rev?: number): object;
	keepView(owner: string, view: object): Promise<void>;
	keepPlan(owner: string, view: object, plan: object): Promise<void>;
	readKept(workshopId: string): Promise<Kept | null>;
	listKept(): Promise<Kept[]>;
	forgetKeptOf(which: (kept: Kept) => boolean): Promise<string[]>;
};

const executablePath = await findChromium();

describe.runIf(executablePath)('workshops kept on this device', { timeout: 60_000 }, () => {
	let pages: ModulePages;
	beforeAll(async () => {
		pages = await ModulePages.open(executablePath!, MODULE);
	}, 60_000);
	afterAll(() => pages?.close());
	beforeEach(() => pages.fresh());

	it('[RT21] the newest view stays, by the server’s clock; the plan beside it; never the return link', async () => {
		const page = await pages.tab();
		const kept = await page.evaluate(async () => {
			await store.keepView('moni', store.view('w1', 2_000, 'newer'));
			await store.keepPlan('moni', store.view('w1', 1, 'oldest'), { plan: {}, locale: 'de', at: 1 });
			// A tab that was behind, and one whose server was restored from a backup: its revision is lower, its clock is not.
			await store.keepView('moni', store.view('w1', 1_000, 'older', 9));
			const first = (await store.readKept('w1'))?.title.en;
			await store.keepView('moni', store.view('w1', 3_000, 'restored', 0));
			return { first, second: await store.readKept('w1') };
		});
		expect(kept).toMatchObject({ first: 'newer', second: { title: { en: 'restored' }, plan: { locale: 'de' } } });
		expect(kept.second?.view.returnUrl).toBeNull();
		// Time went on since it was kept: timers must not start again from where they were.
		expect(kept.second?.view.serverTime).toBeGreaterThanOrEqual(3_000);
	});

	it('[RT21] one person at a time; gone with the session, or when the workshop is no longer theirs', async () => {
		const page = await pages.tab();
		const steps = await page.evaluate(async () => {
			const names = async () =>
				(await store.listKept()).map(({ owner, workshopId }) => `${owner} ${workshopId}`).sort();
			await store.keepView('moni', store.view('w1', 1, 'one'));
			await store.keepView('moni', store.view('w2', 1, 'two'));
			await store.keepView('ida', store.view('w3', 1, 'three'));
			const gone = (await store.forgetKeptOf(({ owner }) => owner !== 'moni')).sort();
			const own = await names();
			await store.forgetKeptOf(({ owner, workshopId }) => owner === 'moni' && workshopId === 'w1');
			const left = await names();
			await store.forgetKeptOf(({ owner }) => owner === 'moni');
			return { gone, own, left, none: await names() };
		});
		expect(steps).toEqual({ gone: ['p-w3'], own: ['moni w1', 'moni w2'], left: ['moni w2'], none: [] });
	});

	it('[RT21] a plan that arrives before the first view is kept with it', async () => {
		const page = await pages.tab();
		const kept = await page.evaluate(async () => {
			await store.keepPlan('moni', store.view('w1', 1_000, 'with the plan'), { plan: {}, locale: 'de', at: 1 });
			const first = (await store.readKept('w1'))?.title.en;
			await store.keepView('moni', store.view('w1', 2_000, 'later'));
			return { first, second: await store.readKept('w1') };
		});
		expect(kept).toMatchObject({ first: 'with the plan', second: { title: { en: 'later' }, plan: { locale: 'de' } } });
	});

	it('[RT25] what was kept in another shape counts as not kept, and makes room for what can be drawn', async () => {
		const page = await pages.tab();
		const kept = await page.evaluate(async () => {
			const open = (version: number, upgrade = (_: IDBDatabase): void => {}) =>
				new Promise<IDBDatabase>((resolve) => {
					const asked = indexedDB.open('einklang-kept', version);
					asked.onupgradeneeded = () => upgrade(asked.result);
					asked.onsuccess = () => resolve(asked.result);
				});
			const put = (db: IDBDatabase, key: string, change: object = {}) =>
				new Promise<void>((resolve) => {
					const tx = db.transaction('workshops', 'readwrite');
					const entry = { owner: 'moni', workshopId: key, title: { en: 'old' }, at: 1, view: { serverTime: 9_000 } };
					tx.objectStore('workshops').put({ ...entry, ...change }, `moni/${key}`);
					tx.oncomplete = () => resolve(db.close());
				});
			// By the first version of this store, then by a program whose views were other ones.
			await put(await open(1, (db) => void db.createObjectStore('workshops')), 'w1');
			const names = async () => (await store.listKept()).map(({ workshopId }) => workshopId);
			const first = await names();
			await store.keepView('moni', store.view('w2', 1_000, 'new'));
			await put(await open(2), 'w3', { shape: 0 });
			const second = { names: await names(), read: await store.readKept('w3') };
			await store.keepView('moni', store.view('w3', 1_000, 'new'));
			return { first, second, third: (await names()).sort() };
		});
		expect(kept).toEqual({ first: [], second: { names: ['w2'], read: null }, third: ['w2', 'w3'] });
	});
});
