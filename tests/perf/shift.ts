/** Whether anything moves under the reader's eyes or thumb while a page comes up. */
import type { Browser } from 'playwright-core';
import { Person } from '../support/person.ts';
import { Walk, type Stop } from '../support/walk.ts';
import type { Figure, Part } from './figures.ts';
import { shiftOf } from './probe.ts';
import { LAPTOP, PHONE, Setting, slowDown } from './setting.ts';

const SCREENS = { phone: PHONE, laptop: LAPTOP };
const TARGET = 0.05;
/** Pages people come to before the workshop knows them. */
const AS_STRANGER = new Set(['start', 'join']);

async function shiftAt(browser: Browser, setting: Setting, person: Person | null, stop: Stop, device: object) {
	const page = await setting.page(browser, person, device);
	await slowDown(page, 1);
	await page.goto(setting.origin + stop.path, { waitUntil: 'load' });
	await page.locator('main h1, main h2').first().waitFor();
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const { shift, moved } = await shiftOf(page);
	await page.context().close();
	return { shift, moved };
}

/** `only`: these stops of the walk. */
export async function shift(browser: Browser, origin: string, only?: ReadonlySet<string>): Promise<Part> {
	const setting = await Setting.open(origin);
	const walk = new Walk(origin);
	const figures: Figure[] = [];
	await walk.open('Spring plan for the respiratory team');
	for await (const stop of walk.stops()) {
		if (only && !only.has(stop.name)) continue;
		for (const [screen, device] of Object.entries(SCREENS)) {
			const person = AS_STRANGER.has(stop.name) ? null : walk.jule;
			const { shift: value, moved } = await shiftAt(browser, setting, person, stop, device);
			if (value > TARGET) console.log(`${stop.name} on a ${screen} moves: ${moved.join('; ')}`);
			figures.push({
				name: `${stop.name}, ${screen}`,
				value,
				unit: 'score',
				target: TARGET,
				counts: 'Sum of layout shifts without input.'
			});
		}
	}
	walk.leave();
	setting.leave();
	return {
		title: 'Layout shift',
		setting:
			'Every page of a walk through a workshop, each in a fresh browser with nothing in the cache, over 1.6 Mbit/s and 150 ms, until the network is quiet; one run. The sum of all shifts is at least as large as the score of Web Vitals, which takes the worst five seconds.',
		figures
	};
}
