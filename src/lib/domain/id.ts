/** Identifiers. Opaque strings of up to 64 characters, unique within a workshop (05-decisions 19); new ones are ULIDs. */
import { z } from 'zod';
import { ID } from './is-id.ts';

export const Id = z.string().regex(ID);

export const WorkshopId = Id.brand('WorkshopId');
export type WorkshopId = z.infer<typeof WorkshopId>;
export const ParticipantId = Id.brand('ParticipantId');
export type ParticipantId = z.infer<typeof ParticipantId>;
/** A person behind a session, known across workshops. Never leaves the server. */
export const PersonId = Id.brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;
