/** Which versions of a room may go: all of the last two hours stay, then one an hour, then one a day. Pure. Rules VN in RULES.md. */
import { MAX_VERSION_BYTES, MAX_VERSIONS, type VersionKind } from './version.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ALL_MS = 2 * HOUR_MS;

export interface Thinnable {
	readonly id: string;
	readonly kind: VersionKind;
	/** Unix milliseconds. */
	readonly at: number;
	readonly bytes: number;
}

/** What was agreed and what somebody asked for stays [VN2]. */
const lasts = ({ kind }: Thinnable): boolean => kind === 'adoption' || kind === 'asked';

/** The stretch of time that keeps one version; null where all stay. */
function stretchOf({ at }: Thinnable, now: number): string | null {
	const age = now - at;
	if (age <= ALL_MS) return null;
	return age <= DAY_MS ? `hour ${Math.floor(at / HOUR_MS)}` : `day ${Math.floor(at / DAY_MS)}`;
}

/**
 * @param versions of one room, newest first
 * @param now Unix milliseconds
 * @returns ids of those that go
 */
export function thinVersions(versions: readonly Thinnable[], now: number): string[] {
	const taken = new Set<string>();
	const kept = versions.filter((version) => {
		if (lasts(version)) return true;
		const stretch = stretchOf(version, now);
		const stays = stretch === null || !taken.has(stretch);
		if (stretch !== null) taken.add(stretch);
		return stays;
	});
	let count = kept.length;
	let bytes = kept.reduce((sum, version) => sum + version.bytes, 0);
	const goes = new Set<string>();
	// The newest stays in any case: it is the one that is being made.
	for (const version of kept.slice(1).reverse()) {
		if (count <= MAX_VERSIONS && bytes <= MAX_VERSION_BYTES) break;
		if (lasts(version)) continue;
		goes.add(version.id);
		count--;
		bytes -= version.bytes;
	}
	const stays = new Set(kept.map(({ id }) => id));
	return versions.filter(({ id }) => !stays.has(id) || goes.has(id)).map(({ id }) => id);
}
