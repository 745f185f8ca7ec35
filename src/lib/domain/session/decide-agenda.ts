/** Rules about the agenda: going on to a block, changing what is to come. Rules AG in RULES.md. */
import { begin, findBlock, isBeside, MAX_BLOCKS, type Block } from './agenda.ts';
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import { openStage } from './decide-stage.ts';
import { goesOn, held } from './decide-timer.ts';
import type { SessionEvent } from './event.ts';
import { bringingBack, dividedByAgenda } from './side-room-events.ts';
import { findStage, isWindow, type Participant, type SessionState } from './state.ts';

type AgendaCommand = CommandOf<'block.begin' | 'block.move' | 'block.time' | 'block.leaveOut' | 'block.add'>;

const MINUTE_MS = 60_000;

export function decideAgenda(
	state: SessionState,
	command: AgendaCommand,
	actor: Participant,
	context: Context
): Decision {
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	if (command.type === 'block.add') return add(state, command, context);
	const block = findBlock(state.agenda, command.block);
	if (!block) return refuse('unknown-block');
	const hasBegun = block.startedAt !== null;
	switch (command.type) {
		case 'block.begin':
			return state.agenda.current === command.from ? beginBlock(state, block, context) : refuse('wrong-phase');
		case 'block.move':
			// What has begun keeps its place in the story of the day [AG5].
			if (hasBegun || isBehind(state, command.before)) return refuse('block-begun');
			if (command.before !== null && !findBlock(state.agenda, command.before)) return refuse('unknown-block');
			if (command.before === block.id) return accept();
			return accept({ type: 'block-moved', block: block.id, before: command.before });
		case 'block.time':
			if (block.endedAt !== null) return refuse('block-begun');
			return accept({ type: 'block-timed', block: block.id, minutes: command.minutes });
		case 'block.leaveOut':
			if (command.out === block.out) return accept();
			if (hasBegun) return refuse('block-begun');
			return accept({ type: 'block-left-out', block: block.id, out: command.out });
	}
}

/** A place among what has begun already, or what the room went past. */
function isBehind({ agenda }: SessionState, before: string | null): boolean {
	const place = agenda.blocks.findIndex(({ id }) => id === before);
	const here = agenda.blocks.findIndex(({ id }) => id === agenda.current);
	return place >= 0 && (place <= here || agenda.blocks[place]!.startedAt !== null);
}

/**
 * The room goes on to a block [AG1]: its stage opens where it has one; else the board stays as it is, and no time runs out on it.
 */
export function beginBlock(state: SessionState, block: Block, context: Context): Decision {
	if (block.id === state.agenda.current) return refuse('wrong-phase');
	const begun: SessionEvent = { type: 'block-begun', block: block.id };
	const current = state.currentStage === null ? undefined : findStage(state, state.currentStage);
	const { now } = context;
	const own: SessionEvent = { type: 'timer-set', stage: null, endsAt: now + block.minutes * MINUTE_MS };
	const windowed = isWindow(state, block);
	if (isBeside(block))
		return accept(begun, ...(windowed ? [] : [own]), ...(current ? held(current.key, current.timer, now) : []));
	const stage = state.stages.find(({ key }) => key === block.stage);
	if (!stage) return refuse('unknown-stage');
	const agenda = begin(state.agenda, block.id, now);
	if (stage.key === current?.key) {
		const minutes = block.startedAt === null && !windowed ? block.minutesOf[stage.phase] : undefined;
		const back = bringingBack(state, context);
		const divided = dividedByAgenda(state, agenda, stage, stage.phase, context);
		if (minutes === undefined) return accept(...back, begun, ...goesOn(stage.key, stage.timer, now), ...divided);
		// The same phase with another question has its own time.
		const timed: SessionEvent = { type: 'timer-set', stage: stage.key, endsAt: now + minutes * MINUTE_MS };
		return accept(...back, begun, timed, ...divided);
	}
	const opened = openStage({ ...state, agenda }, stage, context);
	return opened.ok ? accept(begun, ...opened.events) : opened;
}

function add(
	state: SessionState,
	{ activity, title, minutes, before }: CommandOf<'block.add'>,
	{ newId }: Context
): Decision {
	if (state.agenda.blocks.length >= MAX_BLOCKS) return refuse('agenda-full');
	if (before !== null && !findBlock(state.agenda, before)) return refuse('unknown-block');
	if (isBehind(state, before)) return refuse('block-begun');
	const titleTextId = title ? newId() : undefined;
	const added: SessionEvent = {
		type: 'block-added',
		block: newId(),
		activity,
		minutes,
		before,
		...(titleTextId ? { titleTextId } : {})
	};
	return { ok: true, events: [added], texts: title && titleTextId ? [{ id: titleTextId, body: title }] : [] };
}
