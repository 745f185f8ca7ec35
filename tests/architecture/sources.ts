/** Reads the tree for the architecture tests: our source files, and what each imports. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export const ROOT = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const SKIP = new Set(['node_modules', 'build', '.svelte-kit', '.runtime', '.git', 'data', 'test-results', 'paraglide']);

export interface Import {
	/** What is written between the quotes. */
	readonly specifier: string;
	/** Path from the root for our own modules, else null. */
	readonly target: string | null;
	readonly typeOnly: boolean;
	/** `import()`: loaded when the program comes to it. */
	readonly late: boolean;
}

export interface Source {
	/** Path from the root. */
	readonly path: string;
	readonly text: string;
	readonly imports: readonly Import[];
}

export function listFiles(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
		if (SKIP.has(entry.name)) return [];
		const path = join(folder, entry.name);
		return entry.isDirectory() ? listFiles(path) : [path];
	});
}

const IMPORT =
	/(?:^|\n)\s*(import|export)\s+(type\s)?([^'";]*?from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function readImports(path: string, text: string): Import[] {
	return [...text.matchAll(IMPORT)].flatMap((match): Import[] => {
		const specifier = match[4] ?? match[5];
		if (!specifier) return [];
		const clause = match[3] ?? '';
		// `import { type A, type B }` loads nothing either.
		const named = clause.match(/^\{([^}]*)\}/)?.[1];
		const allTypes =
			named !== undefined && named.split(',').every((name) => !name.trim() || name.trim().startsWith('type '));
		return [
			{
				specifier,
				target: resolveOwn(path, specifier),
				typeOnly: Boolean(match[2]) || allTypes,
				late: match[5] !== undefined
			}
		];
	});
}

function resolveOwn(path: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return specifier.replace('#lib/', 'src/lib/');
	if (specifier.startsWith('#server/')) return specifier.replace('#server/', 'server/');
	if (specifier.startsWith('#tests/')) return specifier.replace('#tests/', 'tests/');
	return specifier.startsWith('.') ? relative(ROOT, normalize(join(ROOT, dirname(path), specifier))) : null;
}

export const sources = (): Source[] =>
	['src', 'server', 'tests']
		.flatMap(listFiles)
		.filter((path) => /\.(ts|svelte|mjs)$/.test(path))
		.map((path) => {
			const text = readFileSync(join(ROOT, path), 'utf8');
			return { path, text, imports: readImports(path, text) };
		});
