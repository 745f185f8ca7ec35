/** Finds a Chromium for the browser tests: an explicit path, Playwright's own, the system's; else installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];

/** Sandbox and background services off: test machines run as root, and nothing may call home. */
export const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

function present(): string | undefined {
	const explicit = process.env.EINKLANG_CHROMIUM;
	return [explicit, chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));
}

/** The path, or undefined when none is there and none could be installed. */
export async function findChromium(): Promise<string | undefined> {
	const found = present();
	if (found) return found;
	console.log('Installing Chromium for the browser tests (once) …');
	const quiet = { stdio: 'ignore', timeout: 600_000 } as const;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		spawnSync('apt-get', ['update'], quiet);
		spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
	}
	if (!present()) spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], quiet);
	return present();
}
