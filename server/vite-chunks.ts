/**
 * Which modules travel together to the browser. Left to itself the bundler makes a file of whatever two pages share, sixty for a
 * board, and on a phone line every one costs a round trip. Here each layer of pages is one file: what every page needs, what every
 * page of a workshop adds, what a stage adds. A light page never waits for what a heavier one needs.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Manifest, Plugin } from 'vite';

interface Info {
	readonly importedIds: readonly string[];
	readonly dynamicallyImportedIds: readonly string[];
}
type Look = (id: string) => Info | null;
interface Layer {
	readonly name: string;
	/** What begins it, by the end of the path. */
	readonly roots: readonly string[];
}

const ROUTES = '/src/routes/';
const APP = '/client-optimized/app.js';
/** From light to heavy; a module belongs to the first layer that needs it. */
const LAYERS: readonly Layer[] = [
	{
		name: 'every-page',
		roots: ['/kit/src/runtime/client/entry.js', APP, '+layout.svelte', '+layout.ts', '+error.svelte']
	},
	{ name: 'site', roots: ['(site)/+layout.svelte'] },
	{ name: 'workshop', roots: ['w/[id]/+layout.svelte', 'w/[id]/+layout.ts'] },
	{ name: 'stage', roots: ['w/[id]/[stage]/+page.svelte', 'w/[id]/[stage]/+page.ts'] }
];
/** Pages that stay light: what they alone share, and what they fetch later, is left to the bundler. */
const LIGHT = /\/src\/routes\/(\(site\)\/|offline\/)/;

/**
 * Used in part, or not at all once unused code is left out, which is after files are divided. It and what it needs is left to the
 * bundler, who knows by then.
 */
const IN_PART =
	/\/node_modules\/(zod|svelte-sonner)\/|\/(bits-ui|svelte-toolbelt|runed)\/dist\/([\w-]+\/)*index\.js$|\/src\/(lib\/domain\/|routes\/[\w-]*labels?\.ts)/;

/** What a light page fetches of the boards, before they are needed, is not its own. */
const OF_BOARDS = /\/src\/routes\/w\//;

/** Everything `roots` need before they can run; with what they may fetch later, if asked for. */
function closureOf(roots: readonly string[], look: Look, later: boolean): Set<string> {
	const found = new Set<string>();
	const open = [...roots];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		const info = look(id);
		if (info)
			open.push(...info.importedIds, ...(later ? info.dynamicallyImportedIds.filter((of) => !OF_BOARDS.test(of)) : []));
	}
	return found;
}

export function chunks(): Plugin {
	const ids = new Set<string>();
	let layerOf: ReadonlyMap<string, string> | null = null;

	function sort(look: Look): ReadonlyMap<string, string> {
		const known = [...ids];
		const sorted = new Map<string, string>();
		const light = closureOf(
			known.filter((id) => LIGHT.test(id) && /\+(page|layout)\.(svelte|ts)$/.test(id)),
			look,
			true
		);
		const inPart = closureOf(
			known.filter((id) => IN_PART.test(id)),
			look,
			false
		);
		// Kit's own entry names every page; in a file that pages share, it would have to be followed from each of them.
		const entry = known.find((id) => id.endsWith(APP));
		for (const { name, roots } of LAYERS) {
			const begins = known.filter((id) =>
				roots.some((root) => id.endsWith(root.startsWith('/') ? root : ROUTES + root))
			);
			if (begins.length === 0) throw new Error(`nothing begins the layer ${name}`);
			const heavy = name === 'workshop' || name === 'stage';
			for (const id of closureOf(begins, look, false))
				if (id !== entry && !sorted.has(id) && !(heavy && (light.has(id) || inPart.has(id)))) sorted.set(id, name);
		}
		// What two light pages need alike: a few small things, each of them not worth a round trip.
		const pages = known
			.filter((id) => LIGHT.test(id) && /\+page\.svelte$/.test(id))
			.map((id) => closureOf([id], look, false));
		for (const id of known)
			if (id !== entry && !sorted.has(id) && pages.filter((page) => page.has(id)).length > 1) sorted.set(id, 'light');
		return sorted;
	}

	return {
		name: 'einklang-chunks',
		// Neither the pages on the server nor the service worker, which is one file.
		applyToEnvironment: ({ name, config }) => name === 'client' && config.build.outDir.endsWith('client'),
		// A page's own file may hold what others share with it, as long as it still has its own exports.
		options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
		moduleParsed({ id }) {
			ids.add(id);
		},
		outputOptions: (options) => ({
			...options,
			codeSplitting: {
				// The layers are closed under what they need, so no two of them need each other.
				includeDependenciesRecursively: false,
				groups: [
					{
						name: (id, context) => {
							layerOf ??= sort((of) => context.getModuleInfo(of));
							return layerOf.get(id) ?? null;
						}
					}
				]
			}
		})
	};
}

/** The files a page needs before it is shown, its own first, and their style sheets; with what its `load` fetches to show it. */
function filesOf(manifest: Manifest, key: string): { files: string[]; styles: string[] } {
	const files = new Set<string>();
	const styles = new Set<string>();
	const follow = (at: string): void => {
		const chunk = manifest[at];
		if (!chunk || files.has(chunk.file)) return;
		files.add(chunk.file);
		chunk.css?.forEach((file) => styles.add(file));
		chunk.imports?.forEach(follow);
	};
	follow(key);
	for (const later of manifest[key]?.dynamicImports ?? []) if (later.endsWith('.svelte')) follow(later);
	return { files: [...files], styles: [...styles] };
}

const IMPORTS = /^export const imports = \[.*\];$/m;
const STYLES = /^export const stylesheets = (\[.*\]);$/m;
const INLINE = /^export const inline_styles = \(\) => \(\{\n/m;

/** With the style sheets Kit forgot: in the page like all others, so that nothing is drawn before them and moves when they come. */
function withStyles(code: string, needed: readonly string[], folder: string): string {
	const listed = JSON.parse(STYLES.exec(code)?.[1] ?? '[]') as string[];
	const missing = needed.filter((file) => !listed.includes(file));
	if (missing.length === 0) return code;
	const styled = code.replace(STYLES, `export const stylesheets = ${JSON.stringify([...listed, ...missing])};`);
	return missing.reduce((text, file, at) => {
		const source = `${basename(file)}.js`;
		if (!INLINE.test(text) || !existsSync(join(folder, source))) return text;
		const named = text.replace(INLINE, (line) => `${line}\t${JSON.stringify(file)}: added_${at},\n`);
		return `import added_${at} from '../stylesheets/${source}';\n${named}`;
	}, styled);
}

/**
 * A page tells the browser at once what it will need. Kit 2.70 forgets what is also fetched later by something the page needs
 * (its search marks it as seen on the way there), and the browser learns of it a round trip later; here the lists are made whole,
 * of code and of styles.
 */
export function preloads(): Plugin {
	return {
		name: 'einklang-preloads',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'ssr',
		writeBundle: {
			order: 'post',
			sequential: true,
			handler({ dir }) {
				const output = join(dir!, '..');
				const manifest = JSON.parse(readFileSync(join(output, 'client/.vite/manifest.json'), 'utf8')) as Manifest;
				const nodes = join(dir!, 'nodes');
				for (const name of readdirSync(nodes).filter((each) => /^\d+\.js$/.test(each))) {
					const code = readFileSync(join(nodes, name), 'utf8');
					if (!IMPORTS.test(code)) throw new Error(`${name} no longer says what it imports`);
					const { files, styles } = filesOf(manifest, `.svelte-kit/generated/client-optimized/nodes/${name}`);
					if (files.length === 0) continue;
					const whole = code.replace(IMPORTS, `export const imports = ${JSON.stringify(files)};`);
					writeFileSync(join(nodes, name), withStyles(whole, styles, join(output, 'server', 'stylesheets')));
				}
			}
		}
	};
}
