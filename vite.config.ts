import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { einklangServer } from './server/vite-plugin.ts';

const paraglide = () =>
	paraglideVitePlugin({
		project: './src/i18n/project.inlang',
		outdir: './src/lib/paraglide',
		strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
		cookieName: 'einklang-locale',
		emitReadme: false
	});

export default defineConfig({
	plugins: [paraglide(), sveltekit(), einklangServer()],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'server/**/*.test.ts', 'tests/{architecture,contract,support}/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', 'node_modules/**']
				}
			},
			{
				extends: true,
				// Under Node's conditions Svelte's server build loads and effects silently never run.
				resolve: { conditions: ['browser'] },
				test: { name: 'runes', environment: 'jsdom', include: ['src/**/*.svelte.test.ts'] }
			}
		]
	}
});
