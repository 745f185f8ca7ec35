/**
 * What a change of a plan brings: its figures before and after, findings that come and go, and who would get less. The same pure
 * functions that draw and check the plan run on both. Rules VW in ../plan/RULES.md.
 */
import { assumptionsOf } from '../plan/assumptions.ts';
import { chosenChannels } from '../plan/chosen-channels.ts';
import { channelCosts, reachedBy } from '../plan/channel-cost.ts';
import { contactPressure } from '../plan/contact-pressure.ts';
import { planCost } from '../plan/cost.ts';
import { isMore, roundTo, sum } from '../plan/figures.ts';
import { plannedIn, weeksOf, type Planned } from '../plan/planned.ts';
import type { Plan, Segment } from '../plan/schema.ts';
import { repsOf, withChanges, type Change } from '../plan/what-if.ts';
import { isConversation, uncovered, type Uncovered } from '../plan/uncovered.ts';
import { sameFinding, type Finding } from './finding.ts';
import { runChecks, type CheckOptions } from './registry.ts';

/** A figure before and after. What it is of: a channel, a segment, or the plan. */
export interface FigureChange {
	readonly figure:
		'demand' | 'capacity' | 'channel-cost' | 'per-reached' | 'pressure' | 'emails' | 'total-cost' | 'budget' | 'reps';
	readonly of: string | null;
	readonly before: number | null;
	readonly after: number | null;
}

export interface Outcome {
	/** Those that change, in the order of the views. */
	readonly figures: readonly FigureChange[];
	/** How many stay. */
	readonly unchanged: number;
	readonly gone: readonly Finding[];
	readonly come: readonly Finding[];
	/** Segments of which fewer doctors would be reached, or spoken with. */
	readonly losses: readonly Loss[];
}

export interface Loss {
	readonly segment: Segment;
	/** Doctors with at least one contact, and those with whom somebody speaks: before and after. */
	readonly reached: readonly [before: number, after: number];
	readonly spoken: readonly [before: number, after: number];
	/** Regions, or all of it, that would get nothing at all and did before. */
	readonly nothing: Uncovered | null;
}

/** The day a plan that was sent here is checked from. */
export const optionsOf = ({ workshop, exportedAt }: Plan): CheckOptions => ({
	asOf: workshop.asOf ?? exportedAt ?? ''
});

/** The plan as it would be, with what the checks would find in it [VW6]. */
export function triedPlan(plan: Plan, changes: readonly Change[]): Plan {
	const changed = withChanges(plan, changes);
	return { ...changed, findings: runChecks(changed, optionsOf(plan)) };
}

export function outcomeOf(plan: Plan, changed: Plan, options: CheckOptions): Outcome {
	const [before, after] = [figuresOf(plan), figuresOf(changed)];
	const all = [...before].map(([key, figure]) => ({
		...figure,
		before: figure.value,
		after: after.get(key)?.value ?? null
	}));
	const figures = all.filter((each) => differs(each.before, each.after));
	const [found, finds] = [runChecks(plan, options), runChecks(changed, options)];
	return {
		figures: figures.map(({ figure, of, before: was, after: is }) => ({ figure, of, before: was, after: is })),
		unchanged: all.length - figures.length,
		gone: found.filter((each) => !finds.some((other) => isAsGrave(each, other))),
		come: finds.filter((each) => !found.some((other) => isAsGrave(each, other))),
		losses: lossesIn(plan, changed)
	};
}

/** A finding that weighs more or less than before is news. */
const isAsGrave = (a: Finding, b: Finding): boolean => sameFinding(a, b) && a.severity === b.severity;

const DIGITS = 6;
const differs = (a: number | null, b: number | null): boolean =>
	a === null || b === null ? a !== b : roundTo(a, DIGITS) !== roundTo(b, DIGITS);

interface Figure {
	readonly figure: FigureChange['figure'];
	readonly of: string | null;
	readonly value: number | null;
}

function figuresOf(plan: Plan): Map<string, Figure> {
	const chosen = new Set(chosenChannels(plan).map(({ id }) => id));
	const weeks = weeksOf(plan);
	const figures: Figure[] = [
		{ figure: 'reps', of: null, value: plan.fieldForce ? repsOf(plan) : null },
		...channelCosts(plan)
			.filter(({ load }) => chosen.has(load.channel.id))
			.flatMap(({ load, totalEUR, perReachedEUR }): Figure[] => [
				{ figure: 'demand', of: load.channel.id, value: load.demand },
				{ figure: 'capacity', of: load.channel.id, value: load.capacity },
				{ figure: 'channel-cost', of: load.channel.id, value: totalEUR },
				{ figure: 'per-reached', of: load.channel.id, value: perReachedEUR }
			]),
		...contactPressure(plan).flatMap(({ segment, pushInPeriod, emailsInPeriod }): Figure[] => [
			{ figure: 'pressure', of: segment.id, value: weeks && pushInPeriod / weeks },
			{ figure: 'emails', of: segment.id, value: weeks && emailsInPeriod / weeks }
		]),
		{ figure: 'total-cost', of: null, value: planCost(plan).totalEUR },
		{ figure: 'budget', of: null, value: assumptionsOf(plan).limits?.budgetCapEUR ?? null }
	];
	return new Map(figures.map((each) => [`${each.figure} ${each.of}`, each]));
}

function lossesIn(plan: Plan, changed: Plan): Loss[] {
	const left = newly(uncovered(plan), uncovered(changed));
	const [before, after] = [plannedIn(plan), plannedIn(changed)];
	return (plan.segments ?? []).flatMap((segment) => {
		const reach = (all: readonly Planned[], counts: (each: Planned) => boolean = () => true): number =>
			reachedBy(all.filter((each) => each.segment?.id === segment.id && counts(each)));
		const reached = [reach(before), reach(after)] as const;
		const spoken = [reach(before, isConversation), reach(after, isConversation)] as const;
		const nothing = left.find((each) => each.segment.id === segment.id) ?? null;
		const loses = isMore(...reached) || isMore(...spoken) || nothing !== null;
		return loses ? { segment, reached, spoken, nothing } : [];
	});
}

/** Segments and regions that are in the second list and not yet in the first. */
function newly(before: readonly Uncovered[], after: readonly Uncovered[]): Uncovered[] {
	return after.flatMap((each) => {
		const was = before.find(({ segment }) => segment.id === each.segment.id);
		if (!was) return each;
		if (was.regions === 'all') return [];
		const known: readonly string[] = was.regions;
		const all = each.regions === 'all' ? Object.keys(each.segment.sizeByRegion ?? {}) : each.regions;
		const regions = all.filter((region) => !known.includes(region));
		const doctors = sum(regions.map((region) => each.segment.sizeByRegion?.[region] ?? 0));
		return regions.length > 0 ? { segment: each.segment, regions, doctors } : [];
	});
}
