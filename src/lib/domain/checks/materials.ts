/** Checks over materials: whether each is planned, wanted, promised and ready in time. What was retired is nobody's worry. */
import { dayNumber, isMore, isoOf, roundTo } from '../plan/figures.ts';
import { plannedIn, type Planned } from '../plan/planned.ts';
import { AGREEING_SIDES } from '../people/sides.ts';
import type { Material, Plan } from '../plan/schema.ts';
import { isByField } from './field.ts';
import type { Fix } from './finding.ts';
import { editField, setFields } from './fixes.ts';
import { limitOf } from './limits.ts';
import type { Check, CheckResult } from './registry.ts';

interface Use {
	readonly material: Material;
	/** Touchpoints it is planned on. */
	readonly on: readonly Planned[];
}

function uses(plan: Plan): Use[] {
	const planned = plannedIn(plan);
	return (plan.materials ?? [])
		.filter(({ maturity }) => maturity !== 'retired')
		.map((material) => ({
			material,
			on: planned.filter(({ touchpoint }) => touchpoint.materialIds?.includes(material.id))
		}));
}

const retire = ({ id }: Material): Fix => setFields(id, { maturity: 'retired' });

const warns = ({ id }: Material, values: CheckResult['values'], fixes: Fix[]): CheckResult => ({
	severity: 'warn',
	entities: [id],
	values,
	fixes
});

/** L07: every material is planned on some touchpoint. Fix: retire it. */
const plannedNowhere: Check = {
	lint: 'L07',
	stage: 'materials',
	run: (plan) =>
		uses(plan)
			.filter(({ on }) => on.length === 0)
			.map(({ material }) => {
				const risk = material.costEUR != null ? { costAtRiskEUR: material.costEUR } : {};
				return warns(material, risk, [retire(material), editField(material.id, 'maturity')]);
			})
};

const isPromised = ({ commitment }: Material): boolean =>
	commitment?.repsCommitted != null
		? commitment.repsCommitted > 0
		: Boolean(commitment?.committedBy) || (commitment?.usesPerWeekPerRep ?? 0) > 0;

/** L25: what the field is to use, somebody there has promised to use. */
const nobodyPromised: Check = {
	lint: 'L25',
	stage: 'materials',
	run: (plan) =>
		uses(plan)
			.filter(({ material, on }) => on.some(isByField) && !isPromised(material))
			.map(({ material }) => warns(material, {}, [editField(material.id, 'commitment.repsCommitted')]))
};

/** L26: the field finds it useful. A median is only told where enough have rated, so it may be compared. */
const notUseful: Check = {
	lint: 'L26',
	stage: 'materials',
	run: (plan) =>
		uses(plan).flatMap(({ material, on }) => {
			const median = material.fieldUsefulness;
			if (median == null || !isMore(limitOf(plan, 'lowUsefulness'), median)) return [];
			const fixes = [...(on.length === 0 ? [retire(material)] : []), editField(material.id, 'maturity')];
			return warns(material, { median: roundTo(median, 2) }, fixes);
		})
};

/** L27: what is used was made by both sides. Who made it must be known. */
const madeByOneSide: Check = {
	lint: 'L27',
	stage: 'materials',
	run: (plan) =>
		uses(plan)
			.filter(({ on, material: { developedBy } }) => on.length > 0 && developedBy?.length)
			.filter(({ material: { developedBy } }) => AGREEING_SIDES.some((side) => !developedBy?.includes(side)))
			.map(({ material }) => {
				const both = [...new Set([...AGREEING_SIDES, ...(material.developedBy ?? [])])];
				return warns(material, {}, [setFields(material.id, { developedBy: both })]);
			})
};

const UNMADE: readonly unknown[] = ['idea', 'concept'];

/** L56: what is only an idea is not needed sooner than it can be made. */
const notReadyInTime: Check = {
	lint: 'L56',
	stage: 'materials',
	run: (plan, { asOf }) => {
		const today = dayNumber(asOf);
		const lead = limitOf(plan, 'productionLeadDays');
		return uses(plan).flatMap(({ material, on }) => {
			const days = on.flatMap(({ touchpoint }) => dayNumber(touchpoint.from) ?? []);
			const first = Math.min(...days);
			if (today === null || days.length === 0 || !UNMADE.includes(material.maturity) || first - today >= lead)
				return [];
			const values = { maturity: material.maturity, firstUse: isoOf(first), daysLeft: first - today };
			return warns(material, values, [editField(material.id, 'maturity')]);
		});
	}
};

export const materialChecks: readonly Check[] = [
	plannedNowhere,
	nobodyPromised,
	notUseful,
	madeByOneSide,
	notReadyInTime
];
