/** Whom a plan leaves without any contact: whole segments, or some of their regions. Pure. Rules VW in RULES.md. */
import { sum } from './figures.ts';
import { doctorsIn, plannedIn, type Planned } from './planned.ts';
import type { Channel, Plan, Segment } from './schema.ts';

export interface Uncovered {
	readonly segment: Segment;
	/** Region ids; 'all' where nobody of the segment gets anything. */
	readonly regions: 'all' | readonly string[];
	/** Null while nobody gave a size. */
	readonly doctors: number | null;
}

/**
 * In plan order. A touchpoint that reaches nobody or happens never covers nobody; what is not written yet covers.
 * @param counts which contacts are asked for: all, or conversations
 */
export function uncovered(plan: Plan, counts: (planned: Planned) => boolean = () => true): Uncovered[] {
	const happening = plannedIn(plan).filter(
		(each) =>
			each.channel !== undefined && each.touchpoint.frequencyPerHcp !== 0 && each.touchpoint.reach !== 0 && counts(each)
	);
	return (plan.segments ?? []).flatMap((segment) => {
		const own = happening.filter((each) => each.segment === segment);
		if (own.length === 0) return { segment, regions: 'all', doctors: doctorsIn(segment) };
		const left = Object.entries(segment.sizeByRegion ?? {}).filter(
			([region, doctors]) =>
				doctors > 0 && !own.some(({ touchpoint: { regions } }) => !Array.isArray(regions) || regions.includes(region))
		);
		if (left.length === 0) return [];
		return { segment, regions: left.map(([region]) => region), doctors: sum(left.map(([, doctors]) => doctors)) };
	});
}

const CONVERSATIONS: readonly unknown[] = [
	'f2f_visit',
	'remote_detail',
	'inside_sales_call',
	'msl_exchange',
	'event_regional',
	'congress'
] satisfies readonly Channel['kind'][];

/** One of us speaks with the doctor. A named sender of an email does not. */
export const isConversation = ({ channel }: Planned): boolean => CONVERSATIONS.includes(channel?.kind);
