/** The plan from the server; without a connection, as it was when this device last had it. */
import { keptPlan } from '../kept-plan.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params, parent }) => {
	if (data) return { ...data, keptAt: null };
	await parent();
	return keptPlan(params.id);
};
