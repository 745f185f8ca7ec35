/** Folds what happens in the room around the stages: the agenda, who is called, who wants to speak. */
import { isAgreeingSide } from '../people/sides.ts';
import { begin, findBlock, move, type Block } from './agenda.ts';
import type { SessionEvent } from './event.ts';
import { findParticipant, NO_TIMER, type SessionState } from './state.ts';
import { moveEnd } from './windows.ts';

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;
export type RoomEvent = Of<
	| 'block-begun'
	| 'block-moved'
	| 'block-timed'
	| 'block-left-out'
	| 'block-added'
	| 'calendar-set'
	| 'window-moved'
	| 'window-closed'
	| 'everyone-called'
	| 'attention-held'
	| 'hand-raised'
	| 'hand-lowered'
>;

/** The blocks of a new workshop. One from before there were agendas goes through its stages, one after the other. */
export function blocksOf({ agenda, stages }: Of<'workshop-created'>): Block[] {
	const plans =
		agenda ??
		stages.map(({ key, phases, minutes }) => ({
			id: key,
			minutes: Math.max(1, Math.round(Object.values(minutes).reduce((sum, each) => sum + each, 0))),
			stage: key,
			phases
		}));
	return plans.map((plan) => ({
		id: plan.id,
		minutes: plan.minutes,
		stage: plan.stage ?? null,
		phases: plan.phases,
		minutesOf: ('minutesOf' in plan && plan.minutesOf) || {},
		rounds: ('rounds' in plan && plan.rounds) || [],
		opens: ('opens' in plan && plan.opens) || null,
		days: ('days' in plan && plan.days) || null,
		leaves: ('leaves' in plan && plan.leaves) || null,
		closedAt: null,
		...UNTOUCHED
	}));
}

const UNTOUCHED = { own: null, out: false, startedAt: null, endedAt: null };

export function applyRoom(state: SessionState, event: RoomEvent, at: number): Partial<SessionState> {
	switch (event.type) {
		case 'block-begun':
			return { ...asked(state, event.block), agenda: begin(state.agenda, event.block, at), timer: NO_TIMER };
		case 'block-moved':
			return onBlocks(state, move(state.agenda.blocks, event.block, event.before));
		case 'block-timed':
			return onBlocks(state, change(state, event.block, { minutes: event.minutes }));
		case 'block-left-out':
			return onBlocks(state, change(state, event.block, { out: event.out }));
		case 'block-added': {
			const { block: id, minutes, activity, titleTextId = null, before } = event;
			const own = { activity, titleTextId };
			const added: Block = {
				id,
				minutes,
				stage: null,
				phases: [],
				minutesOf: {},
				rounds: [],
				opens: null,
				days: null,
				leaves: null,
				closedAt: null,
				...UNTOUCHED,
				own
			};
			return onBlocks(state, move([...state.agenda.blocks, added], id, before));
		}
		case 'calendar-set':
			return { calendar: { begins: event.begins, zone: event.zone } };
		case 'window-moved':
			return onBlocks(state, moveEnd(state.agenda.blocks, event.block, event.last));
		case 'window-closed':
			return onBlocks(state, change(state, event.block, { closedAt: at }));
		case 'everyone-called':
			return { called: { stage: event.stage, at } };
		case 'attention-held':
			return { heldUntil: event.until };
		case 'hand-raised': {
			const { participantId } = event;
			if (state.hands.some((hand) => hand.participantId === participantId)) return {};
			return { hands: [...state.hands, { participantId, at }] };
		}
		case 'hand-lowered': {
			const hands = state.hands.filter((hand) => hand.participantId !== event.participantId);
			const side = findParticipant(state, event.participantId)?.side;
			return event.spoke && side && isAgreeingSide(side) ? { hands, lastSpoke: side } : { hands };
		}
	}
}

/** With another question nobody is done any more [ST6]. */
function asked({ agenda, stages }: SessionState, id: string): Pick<SessionState, 'stages'> {
	const block = findBlock(agenda, id);
	const isNew = block?.startedAt === null && block.phases.includes('write');
	return {
		stages: stages.map((stage) =>
			isNew && stage.key === block.stage && stage.phase === 'write' ? { ...stage, done: [] } : stage
		)
	};
}

const onBlocks = ({ agenda }: SessionState, blocks: readonly Block[]): Partial<SessionState> => ({
	agenda: { ...agenda, blocks }
});

const change = ({ agenda }: SessionState, id: string, patch: Partial<Block>): Block[] =>
	agenda.blocks.map((block) => (block.id === id ? { ...block, ...patch } : block));
