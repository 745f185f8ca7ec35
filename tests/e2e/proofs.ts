/** Which keys of the action table were pressed and did what the sheet says of them. */
import { ENTRIES, TABLE, type ActionId } from '../../src/routes/w/[id]/actions/table.ts';

export type Keyed = {
	[Id in ActionId]: (typeof TABLE)[Id] extends { readonly keys: readonly string[] } ? Id : never;
}[ActionId];

const proven = new Set<string>();

/** Presses each key and waits for what it does; one that does nothing fails under the words of the sheet. */
export async function prove(proofs: Partial<Record<Keyed, () => Promise<unknown>>>): Promise<void> {
	for (const [id, proof] of Object.entries(proofs) as [Keyed, () => Promise<unknown>][]) {
		await proof().catch((cause: unknown) => {
			throw new Error(`the sheet says “${TABLE[id].label()}”, but that key does not do it`, { cause });
		});
		proven.add(id);
	}
}

/** Ids of actions with keys that no proof has pressed yet. */
export const untried = (): string[] => ENTRIES.filter(([id, entry]) => entry.keys && !proven.has(id)).map(([id]) => id);
