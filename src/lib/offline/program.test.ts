/** What a device keeps of the program, in a real browser, because caches are one. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '#tests/support/chromium.ts';
import { ModulePages } from '#tests/support/module-page.ts';

const MODULE = `
import * as program from '${new URL('./program.ts', import.meta.url).pathname}';
globalThis.store = program;`;

declare const store: typeof import('./program.ts');

const executablePath = await findChromium();

describe.runIf(executablePath)('the program on this device', { timeout: 60_000 }, () => {
	let pages: ModulePages;
	beforeAll(async () => {
		pages = await ModulePages.open(executablePath!, MODULE);
	}, 60_000);
	afterAll(() => pages?.close());
	beforeEach(() => pages.fresh());

	it('[UI101] starts with its own version, though the one before is kept for pages that are open', async () => {
		const page = await pages.tab();
		const started = await page.evaluate(async () => {
			for (const version of ['1', '2', '3']) {
				const cache = await caches.open(`einklang-${version}`);
				await cache.put('/offline', new Response(`shell ${version}`));
				await cache.put(`/chunk-${version}.js`, new Response(`chunk ${version}`));
			}
			const newest = { version: '3', paths: [], shell: '/offline' };
			await store.dropOlder(newest);
			const text = async (answer: Response | undefined): Promise<string | undefined> => answer?.text();
			return {
				names: await caches.keys(),
				shell: await text(await store.keptShell(newest)),
				before: await text(await store.keptOrFetched(newest, new Request('/chunk-2.js')))
			};
		});
		expect(started).toEqual({ names: ['einklang-2', 'einklang-3'], shell: 'shell 3', before: 'chunk 2' });
	});

	it('[UI101] an installation that fails leaves nothing, and takes nothing from open pages', async () => {
		const page = await pages.tab();
		await page.route('**/gone.js', (route) => route.fulfill({ status: 404 }));
		const after = await page.evaluate(async () => {
			await store.installProgram({ version: '1', paths: ['/module.js'], shell: '/offline' });
			const failed = await store
				.installProgram({ version: '2', paths: ['/module.js', '/gone.js'], shell: '/offline' })
				.then(() => false)
				.catch(() => true);
			await store.dropOlder({ version: '3', paths: [], shell: '/offline' });
			return { failed, names: await caches.keys() };
		});
		expect(after).toEqual({ failed: true, names: ['einklang-1'] });
	});

	it('[UI101] another language is kept beside the one before, and starts once it is there whole', async () => {
		const page = await pages.tab();
		let missing = true;
		let language = 'en';
		await page.route('**/offline', (route) =>
			route.fulfill({ body: `<script>import("/_app/immutable/${language}/entry/start.js")</script>` })
		);
		await page.route('**/_app/immutable/**', (route) =>
			route.fulfill(
				route.request().url().includes('/de/') && missing ? { status: 404 } : { body: route.request().url() }
			)
		);
		const keep = (to: 'en' | 'de' | null) =>
			page.evaluate(async (to) => {
				const program = { version: '1', paths: ['/_app/immutable/entry/start.js'], shell: '/offline' };
				const kept = await (to ? store.keepLanguage(program, to) : store.installProgram(program)).then(
					() => true,
					() => false
				);
				const named = /immutable\/([\w-]+)\//.exec((await (await store.keptShell(program))?.text()) ?? '')?.[1];
				const paths = (await (await caches.open('einklang-1')).keys()).map(({ url }) => new URL(url).pathname);
				return { kept, named, paths: paths.sort() };
			}, to);
		const english = ['/_app/immutable/en/entry/start.js', '/offline'];
		expect(await keep(null)).toEqual({ kept: true, named: 'en', paths: english });
		language = 'de';
		expect(await keep('de')).toEqual({ kept: false, named: 'en', paths: english });
		missing = false;
		expect(await keep('de')).toEqual({
			kept: true,
			named: 'de',
			paths: ['/_app/immutable/de/entry/start.js', ...english]
		});
		language = 'en';
		expect(await keep('en')).toMatchObject({ kept: true, named: 'en' });
	});
});
