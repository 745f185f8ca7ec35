/**
 * The plan from the server; without a connection, as it was when this device last had it. What shows it is loaded by name: named here,
 * it does not weigh on the start page, which knows what every page needs.
 */
import { keptPlan } from '../kept-plan.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params, parent }) => {
	const { default: Shown } = await import('./Views.svelte');
	if (data) return { ...data, keptAt: null, Shown };
	await parent();
	return { ...(await keptPlan(params.id)), Shown };
};
