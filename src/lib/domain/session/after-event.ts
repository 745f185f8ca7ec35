/** Events of what happens after an agreement. Ids, codes and counts only: references, reasons and conditions are erasable texts. */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { MLR_STATES } from '../plan/choices.ts';
import { MAX_COUNT, MAX_PER_WEEK, MAX_REGION, MAX_USEFUL, PROMISES, UNUSED_CODES } from './after.ts';

const Count = z.int().min(0).max(MAX_COUNT);

export const AFTER_EVENTS = [
	z.object({
		type: z.literal('review-recorded'),
		messageId: Id,
		by: ParticipantId,
		status: z.enum(MLR_STATES),
		refTextId: Id.optional(),
		reasonTextId: Id.optional(),
		validUntil: z.iso.date().optional(),
		/** Of the words it was given for. */
		hash: z.string().max(128)
	}),
	/** Who it was is told to nobody [AF5]. */
	z.object({
		type: z.literal('material-promised'),
		materialId: Id,
		participantId: ParticipantId,
		answer: z.enum(PROMISES),
		perWeek: z.int().min(1).max(MAX_PER_WEEK).optional(),
		conditionTextId: Id.optional()
	}),
	z.object({
		type: z.literal('material-rated'),
		materialId: Id,
		participantId: ParticipantId,
		useful: z.int().min(1).max(MAX_USEFUL)
	}),
	/** In place of what was said of the same week and region before. */
	z.object({
		type: z.literal('usage-noted'),
		materialId: Id,
		week: z.iso.date(),
		region: z.string().max(MAX_REGION).optional(),
		reps: Count,
		activeUsers: Count,
		uses: Count
	}),
	z.object({ type: z.literal('unused-counted'), materialId: Id, code: z.enum(UNUSED_CODES), n: Count }),
	z.object({ type: z.literal('relay-counted'), relayId: Id, onTime: Count, late: Count })
] as const;
