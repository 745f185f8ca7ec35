/** Checks over single touchpoints: whether each says what it is, and can be carried out. */
import { roundTo, isMore } from '../plan/figures.ts';
import { isVisit, plannedIn, relayedIn, type Planned } from '../plan/planned.ts';
import { isFieldFunction } from './field.ts';
import type { Fix } from './finding.ts';
import { addItem, editField, MOST_FIXES, setFields } from './fixes.ts';
import type { Check, CheckResult } from './registry.ts';

/** What each touchpoint links, as plan field paths. A link that leads nowhere is as good as none. */
const LINKS: readonly (readonly [path: string, isMissing: (planned: Planned) => boolean])[] = [
	['segmentId', ({ segment }) => !segment],
	['messageId', ({ message }) => !message],
	['channelId', ({ channel }) => !channel],
	['journeyStep', ({ touchpoint }) => !touchpoint.journeyStep]
];

const about = (
	{ touchpoint: { id } }: Planned,
	severity: CheckResult['severity'],
	values: CheckResult['values'],
	fixes: Fix[]
): CheckResult => ({ severity, entities: [id], values, fixes });

/** L05: every touchpoint has a function that owns it. Fix: the owner of its channel, where it has one. */
const touchpointWithoutOwner: Check = {
	lint: 'L05',
	stage: 'touchpoints',
	run: (plan) =>
		plannedIn(plan)
			.filter(({ touchpoint }) => !touchpoint.ownerFunction)
			.map((planned) => {
				const { id } = planned.touchpoint;
				const owner = planned.channel?.ownerFunction;
				const take = owner ? [setFields(id, { ownerFunction: owner })] : [];
				return about(planned, 'error', {}, [...take, editField(id, 'ownerFunction')]);
			})
};

/** L06: a touchpoint says whom it reaches, with what, where and when on the way; and its message is meant for its segment. */
const incompleteTouchpoint: Check = {
	lint: 'L06',
	stage: 'touchpoints',
	run: (plan) =>
		plannedIn(plan).flatMap((planned) => {
			const { touchpoint, segment, message } = planned;
			const missing = LINKS.filter(([, isMissing]) => isMissing(planned)).map(([path]) => path);
			if (missing.length > 0)
				return about(
					planned,
					'warn',
					{ missing },
					missing.map((path) => editField(touchpoint.id, path))
				);
			if (!segment || !message || message.segmentIds?.includes(segment.id)) return [];
			return about(planned, 'warn', {}, [editField(touchpoint.id, 'messageId'), editField(message.id, 'segmentIds')]);
		})
};

/** L14: what happens in a digital touchpoint that the field does not own is passed on to it. Fix: a relay that leads there. */
const notPassedOn: Check = {
	lint: 'L14',
	stage: 'touchpoints',
	run: (plan) => {
		const isRelayed = relayedIn(plan);
		const toField = (plan.relays ?? []).filter(({ to }) => isFieldFunction(to));
		return plannedIn(plan)
			.filter(
				({ touchpoint, channel }) => channel?.modality === 'digital' && !isFieldFunction(touchpoint.ownerFunction)
			)
			.filter((planned) => !isRelayed(planned))
			.map((planned) => {
				const { id, ownerFunction } = planned.touchpoint;
				const from = ownerFunction ?? planned.channel?.ownerFunction;
				const own = toField.filter((relay) => relay.from != null && relay.from === from);
				const relays = [...own, ...toField.filter((relay) => !own.includes(relay))].slice(0, MOST_FIXES);
				const fixes = relays.map((relay) => setFields(id, { relayId: relay.id }));
				const fresh = addItem('relay', { ...(from && { from }), to: 'field_sales', touchpointIds: [id] });
				return about(planned, 'warn', {}, [...fixes, fresh, editField(id, 'ownerFunction')]);
			});
	}
};

/** A share of doctors that is more than can be had. Fix: bring it down to that. */
const overreach = (
	planned: Planned,
	of: 'access' | 'consent',
	possible: number | null | undefined
): readonly CheckResult[] => {
	const { id, reach } = planned.touchpoint;
	if (reach == null || possible == null || !isMore(reach, possible)) return [];
	const values = { reach: roundTo(reach, 3), [of]: roundTo(possible, 3) };
	return [about(planned, 'warn', values, [setFields(id, { reach: possible }), editField(id, 'reach')])];
};

/** L16: no more doctors are to be visited than receive visits. */
const moreThanAccess: Check = {
	lint: 'L16',
	stage: 'touchpoints',
	run: (plan) =>
		plannedIn(plan)
			.filter(isVisit)
			.flatMap((planned) => overreach(planned, 'access', planned.segment?.accessRateF2f))
};

/** L23: no more doctors are to be written to than have agreed to it. */
const moreThanConsent: Check = {
	lint: 'L23',
	stage: 'touchpoints',
	run: (plan) =>
		plannedIn(plan)
			.filter(({ channel }) => channel?.countsAsEmail === true)
			.flatMap((planned) => overreach(planned, 'consent', planned.segment?.emailConsentRate))
};

/** L47: a visit says what it is to achieve. */
const visitWithoutObjective: Check = {
	lint: 'L47',
	stage: 'touchpoints',
	run: (plan) =>
		plannedIn(plan)
			.filter(isVisit)
			.filter(({ touchpoint: { objective } }) => !Object.values(objective ?? {}).some((text) => text?.trim()))
			.map((planned) => about(planned, 'warn', {}, [editField(planned.touchpoint.id, 'objective')]))
};

export const touchpointChecks: readonly Check[] = [
	touchpointWithoutOwner,
	incompleteTouchpoint,
	notPassedOn,
	moreThanAccess,
	moreThanConsent,
	visitWithoutObjective
];
