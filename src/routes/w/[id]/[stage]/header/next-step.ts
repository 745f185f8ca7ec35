/**
 * What the facilitator's one main button does next: which command, and what it counts. Pure.
 * Words are in NextStep.svelte; whether it is allowed is decided on the server.
 */
import { needsAmending } from '../consent/open-gaps.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { nextPhase, previousPhase } from '#lib/domain/session/decide-stage.ts';
import type { Phase, StageKey } from '#lib/domain/session/stage.ts';
import { besideNow, findBlock, isOver, nextBlock } from '#lib/domain/session/agenda.ts';
import { joins, openDivision, roundToCome, type SideGrouping } from '#lib/domain/session/side-rooms.ts';
import { openTogether, type Together } from '#lib/domain/session/together.ts';
import type { AgendaSlice, BlockView, DivisionView, PersonView, StageView } from '#lib/domain/session/view.ts';

/** What lies in the room, as far as a next step depends on it. */
export interface InRoom {
	/** Cards that wait for the reveal. */
	readonly readyCards: number;
	readonly namedGroups: number;
	readonly items: number;
	/** Findings that block adoption and nobody has accepted. */
	readonly errors: number;
}

export type NextStep =
	| { readonly kind: 'open'; readonly command: Command }
	| { readonly kind: 'write'; readonly command: Command }
	/** `count`: cards ready; 0 blocks, because there would be nothing to see. */
	| { readonly kind: 'reveal'; readonly count: number; readonly blocked: boolean; readonly command: Command }
	/** Into small groups; `joined`: of whole smaller ones. */
	| { readonly kind: 'divide'; readonly grouping: SideGrouping; readonly joined: boolean; readonly command: Command }
	/** Small groups come back; `reveals`: with everything else. */
	| { readonly kind: 'bring-back'; readonly reveals: boolean; readonly command: Command }
	| { readonly kind: 'cluster'; readonly command: Command }
	| { readonly kind: 'vote'; readonly count: number; readonly blocked: boolean; readonly command: Command }
	| { readonly kind: 'close-vote'; readonly command: Command }
	/** What the room is asked comes first. */
	| { readonly kind: 'close-question'; readonly command: Command }
	| { readonly kind: 'draft'; readonly command: Command }
	| { readonly kind: 'consent'; readonly blocked: 'empty' | 'errors' | false; readonly command: Command }
	| { readonly kind: 'close-round'; readonly command: Command }
	/** Only another text can be agreed on. */
	| { readonly kind: 'amend'; readonly command: Command }
	| { readonly kind: 'round-again'; readonly command: Command }
	/** As many rounds as there may be were held: two people decide, or the text is worked on again. */
	| { readonly kind: 'put-off'; readonly command: Command }
	| { readonly kind: 'stage'; readonly stage: StageKey; readonly command: Command }
	/** The next part of the agenda, where it is not the stage's own next phase. */
	| { readonly kind: 'block'; readonly block: BlockView; readonly command: Command }
	/** Everything is agreed. */
	| { readonly kind: 'plan' }
	/** The day is at its end, without everything being agreed. */
	| { readonly kind: 'end' };

/** Where the day is. */
export interface Day {
	/** Every stage of the workshop in order. */
	readonly stages: readonly StageView[];
	/** The stage the room is in, null in the lobby. */
	readonly current: StageKey | null;
	readonly agenda: Pick<AgendaSlice, 'blocks' | 'current'> & Partial<Pick<AgendaSlice, 'leftOut'>>;
	/** The question that is open. */
	readonly question?: string | undefined;
	readonly divisions: readonly DivisionView[];
	readonly people: readonly Pick<PersonView, 'id' | 'side' | 'role'>[];
	/** Stages that were last agreed on together. */
	readonly together?: Together | undefined;
}

export function nextStep(stage: StageView, room: InRoom, day: Day): NextStep | null {
	const { current, agenda, question } = day;
	const { key, phase } = stage;
	// The room does something beside the board: where it goes on is said there.
	if (current === key && besideNow(agenda)) return null;
	if (current === key && question)
		return { kind: 'close-question', command: { type: 'question.close', questionId: question } };
	// Asked about with others: that is led on their own page.
	if (openTogether(day.together ?? null, [stage]).length > 0) return null;
	if (phase === 'adopted') return afterAdoption(day, key);
	if (current !== key) return { kind: 'open', command: { type: 'stage.open', stage: key } };
	if (phase === 'vote' && stage.ballot?.state === 'open')
		return { kind: 'close-vote', command: { type: 'ballot.close', ballotId: stage.ballot.id } };
	if (phase === 'consent' && stage.consent?.state === 'open')
		return { kind: 'close-round', command: { type: 'consent.close', stage: key } };
	if (phase === 'consent' && roundsOver(stage)) return stage.pair ? null : { kind: 'put-off', ...amend(key) };
	if (phase === 'consent')
		return needsAmending(stage) ? { kind: 'amend', ...amend(key) } : { kind: 'round-again', ...again(key) };
	const divided = divide(stage, day);
	if (divided) return divided;
	const next = nextPhase(stage);
	if (next && !comesFirst(agenda, stage, next)) return advance(stage, next, room, day);
	return goOn(day) ?? (next ? null : toPlan(day.stages));
}

const roundsOver = ({ rounds }: StageView): boolean => rounds.held >= rounds.most;

/** What the part of the day still does in small groups; then they come back, at the reveal with everything else. */
function divide({ key, phase }: StageView, { agenda, divisions, people }: Day): NextStep | null {
	const block = findBlock(agenda, agenda.current);
	const seats = people.filter(({ role }) => role === 'participant');
	const now = openDivision(divisions);
	const round = block?.stage === key ? roundToCome(block, phase, divisions, seats) : undefined;
	if (round) {
		const { grouping, minutes } = round;
		const command: Command = { type: 'sideRooms.open', grouping, minutes, from: now?.id ?? null };
		return { kind: 'divide', grouping, joined: now !== undefined && joins(now.grouping, grouping), command };
	}
	if (!now || phase === 'write') return null;
	return { kind: 'bring-back', reveals: false, command: { type: 'sideRooms.bringBack', division: now.id } };
}

/** Does the day do something else before this stage comes to `phase`? Where no part of it has that phase, nobody planned for it. */
function comesFirst(agenda: Day['agenda'], { key: stage, phase: now }: StageView, phase: Phase): boolean {
	const having = agenda.blocks.filter(
		(block) => block.stage === stage && block.phases.includes(phase) && !block.out && block.endedAt === null
	);
	// What no part of the day agrees on by itself is agreed on with everything else, where the day has a part for that.
	if (having.length === 0) return phase === 'consent' && togetherPart(agenda) !== undefined;
	if (having.some(({ id }) => id === agenda.current)) return false;
	const next = nextBlock(agenda);
	// Another question of the present phase is asked before the stage goes on.
	return next !== undefined && (!having.includes(next) || next.phases.includes(now));
}

/** On to the next part of the day; a stage that opens with it is named, and when all is agreed the plan is what comes. */
function goOn({ agenda, stages }: Day): NextStep | null {
	const block = nextBlock(agenda);
	if (!block) return null;
	const command = begin(block, agenda);
	if (block.stage === 'adopt_plan') {
		const open = stillOpen({ agenda, stages });
		if (open) return { kind: 'stage', stage: open.key, command: { type: 'stage.open', stage: open.key } };
		return forTogether({ agenda, stages }).length > 0 ? { kind: 'block', block, command } : toPlan(stages);
	}
	const opens = stages.find(({ key, phase }) => key === block.stage && phase === 'prepare');
	return opens ? { kind: 'stage', stage: opens.key, command } : { kind: 'block', block, command };
}

/** The first stage that is not at its end, part of the day, and not kept for the round over everything that is drafted. */
export function stillOpen(day: Pick<Day, 'agenda' | 'stages'>): StageView | undefined {
	const kept = forTogether(day);
	return day.stages.find(
		(stage) => !isOver(stage) && !day.agenda.leftOut?.includes(stage.key) && !kept.includes(stage)
	);
}

/** The part of the day in which everything that is drafted is agreed on in one round, as long as it is not over. */
export const togetherPart = ({ blocks }: Pick<AgendaSlice, 'blocks'>): BlockView | undefined =>
	blocks.find(
		({ stage, out, endedAt, activities }) =>
			stage === 'adopt_plan' && !out && endedAt === null && activities.includes('consent_round')
	);

/** What is kept for that part, or asked about in it now; nothing where the day has none. */
const forTogether = ({ agenda, stages }: Pick<Day, 'agenda' | 'stages'>): StageView[] =>
	togetherPart(agenda) ? stages.filter((stage) => isDrafted(stage) || stage.consent?.state === 'open') : [];

/** Can be asked about: drafted and not agreed, or asked about before without anything that needs another text. */
export const isDrafted = (stage: StageView): boolean =>
	stage.phases.includes('consent') &&
	(stage.phase === 'draft' ||
		(stage.phase === 'consent' && stage.consent?.state === 'closed' && !roundsOver(stage) && !needsAmending(stage)));

const toPlan = (stages: readonly StageView[]): NextStep => ({
	kind: stages.every(({ phase }) => phase === 'adopted') ? 'plan' : 'end'
});

export const begin = (block: BlockView, { current: from }: Pick<AgendaSlice, 'current'>): Command => ({
	type: 'block.begin',
	block: block.id,
	from
});

const amend = (stage: StageKey) => ({ command: { type: 'consent.amend', stage } }) as const;
const again = (stage: StageKey) => ({ command: { type: 'consent.open', stage } }) as const;

function advance(stage: StageView, next: Phase, room: InRoom, { divisions }: Day): NextStep | null {
	const { key, phase } = stage;
	const command: Command = { type: 'phase.advance', stage: key, from: phase };
	switch (next) {
		case 'reveal': {
			const count = room.readyCards;
			if (stage.divided) return { kind: 'bring-back', reveals: true, command };
			// What small groups wrote lies on the board already.
			if (divisions.some((each) => each.stage === key)) return { kind: 'reveal', count, blocked: false, command };
			return { kind: 'reveal', count, blocked: count === 0, command };
		}
		case 'vote':
			return { kind: 'vote', count: room.namedGroups, blocked: room.namedGroups < 2, command };
		case 'consent':
			return { kind: 'consent', blocked: consentBlock(room), command: { type: 'consent.open', stage: key } };
		case 'write':
		case 'cluster':
		case 'draft':
			return { kind: next, command };
		default:
			return null;
	}
}

const consentBlock = ({ items, errors }: InRoom) => (items === 0 ? 'empty' : errors > 0 && 'errors');

/** The next part of the day; where it has none any more, a stage that is not agreed yet, and the plan in the end. */
function afterAdoption(day: Day, key: StageKey): NextStep | null {
	const { current } = day;
	const open = stillOpen(day);
	const next = current === key ? goOn(day) : null;
	if (next) return next;
	if (!open) return forTogether(day).length > 0 ? null : toPlan(day.stages);
	// The room has already moved on: what is adopted is only read here.
	if (open.key === current) return null;
	return { kind: 'stage', stage: open.key, command: { type: 'stage.open', stage: open.key } };
}

/** The stage the room is in after it, where that is another one. */
export function opensStage(step: NextStep): StageKey | null {
	if (step.kind === 'stage') return step.stage;
	return step.kind === 'block' && step.block.stage !== 'adopt_plan' ? step.block.stage : null;
}

/** Where "back" leads, with its command; null where it would undo something that binds. What ends a consent round is beside its answers. */
export function stepBack(stage: StageView): { readonly phase: Phase; readonly command: Command } | null {
	const phase = stage.phase === 'consent' ? null : previousPhase(stage);
	return phase ? { phase, command: { type: 'phase.back', stage: stage.key, from: stage.phase } } : null;
}
