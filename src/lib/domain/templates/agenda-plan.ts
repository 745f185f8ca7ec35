/** The agenda a workshop begins with: its template's blocks, as far as it has their stages [AG8]. */
import { rankAt } from '../plan/rank.ts';
import type { Group } from '../plan/content.ts';
import type { BlockPlan, StagePlan } from '../session/event.ts';
import { SIDE_GROUPINGS } from '../session/side-rooms.ts';
import type { Phase, StageKey } from '../session/stage.ts';
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

function planOf({ id, minutes, stage, steps, opens, days, leaves }: AgendaBlock): BlockPlan {
	const rounds = roundsOf(steps);
	return {
		id,
		minutes,
		...(stage ? { stage } : {}),
		phases: [...new Set(steps.flatMap(({ phase }) => phase ?? []))],
		minutesOf: minutesOf(steps),
		...(rounds.length > 0 ? { rounds } : {}),
		...(opens ? { opens } : {}),
		...(days ? { days } : {}),
		...(leaves ? { leaves } : {})
	};
}

function minutesOf(steps: AgendaBlock['steps']): BlockPlan['minutesOf'] {
	const minutes: BlockPlan['minutesOf'] = {};
	const plan = (phase: Phase, more: number): void => void (minutes[phase] = (minutes[phase] ?? 0) + more);
	const reads = steps.some(({ phase }) => phase === 'reveal');
	for (const { activity, phase, minutes: own } of steps) {
		if (!phase) continue;
		if (activity !== 'one_two_four_all') {
			plan(phase, own);
			continue;
		}
		const { alone, all } = oneTwoFourAll(own);
		plan(phase, alone);
		// The last part of it is said aloud, over what the groups put on the board.
		if (reads) plan('reveal', all);
	}
	return minutes;
}

/** Alone, in pairs, in fours, all: one, two, four and five of twelve parts (12-method §3.8). */
function oneTwoFourAll(minutes: number): { alone: number; pairs: number; fours: number; all: number } {
	const parts = (of: number): number => Math.max(1, Math.round((minutes * of) / 12));
	const [alone, pairs, fours] = [parts(1), parts(2), parts(4)];
	return { alone, pairs, fours, all: Math.max(1, minutes - alone - pairs - fours) };
}

/** The steps of a block that small groups do, with a room for each of them [SR9]. */
function roundsOf(steps: AgendaBlock['steps']): NonNullable<BlockPlan['rounds']> {
	return steps.flatMap(({ activity, phase, group, minutes }): NonNullable<BlockPlan['rounds']> => {
		if (!phase) return [];
		if (activity === 'one_two_four_all') {
			const { pairs, fours } = oneTwoFourAll(minutes);
			return [
				{ grouping: 'pair_mixed', minutes: pairs, phase },
				{ grouping: 'quad_mixed', minutes: fours, phase }
			];
		}
		const apart = activity === 'pair_interview' || activity === 'give_get';
		const grouping = apart && SIDE_GROUPINGS.find((each) => each === group);
		return grouping ? [{ grouping, minutes, phase }] : [];
	});
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
