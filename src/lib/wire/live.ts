/**
 * JSON text frames on `/live/<workshopId>` (02-contract: Sockets). First a whole view, then only the slices that changed; whoever
 * says they take changes gets only what changed in them.
 */
import { z } from 'zod';
import { RoomName } from '../domain/session/stage.ts';
import type { Slices } from '../domain/session/view.ts';
import type { Delta } from './delta.ts';

export type LiveMessage =
	| { readonly type: 'view'; readonly rev: number; readonly serverTime: number; readonly slices: Partial<Slices> }
	/** To be put into the slices of the frames before (delta.ts). */
	| {
			readonly type: 'change';
			readonly rev: number;
			readonly serverTime: number;
			readonly slices: Readonly<Partial<Record<keyof Slices, Delta>>>;
	  }
	/** Who has the workshop open, and in which room they are; `room` is null where naming it would tell too much. */
	| { readonly type: 'presence'; readonly people: Readonly<Record<string, { readonly room: string | null }>> }
	| { readonly type: 'pong'; readonly serverTime: number };

export const LiveRequest = z.discriminatedUnion('type', [
	z.object({ type: z.literal('at'), room: RoomName.nullable(), changes: z.boolean().optional() }),
	z.object({ type: z.literal('ping') })
]);
export type LiveRequest = z.infer<typeof LiveRequest>;
