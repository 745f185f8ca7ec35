/** Forgetting, in a real browser, because what is kept lies in two databases of one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#tests/support/chromium.ts';
import { ModulePages } from '#tests/support/module-page.ts';

const here = (file: string): string => new URL(file, import.meta.url).pathname;
const MODULE = `
import { keepView, listKept } from '${here('./kept-workshops.ts')}';
import { openLocalCopy } from '${here('./offline-store.ts')}';
import { forgetHere } from '${here('./view-keeper.ts')}';
const place = { participantId: 'p-w1', workshopId: 'w1', room: 'draft.insights' };
const view = (id) => ({ rev: 1, serverTime: 1, returnUrl: null, slices: { workshop: { id, title: {} }, you: { participantId: 'p-' + id } } });
const open = () => openLocalCopy(place, () => {});
globalThis.store = {
	forgetHere,
	async keep() {
		await keepView('moni', view('w1'));
		await keepView('moni', view('w2'));
		const copy = await open();
		copy.begin('e1');
		copy.keepOwn(new Uint8Array([0, 0]));
		copy.settle();
		copy.keepOwn(new Uint8Array([0, 0]));
		await copy.flush();
		copy.close();
	},
	async left() {
		const { updates, unsaved } = await open();
		return { kept: (await listKept()).map(({ workshopId }) => workshopId), rows: updates.length, unsaved };
	}
};`;

declare const store: {
	keep(): Promise<void>;
	left(): Promise<{ kept: string[]; rows: number; unsaved: boolean }>;
	forgetHere(which: (kept: { workshopId: string }) => boolean): Promise<unknown>;
};

const executablePath = await findChromium();

describe.runIf(executablePath)('what nobody here may see any more', { timeout: 60_000 }, () => {
	let pages: ModulePages;
	beforeAll(async () => {
		pages = await ModulePages.open(executablePath!, MODULE);
		await pages.fresh();
	}, 60_000);
	afterAll(() => pages?.close());

	it('[RT21] goes with the copies of its rooms, except what the server does not have yet', async () => {
		const page = await pages.tab();
		const steps = await page.evaluate(async () => {
			await store.keep();
			const before = await store.left();
			await store.forgetHere(({ workshopId }) => workshopId === 'w1');
			return { before, after: await store.left() };
		});
		expect(steps.before).toMatchObject({ rows: 2, unsaved: true });
		expect(steps.after).toEqual({ kept: ['w2'], rows: 1, unsaved: true });
	});
});
