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
import type { StageKey } from '../session/stage.ts';
import type { Activity } from './activities.ts';
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

/** Activities that have their board, or need none. */
const SUPPORTED: ReadonlySet<Activity> = new Set<Activity>([
	'checkin',
	'input',
	'silent_write',
	'one_two_four_all',
	'pair_interview',
	'reveal_read',
	'cluster',
	'pairing',
	'how_might_we',
	'triage',
	'impact_effort',
	'dot_vote',
	'resistance_vote',
	'rating',
	'field_test',
	'pair_draft',
	'dependency_map',
	'give_get',
	'matrix_fill',
	'journey_build',
	'lint_review',
	'fishbowl',
	'hallway_test',
	'premortem',
	'consent_round',
	'signoff',
	'checkout',
	'break'
]);
/** Stages whose items have a form. */
const DRAFTED: ReadonlySet<StageKey> = new Set<StageKey>([
	'kickoff',
	'insights',
	'goals',
	'segments',
	'messages',
	'touchpoints',
	'materials',
	'roles'
]);

/** What a stage does while its text may change, without anybody writing an item. */
const WITHOUT_ITEMS: ReadonlySet<Activity> = new Set<Activity>([
	'rating',
	'resistance_vote',
	'field_test',
	'reveal_read'
]);
const writesItems = (blocks: Template['blocks'], key: StageKey): boolean =>
	blocks.some(
		({ stage, steps }) =>
			stage === key && steps.some(({ phase, activity }) => phase === 'draft' && !WITHOUT_ITEMS.has(activity))
	);

/** Can be run from its first block to its last as it is: only these are offered on the start page [TP6]. */
export const isRunnable = ({ blocks, stages }: Template): boolean =>
	blocks.every(({ steps }) => steps.every(({ activity }) => SUPPORTED.has(activity))) &&
	stages.every(({ key }) => DRAFTED.has(key) || !writesItems(blocks, key));

/** What the start page offers: what goes on from a plan only where there is one, and then first [TP6]. */
export function offered(fromPlan: boolean): Template[] {
	const runnable = TEMPLATES.filter(isRunnable);
	const fresh = runnable.filter(({ startsFromPlan }) => !startsFromPlan);
	return fromPlan ? [...runnable.filter(({ startsFromPlan }) => startsFromPlan), ...fresh] : fresh;
}

export const readTemplate = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
