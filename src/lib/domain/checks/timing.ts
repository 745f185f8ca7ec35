/** Checks over how touchpoints follow each other: what waits for what, what stands alone, what lies outside the plan. */
import { dayNumber, isoOf } from '../plan/figures.ts';
import { plannedIn } from '../plan/planned.ts';
import type { Plan, Touchpoint } from '../plan/schema.ts';
import type { Fix } from './finding.ts';
import { editField, MOST_FIXES, setFields } from './fixes.ts';
import type { Check, CheckResult } from './registry.ts';

type Reason = 'cycle' | 'gone' | 'early';

const touchpointsOf = (plan: Plan): Touchpoint[] => plannedIn(plan).map(({ touchpoint }) => touchpoint);

/** L19: a touchpoint follows another one, is followed, or reinforces one. A single touchpoint has nothing to be linked with. */
const standsAlone: Check = {
	lint: 'L19',
	stage: 'touchpoints',
	run: (plan) => {
		const all = touchpointsOf(plan);
		const named = new Set(all.flatMap(({ trigger, reinforces }) => [trigger?.after, ...(reinforces ?? [])]));
		return all
			.filter(({ id, trigger, reinforces }) => !trigger?.after && !reinforces?.length && !named.has(id))
			.filter(() => all.length > 1)
			.map(({ id }) => ({
				severity: 'warn',
				entities: [id],
				values: {},
				fixes: [editField(id, 'reinforces'), editField(id, 'trigger.after')]
			}));
	}
};

/** L49: nothing waits for itself, for something that is gone, or begins before what it waits for can have happened. */
const cannotBegin: Check = {
	lint: 'L49',
	stage: 'touchpoints',
	run: (plan) => {
		const all = touchpointsOf(plan);
		const known = new Map(all.map((touchpoint) => [touchpoint.id, touchpoint]));
		// One that was dropped is no longer planned, and yet not gone.
		const there = new Set((plan.touchpoints ?? []).map(({ id }) => id));
		const circling = cyclesIn(known);
		return all.flatMap((touchpoint): CheckResult[] => {
			const { id } = touchpoint;
			const waits = touchpoint.trigger?.after;
			const gone = [waits, ...(touchpoint.reinforces ?? [])].filter((link) => link && !there.has(link));
			if (circling.has(id)) return [late(id, 'cycle', [stopWaiting(id), editField(id, 'trigger.after')])];
			if (gone.length > 0) return [late(id, 'gone', unlink(touchpoint, there))];
			return beginsEarly(touchpoint, known.get(waits ?? ''));
		});
	}
};

const late = (id: string, reason: Reason, fixes: Fix[], more = {}): CheckResult => ({
	severity: 'error',
	entities: [id],
	values: { reason, ...more },
	fixes
});

const stopWaiting = (id: string): Fix => setFields(id, { 'trigger.after': null });

/** Those that come back to themselves when one follows what they wait for. */
function cyclesIn(known: ReadonlyMap<string, Touchpoint>): ReadonlySet<string> {
	const circling = new Set<string>();
	const settled = new Set<string>();
	for (const start of known.keys()) {
		const path: string[] = [];
		let at: string | null | undefined = start;
		while (at && known.has(at) && !settled.has(at) && !path.includes(at)) {
			path.push(at);
			at = known.get(at)?.trigger?.after;
		}
		if (at && path.includes(at)) path.slice(path.indexOf(at)).forEach((id) => circling.add(id));
		path.forEach((id) => settled.add(id));
	}
	return circling;
}

function unlink({ id, trigger, reinforces }: Touchpoint, there: ReadonlySet<string>): Fix[] {
	const kept = (reinforces ?? []).filter((link) => there.has(link));
	const waitsForGone = trigger?.after && !there.has(trigger.after);
	return [
		setFields(id, {
			...(waitsForGone && { 'trigger.after': null }),
			...(kept.length < (reinforces?.length ?? 0) && { reinforces: kept })
		}),
		editField(id, waitsForGone ? 'trigger.after' : 'reinforces')
	];
}

/** Fix: begin as soon as the cause allows it; the end moves along where it would come first. */
function beginsEarly({ id, from, to, trigger }: Touchpoint, cause: Touchpoint | undefined): CheckResult[] {
	const [begins, causeBegins] = [dayNumber(from), dayNumber(cause?.from)];
	if (begins === null || causeBegins === null) return [];
	const possible = Math.ceil(causeBegins + (trigger?.delayDays ?? 0));
	if (begins >= possible) return [];
	const earliest = isoOf(possible);
	const ends = dayNumber(to);
	const move = earliest
		? [setFields(id, { from: earliest, ...(ends !== null && ends < possible && { to: earliest }) })]
		: [];
	return [late(id, 'early', [...move, editField(id, 'from')], earliest ? { earliest } : {})];
}

/** One person can look after about one touchpoint a week of a quarter. */
const MOST_PER_PERSON = 12;

/** L50: every touchpoint lies within the plan, and no person looks after more than anybody can. */
const outsideOrTooMany: Check = {
	lint: 'L50',
	stage: 'touchpoints',
	run: (plan) => {
		const all = touchpointsOf(plan);
		const owned = Map.groupBy(all, ({ ownerPersonId }) => ownerPersonId ?? '');
		const busy = [...owned].filter(([person, theirs]) => person && theirs.length > MOST_PER_PERSON);
		return [
			...outside(all, plan.workshop.planPeriod),
			...busy.map(([person, theirs]): CheckResult => ({
				severity: 'warn',
				entities: [person],
				values: { touchpoints: theirs.length, max: MOST_PER_PERSON },
				fixes: theirs.slice(-MOST_FIXES).map((touchpoint) => handOver(touchpoint, plan, owned))
			}))
		];
	}
};

/** To whoever does the same work and looks after the fewest; where nobody does, to nobody. */
function handOver(
	{ id, ownerFunction, ownerPersonId }: Touchpoint,
	{ participants }: Plan,
	owned: ReadonlyMap<string, readonly Touchpoint[]>
): Fix {
	const has = (person: string): number => owned.get(person)?.length ?? 0;
	const others = (participants ?? []).filter((each) => each.id !== ownerPersonId && each.function === ownerFunction);
	const [next] = others.sort((a, b) => has(a.id) - has(b.id));
	return setFields(id, { ownerPersonId: next && has(next.id) < MOST_PER_PERSON ? next.id : null });
}

/** Fix: the part of it that lies within, where there is one. */
function outside(all: readonly Touchpoint[], period: Plan['workshop']['planPeriod']): CheckResult[] {
	const [first, last] = [dayNumber(period?.from), dayNumber(period?.to)];
	return all.flatMap(({ id, from, to }): CheckResult[] => {
		const [begins, ends] = [dayNumber(from), dayNumber(to)];
		const isEarly = (day: number | null): boolean => day !== null && first !== null && day < first;
		const isLate = (day: number | null): boolean => day !== null && last !== null && day > last;
		const starts = isEarly(begins) || isLate(begins);
		const stops = isEarly(ends) || isLate(ends);
		if (!starts && !stops) return [];
		const clip = {
			...(isEarly(begins) && { from: period!.from! }),
			...(isLate(ends) && { to: period!.to! })
		};
		const helps = !isLate(begins) && !isEarly(ends);
		return [
			{
				severity: 'warn',
				entities: [id],
				values: {},
				fixes: [...(helps ? [setFields(id, clip)] : []), editField(id, starts ? 'from' : 'to')]
			}
		];
	});
}

export const timingChecks: readonly Check[] = [standsAlone, cannotBegin, outsideOrTooMany];
