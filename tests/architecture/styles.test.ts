/** What no component may settle for itself, because a theme has its own answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles, ROOT } from './sources.ts';

const RING = /outline: [^;]*var\(--focus\)[^;]*;/g;

it('[UI214] a ring around what has the keyboard takes its width from the theme', () => {
	const rings = listFiles('src')
		.filter((path) => /\.(svelte|css)$/.test(path))
		.flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(RING)].map(([ring]) => ({ path, ring })));
	expect(rings.length).toBeGreaterThan(5);
	expect(rings.filter(({ ring }) => !ring.includes('var(--focus-width)'))).toEqual([]);
});
