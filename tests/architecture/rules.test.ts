/** Numbered rules and tests belong together: every rule has a test that names it, every named rule exists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles, ROOT, sources } from './sources.ts';

const RULE_LINE = /^\s*(?:-|\|)\s*\*\*([A-Z]{2}\d+)\*\*/gm;
const IN_TITLE = /(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*[`'"][^`'"\n]*/g;

const ruleFiles = ['src', 'server'].flatMap(listFiles).filter((path) => /(RULES|PROTOCOL)\.md$/.test(path));
const written = ruleFiles.flatMap((path) =>
	[...readFileSync(join(ROOT, path), 'utf8').matchAll(RULE_LINE)].map((match): [string, string] => [match[1]!, path])
);
const rules = new Map(written);
const named = new Set(
	sources()
		.filter((file) => /\.(test|e2e)\.ts$/.test(file.path) || file.path.startsWith('tests/'))
		.flatMap((file) =>
			[...file.text.matchAll(IN_TITLE)].flatMap((title) =>
				[...title[0].matchAll(/\b([A-Z]{2}\d+)\b/g)].map((match) => match[1]!)
			)
		)
);

it('there are rules', () => {
	expect(rules.size).toBeGreaterThan(50);
});

it('no two rules have the same number', () => {
	const ids = written.map(([id]) => id);
	expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

it('every numbered rule stands in a test title', () => {
	expect([...rules].filter(([id]) => !named.has(id)).map(([id, path]) => `${id} (${path})`)).toEqual([]);
});

it('every rule id in a test title is written down', () => {
	const families = new Set([...rules.keys()].map((id) => id.slice(0, 2)));
	expect([...named].filter((id) => families.has(id.slice(0, 2)) && !rules.has(id))).toEqual([]);
});
