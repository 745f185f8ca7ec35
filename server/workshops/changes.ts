/** Who wants to know that a workshop changed: rooms (access), the live channel. In this process only. */
import type { WorkshopId } from '#lib/domain/id.ts';

/** `ledger`: something that binds; who may do what may be different now. `votes`: only a secret table, nobody's access. */
export type Change = 'ledger' | 'votes';

export interface Changes {
	tell(workshopId: WorkshopId, change: Change): void;
	onChange(listener: (workshopId: WorkshopId, change: Change) => void): () => void;
}

export function createChanges(): Changes {
	const listeners = new Set<(workshopId: WorkshopId, change: Change) => void>();
	return {
		tell(workshopId, change) {
			for (const listener of listeners) listener(workshopId, change);
		},
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		}
	};
}
