/** The house: which room may use which (01-architecture, "Allowed imports"). */
import { describe, expect, it } from 'vitest';
import { sources, type Import } from './sources.ts';

interface Layer {
	/** Path prefix of the layer's files. */
	readonly at: string;
	/** Path prefixes of our own modules it may load. */
	readonly own: readonly string[];
	/** Packages it may load, by name or `scope/*`. */
	readonly packages: readonly string[];
	/** Packages and modules it may use for types only. */
	readonly types?: readonly string[];
	readonly never?: RegExp;
}

const lib = (...names: string[]) => names.map((name) => `src/lib/${name}/`);
const DOMAIN = [...lib('domain')];
const SERVER_LIB = [...lib('domain', 'board', 'wire')];
const PARAGLIDE = 'src/lib/paraglide/';

const LAYERS: readonly Layer[] = [
	{
		at: 'src/lib/domain/',
		own: DOMAIN,
		packages: ['zod'],
		never: /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bglobalThis\b/
	},
	{ at: 'src/lib/board/', own: [...lib('board', 'domain')], packages: ['yjs', 'fractional-indexing', 'zod'] },
	{ at: 'src/lib/wire/', own: [...lib('wire', 'domain')], packages: ['zod', 'lib0', 'y-protocols'] },
	{
		at: 'src/lib/realtime/',
		own: [...lib('realtime', 'board', 'wire', 'domain')],
		packages: ['svelte', 'y-websocket', 'yjs', 'y-protocols', 'lib0', 'idb', 'zod', 'ulid']
	},
	{ at: 'src/lib/offline/', own: [...lib('offline'), 'src/lib/domain/words.ts'], packages: [] },
	{ at: 'src/service-worker.ts', own: [...lib('offline')], packages: ['$service-worker'] },
	{
		at: 'src/lib/editor/',
		own: [...lib('editor', 'board', 'ui'), PARAGLIDE],
		packages: ['svelte', '@tiptap', 'yjs', 'y-protocols', '@lucide/svelte']
	},
	{
		at: 'src/lib/ui/',
		own: lib('ui'),
		packages: ['svelte', 'bits-ui', '@lucide/svelte', 'lean-qr', 'svelte-sonner', '@fontsource-variable']
	},
	{ at: 'src/lib/views/', own: [...lib('views', 'domain', 'ui'), PARAGLIDE], packages: ['svelte', '@lucide/svelte'] },
	{
		at: 'src/routes/',
		own: ['src/lib/', 'src/routes/'],
		types: ['server/'],
		packages: [
			'svelte',
			'@sveltejs/kit',
			'$app',
			'zod',
			'ulid',
			'@lucide/svelte',
			'bits-ui',
			'lean-qr',
			'papaparse',
			'tinykeys',
			'svelte-sonner',
			'@fontsource-variable',
			'yjs'
		]
	},
	{
		at: 'src/hooks.server.ts',
		own: [...DOMAIN, PARAGLIDE, 'src/lib/offline/program-language.ts', 'server/services.ts'],
		types: ['server/'],
		packages: ['@sveltejs/kit', '$app']
	},
	{
		at: 'server/rooms/',
		own: ['server/rooms/', 'server/storage/', 'server/log.ts', ...SERVER_LIB],
		packages: ['yjs', 'ws', 'lib0', 'y-protocols', 'kysely', 'zod', 'node:']
	},
	{ at: 'server/storage/', own: ['server/storage/', ...SERVER_LIB], packages: ['kysely', 'zod', 'node:', 'ulid'] },
	{
		at: 'server/identity/',
		own: ['server/identity/', 'server/storage/', ...SERVER_LIB],
		packages: ['kysely', 'zod', 'node:', 'ulid']
	},
	{
		at: 'server/rehearsal/play/',
		own: ['server/rehearsal/play/', ...DOMAIN],
		packages: [],
		never: /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bsetTimeout\b/
	},
	{
		at: 'server/rehearsal/',
		own: ['server/rehearsal/', 'server/storage/', 'server/workshops/', ...SERVER_LIB],
		types: ['server/identity/', 'server/live/', 'server/log.ts', 'server/rooms/', 'server/services.ts', 'ws'],
		packages: ['yjs', 'lib0', 'y-protocols', 'node:'],
		never: /\bDate\.now\b|\bfetch\(|\bhttps?\b/
	},
	{ at: 'server/exports/', own: ['server/exports/', ...SERVER_LIB, PARAGLIDE], packages: ['zod', 'node:'] },
	{
		at: 'server/',
		own: ['server/', 'src/lib/offline/program-language.ts', ...SERVER_LIB, PARAGLIDE],
		packages: ['yjs', 'ws', 'kysely', 'zod', 'node:', 'ulid', 'pino', 'compression', 'vite', 'lib0', 'y-protocols'],
		types: ['@sveltejs/kit']
	}
];

const isTest = (path: string) => path.endsWith('.test.ts') || path.startsWith('tests/');
const layerOf = (path: string): Layer | undefined => LAYERS.find((layer) => path.startsWith(layer.at));

function isAllowed(layer: Layer, entry: Import): boolean {
	const name = entry.target ?? entry.specifier;
	const fits = (allowed: string) =>
		name === allowed || name.startsWith(allowed.endsWith('/') || allowed.endsWith(':') ? allowed : `${allowed}/`);
	if (entry.target !== null ? layer.own.some((prefix) => name.startsWith(prefix)) : layer.packages.some(fits))
		return true;
	return entry.typeOnly && (layer.types ?? []).some((allowed) => name.startsWith(allowed));
}

describe('the house', () => {
	const files = sources();
	it('reads the tree', () => {
		expect(files.length).toBeGreaterThan(100);
	});

	it('every file uses only what its layer may use', () => {
		const wrong = files
			.filter((file) => !isTest(file.path))
			.flatMap((file) => {
				const layer = layerOf(file.path);
				if (!layer) return [];
				return file.imports
					.filter((entry) => !entry.specifier.startsWith('./$types') && !isAllowed(layer, entry))
					.map((entry) => `${file.path} → ${entry.specifier}`);
			});
		expect(wrong).toEqual([]);
	});

	it('the domain asks nobody for time, chance or surroundings', () => {
		const wrong = files
			.filter((file) => !isTest(file.path) && layerOf(file.path)?.never?.test(file.text))
			.map((file) => file.path);
		expect(wrong).toEqual([]);
	});

	it('our own modules are imported with their extension, and never through $lib', () => {
		const wrong = files.flatMap((file) =>
			file.imports
				.filter(
					(entry) =>
						entry.specifier.startsWith('$lib') ||
						(entry.target !== null &&
							!/\.(ts|js|mjs|svelte|css|json|cjs)(\?url)?$/.test(entry.specifier) &&
							!entry.specifier.endsWith('$types'))
				)
				.map((entry) => `${file.path} → ${entry.specifier}`)
		);
		expect(wrong).toEqual([]);
	});

	it('no file of the server loads what only browsers have, and no module graph has a cycle', () => {
		const graph = new Map(
			files
				.filter((file) => !isTest(file.path))
				.map((file) => [
					file.path,
					file.imports.filter((entry) => !entry.typeOnly && entry.target).map((entry) => entry.target!)
				])
		);
		expect(findCycles(graph)).toEqual([]);
	});
});

function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
	const done = new Set<string>();
	const cycles: string[] = [];
	const visit = (path: string, trail: readonly string[]): void => {
		if (trail.includes(path)) {
			cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
			return;
		}
		if (done.has(path)) return;
		for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
	return cycles;
}
