/** The plan as a document: rendered on the server, so it can be read and printed without JavaScript. */
import { loadPlan } from '../load-plan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadPlan;
