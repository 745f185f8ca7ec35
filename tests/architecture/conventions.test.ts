/** The table of expectations (tests/e2e/CONVENTIONS.md) and the titles of tests say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sources } from './sources.ts';

const table = readFileSync(join(ROOT, 'tests/e2e/CONVENTIONS.md'), 'utf8');
const rows = [...table.matchAll(/^- (?:\*\*(U\d\d)\*\*|~~(U\d\d)~~) (.+)$/gm)].map(([, kept, struck, words]) => ({
	id: (kept ?? struck)!,
	state: struck ? 'struck' : words!.startsWith('open: ') ? 'open' : 'kept',
	words: words!
}));
const IN_TITLE = /(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*[`'"][^`'"\n]*/g;
const named = new Set(
	sources()
		.filter((file) => /\.(test|e2e|budget)\.ts$/.test(file.path))
		.flatMap((file) =>
			[...file.text.matchAll(IN_TITLE)].flatMap(([title]) =>
				[...title.matchAll(/\[(U\d\d)\]/g)].map((match) => match[1])
			)
		)
);
const ids = (state: string): string[] => rows.filter((row) => row.state === state).map(({ id }) => id);

it('every expectation from U01 to U90 has one row', () => {
	const all = Array.from({ length: 90 }, (_, i) => `U${String(i + 1).padStart(2, '0')}`);
	expect(rows.map(({ id }) => id)).toEqual(all);
});

it('an expectation that is kept stands in the title of a test', () => {
	expect(ids('kept').filter((id) => !named.has(id))).toEqual([]);
});

it('an expectation in the title of a test is neither struck out nor open', () => {
	expect([...ids('struck'), ...ids('open')].filter((id) => named.has(id))).toEqual([]);
});

it('a row that is struck out says why', () => {
	expect(rows.filter(({ state, words }) => state === 'struck' && words.length < 30).map(({ id }) => id)).toEqual([]);
});
