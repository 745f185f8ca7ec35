/** What comes back after the workshop: meetings in a series, and days in the field together. Shape only; see schema.ts. */
import { z } from 'zod';
import { Id } from '../id.ts';
import { FunctionName } from '../people/people.ts';
import { Amount, Day, Functions, Links, Phrase, list } from './fields.ts';

export const Series = z.looseObject({
	id: Id,
	name: Phrase.nullish(),
	kind: z.enum(['field_panel', 'regional_meeting', 'review', 'planning']).nullish(),
	cadenceMonths: Amount.nullish(),
	mustAttend: Functions.nullish(),
	/** `functions`: those that were there. No persons. */
	sessions: list(z.looseObject({ on: Day.nullish(), functions: Functions.nullish() })).nullish()
});
export type Series = z.infer<typeof Series>;

export const RideAlong = z.looseObject({
	date: Day.nullish(),
	region: z.string().max(64).nullish(),
	accessTag: z.enum(['easy', 'hard_to_see']).nullish(),
	volumeTag: z.enum(['high', 'low']).nullish(),
	observer: FunctionName.nullish(),
	intended: Phrase.nullish(),
	observed: Phrase.nullish(),
	surprise: Phrase.nullish(),
	insightIds: Links.nullish()
});
