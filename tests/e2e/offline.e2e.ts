/**
 * Offline and honest, on the built server with real browsers: a workshop opens again without a connection, what is typed stays
 * whatever happens to the tab, and nothing is claimed that is not so.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { fits, places } from './page-checks.ts';
import { Person, until } from '../support/person.ts';

const FULL = process.env['EINKLANG_FULL'] !== undefined;
const CLOSES = FULL ? 100 : 2;
/** What one of them may take on a busy machine, milliseconds. */
const A_CLOSE_MS = 60_000;
const KILLS = FULL ? 50 : 1;

let server: AppServer;
let browser: Browser;
let code = '';
let moni: Person;
/** Field; the others, two internal and one more of the field, are scripted. */
let jule: BrowserPerson;
const pathOf = (page = ''): string => `${server.origin}/w/${moni.workshopId}${page}`;
const people: BrowserPerson[] = [];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	code = (await moni.openWorkshop('Lift plan')).participant;
	await new Person(server.origin, 'Ben').join(code, 'key_account');
	await new Person(server.origin, 'Tom').join(code, 'omnichannel_digital');
	await new Person(server.origin, 'Eva').join(code, 'medical_hq');
	await moni.command({ type: 'stage.open', stage: 'insights' });
	jule = await enter('Jule', 'Field sales');
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

async function enter(name: string, fn: string, prepare?: (person: BrowserPerson) => Promise<unknown>) {
	const person = await BrowserPerson.open(browser, server.origin, name);
	people.push(person);
	await prepare?.(person);
	await person.join(code, fn);
	await person.page.getByLabel('New card').waitFor();
	return person;
}

/** The program is on the device: from now on it opens without a connection. */
const installed = (page: Page) =>
	page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, { timeout: 60_000 });
const cards = (page: Page): Promise<string[]> =>
	page.locator('main li textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value).sort());
const shows = (page: Page, texts: readonly string[]) =>
	until(`the cards ${texts.join()}`, async () => (await cards(page)).join() === [...texts].sort().join());
const writes = async (page: Page, text: string): Promise<void> => {
	await page.getByLabel('New card').fill(text);
	await page.getByLabel('New card').press('Enter');
};
const ready = (count: number) =>
	until(`${count} cards on the server`, async () => (await moni.stage('insights')).readyCards.total === count);
const chip = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor();

async function deleteCard(page: Page, text: string): Promise<void> {
	const index = (
		await page.locator('main li textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
	).indexOf(text);
	await page
		.locator('main li')
		.filter({ has: page.locator('textarea') })
		.nth(index)
		.getByRole('button', { name: 'Delete' })
		.click();
}

describe('an opened workshop', () => {
	it('[UI100] [UI101] [UI102] [UI188] [RT20] [U13] [U15] [U18] goes on without a connection, also after a reload; deleted stays deleted', async () => {
		const { page, context } = jule;
		await jule.write('Written with a connection');
		await jule.write('To be deleted');
		await jule.saved();
		await installed(page);

		const before = await places(page);
		await context.setOffline(true);
		const cut = Date.now();
		await page.getByText('No connection. You can go on').waitFor();
		expect(Date.now() - cut).toBeLessThan(3_000);
		// Nothing went anywhere: what is said has a place of its own [U52].
		expect(await places(page)).toEqual(expect.arrayContaining(before));
		await chip(page, /^Offline$/);
		expect(await page.getByRole('button', { name: 'I am done' }).isDisabled()).toBe(true);
		await page.getByText('This needs the connection').waitFor();
		await writes(page, 'Before the reload');
		await chip(page, /^Offline: kept on this device$/);
		// On a phone it takes no more than there is, and leaves the way to the stages [UI155].
		for (const width of [390, 320, 1366]) {
			await page.setViewportSize({ width, height: 860 });
			expect(await fits(page, `${width} px`)).toEqual([]);
			if (width < 400) expect((await page.locator('button.where').boundingBox())!.width).toBeGreaterThan(44);
		}
		await page.reload();
		await shows(page, ['Before the reload', 'To be deleted', 'Written with a connection']);
		await writes(page, 'After the reload');
		await writes(page, 'Made and deleted here');
		const kept = ['After the reload', 'Before the reload', 'Written with a connection'];
		await shows(page, [...kept, 'Made and deleted here', 'To be deleted']);
		await deleteCard(page, 'To be deleted');
		await deleteCard(page, 'Made and deleted here');
		await page.reload();
		await shows(page, kept);

		await page.getByText('No connection. You can go on').waitFor();
		await page.getByLabel('New card').fill('Half a thought');
		await page.getByLabel('New card').evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(2, 6));
		await context.setOffline(false);
		await page.getByText('Everything you wrote is synced').waitFor({ timeout: 6_000 });
		await jule.saved();
		await ready(3);
		expect(
			await page
				.getByLabel('New card')
				.evaluate((box: HTMLTextAreaElement) => [document.activeElement === box, box.selectionStart, box.selectionEnd])
		).toEqual([true, 2, 6]);
		expect(await page.getByRole('button', { name: 'I am done' }).isEnabled()).toBe(true);
		await page.getByLabel('New card').fill('');
		await page.getByLabel('New card').blur();
		expect(jule.complaints).toEqual([]);
	});

	it('[UI101] the start page leads to what is kept; stages and plan open; caches hold nothing of anybody', async () => {
		const { page, context } = jule;
		await page.getByRole('link', { name: 'The plan' }).click();
		await page.getByRole('heading', { level: 1, name: 'Lift plan' }).waitFor();
		await context.setOffline(true);
		await page.goto(server.origin);
		await page.getByRole('heading', { name: 'No connection right now' }).waitFor();
		await page.getByRole('link', { name: 'Lift plan' }).click();
		// The lobby, and from there where everybody was.
		await page.waitForURL(/\/insights$/);
		await shows(page, ['After the reload', 'Before the reload', 'Written with a connection']);
		await page.getByRole('link', { name: 'The plan' }).click();
		await page.getByText('This is the plan as of').waitFor();
		await page.getByRole('link', { name: 'Insights Write' }).click();
		await shows(page, ['After the reload', 'Before the reload', 'Written with a connection']);
		await page.goto(pathOf('/plan'));
		await page.getByText('This is the plan as of').waitFor();
		await page.goto(`${server.origin}/join/${code}`);
		await page.getByRole('heading', { name: 'No connection right now' }).waitFor();
		const cached = await page.evaluate(async () => {
			const texts: string[] = [];
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request))!.text());
			}
			return texts.join('\n');
		});
		expect(cached.length).toBeGreaterThan(100_000);
		for (const own of ['Lift plan', 'Written with', 'After the reload', 'Jule', moni.workshopId, code])
			expect(cached).not.toContain(own);
		await context.setOffline(false);
		// Nobody has to press anything: the page that waited for the connection opens by itself.
		await page.waitForURL(/\/insights$/);
		await jule.saved();
		expect(jule.complaints).toEqual([]);
	});
});

it('[U81] can be installed: the manifest is complete, and every icon is what it says', async () => {
	const manifest = (await (await fetch(`${server.origin}/manifest.webmanifest`)).json()) as {
		icons: { src: string; sizes: string; purpose: string }[];
	};
	expect(manifest).toMatchObject({ id: '/', name: 'Einklang', start_url: '/', scope: '/', display: 'standalone' });
	expect(new Set(manifest.icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable']));
	for (const { src, sizes } of [...manifest.icons, { src: '/apple-touch-icon.png', sizes: '180x180' }]) {
		const size = await jule.page.evaluate(async (path) => {
			const image = Object.assign(new Image(), { src: path });
			await image.decode();
			return `${image.naturalWidth}x${image.naturalHeight}`;
		}, src);
		if (sizes !== 'any') expect(`${src} ${size}`).toBe(`${src} ${sizes}`);
	}
});

describe('whatever happens to the tab', () => {
	it(
		`[RT22] [R22] the last letter is there although the tab was closed within 50 ms of it (${CLOSES} times)`,
		async () => {
			for (let round = 0; round < CLOSES; round++) {
				const page = await jule.context.newPage();
				await page.goto(pathOf('/insights'));
				const box = page.getByLabel('New card');
				await until('the room is open', () => box.isEditable());
				await chip(page, /^Saved$/);
				await box.pressSequentially(`closed ${round}`);
				await page.close({ runBeforeUnload: false });
				const again = await jule.context.newPage();
				await again.goto(pathOf('/insights'));
				await until(
					'the half thought',
					async () => (await again.getByLabel('New card').inputValue()) === `closed ${round}`
				);
				await again.getByLabel('New card').fill('');
				await again.getByLabel('New card').blur();
				await chip(again, /^Saved$/);
				await again.close();
			}
		},
		CLOSES * A_CLOSE_MS
	);

	it(`[RT6] [R23] three tabs of one board without a connection, one killed while it writes: everything is kept (${KILLS} times)`, async () => {
		const { context } = jule;
		const kept = await cards(jule.page);
		for (let round = 0; round < KILLS; round++) {
			const tabs = await Promise.all([0, 1, 2].map(() => context.newPage()));
			for (const page of tabs) {
				await page.goto(pathOf('/insights'));
				await chip(page, /^Saved$/);
			}
			await context.setOffline(true);
			const texts = tabs.map((_, i) => `Round ${round}, tab ${i}`);
			await Promise.all(tabs.map((page, i) => writes(page, texts[i]!)));
			const session = await context.newCDPSession(tabs[1]!);
			// The whole renderer goes, as when memory runs out; the others write on.
			void session.send('Page.crash').catch(() => undefined);
			await writes(tabs[2]!, `Round ${round}, written on`);
			await tabs[0]!.reload();
			kept.push(...texts, `Round ${round}, written on`);
			await shows(tabs[0]!, kept);
			await tabs[1]!.close();
			await context.setOffline(false);
			await chip(tabs[0]!, /^Saved$/);
			await Promise.all([tabs[0]!.close(), tabs[2]!.close()]);
		}
		await ready(kept.length);
		await shows(jule.page, kept);
	});

	it('[UI104] [RT7] [R25] without storage everything works, and nothing is claimed to be kept', async () => {
		const nora = await enter('Nora', 'Market access', ({ context }) =>
			context.addInitScript(() => {
				indexedDB.open = () => {
					throw new DOMException('denied', 'SecurityError');
				};
			})
		);
		await nora.page.getByText('This browser keeps no copy of your work').waitFor();
		await nora.write('Written in a private window');
		await nora.saved();
		await nora.context.setOffline(true);
		await nora.page.getByText('leave this page open until the connection is back').waitFor();
		await writes(nora.page, 'Only on this page');
		await chip(nora.page, /^Offline: only on this page$/);
		await nora.context.setOffline(false);
		await nora.saved();
		await shows(nora.page, ['Only on this page', 'Written in a private window']);
		expect(nora.complaints).toEqual([]);
		await nora.close();
		people.splice(people.indexOf(nora), 1);
	});

	it('[UI103] [R26] [U16] [U20] a new version is offered while something is unsent, and takes nothing with it', async () => {
		const { page, context } = jule;
		// Once it is replaced, the server takes no documents for a while: what is typed stays unsent.
		let replaced = false;
		await page.routeWebSocket(/\/sync\//, (socket) => {
			if (!replaced) socket.connectToServer();
		});
		await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'newer' } }));
		await page.goto(pathOf('/insights'));
		await jule.saved();
		await page.evaluate(() => Object.assign(window, { sameAsBefore: true }));
		await context.setOffline(true);
		await page.getByText('No connection. You can go on').waitFor();
		await writes(page, 'Typed before the new version');
		replaced = true;
		await context.setOffline(false);
		await page.getByText('A new version is ready.').waitFor();
		expect(await page.evaluate(() => 'sameAsBefore' in window)).toBe(true);
		const asked = new Promise<string>((resolve) =>
			page.once('dialog', (dialog) => {
				resolve(dialog.type());
				void dialog.dismiss();
			})
		);
		await page.getByRole('button', { name: 'Reload' }).click();
		expect(await asked).toBe('beforeunload');
		expect(await page.evaluate(() => 'sameAsBefore' in window)).toBe(true);
		await page.unroute('**/_app/version.json');
		replaced = false;
		page.once('dialog', (warning) => void warning.accept());
		await page.reload();
		await jule.saved();
		expect(await cards(page)).toContain('Typed before the new version');
	});
});
