/** JSON text frames on `/live/<workshopId>` (02-contract: Sockets). First a whole view, then only the slices that changed. */
import { z } from 'zod';
import { RoomName } from '../domain/session/stage.ts';
import type { Slices } from '../domain/session/view.ts';

export type LiveMessage =
	| { readonly type: 'view'; readonly rev: number; readonly serverTime: number; readonly slices: Partial<Slices> }
	/** Who has the workshop open, and in which room they are; `room` is null where naming it would tell too much. */
	| { readonly type: 'presence'; readonly people: Readonly<Record<string, { readonly room: string | null }>> }
	| { readonly type: 'pong'; readonly serverTime: number };

export const LiveRequest = z.discriminatedUnion('type', [
	z.object({ type: z.literal('at'), room: RoomName.nullable() }),
	z.object({ type: z.literal('ping') })
]);
export type LiveRequest = z.infer<typeof LiveRequest>;
