/** Empties the bin: what was deleted long enough ago is purged for good, by itself. Rule SV73. */
import { BIN_MS } from '#lib/domain/session/bin.ts';
import type { WorkshopId } from '#lib/domain/id.ts';
import { listBinned, purgeWorkshop } from '../storage/bin.ts';
import { isConflict } from '../storage/port.ts';
import type { Deps } from './deps.ts';

/** Days matter here, not minutes; at every start as well. */
const LOOK_EVERY_MS = 3_600_000;

type Needs = Pick<Deps, 'content' | 'states' | 'now'>;

/** @returns what is gone */
export async function emptyBin({ content, states, now }: Needs): Promise<string[]> {
	const until = now() - BIN_MS;
	const gone: string[] = [];
	for (const workshopId of await listBinned(content, until)) {
		try {
			await content.commit(purgeWorkshop(content, workshopId, until));
			states.forget(workshopId as WorkshopId);
			gone.push(workshopId);
		} catch (error) {
			// Restored at this very moment: then it stays.
			if (!isConflict(error)) throw error;
		}
	}
	return gone;
}

/** Looks now and from time to time; returns the way to stop. */
export function watchBin(deps: Needs, onError: (error: unknown) => void): () => void {
	const look = (): void => void emptyBin(deps).catch(onError);
	const timer = setInterval(look, LOOK_EVERY_MS).unref();
	look();
	return () => clearInterval(timer);
}
