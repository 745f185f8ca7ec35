/** What happens around a journey that fails: what everybody saw is kept and printed, and the parts that build on it are left out. */
import { basename } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { presentPeople, type BrowserPerson } from './browser-person.ts';

/** A page that hangs must not keep its picture from the others. */
const PATIENCE_MS = 10_000;
/** Of a page's text; what was said to its reader comes before. */
const SHOWN = 800;

let failed = false;

async function show({ name, page, complaints }: BrowserPerson, journey: string): Promise<void> {
	console.log(`── ${name} at ${page.url()}`);
	for (const complaint of complaints) console.log(`${name}’s console: ${complaint}`);
	try {
		await page.screenshot({ path: `test-results/${journey}-${name}.png`, fullPage: true, timeout: PATIENCE_MS });
		const texts = await page.locator('[role=status], [role=alert], [role=dialog], main').allInnerTexts();
		const words = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
		console.log(words.join('\n').slice(0, SHOWN));
	} catch (cause) {
		console.log(`${name}’s page could not be looked at: ${String(cause)}`);
	}
}

// The parts of a workshop build on each other: after the first failure the rest says nothing.
beforeEach(({ skip }) => skip(failed, 'an earlier part of this journey failed'));
afterEach(async ({ task }) => {
	if (task.result?.state !== 'fail') return;
	failed = true;
	const journey = basename(task.file.name, '.e2e.ts');
	for (const person of presentPeople()) await show(person, journey);
});
