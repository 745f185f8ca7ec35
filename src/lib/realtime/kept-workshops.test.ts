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
	keepPlan(owner: string, workshopId: string, plan: object): Promise<void>;
	readKept(workshopId: string): Promise<Kept | null>;
	listKept(): Promise<Kept[]>;
	forgetOthers(owner: string): Promise<string[]>;
	forgetOwner(owner: string): Promise<string[]>;
	forgetWorkshop(owner: string, workshopId: string): Promise<void>;
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
			await store.keepPlan('moni', 'w1', { plan: {}, locale: 'de', at: 1 });
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
			const gone = (await store.forgetOthers('moni')).sort();
			const own = await names();
			await store.forgetWorkshop('moni', 'w1');
			const left = await names();
			await store.forgetOwner('moni');
			return { gone, own, left, none: await names() };
		});
		expect(steps).toEqual({ gone: ['p-w3'], own: ['moni w1', 'moni w2'], left: ['moni w2'], none: [] });
	});
});
