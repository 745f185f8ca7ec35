/** Stages, phases and what a room's name means, as plain values. Without schemas, so that a browser that only shows them carries none. */

/** In workshop order. `adopt_plan` has no room: it is a batch consent over what is drafted (05-decisions 2). */
export const STAGE_KEYS = [
	'kickoff',
	'insights',
	'goals',
	'segments',
	'messages',
	'touchpoints',
	'materials',
	'roles',
	'review'
] as const;
export type StageKey = (typeof STAGE_KEYS)[number];

/** A part of an address as a stage, or null. */
export const readStageKey = (value: string | undefined): StageKey | null =>
	STAGE_KEYS.find((key) => key === value) ?? null;

export const PHASES = ['prepare', 'write', 'reveal', 'cluster', 'vote', 'draft', 'consent', 'adopted'] as const;
export type Phase = (typeof PHASES)[number];

/** Phases in which people write or vote without seeing each other, or a frozen text is being agreed. */
export const UNINTERRUPTIBLE_PHASES: readonly Phase[] = ['write', 'vote', 'consent'];

export type RoomName = 'common' | StageKey | `draft.${StageKey}` | `side.${string}`;

export const draftRoom = (stage: StageKey): RoomName => `draft.${stage}`;
/** The room of a small group. */
export const sideRoom = (id: string): RoomName => `side.${id}`;

/** What a room name means. `draft` rooms exist once per participant; the name is an alias for one's own. */
export type RoomKind =
	| { kind: 'common' }
	| { kind: 'stage'; stage: StageKey }
	| { kind: 'draft'; stage: StageKey }
	| { kind: 'side'; id: string };
export function readRoom(name: RoomName): RoomKind {
	if (name === 'common') return { kind: 'common' };
	if (name.startsWith('side.')) return { kind: 'side', id: name.slice('side.'.length) };
	if (name.startsWith('draft.')) return { kind: 'draft', stage: name.slice('draft.'.length) as StageKey };
	return { kind: 'stage', stage: name as StageKey };
}
