/**
 * The program as this device keeps it: one cache a version, installed whole or not at all. Knows caches, not what a request means
 * (requests.ts).
 */
const PREFIX = 'einklang-';

export interface Program {
	readonly version: string;
	/** Addresses that are stored at once. */
	readonly paths: readonly string[];
	/** The empty page every address can start from. */
	readonly shell: string;
}

const cacheOf = ({ version }: Program): Promise<Cache> => caches.open(`${PREFIX}${version}`);

/** Whole or not at all: half a version would be taken for the one before, and cost open pages their files [UI101]. */
export async function installProgram(program: Program): Promise<void> {
	try {
		const cache = await cacheOf(program);
		await cache.addAll(program.paths);
		await cache.add(new Request(program.shell, { cache: 'reload' }));
	} catch (cause) {
		await caches.delete(`${PREFIX}${program.version}`);
		throw cause;
	}
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
