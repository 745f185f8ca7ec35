/** Earlier versions of a shared room: their kinds, what one entry of a room is, and what bounds them. Plain values, no schemas. */
import { STAGE_KEYS, type StageKey } from '../session/stages.ts';

/**
 * `adoption`: what was agreed · `regular`: after ten busy minutes · `asked`: somebody wanted to keep it ·
 * `before-restore`: what a restore replaced, so that it can be taken back.
 */
export const VERSION_KINDS = ['adoption', 'regular', 'asked', 'before-restore'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** Rooms that have versions: shared ones. A private draft has none, whatever happens. */
export const SHARED_ROOMS = ['common', ...STAGE_KEYS] as const;
export type SharedRoom = 'common' | StageKey;

export const ENTRY_ROOTS = ['cards', 'groups', 'items'] as const;
export type EntryRoot = (typeof ENTRY_ROOTS)[number];
/** One card, group or item of a room. */
export interface Entry {
	readonly root: EntryRoot;
	readonly id: string;
}
export const entryKey = ({ root, id }: Entry): string => `${root}/${id}`;

/** Characters of the name somebody gives a version. */
export const MAX_LABEL = 80;
/** Versions that people asked for in one room: they stay for good, so there is an end to them. */
export const MAX_ASKED = 50;
/** All versions of one room, and what they may take together in bytes: eight of the largest documents. */
export const MAX_VERSIONS = 150;
export const MAX_VERSION_BYTES = 64 * 1024 * 1024;
