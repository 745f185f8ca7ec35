/** What the facilitator's one main button sends: in the lobby, beside the board, and on the page of the stage the room is in. */
import { findBlock, isBeside, nextStageBlock, wayOn } from '#lib/domain/session/agenda.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { openTogether } from '#lib/domain/session/together.ts';
import {
	begin,
	isDrafted,
	nextStep,
	stillOpen,
	togetherPart,
	type InRoom
} from '../../src/routes/w/[id]/[stage]/header/next-step.ts';

/** Null at the end of the day. */
export function mainButton(slices: Slices, room: InRoom): Command | null {
	const { agenda, stages, workshop, divisions, people } = slices;
	const now = findBlock(agenda, agenda.current);
	const { together } = slices.room;
	if (together && openTogether(together, stages).length > 0) return { type: 'together.close', together: together.id };
	const drafted = stages.filter(isDrafted).map(({ key }) => key);
	if (now && now === togetherPart(agenda) && drafted.length > 0) return { type: 'together.open', stages: drafted };
	if (now && isBeside(now)) {
		const way = wayOn(agenda, stages);
		if (way && way.block.stage !== 'adopt_plan') return begin(way.block, agenda);
		const open = stillOpen({ agenda, stages });
		if (open) return { type: 'stage.open', stage: open.key };
		return way && begin(way.block, agenda);
	}
	const here = stages.find(({ key }) => key === workshop.currentStage);
	if (!here) return { type: 'stage.open', stage: nextStageBlock(agenda)!.stage as StageKey };
	const step = nextStep(here, room, { stages, current: here.key, agenda, divisions, people });
	return step && 'command' in step ? step.command : null;
}
