/**
 * What a facilitator template is. Plain data: a workshop pins id and version when it begins, so a later edition of a template
 * never changes a workshop that is running. Source: 13-templates.
 */
import { z } from 'zod';
import { NAMINGS } from '../people/naming.ts';
import { AGREEING_SIDES } from '../people/people.ts';
import { StagePlan } from '../session/event.ts';
import { MAX_LINES } from '../session/limits.ts';
import { Phase, PHASES, STAGE_KEYS } from '../session/stage.ts';
import type { StageKey } from '../session/stage.ts';
import { LEFT_BY_ITSELF } from '../session/window-event.ts';
import { LOCALES } from '../text.ts';
import { ACTIVITIES, GROUPINGS } from './activities.ts';

/** A text that must exist in all of our languages, unlike what people write. */
export const EveryLanguage = z.object({ en: z.string().min(1), de: z.string().min(1), zhHant: z.string().min(1) });
export type EveryLanguage = z.infer<typeof EveryLanguage>;

/** A sentence that is rated, in every language. */
export const Statement = EveryLanguage.extend({
	/** Stable: results of one check are compared with those of the next by it. */
	id: z.string().regex(/^[a-z][a-z0-9_]{1,30}$/)
});
export type Statement = z.infer<typeof Statement>;

/** One thing the room does, for so many minutes. */
export const Step = z.object({
	activity: z.enum(ACTIVITIES),
	minutes: z.int().min(1).max(480),
	/** The phase of the block's stage it is done in; absent where the board stays as it is: a talk, a break. */
	phase: Phase.optional(),
	/** Who does it together; absent: everybody. */
	group: z.enum(GROUPINGS).optional(),
	/** Its own question, where the block has several. */
	prompt: EveryLanguage.optional(),
	/** Where cards are sorted: the names of the lanes, in reading order. With `axes` four of them make a grid. */
	lanes: z.array(EveryLanguage).min(2).max(9).optional(),
	/** What is rated in it, where the template says so. */
	statements: z.array(Statement).min(1).max(MAX_LINES).optional(),
	/** What grows to the right, and what grows upwards. */
	axes: z.object({ x: EveryLanguage, y: EveryLanguage }).optional()
});
export type Step = z.infer<typeof Step>;

export const AgendaBlock = z.object({
	/** Unique in the template, and never given to another block in a later version. */
	id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
	/** The sum of its steps. */
	minutes: z.int().min(1).max(480),
	title: EveryLanguage,
	/** Absent: it belongs to no stage (a break, arriving). `adopt_plan`: to the plan as a whole. */
	stage: z.enum([...STAGE_KEYS, 'adopt_plan']).optional(),
	steps: z.array(Step).min(1),
	/** Questions shown while people work on it; the first is the headline. */
	prompts: z.array(EveryLanguage),
	/** The side that speaks first (12-method P4). */
	opens: z.enum(AGREEING_SIDES).optional(),
	/** For the facilitator alone: what to say and what tends to go wrong. */
	tip: EveryLanguage.optional(),
	/** When to go on. */
	doneWhen: EveryLanguage.optional(),
	/** What lies on the table when the block is done. */
	result: EveryLanguage.optional(),
	/** Where work goes on for days: the first and the last working day it is open, the workshop's first being 1. */
	days: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
	/** The phase it leaves by itself on the evening of the last one; what leaves silent writing also begins by itself. */
	leaves: z.enum(LEFT_BY_ITSELF).optional()
});
export type AgendaBlock = z.infer<typeof AgendaBlock>;

export const Template = z.object({
	id: z.string().regex(/^T\d{2}$/),
	version: z.int().min(1),
	title: EveryLanguage,
	objective: EveryLanguage,
	/** Everybody at one time, or each in their own time within some days. */
	mode: z.enum(['live', 'async']),
	/** Planned length, breaks included; of a template over days: what one person spends. */
	minutes: z.int().min(1),
	/** Fewest and most people, facilitator not counted. */
	people: z.tuple([z.int().min(2), z.int().min(2)]),
	languages: z.array(z.enum(LOCALES)).min(1),
	/** Goes on from a plan that exists (05-decisions 26). */
	startsFromPlan: z.literal(true).optional(),
	/** What cards tell of who wrote them; absent: the side. */
	naming: z.enum(NAMINGS).optional(),
	/** What to do before the day. */
	prework: z.array(EveryLanguage),
	blocks: z.array(AgendaBlock).min(1),
	/** Follows from the blocks. */
	stages: z.array(StagePlan).min(1)
});
export type Template = z.infer<typeof Template>;

/** A template as it is written down: its stages follow from its blocks. */
export const defineTemplate = (written: Omit<Template, 'stages'>): Template => ({
	...written,
	stages: stagePlans(written.blocks).map((stage) => (written.naming ? { ...stage, naming: written.naming } : stage))
});

/**
 * The stages of an agenda: in the order they come first, each with the phases its steps name, in the method's order, and their
 * minutes. What ends in a consent round can be adopted; where the plan as a whole has one, so can everything that is drafted.
 */
export function stagePlans(blocks: readonly AgendaBlock[]): StagePlan[] {
	const minutes = new Map<StageKey, Map<Phase, number>>();
	const together = blocks.some(isTogether);
	for (const { stage, steps } of blocks) {
		if (!stage || stage === 'adopt_plan') continue;
		const phases = minutes.get(stage) ?? new Map<Phase, number>();
		minutes.set(stage, phases);
		for (const step of steps) if (step.phase) phases.set(step.phase, (phases.get(step.phase) ?? 0) + step.minutes);
	}
	return [...minutes]
		.filter(([, phases]) => phases.size > 0)
		.map(([key, phases]) => ({
			key,
			phases: PHASES.filter((phase) => {
				const agreed = phases.has('consent') || (together && phases.has('draft'));
				return phases.has(phase) || (agreed && (phase === 'consent' || phase === 'adopted'));
			}),
			minutes: Object.fromEntries(phases)
		}));
}

/** A part of the day in which everything that is drafted and not agreed yet is agreed on in one round (05-decisions 2). */
const isTogether = ({ stage, steps }: AgendaBlock): boolean =>
	stage === 'adopt_plan' && steps.some(({ activity }) => activity === 'consent_round');
