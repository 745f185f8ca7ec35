/** Figures derived from a plan, as they travel in it. Computed by metrics.ts. */
import { z } from 'zod';

export const PlanMetrics = z.looseObject({
	/** Entities per list: insights, goals, segments, … */
	counts: z.record(z.string(), z.int()),
	/** One row per segment and channel that has touchpoints, in the order the touchpoints name them. */
	coverage: z.array(
		z.object({
			segmentId: z.string(),
			channelId: z.string(),
			touchpoints: z.int(),
			/** Contacts per doctor of the segment in the plan period, on average; null while the segment has no size. */
			contactsPerDoctor: z.number().nullable()
		})
	),
	/** One row per channel. */
	channels: z.array(
		z.object({
			channelId: z.string(),
			/** Contacts planned in the plan period. */
			contacts: z.number(),
			/** Contacts possible; null where nothing limits them. */
			capacity: z.number().nullable(),
			/** `contacts / capacity`; null without a capacity. */
			utilisation: z.number().nullable()
		})
	)
});
export type PlanMetrics = z.infer<typeof PlanMetrics>;
