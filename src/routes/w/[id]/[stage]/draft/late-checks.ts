/** The plan checks, with the schemas they read by: people begin to draft before anything needs to be found. */
import { LatePart } from '#lib/ui/late-part.svelte.ts';

export const lateChecks = new LatePart(() => import('./stage-findings.ts').then((module) => module.findStageFindings));
