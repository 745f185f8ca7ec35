/** What a person may say about what happened after an agreement. */
import { z } from 'zod';
import { Id } from '../id.ts';
import { MLR_STATES } from '../plan/choices.ts';
import { Line } from '../text.ts';
import { MAX_COUNT, MAX_PER_WEEK, MAX_REFERENCE, MAX_REGION, MAX_USEFUL, PROMISES, UNUSED_CODES } from './after.ts';
import { Said } from './said.ts';

const Count = z.int().min(0).max(MAX_COUNT);

export const AFTER_COMMANDS = [
	/** `reason`: in plain words; required where it may not be used as it is. `validUntil`: ISO day. */
	z.object({
		type: z.literal('review.record'),
		messageId: Id,
		status: z.enum(MLR_STATES),
		ref: Line(MAX_REFERENCE).optional(),
		reason: Said.optional(),
		validUntil: z.iso.date().optional()
	}),
	/** Would you use it? `perWeek` with a yes, `condition` with an if. */
	z.object({
		type: z.literal('material.promise'),
		materialId: Id,
		answer: z.enum(PROMISES),
		perWeek: z.int().min(1).max(MAX_PER_WEEK).optional(),
		condition: Said.optional()
	}),
	z.object({ type: z.literal('material.rate'), materialId: Id, useful: z.int().min(1).max(MAX_USEFUL) }),
	/** `week`: any day of it. `reps`: over how many people this is the sum. */
	z.object({
		type: z.literal('usage.note'),
		materialId: Id,
		week: z.iso.date(),
		region: Line(MAX_REGION).optional(),
		reps: Count,
		activeUsers: Count,
		uses: Count
	}),
	/** How often this was the reason, in all. */
	z.object({ type: z.literal('unused.count'), materialId: Id, code: z.enum(UNUSED_CODES), n: Count }),
	/** How often the relay came in time and late, in all. */
	z.object({ type: z.literal('relay.count'), relayId: Id, onTime: Count, late: Count })
] as const;
