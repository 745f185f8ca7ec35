/**
 * Awareness on `/sync`. A client says where it is; the server puts the identity in, and leaves it out where names are hidden.
 */
import { z } from 'zod';
import { Id } from '../domain/id.ts';
import { Side } from '../domain/people/people.ts';

/** Any JSON. What is read was parsed from JSON, so only that it is there needs a look: this is done for every movement of a caret. */
const Position = z.custom<z.core.util.JSONType>((value) => value !== undefined);

/** What a client may say about itself. Anything else is dropped by the server. */
export const OwnPresence = z.object({
	/** The card or item being edited, and which field. */
	editing: z
		.object({ id: Id, field: z.string().max(60).optional() })
		.nullable()
		.optional(),
	/** Caret in a rich text: y-tiptap's relative positions, opaque to us. */
	cursor: z.object({ anchor: Position, head: Position }).nullable().optional()
});
export type OwnPresence = z.infer<typeof OwnPresence>;

export const PresenceUser = z.object({
	participantId: z.string(),
	name: z.string().max(80),
	side: Side,
	color: z.string().max(32)
});
export type PresenceUser = z.infer<typeof PresenceUser>;
/** What everybody else receives. `user` is server-owned, and absent in rooms without names. */
export const Presence = OwnPresence.extend({ user: PresenceUser.optional() });
export type Presence = z.infer<typeof Presence>;
