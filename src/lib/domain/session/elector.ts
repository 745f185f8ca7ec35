/** Somebody who is asked for a vote, an answer or a signature, as they were when it was opened. */
import { z } from 'zod';
import { ParticipantId } from '../id.ts';
import { AGREEING_SIDES, FunctionName } from '../people/people.ts';

export const Elector = z.object({ participantId: ParticipantId, side: z.enum(AGREEING_SIDES), function: FunctionName });
export type Elector = z.infer<typeof Elector>;
