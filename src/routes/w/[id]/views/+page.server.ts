/** The plan to be drawn. Rendered on the server, so that views can be seen and printed without JavaScript. */
import { loadPlan } from '../load-plan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadPlan;
