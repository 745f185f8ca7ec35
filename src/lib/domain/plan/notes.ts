/** The short records around a plan: decisions, not-doing, risks, actions, glossary, working agreements, parked thoughts. */
import { z } from 'zod';
import { Id } from '../id.ts';
import { FunctionName, Side } from '../people/people.ts';
import { STAGE_KEYS } from '../session/stage.ts';
import { VERDICTS } from './choices.ts';
import { Amount, Day, I18nText, Link, Phrase, list } from './fields.ts';

export const Decision = z.looseObject({
	id: Id,
	on: Day.nullish(),
	text: Phrase.nullish(),
	why: Phrase.nullish(),
	by: Link.nullish(),
	stage: z.enum([...STAGE_KEYS, 'adopt_plan']).nullish(),
	alternatives: Phrase.nullish(),
	reviewOn: Day.nullish()
});
export type Decision = z.infer<typeof Decision>;

export const NotDoing = z.looseObject({ id: Id, text: Phrase.nullish(), why: Phrase.nullish() });
export type NotDoing = z.infer<typeof NotDoing>;

export const Risk = z.looseObject({
	id: Id,
	text: Phrase.nullish(),
	likelihood: z.union([z.string().max(40), Amount]).nullish(),
	/** Words, or the id of what answers the risk. */
	mitigation: Phrase.nullish(),
	ownerFunction: FunctionName.nullish()
});
export type Risk = z.infer<typeof Risk>;

export const Action = z.looseObject({
	id: Id,
	text: Phrase.nullish(),
	ownerPersonId: Link.nullish(),
	ownerFunction: FunctionName.nullish(),
	due: Day.nullish(),
	state: z.string().max(32).nullish()
});
export type Action = z.infer<typeof Action>;

/** What is done next time with something that was planned, and why. Source: 13-templates §4.9. */
export const Verdict = z.looseObject({
	id: Id,
	/** What it is about, in words, so that it is read without what it links to. */
	text: Phrase.nullish(),
	/** A material of the plan. */
	about: Link.nullish(),
	verdict: z.enum(VERDICTS).nullish(),
	why: Phrase.nullish(),
	/** What is different next time, or what becomes free. */
	then: Phrase.nullish()
});
export type Verdict = z.infer<typeof Verdict>;

export const GlossaryTerm = z.looseObject({
	id: Id,
	term: Phrase.nullish(),
	meaning: Phrase.nullish(),
	adoptedBy: list(Side).nullish()
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** A rule of working together, or a parked thought: bare words by language; an id once it lives on a board. */
export const Note = z.looseObject({ ...I18nText.shape, id: Id.optional() });
export type Note = z.infer<typeof Note>;
