/** Checks over whom the channel map reaches, and how: regions, modalities, the story, and whether the field is in it. */
import { sum } from '../plan/figures.ts';
import { plannedIn, type Planned } from '../plan/planned.ts';
import type { Channel, Plan, Segment } from '../plan/schema.ts';
import { HEARD_OVER } from '../plan/story.ts';
import { isByField, isFieldFunction } from './field.ts';
import type { Fix } from './finding.ts';
import { addItem, editField, MOST_FIXES, setFields } from './fixes.ts';
import { limitOf } from './limits.ts';
import type { Check, CheckResult } from './registry.ts';

/** What is planned for each segment, in plan order. */
const bySegment = (plan: Plan): readonly (readonly [Segment, readonly Planned[]])[] => {
	const all = plannedIn(plan);
	return (plan.segments ?? []).map((segment) => [segment, all.filter((each) => each.segment === segment)]);
};

const newTouchpoint = ({ id }: Segment): Fix => addItem('touchpoint', { segmentId: id });

/** L15: what is planned for a segment reaches every region it has doctors in. Fix: let a touchpoint cover those regions too. */
const regionsLeftOut: Check = {
	lint: 'L15',
	stage: 'touchpoints',
	run: (plan) =>
		bySegment(plan).flatMap(([segment, own]): CheckResult[] => {
			const sizes = Object.entries(segment.sizeByRegion ?? {}).filter(([, doctors]) => doctors > 0);
			const covers = (region: string): boolean =>
				own.some(({ touchpoint: { regions } }) => !Array.isArray(regions) || regions.includes(region));
			const left = sizes.filter(([region]) => !covers(region));
			if (left.length === 0) return [];
			const regions = left.map(([region]) => region);
			return [
				{
					severity: 'warn',
					entities: [segment.id],
					values: { regions, doctors: sum(left.map(([, doctors]) => doctors)) },
					fixes: own.length > 0 ? coverToo(own, regions, sizes) : [newTouchpoint(segment)]
				}
			];
		})
};

function coverToo(
	own: readonly Planned[],
	missing: readonly string[],
	sizes: readonly (readonly [string, number])[]
): Fix[] {
	return [...own]
		.sort((a, b) => (b.contacts ?? 0) - (a.contacts ?? 0))
		.slice(0, MOST_FIXES)
		.map(({ touchpoint: { id, regions } }) => {
			const wider = [...(Array.isArray(regions) ? regions : []), ...missing];
			return setFields(id, { regions: sizes.every(([region]) => wider.includes(region)) ? 'all' : wider });
		});
}

/** Fewer segments than this, and a rep's day has no variety. */
const FEWEST_SEGMENTS = 2;

/** L18: a rep can handle three to five segments well. */
const segmentsPerRep: Check = {
	lint: 'L18',
	stage: 'touchpoints',
	run: (plan) => {
		const rows = bySegment(plan);
		if (!rows.some(([, own]) => own.length > 0)) return [];
		const byHand = rows.filter(([, own]) => own.some((each) => each.channel?.personal === true && isByField(each)));
		const max = limitOf(plan, 'segmentsPerRepMax');
		const many = byHand.length > max;
		if (!many && byHand.length >= FEWEST_SEGMENTS) return [];
		const values = { segments: byHand.length, ...(many ? { max } : { min: FEWEST_SEGMENTS }) };
		const others = rows.filter((row) => !byHand.includes(row));
		const fixes = many
			? byHand.flatMap(([, own]) => own.map(({ touchpoint }) => editField(touchpoint.id, 'ownerFunction')))
			: others.map(([segment]) => newTouchpoint(segment));
		return [{ severity: 'warn', entities: ['fieldForce'], values, fixes: fixes.slice(0, MOST_FIXES) }];
	}
};

/** L20: a segment is reached both in person or on paper, and digitally. While a channel does not say which, nothing is said. */
const oneModality: Check = {
	lint: 'L20',
	stage: 'touchpoints',
	run: (plan) =>
		bySegment(plan).flatMap(([segment, own]): CheckResult[] => {
			const [modality, ...others] = new Set(own.map(({ channel }) => channel?.modality ?? null));
			if (!modality || others.length > 0) return [];
			const change = own.slice(0, MOST_FIXES).map(({ touchpoint }) => editField(touchpoint.id, 'channelId'));
			return [
				{ severity: 'warn', entities: [segment.id], values: { modality }, fixes: [newTouchpoint(segment), ...change] }
			];
		})
};

/** L38: no segment gets more tactics, and no plan more building blocks of emails, than anybody can carry out well. */
const tooManyTactics: Check = {
	lint: 'L38',
	stage: 'touchpoints',
	run: (plan) => {
		const most = limitOf(plan, 'maxTouchpointsPerSegment');
		const crowded = bySegment(plan).filter(([, own]) => own.length > most);
		return [
			...emailFragments(plan),
			...crowded.map(([{ id }, own]): CheckResult => ({
				severity: 'info',
				entities: [id],
				values: { touchpoints: own.length, max: most },
				fixes: own.slice(-MOST_FIXES).map(({ touchpoint }) => editField(touchpoint.id, 'segmentId'))
			}))
		];
	}
};

function emailFragments(plan: Plan): CheckResult[] {
	const written = (plan.materials ?? []).filter(({ fragments, maturity }) => fragments && maturity !== 'retired');
	const max = limitOf(plan, 'maxEmailFragments');
	const all = sum(written.map(({ fragments }) => fragments ?? 0));
	if (all <= max) return [];
	const fixes = written
		.sort((a, b) => (b.fragments ?? 0) - (a.fragments ?? 0))
		.slice(0, MOST_FIXES)
		.map(({ id }) => editField(id, 'fragments'));
	return [{ severity: 'info', entities: ['materials'], values: { emailFragments: all, max }, fixes }];
}

/** L44: the core message of the plan reaches each segment over several channels. */
const storyNotHeard: Check = {
	lint: 'L44',
	stage: 'touchpoints',
	run: (plan) => {
		const core = (plan.messages ?? []).filter(({ level }) => level === 'core');
		if (core.length === 0 || !plan.touchpoints?.length) return [];
		return bySegment(plan).flatMap(([segment, own]): CheckResult[] => {
			const told = own.filter(({ message }) => message && core.includes(message));
			const kinds = new Set<NonNullable<Channel['kind']>>(told.flatMap(({ channel }) => channel?.kind ?? []));
			if (kinds.size >= HEARD_OVER) return [];
			const others = own.filter((each) => !told.includes(each)).slice(0, MOST_FIXES);
			return [
				{
					severity: 'info',
					entities: [segment.id],
					values: { channelsWithCore: [...kinds].sort() },
					fixes: [
						addItem('touchpoint', { segmentId: segment.id, messageId: core[0]!.id }),
						...others.map(({ touchpoint }) => editField(touchpoint.id, 'messageId'))
					]
				}
			];
		});
	}
};

/** L59: somebody in the field delivers something. Fix: a touchpoint on a channel that the field owns. */
const noField: Check = {
	lint: 'L59',
	stage: 'touchpoints',
	run: (plan) => {
		const planned = plannedIn(plan);
		if (planned.length === 0 || planned.some(isByField)) return [];
		const own = (plan.channels ?? []).find(({ ownerFunction }) => isFieldFunction(ownerFunction));
		const add = own ? [addItem('touchpoint', { channelId: own.id, ownerFunction: own.ownerFunction })] : [];
		const hand = planned.slice(0, MOST_FIXES).map(({ touchpoint }) => editField(touchpoint.id, 'ownerFunction'));
		return [{ severity: 'error', entities: ['touchpoints'], values: {}, fixes: [...add, ...hand] }];
	}
};

export const reachChecks: readonly Check[] = [
	regionsLeftOut,
	segmentsPerRep,
	oneModality,
	tooManyTactics,
	storyNotHeard,
	noField
];
