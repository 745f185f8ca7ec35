/** Checks over who works with whom: whether signals travel all the way round, and whether agreements are looked at again. */
import { plannedIn } from '../plan/planned.ts';
import { sideOf } from '../people/sides.ts';
import type { Plan, Relay } from '../plan/schema.ts';
import type { Fix } from './finding.ts';
import { addItem, editField } from './fixes.ts';
import type { Check, CheckResult } from './registry.ts';

type Way = 'internal_field' | 'field_internal';

/** Across the table, and which way; null within a side, and while an end is missing. */
function wayOf({ from, to }: Relay): Way | null {
	const sides = from && to && `${sideOf(from)}_${sideOf(to)}`;
	return sides === 'internal_field' || sides === 'field_internal' ? sides : null;
}

/** Plans that say nothing of roles at all have no loop to close: a short day has no stage for them. */
const saysRoles = ({ stages, relays, roleAgreements }: Plan): boolean =>
	Boolean(relays?.length || roleAgreements?.length || stages?.some(({ id }) => id === 'roles'));

/** Where insights come from that customers left themselves. */
const LEFT_BY_CUSTOMERS: readonly unknown[] = ['data_trail', 'hcp_poll'];

function isFedByCustomers(plan: Plan): boolean {
	const known = new Set((plan.relays ?? []).map(({ id }) => id));
	const feeding = new Set((plan.relays ?? []).flatMap(({ touchpointIds }) => touchpointIds ?? []));
	const digital = plannedIn(plan).filter(({ channel }) => channel?.modality === 'digital');
	return (
		digital.some(({ touchpoint: { id, relayId } }) => feeding.has(id) || known.has(relayId ?? '')) ||
		(plan.insights ?? []).some(({ source }) => LEFT_BY_CUSTOMERS.includes(source))
	);
}

/** The arcs of the loop from head office to the customer and back, and what closes each where it is missing. */
const ARCS: readonly (readonly [arc: string, isThere: (plan: Plan) => boolean, close: Fix])[] = [
	[
		'internal_field',
		({ relays }) => (relays ?? []).some((relay) => wayOf(relay) === 'internal_field'),
		addItem('relay', { from: 'marketing', to: 'field_sales' })
	],
	[
		'field_customer',
		(plan) => plannedIn(plan).some(({ channel }) => channel?.personal === true),
		addItem('touchpoint', { ownerFunction: 'field_sales' })
	],
	['customer_internal', isFedByCustomers, addItem('relay', { from: 'omnichannel_digital', to: 'field_sales' })],
	[
		'field_internal',
		({ relays }) => (relays ?? []).some((relay) => wayOf(relay) === 'field_internal'),
		addItem('relay', { from: 'field_sales', to: 'marketing' })
	],
	[
		'agreement',
		({ touchpoints, roleAgreements }) => !touchpoints?.length || Boolean(roleAgreements?.length),
		addItem('roleAgreement', { adoptedBy: [] })
	]
];

/** L36: signals go from head office to the field, to the customer, and from both back; and who does what is agreed. */
const openLoop: Check = {
	lint: 'L36',
	stage: 'roles',
	run: (plan) =>
		!saysRoles(plan)
			? []
			: ARCS.filter(([, isThere]) => !isThere(plan)).map(([arc, , close]) => ({
					severity: 'warn',
					entities: ['roles', arc],
					values: { arc },
					fixes: [close]
				}))
};

/** L37: relays across the table go both ways. */
const oneWay: Check = {
	lint: 'L37',
	stage: 'roles',
	run: ({ relays }) => {
		const across = (relays ?? []).filter((relay) => wayOf(relay) !== null);
		const [direction, ...others] = new Set(across.map(wayOf));
		if (!direction || others.length > 0) return [];
		const back: Fix =
			direction === 'internal_field'
				? addItem('relay', { from: 'field_sales', to: 'marketing' })
				: addItem('relay', { from: 'marketing', to: 'field_sales' });
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
