/** Events of a round over several stages. What becomes of each is told by its own events, as in a round of its own. */
import { z } from 'zod';
import { Id } from '../id.ts';
import { StageKey } from './stage.ts';

export const TOGETHER_EVENTS = [
	/** The rounds that follow it belong together. */
	z.object({
		type: z.literal('together-opened'),
		together: Id,
		stages: z.array(z.object({ stage: StageKey, round: z.int().min(1) })).min(1),
		/** Ideas without an answer were left: why it was asked all the same. */
		althoughTextId: Id.optional()
	})
] as const;
