/**
 * Stages, their phases, and the rooms that belong to them. Pure.
 * A stage is a room (architecture: two kinds of truth); what a phase allows is in access.ts.
 */
import { z } from 'zod';

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
export const StageKey = z.enum(STAGE_KEYS);
export type StageKey = z.infer<typeof StageKey>;

export const PHASES = ['prepare', 'write', 'reveal', 'cluster', 'vote', 'draft', 'consent', 'adopted'] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** Phases in which people write or vote without seeing each other, or a frozen text is being agreed. */
export const UNINTERRUPTIBLE_PHASES: readonly Phase[] = ['write', 'vote', 'consent'];

/** A room as clients name it: `common`, a stage key, or `draft.<stage>` for the caller's own private room. */
export const RoomName = z.union([z.literal('common'), StageKey, z.templateLiteral([z.literal('draft.'), StageKey])]);
export type RoomName = z.infer<typeof RoomName>;

export const draftRoom = (stage: StageKey): RoomName => `draft.${stage}`;

/** What a room name means. `draft` rooms exist once per participant; the name is an alias for one's own. */
export type RoomKind = { kind: 'common' } | { kind: 'stage'; stage: StageKey } | { kind: 'draft'; stage: StageKey };
export function readRoom(name: RoomName): RoomKind {
	if (name === 'common') return { kind: 'common' };
	if (name.startsWith('draft.')) return { kind: 'draft', stage: name.slice('draft.'.length) as StageKey };
	return { kind: 'stage', stage: name as StageKey };
}
