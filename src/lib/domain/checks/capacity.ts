/** Checks over how much is planned: what channels can carry, what visits go to whom, what it costs. */
import { channelLoads, regionLoads, type ChannelLoad, type Load } from '../plan/capacity.ts';
import { planCost } from '../plan/cost.ts';
import { isMore, roundTo, sum } from '../plan/figures.ts';
import { doctorsIn, isVisit, plannedIn, type Planned } from '../plan/planned.ts';
import type { Plan } from '../plan/schema.ts';
import type { Fix } from './finding.ts';
import { editField, MOST_FIXES, setFields } from './fixes.ts';
import { limitOf } from './limits.ts';
import type { Check, CheckResult } from './registry.ts';

/** From here on a channel is nearly full. */
const NEARLY_FULL = 0.9;

/** As the golden figures are rounded: contacts to one decimal, shares to three. Nothing can be shared out among none. */
function figures({ demand, capacity }: Load & { readonly capacity: number }): Record<string, number> {
	return {
		demand: roundTo(demand, 1),
		capacity: roundTo(capacity, 1),
		...(capacity > 0 && { utilisation: roundTo(demand / capacity, 3) })
	};
}

const isFull = (load: Load): load is Load & { readonly capacity: number } =>
	load.capacity !== null && isMore(load.demand, load.capacity);

/** L08: no channel is asked for more than it can carry; from 90 % on it is nearly full. */
const overCapacity: Check = {
	lint: 'L08',
	stage: 'touchpoints',
	run: (plan) => {
		const loads = channelLoads(plan);
		return loads.flatMap((load): CheckResult[] => {
			const { capacity, channel, demand } = load;
			if (capacity === null || demand === 0 || isMore(capacity * NEARLY_FULL, demand)) return [];
			const full = isFull(load);
			return [
				{
					severity: full ? 'error' : 'warn',
					entities: [channel.id],
					values: { ...figures({ demand, capacity }), ...(full && { over: roundTo(demand - capacity, 1) }) },
					fixes: full ? relieve(load, loads) : fewer(load.planned)
				}
			];
		});
	}
};

/** Lowest priority first, within it where the fewest receive visits, and then the most contacts. */
const leastNeeded = (a: Planned, b: Planned): number =>
	(b.segment?.priority ?? 'A').localeCompare(a.segment?.priority ?? 'A') ||
	(a.segment?.accessRateF2f ?? 1) - (b.segment?.accessRateF2f ?? 1) ||
	(b.contacts ?? 0) - (a.contacts ?? 0);

const counted = (planned: readonly Planned[]): Planned[] =>
	planned.filter(({ contacts }) => contacts).sort(leastNeeded);

const fewer = (planned: readonly Planned[]): Fix[] =>
	counted(planned)
		.slice(0, MOST_FIXES)
		.map(({ touchpoint }) => editField(touchpoint.id, 'frequencyPerHcp'));

/** What one conversation can be instead of another. */
const TALKS: readonly unknown[] = ['f2f_visit', 'remote_detail', 'inside_sales_call'];
const isTalk = ({ channel: { kind } }: Pick<ChannelLoad, 'channel'>): boolean => TALKS.includes(kind);

/** Hold the talk that is least needed on another channel that has room for it, with its owner; or plan less of it. */
function relieve({ planned, channel }: ChannelLoad, loads: readonly ChannelLoad[]): Fix[] {
	const candidates = counted(planned);
	const [first] = candidates;
	const elsewhere = loads.filter(
		(load) =>
			load.channel !== channel &&
			isTalk(load) &&
			load.capacity !== null &&
			!isMore(load.demand + (first?.contacts ?? 0), load.capacity)
	);
	const room = ({ capacity, demand }: ChannelLoad): number => (capacity ?? 0) - demand;
	const moves =
		first && isTalk({ channel })
			? elsewhere
					.sort((a, b) => room(b) - room(a))
					.slice(0, MOST_FIXES)
					.map(({ channel: { id, ownerFunction } }) =>
						setFields(first.touchpoint.id, {
							channelId: id,
							...(ownerFunction && { ownerFunction }),
							...(ownerFunction && ownerFunction !== first.touchpoint.ownerFunction && { ownerPersonId: null })
						})
					)
			: [];
	return [...moves, ...fewer(planned)];
}

/** L08R: no region is asked for more visits than its reps can pay. */
const overCapacityInRegion: Check = {
	lint: 'L08R',
	stage: 'touchpoints',
	run: (plan) =>
		channelLoads(plan).flatMap((load) =>
			regionLoads(plan, load)
				.filter(isFull)
				.sort((a, b) => (a.region < b.region ? -1 : 1))
				.map((here) => ({
					severity: 'warn',
					entities: [load.channel.id, here.region],
					values: figures(here),
					fixes: fewer(load.planned.filter(({ touchpoint, segment }) => isIn(here.region, touchpoint.regions, segment)))
				}))
		)
};

const isIn = (region: string, regions: Planned['touchpoint']['regions'], segment: Planned['segment']): boolean =>
	(segment?.sizeByRegion?.[region] ?? 0) > 0 && (!Array.isArray(regions) || regions.includes(region));

/** L17: a rep can look after 50 to 100 doctors. While a segment has no size, only too many can be told. */
const doctorsPerRep: Check = {
	lint: 'L17',
	stage: 'touchpoints',
	run: (plan) => {
		const reps = plan.fieldForce?.reps;
		const segments = plan.segments ?? [];
		const sizes = segments.map((segment) => doctorsIn(segment));
		if (!reps || segments.length === 0) return [];
		const each = sum(sizes.map((size) => size ?? 0)) / reps;
		const [min, max] = [limitOf(plan, 'targetsPerRepMin'), limitOf(plan, 'targetsPerRepMax')];
		const few = isMore(min, each) && !sizes.includes(null);
		if (!few && !isMore(each, max)) return [];
		const values = { targetsPerRep: roundTo(each, 1), ...(few ? { min } : { max }) };
		const fixes = segments.slice(0, MOST_FIXES).map(({ id }) => editField(id, 'size'));
		return [{ severity: 'warn', entities: ['fieldForce'], values, fixes }];
	}
};

/** Share of visits that may go to lower priorities while visits are short. */
const MOST_TO_LOWER = 1 / 3;

/** L33: while visits are short, or those who matter most are not all visited, no third of them goes to lower priorities. */
const visitsToLowerPriority: Check = {
	lint: 'L33',
	stage: 'touchpoints',
	run: (plan) => {
		const visits = plannedIn(plan).filter(isVisit);
		const total = sum(visits.map(({ contacts }) => contacts ?? 0));
		const lower = visits.filter(({ segment }) => segment?.priority === 'B' || segment?.priority === 'C');
		const share = total > 0 ? sum(lower.map(({ contacts }) => contacts ?? 0)) / total : 0;
		const loads = channelLoads(plan).filter(({ channel }) => channel.kind === 'f2f_visit');
		if (!isMore(share, MOST_TO_LOWER) || !(loads.some(isFull) || missesFirstPriority(plan, visits))) return [];
		const entities = loads.filter(({ demand }) => demand > 0).map(({ channel }) => channel.id);
		return [{ severity: 'warn', entities, values: { share: roundTo(share, 3) }, fixes: fewer(lower) }];
	}
};

const missesFirstPriority = ({ segments }: Plan, visits: readonly Planned[]): boolean =>
	(segments ?? []).some((segment) => {
		const reach = Math.max(
			0,
			...visits.filter((each) => each.segment === segment).map((each) => each.touchpoint.reach ?? 0)
		);
		return segment.priority === 'A' && segment.accessRateF2f != null && isMore(segment.accessRateF2f, reach);
	});

/** L43: contacts, channels and materials together cost no more than there is. */
const overBudget: Check = {
	lint: 'L43',
	stage: 'touchpoints',
	run: (plan) => {
		const cap = limitOf(plan, 'budgetCapEUR');
		const { totalEUR } = planCost(plan);
		if (cap === null || !isMore(totalEUR, cap)) return [];
		const dearest = plannedIn(plan)
			.map((planned) => ({ planned, cost: (planned.contacts ?? 0) * (planned.channel?.costPerContactEUR ?? 0) }))
			.filter(({ cost }) => cost > 0)
			.sort((a, b) => b.cost - a.cost)
			.slice(0, MOST_FIXES)
			.map(({ planned }) => editField(planned.touchpoint.id, 'frequencyPerHcp'));
		const materials = (plan.materials ?? [])
			.filter(({ maturity }) => maturity !== 'retired')
			.sort((a, b) => (b.costEUR ?? 0) - (a.costEUR ?? 0))
			.slice(0, 1)
			.map(({ id }) => editField(id, 'costEUR'));
		return [
			{
				severity: 'error',
				entities: ['budget'],
				values: { totalEUR: roundTo(totalEUR, 0), capEUR: cap },
				fixes: [...dearest, ...materials]
			}
		];
	}
};

export const capacityChecks: readonly Check[] = [
	overCapacity,
	overCapacityInRegion,
	doctorsPerRep,
	visitsToLowerPriority,
	overBudget
];
