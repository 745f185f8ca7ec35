/** The templates a workshop can begin from. Rules TP in ../plan/RULES.md. */
import { channelAlignment } from './channel-alignment.ts';
import { compactPlan } from './compact-plan.ts';
import { contentReview } from './content-review.ts';
import { earlyIdeas } from './early-ideas.ts';
import { fullDay } from './full-day.ts';
import { insightPanel } from './insight-panel.ts';
import { launchMessages } from './launch-messages.ts';
import { microSegments } from './micro-segments.ts';
import { relationshipReset } from './relationship-reset.ts';
import { rideAlong } from './ride-along.ts';
import { roleArena } from './role-arena.ts';
import { sharedIncentives } from './shared-incentives.ts';
import { twoWeeks } from './two-weeks.ts';
import type { Template } from './template.ts';

export type { AgendaBlock, Template } from './template.ts';

export const TEMPLATES: readonly Template[] = [
	compactPlan,
	fullDay,
	launchMessages,
	channelAlignment,
	roleArena,
	insightPanel,
	relationshipReset,
	twoWeeks,
	rideAlong,
	contentReview,
	microSegments,
	earlyIdeas,
	sharedIncentives
];

/** What the start page offers: what goes on from a plan only where there is one, and then first [TP6]. */
export function offered(fromPlan: boolean): Template[] {
	const fresh = TEMPLATES.filter(({ startsFromPlan }) => !startsFromPlan);
	return fromPlan ? [...TEMPLATES.filter(({ startsFromPlan }) => startsFromPlan), ...fresh] : fresh;
}

export const readTemplate = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
