/**
 * The program as this device keeps it: one cache a version, installed whole or not at all. Knows caches, not what a request means
 * (requests.ts).
 */
import type { Locale } from '../domain/words.ts';
import { codeIn, languageOf } from './program-language.ts';

/** What a page says to a newer worker that waits: its reader asked for the new version. */
export const TAKE_OVER = 'take over';

const PREFIX = 'einklang-';

export interface Program {
	readonly version: string;
	/** Addresses that are stored at once; code as the build named it, kept in the reader's language. */
	readonly paths: readonly string[];
	/** The empty page every address can start from. */
	readonly shell: string;
}

const cacheOf = ({ version }: Program): Promise<Cache> => caches.open(`${PREFIX}${version}`);

/**
 * In the language the server says the reader has now. Whole or not at all: half a version would be taken for the one before, and cost
 * open pages their files [UI101].
 */
export async function installProgram(program: Program): Promise<void> {
	const cache = await cacheOf(program);
	try {
		const shell = await fetch(new Request(program.shell, { cache: 'reload' }));
		if (!shell.ok) throw new Error(`the shell answered ${shell.status}`);
		const language = languageOf(await shell.clone().text());
		await cache.addAll(language ? program.paths.map((path) => codeIn(path, language)) : program.paths);
		// The last thing that changes: until then this device starts as it did.
		await cache.put(program.shell, shell);
	} catch (cause) {
		if (!(await cache.match(program.shell))) await caches.delete(`${PREFIX}${program.version}`);
		throw cause;
	}
}

/** Another language than the one that is kept. What was kept stays, for pages that are open in it. */
export async function keepLanguage(program: Program, language: Locale): Promise<void> {
	const shell = await keptShell(program);
	if (shell && languageOf(await shell.text()) !== language) await installProgram(program);
}

/** Open pages of the version before go on loading their parts; what is older than that goes. */
export async function dropOlder({ version }: Program): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== `${PREFIX}${version}`);
	await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

/** Of this version alone: the shell of the one before would start the program before. */
export async function keptShell(program: Program): Promise<Response | undefined> {
	return (await cacheOf(program)).match(program.shell);
}

/** From this device, this version's before the one's before it; else from the server, and kept. */
export async function keptOrFetched(program: Program, request: Request): Promise<Response> {
	const cache = await cacheOf(program);
	const kept = (await cache.match(request)) ?? (await caches.match(request));
	if (kept) return kept;
	const answer = await fetch(request);
	// A font of another script, on its first use. A device that is full goes without.
	if (answer.status === 200) await cache.put(request, answer.clone()).catch(() => undefined);
	return answer;
}
