/**
 * What heads a plan: the strategy brief it starts from, and the joint declaration. Both are of the workshop, not of a stage: written in
 * the common room (05-decisions 21), in the plan document under `workshop`. Pure. Source: 11-domain-model §2, 10-features S3.9, S3.14.
 */
import { z } from 'zod';
import { Id } from '../id.ts';
import { Phrase } from './fields.ts';
import type { Plan } from './schema.ts';

export const StrategyBrief = z.looseObject({
	opportunity: Phrase.nullish(),
	strategy: Phrase.nullish(),
	why: Phrase.nullish(),
	notDoing: Phrase.nullish()
});
export type StrategyBrief = z.infer<typeof StrategyBrief>;

/** In the order it is written and read. */
export const BRIEF_FIELDS = ['opportunity', 'strategy', 'why', 'notDoing'] as const;
export type BriefField = (typeof BRIEF_FIELDS)[number];

/** The one item that holds both in the common room. */
export const Preface = z.looseObject({
	id: Id,
	strategyBrief: StrategyBrief.nullish(),
	declaration: Phrase.nullish()
});
export type Preface = z.infer<typeof Preface>;

type Headed = Pick<Plan, 'workshop'>;

/** The same plan with what was written down at its head. Where there is such an item, that alone counts [PL46]. */
export function withPreface<P extends Headed>(plan: P, written: Preface | null): P {
	if (!written) return plan;
	const { strategyBrief: _brief, declaration: _declaration, ...workshop } = plan.workshop;
	const { strategyBrief, declaration } = written;
	const said = strategyBrief && BRIEF_FIELDS.some((field) => isSaid(strategyBrief[field]));
	return {
		...plan,
		workshop: { ...workshop, ...(said && { strategyBrief }), ...(isSaid(declaration) && { declaration }) }
	};
}

/** As the fields of the item, out of a plan that says it in its own places. */
export const prefaceOf = ({ workshop: { strategyBrief, declaration } }: Headed): Omit<Preface, 'id'> => ({
	...(strategyBrief && { strategyBrief }),
	...(isSaid(declaration) && { declaration })
});

const isSaid = (words: Phrase | null | undefined): boolean =>
	typeof words === 'string' ? words !== '' : Object.values(words ?? {}).some((each) => each);
