/** Checks over who works with whom: whether signals travel all the way round, and whether agreements are looked at again. */
import { digitalIn, loopOf, wayOf, type LoopArcName } from '../plan/loop.ts';
import type { Plan } from '../plan/schema.ts';
import type { Fix } from './finding.ts';
import { addItem, editField } from './fixes.ts';
import type { Check, CheckResult } from './registry.ts';

/** Plans that say nothing of roles at all have no loop to close: a short day has no stage for them. */
const saysRoles = ({ stages, relays, roleAgreements }: Plan): boolean =>
	Boolean(relays?.length || roleAgreements?.length || stages?.some(({ id }) => id === 'roles'));

/** What closes an arc of the loop where it is missing. */
const CLOSES: Readonly<Record<LoopArcName, (plan: Plan) => Fix>> = {
	internal_field: () => addItem('relay', { from: 'marketing', to: 'field_sales' }),
	field_customer: () => addItem('touchpoint', { ownerFunction: 'field_sales' }),
	// Fed by what customers do there, or it would close nothing.
	customer_internal: (plan) =>
		addItem('relay', {
			from: 'omnichannel_digital',
			to: 'field_sales',
			touchpointIds: digitalIn(plan).map(({ touchpoint }) => touchpoint.id)
		}),
	field_internal: () => addItem('relay', { from: 'field_sales', to: 'marketing' })
};

/** Things are planned, and nobody has agreed on who does what. */
const lacksAgreement = ({ touchpoints, roleAgreements }: Plan): boolean =>
	Boolean(touchpoints?.length) && !roleAgreements?.length;

/** L36: signals go from head office to the field, to the customer, and from both back; and who does what is agreed. */
const openLoop: Check = {
	lint: 'L36',
	stage: 'roles',
	run: (plan) => {
		if (!saysRoles(plan)) return [];
		const open = loopOf(plan).filter(({ state }) => state === 'missing');
		return [
			...open.map(({ arc }) => [arc, CLOSES[arc](plan)] as const),
			...(lacksAgreement(plan) ? [['agreement', addItem('roleAgreement', {})] as const] : [])
		].map(([arc, close]): CheckResult => ({
			severity: 'warn',
			entities: ['roles', arc],
			values: { arc },
			fixes: [close]
		}));
	}
};

/** L37: relays across the table go both ways. */
const oneWay: Check = {
	lint: 'L37',
	stage: 'roles',
	run: (plan) => {
		const across = (plan.relays ?? []).filter((relay) => wayOf(relay) !== null);
		const [direction, ...others] = new Set(across.map(wayOf));
		if (!direction || others.length > 0) return [];
		const back = CLOSES[direction === 'internal_field' ? 'field_internal' : 'internal_field'](plan);
		return [{ severity: 'warn', entities: across.map(({ id }) => id), values: { direction }, fixes: [back] }];
	}
};

/** L54: every agreement and every relay is looked at again on some day. */
const noReview: Check = {
	lint: 'L54',
	stage: 'roles',
	run: ({ roleAgreements, relays }) =>
		[...(roleAgreements ?? []), ...(relays ?? [])]
			.filter(({ reviewOn }) => !reviewOn)
			.map(({ id }): CheckResult => ({
				severity: 'info',
				entities: [id],
				values: {},
				fixes: [editField(id, 'reviewOn')]
			}))
};

export const roleChecks: readonly Check[] = [openLoop, oneWay, noReview];
