/** Events of what became of ideas. Ids only; reasons are erasable texts. None says who wrote a card. */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { DISPOSITIONS, MAX_SETTLED } from './dispositions.ts';
import { StageKey } from './stage.ts';

const Cards = z.array(Id).min(1).max(MAX_SETTLED);

export const DISPOSITION_EVENTS = [
	/** In place of what was said of these cards before. */
	z.object({
		type: z.literal('cards-settled'),
		stage: StageKey,
		cards: Cards,
		as: z.enum(DISPOSITIONS),
		to: Id.optional(),
		until: z.iso.date().optional(),
		reasonTextId: Id.optional(),
		by: ParticipantId
	}),
	z.object({ type: z.literal('cards-unsettled'), stage: StageKey, cards: Cards }),
	/** By whoever wrote it: the ledger keeps no actor with it [DP6]. */
	z.object({
		type: z.literal('card-replied'),
		stage: StageKey,
		card: Id,
		convinced: z.boolean(),
		textId: Id.optional()
	})
] as const;
