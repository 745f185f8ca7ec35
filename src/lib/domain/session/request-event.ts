/** Events of the request ledger. Ids only: words and reasons are erasable texts, as in event.ts. */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { FunctionName } from '../people/people.ts';
import { ANSWERS, MAX_LINKED, REQUEST_KINDS } from './requests.ts';

export const REQUEST_EVENTS = [
	z.object({
		type: z.literal('request-made'),
		requestId: Id,
		participantId: ParticipantId,
		/** What the asker did here when they asked. */
		from: FunctionName,
		to: FunctionName,
		kind: z.enum(REQUEST_KINDS),
		textId: Id,
		due: z.iso.date().optional(),
		linkedTo: z.array(Id).max(MAX_LINKED)
	}),
	z.object({
		type: z.literal('request-answered'),
		requestId: Id,
		by: ParticipantId,
		decision: z.enum(ANSWERS),
		reasonTextId: Id.optional(),
		revisitOn: z.iso.date().optional()
	}),
	z.object({ type: z.literal('request-withdrawn'), requestId: Id }),
	z.object({ type: z.literal('request-rated'), requestId: Id, helpful: z.boolean() })
] as const;
