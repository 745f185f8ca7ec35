/** Events of who drafts which entry. Ids only. */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { MAX_DRAFTED, MAX_DRAFTERS } from './drafters.ts';
import { StageKey } from './stage.ts';

export const DRAFTERS_EVENTS = [
	/** In place of whoever drafted these entries before; nobody: everybody does. */
	z.object({
		type: z.literal('drafters-set'),
		stage: StageKey,
		drafters: z
			.array(z.object({ item: Id, members: z.array(ParticipantId).max(MAX_DRAFTERS) }))
			.min(1)
			.max(MAX_DRAFTED)
	})
] as const;
