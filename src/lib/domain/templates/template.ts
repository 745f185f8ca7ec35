/**
 * What a facilitator template is. Plain data: a workshop pins id and version when it begins, so a later edition of a template
 * never changes a workshop that is running. Source: 13-templates.
 */
import { z } from 'zod';
import { StagePlan } from '../session/event.ts';
import { STAGE_KEYS } from '../session/stage.ts';
import { LOCALES } from '../text.ts';

/** A text that must exist in all of our languages, unlike what people write. */
const EveryLanguage = z.object({ en: z.string().min(1), de: z.string().min(1), zhHant: z.string().min(1) });

export const ACTIVITIES = ['checkin', 'silent_write', 'matrix_fill', 'signoff'] as const;

export const AgendaBlock = z.object({
	minutes: z.int().min(1).max(480),
	title: EveryLanguage,
	activity: z.enum(ACTIVITIES),
	stage: z.enum([...STAGE_KEYS, 'adopt_plan']),
	/** Questions shown while people write; the first is the headline. */
	prompts: z.array(EveryLanguage),
	/** What lies on the table when the block is done. */
	result: EveryLanguage.optional()
});
export type AgendaBlock = z.infer<typeof AgendaBlock>;

export const Template = z.object({
	id: z.string().regex(/^T\d{2}$/),
	version: z.int().min(1),
	title: EveryLanguage,
	objective: EveryLanguage,
	/** Planned length, breaks included. */
	minutes: z.int().min(1),
	/** Fewest and most people, facilitator not counted. */
	people: z.tuple([z.int().min(2), z.int().min(2)]),
	languages: z.array(z.enum(LOCALES)).min(1),
	stages: z.array(StagePlan).min(1),
	blocks: z.array(AgendaBlock).min(1)
});
export type Template = z.infer<typeof Template>;
