import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { chunks, preloads } from './server/vite-chunks.ts';
import { smallIcons } from './server/vite-icons.ts';
import { languages } from './server/vite-languages.ts';
import { einklangServer } from './server/vite-plugin.ts';
import { shortMessages } from './src/i18n/short-messages.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

const paraglide = () =>
	paraglideVitePlugin({
		project: './src/i18n/project.inlang',
		outdir: './src/lib/paraglide',
		strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
		cookieName: 'einklang-locale',
		emitReadme: false
	});

export default defineConfig({
	// Tests need neither the app's build nor its server; messages are compiled before they run.
	plugins: process.env.VITEST
		? []
		: [paraglide(), shortMessages(), smallIcons(), sveltekit(), einklangServer(), chunks(), preloads(), languages()],
	// Small font slices would become data: URLs, which the content security policy refuses.
	build: {
		assetsInlineLimit: 0,
		// The domain and the tables of words are pure: what nothing uses of them is left out, schemas above all.
		rolldownOptions: {
			treeshake: {
				moduleSideEffects: [{ test: /\/src\/(lib\/domain\/|routes\/[\w-]*labels?\.ts)/, sideEffects: false }]
			}
		},
		// The first browsers with light-dark(): pages rendered on the server and in the browser then name the same style sheets.
		cssTarget: ['chrome123', 'firefox120', 'safari17.5']
	},
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				test: {
					name: 'unit',
					environment: 'node',
					// A test that hangs ends; how fast a machine is, is no test.
					testTimeout: 60_000,
					hookTimeout: 60_000,
					include: ['src/**/*.test.ts', 'server/**/*.test.ts', 'tests/{architecture,contract,support}/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', 'node_modules/**']
				}
			},
			{
				plugins: [svelte()],
				// Under Node's conditions Svelte's server build loads and effects silently never run.
				resolve: { conditions: ['browser'] },
				test: { name: 'runes', environment: 'jsdom', testTimeout: 60_000, include: ['src/**/*.svelte.test.ts'] }
			},
			{
				// Reads the build, which the suite makes first.
				test: { name: 'budget', environment: 'node', include: ['tests/budget/**/*.budget.ts'] }
			},
			{
				// Real browsers, each file against a built server of its own.
				test: {
					name: 'e2e',
					environment: 'node',
					include: ['tests/e2e/**/*.e2e.ts'],
					exclude: process.env.EINKLANG_FULL ? [] : ['tests/e2e/whole.e2e.ts', 'tests/e2e/full-day.e2e.ts'],
					setupFiles: ['tests/support/journey-failures.ts'],
					testTimeout: 240_000,
					hookTimeout: 300_000
				}
			}
		]
	}
});
