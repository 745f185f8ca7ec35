/** Whether somebody may send insights now, and what the tags under the box are. Pure. */
import type { Item } from '#lib/domain/plan/content.ts';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';
import { draftRoom, type StageKey } from '#lib/domain/session/stage.ts';
import type { Slices } from '#lib/domain/session/view.ts';

/** What is captured between visits belongs to this stage. */
export const CAPTURE_STAGE: StageKey = 'insights';

/** [UI160] From the invitation to the reveal, for everybody who writes cards. */
export const capturesInsights = ({ you, stages }: Pick<Slices, 'you' | 'stages'>): boolean =>
	stages.some((stage) => stage.key === CAPTURE_STAGE) && you.rooms[draftRoom(CAPTURE_STAGE)] === 'write';

/** What became of an insight that was sent: on the server, kept on this device, on this page and nowhere else, or under way. */
export type SentState = 'sent' | 'kept' | 'here' | 'going';

/** [UI164] "Kept" is said only of what this device has. `waits`: it is not even in the room's document yet. */
export function sentState({ saved, offlineCopy }: Pick<RoomState, 'saved' | 'offlineCopy'>, waits: boolean): SentState {
	if (saved === 'offline') return offlineCopy && !waits ? 'kept' : 'here';
	return saved === 'saved' && !waits ? 'sent' : 'going';
}

/** The kinds of insight a visit brings most; the others can be chosen when the insight is drafted. */
export const CAPTURE_KINDS = ['need', 'barrier', 'preference', 'practice', 'competitor', 'access'] as const;

/** Items one may point at: those that have a name. */
export const named = (
	items: readonly Item[] | undefined,
	kind: Item['kind'],
	nameOf: (item: Item) => string
): string[] =>
	(items ?? [])
		.filter((item) => item.kind === kind)
		.map(nameOf)
		.filter((name) => name !== '');

/** The words of a card: what was written, then the tags on a line of their own, as everybody will read them [UI161]. */
export const withTags = (text: string, tags: string): string => (tags ? `${text.trim()}\n${tags}` : text.trim());
