/**
 * What the pages take, in a real browser against the built app: `npm run bench:ui` prints a table and writes `RESULTS.md` beside
 * this file. `-- --only join,shift,crowd,live,board,map,plan` measures some and writes nothing; `-- --smoke` only shows that all of it runs.
 */
import { writeFileSync } from 'node:fs';
import { AppServer } from '../support/app-server.ts';
import { launch } from '../support/browser-person.ts';
import { findChromium } from '../support/chromium.ts';
import { board } from './board.ts';
import { crowd } from './crowd.ts';
import { busy, printed, results, type Part } from './figures.ts';
import { join } from './join.ts';
import { live } from './live.ts';
import { map } from './map.ts';
import { plan } from './plan.ts';
import { shift } from './shift.ts';

const args = process.argv.slice(2);
const smoke = args.includes('--smoke');
const only = args.includes('--only') ? new Set(args[args.indexOf('--only') + 1]?.split(',')) : null;
const runs = smoke ? 1 : 3;

const load = busy();

process.env.EINKLANG_CHROMIUM ??= await findChromium();
const server = await AppServer.start();
const browser = await launch();
const { origin } = server;
const measures: Record<string, () => Promise<Part>> = {
	join: () => join(browser, origin, runs),
	shift: () => shift(browser, origin, smoke ? new Set(['start', 'write']) : undefined),
	crowd: () => (smoke ? crowd(browser, origin, 8, 2) : crowd(browser, origin, 60, 10)),
	live: () => (smoke ? live(origin, 8, 2) : live(origin, 60, 20)),
	board: () => board(browser, origin, smoke ? { cards: 60, seconds: 1, runs } : { cards: 500, seconds: 5, runs }),
	map: () => map(browser, origin, { items: smoke ? 60 : 500, runs }),
	plan: () => plan(runs)
};
const parts: Part[] = [];
try {
	for (const [name, measure] of Object.entries(measures)) {
		if (only && !only.has(name)) continue;
		console.log(`measuring: ${name} …`);
		parts.push(await measure());
	}
} finally {
	await browser.close();
	await server.close();
}
console.log(printed(parts));
if (!smoke && !only) {
	const date = new Date().toISOString().slice(0, 10);
	writeFileSync(new URL('RESULTS.md', import.meta.url), await results(parts, runs, date, load));
	console.log('\nWritten to tests/perf/RESULTS.md');
}
// Scripted people of a server that is gone would try it again for ever.
process.exit(0);
