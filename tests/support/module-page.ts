/** A module of ours alone on a page of a real browser: for what only browsers have, such as IndexedDB. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_ARGS } from './chromium.ts';

const ENTRY = 'virtual:page';
const HTML = '<!doctype html><title>module</title><script type="module" src="/module.js"></script>';

async function bundle(code: string): Promise<string> {
	const virtual = {
		name: 'entry',
		resolveId: (id: string) => (id === ENTRY ? ENTRY : null),
		load: (id: string) => (id === ENTRY ? code : null)
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

export class ModulePages {
	readonly #server: Server;
	readonly #browser: Browser;
	#context: BrowserContext | null = null;

	private constructor(server: Server, browser: Browser) {
		this.#server = server;
		this.#browser = browser;
	}

	/** @param code of a module that puts `store` on `globalThis` */
	static async open(executablePath: string, code: string): Promise<ModulePages> {
		const script = await bundle(code);
		const server = createServer((request, response) => {
			const asked = request.url === '/module.js';
			response.writeHead(200, { 'content-type': asked ? 'text/javascript' : 'text/html' });
			response.end(asked ? script : HTML);
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		return new ModulePages(server, await chromium.launch({ executablePath, args: CHROMIUM_ARGS }));
	}

	/** A device nobody has used yet. */
	async fresh(): Promise<void> {
		await this.#context?.close();
		this.#context = await this.#browser.newContext();
	}

	async tab(): Promise<Page> {
		const page = await this.#context!.newPage();
		await page.goto(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
		await page.waitForFunction(() => 'store' in globalThis);
		return page;
	}

	async close(): Promise<void> {
		await this.#browser.close();
		this.#server.close();
	}
}
