/** The agenda a workshop begins with: its template's blocks, as far as it has their stages [AG8]. */
import { rankAt } from '../plan/rank.ts';
import type { Group } from '../plan/content.ts';
import type { BlockPlan, StagePlan } from '../session/event.ts';
import type { StageKey } from '../session/stage.ts';
import { readText, type Locale } from '../text.ts';
import type { AgendaBlock, Template } from './template.ts';

export function agendaPlan({ blocks }: Pick<Template, 'blocks'>, stages: readonly StagePlan[]): BlockPlan[] {
	const has = (key: string): boolean => stages.some((stage) => stage.key === key);
	const kept = blocks.filter(({ stage }) => !stage || stage === 'adopt_plan' || has(stage));
	const missing = stages.filter(({ key }) => !kept.some(({ stage }) => stage === key));
	// What only this workshop has comes after the template's stages, before everything is signed.
	const end = kept.findLastIndex(({ stage }) => stage !== undefined && stage !== 'adopt_plan') + 1;
	return kept.map(planOf).toSpliced(end, 0, ...missing.map(ofStage));
}

const planOf = ({ id, minutes, stage, steps, opens }: AgendaBlock): BlockPlan => ({
	id,
	minutes,
	...(stage ? { stage } : {}),
	phases: [...new Set(steps.flatMap(({ phase }) => phase ?? []))],
	minutesOf: minutesOf(steps),
	...(opens ? { opens } : {})
});

function minutesOf(steps: AgendaBlock['steps']): BlockPlan['minutesOf'] {
	const minutes: BlockPlan['minutesOf'] = {};
	for (const step of steps) if (step.phase) minutes[step.phase] = (minutes[step.phase] ?? 0) + step.minutes;
	return minutes;
}

/** Minutes for a stage nobody planned any for. */
const UNPLANNED = 20;

const ofStage = ({ key, phases, minutes }: StagePlan): BlockPlan => ({
	id: key,
	minutes: Object.values(minutes).reduce((sum, each) => sum + each, 0) || UNPLANNED,
	stage: key,
	phases,
	minutesOf: minutes
});

/** Where cards are sorted into lanes, the lanes lie ready as named groups: people may rename, add to and leave them [TP7]. */
export function laneGroups({ blocks }: Pick<Template, 'blocks'>, stage: StageKey, locale: Locale): Group[] {
	const lanes = blocks
		.filter((block) => block.stage === stage)
		.flatMap((block) => block.steps.flatMap(({ lanes = [] }) => lanes.map((name) => ({ block: block.id, name }))));
	return lanes.map(({ block, name }, at) => ({
		id: `lane-${block}-${at}`,
		name: readText(name, locale).text,
		rank: rankAt(at)
	}));
}
