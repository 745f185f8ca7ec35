/** Light pages stay light: how much JavaScript each page needs, against its budget. Bytes, never times. */
import { describe, expect, it } from 'vitest';
import { adds, keyOf, pages, readManifest, sum } from './shipped.ts';

const KB = 1000;
/** The figures. Everything else a page fetches later, and is listed below them. */
const BUDGETS: Readonly<Record<string, number>> = {
	'/(site)': 60 * KB,
	'/(site)/join/[code]': 60 * KB,
	'/w/[id]/[stage]': 180 * KB
};
const STAGE = '/w/[id]/[stage]';
const PHASES = [
	'write/WriteStage',
	'reveal/RevealStage',
	'group/GroupStage',
	'vote/VoteStage',
	'draft/DraftStage',
	'consent/ConsentStage',
	'adopted/AdoptedStage'
];
const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`.padStart(10);

const manifest = readManifest();
const all = await pages(manifest);

describe('JavaScript a page needs (gzip, as the server sends it)', () => {
	it.each(Object.entries(BUDGETS))('[UI186] %s stays within its budget', (id, budget) => {
		const page = all.get(id);
		expect(page, `${id} is no page`).toBeDefined();
		const bytes = sum(manifest, page!);
		console.log(`${kb(bytes)} of ${kb(budget)}  ${id}`);
		expect(bytes).toBeLessThanOrEqual(budget);
	});

	it.each(PHASES)('[UI186] a board in %s stays within the budget of a board', (phase) => {
		const board = all.get(STAGE)!;
		const own = adds(manifest, board, keyOf(manifest, `${phase}.svelte`));
		const bytes = sum(manifest, board) + sum(manifest, own);
		console.log(`${kb(bytes)} of ${kb(BUDGETS[STAGE]!)}  ${phase} (its own ${kb(sum(manifest, own)).trim()})`);
		expect(bytes).toBeLessThanOrEqual(BUDGETS[STAGE]!);
	});

	it('[UI187] what is fetched later is in no page', () => {
		const late = ['ProseEditor.svelte', 'ShareDialog.svelte', 'PeoplePanel.svelte', 'toast-list.ts'];
		for (const source of late) {
			const key = keyOf(manifest, source);
			console.log(`${kb(sum(manifest, adds(manifest, all.get(STAGE)!, key)))} later  ${source}`);
			for (const [id, page] of all) expect(page.has(key), `${source} in ${id}`).toBe(false);
		}
		for (const [id, page] of all)
			console.log(`${kb(sum(manifest, page))} in ${String(page.size).padStart(2)} files  ${id}`);
	});
});
