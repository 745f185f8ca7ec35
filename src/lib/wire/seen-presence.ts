/** Reading the others' presence in the browser. By hand, because it comes with every key somebody presses. */
import { isId } from '../domain/is-id.ts';
import { SIDES } from '../domain/people/sides.ts';
import type { PresenceUser } from './presence.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readUser(value: unknown): PresenceUser | undefined {
	if (!isRecord(value)) return undefined;
	const { participantId, name, side, color } = value;
	const known = SIDES.find((each) => each === side);
	if (typeof participantId !== 'string' || typeof name !== 'string' || typeof color !== 'string') return undefined;
	return known && { participantId, name, side: known, color };
}

/** What is shown of somebody; the caret is the editor's to read. */
export interface SeenPresence {
	readonly editing: { readonly id: string; readonly field: string | null } | null;
	/** Absent where names are hidden. */
	readonly user: PresenceUser | null;
}

/** Null for a state that is none of ours. */
export function readPresence(state: unknown): SeenPresence | null {
	if (!isRecord(state)) return null;
	const { editing, user } = state;
	const named = user === undefined ? null : readUser(user);
	if (named === undefined) return null;
	if (editing === undefined || editing === null) return { editing: null, user: named };
	if (!isRecord(editing) || !isId(editing.id)) return null;
	return { editing: { id: editing.id, field: typeof editing.field === 'string' ? editing.field : null }, user: named };
}
