/** The kit page (`/kit` while developing) shows every component there is: what nobody can look at nobody keeps in order. */
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

const files = sources();

it('[UI202] every component of the design system stands on the kit page', () => {
	const shown = new Set(
		files
			// The layout's own (toasts) are on this page as on every other.
			.filter(({ path }) => path.startsWith('src/routes/kit/') || path === 'src/routes/+layout.svelte')
			.flatMap(({ imports }) => imports.map((i) => i.target))
	);
	const components = files.map(({ path }) => path).filter((path) => /^src\/lib\/ui\/[A-Z]\w+\.svelte$/.test(path));
	expect(components.length).toBeGreaterThan(25);
	expect(components.filter((path) => !shown.has(path))).toEqual([]);
});

it('nothing but the kit page uses its parts', () => {
	const users = files.filter(
		({ path, imports }) =>
			!path.startsWith('src/routes/kit/') && imports.some(({ target }) => target?.startsWith('src/routes/kit/'))
	);
	expect(users.map(({ path }) => path)).toEqual([]);
});
