/**
 * Stages, their phases, and the rooms that belong to them. Pure.
 * A stage is a room (architecture: two kinds of truth); what a phase allows is in access.ts.
 */
import { z } from 'zod';

import { SHARED_ROOMS } from '../versions/version.ts';
import { PHASES, STAGE_KEYS } from './stages.ts';

export * from './stages.ts';

export const StageKey = z.enum(STAGE_KEYS);
export type StageKey = z.infer<typeof StageKey>;

export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** A room that everybody shares; private drafts are none. */
export const SharedRoom = z.enum(SHARED_ROOMS);
export type SharedRoom = z.infer<typeof SharedRoom>;

/** A room as clients name it: `common`, a stage key, `draft.<stage>` for the caller's own private room, `side.<id>` of a small group. */
export const RoomName = z.union([
	z.literal('common'),
	StageKey,
	z.templateLiteral([z.literal('draft.'), StageKey]),
	// Any name: which ones there are is in the ledger. The schema of an id would bring zod into every page.
	z.templateLiteral([z.literal('side.'), z.string()])
]);
export type RoomName = z.infer<typeof RoomName>;
