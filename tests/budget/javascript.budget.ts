/** Light pages stay light: how much JavaScript each page needs, against its budget. Bytes, never times. */
import { describe, expect, it } from 'vitest';
import { adds, keyOf, needed, pages, preloadsOf, readManifest, stylesOf, sum } from './shipped.ts';

const KB = 1000;
/** The figures. */
const LIGHT = 60 * KB;
const BOARD = 180 * KB;

interface Budget {
	readonly aim: number;
	/** Where the aim is not reached yet: what may not be exceeded meanwhile. Only ever lowered. */
	readonly ceiling?: number;
}
const STAGE = '/w/[id]/[stage]';
const BUDGETS: Readonly<Record<string, Budget>> = {
	'/(site)': { aim: LIGHT },
	'/(site)/join/[code]': { aim: LIGHT },
	[STAGE]: { aim: BOARD }
};
/** The start page with each of its two first sights. */
const SIGHTS: Readonly<Record<string, readonly string[]>> = {
	'a first visit': ['home/Claim', 'home/Afternoon'],
	'who has workshops': ['home/Returning']
};
/** A stage's page with what one phase adds to it; what both still fetch later is listed at the end. */
const PHASES: Readonly<Record<string, Budget>> = {
	'write/WriteStage': { aim: BOARD },
	'reveal/RevealStage': { aim: BOARD },
	'group/GroupStage': { aim: BOARD },
	'vote/VoteStage': { aim: BOARD },
	'draft/DraftStage': { aim: BOARD },
	'consent/ConsentStage': { aim: BOARD },
	'adopted/AdoptedStage': { aim: BOARD }
};
const SIGHT_ROWS = Object.entries(SIGHTS);
const PAGE_ROWS = Object.entries(BUDGETS);
const PHASE_ROWS = Object.entries(PHASES);
const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`.padStart(10);

function check(what: string, bytes: number, { aim, ceiling = aim }: Budget): void {
	const owed = bytes > aim ? `, ${kb(bytes - aim).trim()} above the aim` : '';
	console.log(`${kb(bytes)} of ${kb(aim)}  ${what}${owed}`);
	expect(bytes).toBeLessThanOrEqual(ceiling);
}

const manifest = readManifest();
const all = await pages(manifest);

describe('JavaScript a page needs (gzip, as the server sends it)', () => {
	it.each(PAGE_ROWS)('[UI186] [U89] %s stays within its budget', (id, budget) => {
		const page = all.get(id);
		expect(page, `${id} is no page`).toBeDefined();
		check(id, sum(manifest, page!), budget);
	});

	it.each(SIGHT_ROWS)('[UI186] the start page for %s stays within its budget', (who, parts) => {
		const start = all.get('/(site)')!;
		const own = new Set(parts.flatMap((part) => [...adds(manifest, start, keyOf(manifest, `${part}.svelte`))]));
		check(`start page for ${who}`, sum(manifest, start) + sum(manifest, own), BUDGETS['/(site)']!);
	});

	it.each(PHASE_ROWS)('[UI186] [U89] a board in %s stays within its budget', (phase, budget) => {
		const board = all.get(STAGE)!;
		const own = sum(manifest, adds(manifest, board, keyOf(manifest, `${phase}.svelte`)));
		check(`${phase} (its own ${kb(own).trim()})`, sum(manifest, board) + own, budget);
	});

	it('[UI237] a page names at once every file that it needs', () => {
		for (const [key, { file }] of Object.entries(manifest)) {
			const node = /client-optimized\/nodes\/(\d+)\.js$/.exec(key)?.[1];
			if (node === undefined) continue;
			const missing = [...needed(manifest, [key])].map((each) => manifest[each]!.file);
			const told = new Set(preloadsOf(Number(node)));
			expect(
				missing.filter((each) => !told.has(each)),
				file
			).toEqual([]);
		}
	});

	it('[UI237] nothing is drawn before the style it needs: every style sheet of a page comes with it', () => {
		for (const key of Object.keys(manifest)) {
			const node = /client-optimized\/nodes\/(\d+)\.js$/.exec(key)?.[1];
			if (node === undefined) continue;
			const styles = [...needed(manifest, [key])].flatMap((each) => manifest[each]!.css ?? []);
			const told = new Set(stylesOf(Number(node)));
			expect(
				styles.filter((each) => !told.has(each)),
				key
			).toEqual([]);
		}
	});

	it('[UI187] what is fetched later is in no page', () => {
		const late = [
			'ThisDevice.svelte',
			'ProseEditor.svelte',
			'ShareDialog.svelte',
			'PeoplePanel.svelte',
			'toast-list.ts'
		];
		for (const source of late) {
			const key = keyOf(manifest, source);
			console.log(`${kb(sum(manifest, adds(manifest, all.get(STAGE)!, key)))} later  ${source}`);
			for (const [id, page] of all) expect(page.has(key), `${source} in ${id}`).toBe(false);
		}
		for (const [id, page] of all)
			console.log(`${kb(sum(manifest, page))} in ${String(page.size).padStart(2)} files  ${id}`);
	});
});
