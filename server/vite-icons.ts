/** Icons drawn by a small part of ours: the icon library's own is in every page's first load (src/lib/ui/icon/Icon.svelte). */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OWN = fileURLToPath(new URL('../src/lib/ui/icon/Icon.svelte', import.meta.url));
const ICON = /\/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;

export const smallIcons = (): Plugin => ({
	name: 'einklang-icons',
	apply: 'build',
	// Before the bundler finds the library's.
	enforce: 'pre',
	resolveId: (source, importer) =>
		source.endsWith('/Icon.svelte') && importer !== undefined && ICON.test(importer) ? OWN : undefined
});
