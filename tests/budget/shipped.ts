/**
 * What a browser has to fetch for each page: read from the build itself. Sizes are those of the `.gz` files the server sends to
 * a browser that takes gzip (a browser that takes brotli gets less).
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LOCALES } from '#lib/domain/text.ts';
import { codeIn } from '#lib/offline/program-language.ts';

const root = new URL('../..', import.meta.url).pathname;
const client = join(root, 'build', 'client');

/** One entry of Vite's manifest. */
interface Chunk {
	readonly file: string;
	readonly imports?: readonly string[];
	readonly css?: readonly string[];
	readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

interface Routes {
	readonly _: {
		readonly routes: readonly {
			readonly id: string;
			readonly page: { readonly layouts: readonly (number | undefined)[]; readonly leaf: number } | null;
		}[];
	};
}

/** Of the language that takes most. */
export const bytesOf = (file: string): number =>
	Math.max(...LOCALES.map((locale) => statSync(join(client, codeIn(`/${file}.gz`, locale))).size));

export const readManifest = (): Manifest =>
	JSON.parse(readFileSync(join(root, '.svelte-kit', 'output', 'client', '.vite', 'manifest.json'), 'utf8'));

/** The keys of chunks that `keys` need before they can run. */
export function needed(manifest: Manifest, keys: readonly string[]): Set<string> {
	const found = new Set<string>();
	const visit = (key: string): void => {
		if (found.has(key)) return;
		found.add(key);
		manifest[key]?.imports?.forEach(visit);
	};
	keys.forEach(visit);
	return found;
}

/** What the server tells the browser to fetch with a page or layout. */
export function preloadsOf(node: number): readonly string[] {
	const code = readFileSync(join(root, '.svelte-kit', 'output', 'server', 'nodes', `${node}.js`), 'utf8');
	return JSON.parse(/^export const imports = (\[.*\]);$/m.exec(code)?.[1] ?? '[]');
}

/** The style sheets that come with a page or layout, in it or before anything is drawn. */
export function stylesOf(node: number): readonly string[] {
	const code = readFileSync(join(root, '.svelte-kit', 'output', 'server', 'nodes', `${node}.js`), 'utf8');
	return JSON.parse(/^export const stylesheets = (\[.*\]);$/m.exec(code)?.[1] ?? '[]');
}

const nodeKey = (n: number): string => `.svelte-kit/generated/client-optimized/nodes/${n}.js`;

/** Every page's address pattern and the chunks its first sight needs. Kit loads the root's layout and error page always. */
export async function pages(manifest: Manifest): Promise<Map<string, Set<string>>> {
	const { manifest: built }: { manifest: Routes } = await import(
		pathToFileURL(join(root, '.svelte-kit', 'output', 'server', 'manifest-full.js')).href
	);
	const entries = Object.keys(manifest).filter(
		(key) => key.endsWith('client-optimized/app.js') || key.endsWith('runtime/client/entry.js')
	);
	if (entries.length !== 2) throw new Error(`expected Kit's two entries, found ${entries.join(', ')}`);
	return new Map(
		built._.routes.flatMap(({ id, page }) => {
			if (!page) return [];
			const layouts = page.layouts.filter((n) => n !== undefined);
			const nodes = [...new Set([0, 1, ...layouts, page.leaf])].map(nodeKey);
			return [[id, needed(manifest, [...entries, ...nodes])] as const];
		})
	);
}

export const sum = (manifest: Manifest, keys: Iterable<string>): number =>
	[...keys].reduce((total, key) => total + bytesOf(manifest[key]!.file), 0);

/** What a chunk that is fetched later adds to a page that is there. */
export function adds(manifest: Manifest, page: ReadonlySet<string>, key: string): Set<string> {
	return new Set([...needed(manifest, [key])].filter((each) => !page.has(each)));
}

/** The first chunk whose source ends so. */
export function keyOf(manifest: Manifest, source: string): string {
	const key = Object.keys(manifest).find((each) => each.endsWith(source));
	if (!key) throw new Error(`${source} is no chunk of its own any more`);
	return key;
}
