/**
 * The whole test suite, one suite after the other, with one count at the end: `N passed, N failed, N skipped`.
 * `--full` runs everything at full length; `--only <suite>` one suite, `--rows R08,R09` of the faults only these. Anything a suite
 * needs is installed or started here.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runFaults } from './fault/faults.ts';
import { findChromium } from './support/chromium.ts';

const root = new URL('..', import.meta.url).pathname;
const results = join(root, 'test-results');
const args = process.argv.slice(2);
const full = args.includes('--full');
const valueOf = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const only = valueOf('--only');

/** A journey waits more than it works: on two cores three at once are done sooner than two. */
const BROWSERS_AT_ONCE = 3;
/**
 * A browser starved of its core now and then loses a page: so many journeys may begin anew, alone. What failed the first time is said
 * at the end all the same, because something that fails sometimes is wrong too. Whatever fails twice has failed.
 */
const SECOND_RUNS = 2;
const shaky: string[] = [];

interface Count {
	passed: number;
	failed: number;
	skipped: number;
	/** What failed, by name: said again at the end, where it is looked for. */
	failures: readonly string[];
}
const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, failures: [] };
const failure = (name: string): Count => ({ passed: 0, failed: 1, skipped: 0, failures: [name] });

/** Runs to the end, output shown; resolves with the exit code. */
function run(command: string, commandArgs: string[], env: Record<string, string> = {}): Promise<number> {
	return new Promise((resolve) => {
		const child = spawn(command, commandArgs, {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...env }
		});
		child.on('error', () => resolve(1));
		child.on('exit', (code) => resolve(code ?? 1));
	});
}

const node = (path: string, commandArgs: string[], env?: Record<string, string>) =>
	run(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...commandArgs], env);
const tool = (path: string, ...commandArgs: string[]) => node(join('node_modules', path), commandArgs);
const one = async (name: string, code: Promise<number>): Promise<Count> =>
	(await code) === 0 ? { passed: 1, failed: 0, skipped: 0, failures: [] } : failure(name);
const add = (...counts: Count[]): Count =>
	counts.reduce(
		(sum, count) => ({
			passed: sum.passed + count.passed,
			failed: sum.failed + count.failed,
			skipped: sum.skipped + count.skipped,
			failures: [...sum.failures, ...count.failures]
		}),
		NOTHING
	);

/** Generated code that lint, types and tests read: messages and SvelteKit's types. */
async function generate(): Promise<Count> {
	const paraglide = [
		'compile',
		'--project',
		'./src/i18n/project.inlang',
		'--outdir',
		'./src/lib/paraglide',
		'--no-emit-readme',
		'--silent'
	];
	const strategy = ['--strategy', 'cookie', 'preferredLanguage', 'baseLocale'];
	const messages = await one('messages', tool('@inlang/paraglide-js/bin/run.js', ...paraglide, ...strategy));
	return add(messages, await one('sync', tool('@sveltejs/kit/svelte-kit.js', 'sync')));
}

/** What of Vitest's report is read. */
interface Report {
	readonly testResults: readonly FileReport[];
}
interface FileReport {
	readonly name: string;
	readonly status: string;
	readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

const has = (file: FileReport, status: string): boolean =>
	file.assertionResults.some((assertion) => assertion.status === status);
/** A file that could not even begin has no test that failed. */
const broke = (file: FileReport): boolean => file.status === 'failed' || has(file, 'failed');

function countOf(file: FileReport): Count {
	const path = relative(root, file.name);
	const of = (...statuses: string[]) => file.assertionResults.filter(({ status }) => statuses.includes(status));
	const failures = of('failed').map(({ fullName }) => `${path}: ${fullName}`);
	if (broke(file) && failures.length === 0) failures.push(`${path}: did not begin`);
	return {
		passed: of('passed').length,
		failed: failures.length,
		skipped: of('skipped', 'pending', 'todo').length,
		failures
	};
}

/** The files' reports and, where the run itself went wrong, what of it is not in them. */
async function vitestFiles(
	name: string,
	paths: readonly string[],
	env: Record<string, string> = {}
): Promise<{ readonly files: readonly FileReport[]; readonly beside: Count }> {
	const file = join(results, `${name}.json`);
	const code = await node(
		'node_modules/vitest/vitest.mjs',
		['run', ...paths, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
		{ VITEST: '1', ...env }
	);
	try {
		const report: Report = JSON.parse(readFileSync(file, 'utf8'));
		const files = report.testResults;
		// A suite that died before its tests ran, or found none, is a failure too.
		const silent = !files.some(broke) && (code !== 0 || !files.some((each) => has(each, 'passed')));
		return { files, beside: silent ? failure(`${name}: ended with ${code} after ${files.length} files`) : NOTHING };
	} catch {
		return { files: [], beside: failure(`${name}: no report`) };
	}
}

async function vitest(name: string, paths: string[], env: Record<string, string> = {}): Promise<Count> {
	const { files, beside } = await vitestFiles(name, paths, env);
	return add(beside, ...files.map(countOf));
}

/** Bytes each page sends, of a fresh build. */
async function budget(): Promise<Count> {
	const built = await one('build', node('server/bootstrap.mjs', ['build']));
	return built.failed ? built : vitest('budget', ['--project', 'budget']);
}

async function e2e(): Promise<Count> {
	const chromium = await findChromium();
	if (!chromium) {
		console.log('e2e: no Chromium could be found or installed on this machine; the browser tests count as failed.');
		return failure('e2e: no Chromium');
	}
	const built = await one('build', node('server/bootstrap.mjs', ['build']));
	if (built.failed) return built;
	const env = { EINKLANG_CHROMIUM: chromium, ...(full ? { EINKLANG_FULL: '1' } : {}) };
	const first = await vitestFiles('e2e', ['--project', 'e2e', `--maxWorkers=${BROWSERS_AT_ONCE}`], env);
	const wrong = first.files.filter(broke);
	if (wrong.length === 0 || wrong.length > SECOND_RUNS) return add(first.beside, ...first.files.map(countOf));
	const paths = wrong.map(({ name }) => relative(root, name));
	console.log(`\n── e2e, once more by themselves: ${paths.join(', ')} ──`);
	const second = await vitestFiles('e2e-again', ['--project', 'e2e', '--maxWorkers=1', ...paths], env);
	const rest = first.files.filter((file) => !wrong.includes(file));
	for (const { failures } of wrong.map(countOf)) for (const name of failures) shaky.push(name);
	return add(first.beside, second.beside, ...[...rest, ...second.files].map(countOf));
}

const suites: Record<string, () => Promise<Count>> = {
	lint: async () =>
		add(
			await one('eslint', tool('eslint/bin/eslint.js', '--max-warnings', '0', '.')),
			await one('prettier', tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'))
		),
	types: () =>
		one('types', tool('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings')),
	// By itself Vitest leaves a core alone, which on two cores is half of them.
	unit: () =>
		vitest(
			'unit',
			['--project', 'unit', '--project', 'runes', '--maxWorkers=100%'],
			full ? { EINKLANG_FULL: '1' } : {}
		),
	fault: async () => {
		const built = await one('build', node('server/bootstrap.mjs', ['build']));
		return built.failed ? built : runFaults({ full, rows: valueOf('--rows')?.split(',') ?? [] });
	},
	budget,
	e2e
};

/** Suites beside each other run at the same time: each of them keeps one core busy. */
const chosen = only ? [[only]] : [['lint', 'types'], ['unit'], ['fault'], ['budget'], ['e2e']];

async function runSuite(name: string): Promise<Count> {
	const started = Date.now();
	console.log(`\n── ${name} ──`);
	const count = (await suites[name]?.()) ?? failure(`no suite ${name}`);
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped, ${seconds} s ──`);
	return count;
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let total = await generate();
if (!total.failed) for (const names of chosen) total = add(total, ...(await Promise.all(names.map(runSuite))));
for (const name of shaky) console.log(`failed the first time: ${name}`);
for (const name of total.failures) console.log(`failed: ${name}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);
