/** What must be known before a command can be decided, beyond the ledger. Pure. Asking for more than exists is harmless. */
import { findBlock, groupsFollow, isBeside } from './agenda.ts';
import type { Command } from './command.ts';
import { nextPhase } from './decide-stage.ts';
import { joins, openDivision, type Division } from './side-rooms.ts';
import type { SharedRoom, StageKey } from './stage.ts';
import { findStage, type SessionState } from './state.ts';
import { openTogether } from './together.ts';

export interface Requirements {
	/** Hold every private draft of this stage and its room; copy the ready cards. */
	readonly reveal?: StageKey;
	/** Hold the stage's room and hash its content. */
	readonly freeze?: StageKey;
	/** Compare the stage's room with what was agreed there. */
	readonly scope?: StageKey;
	/** Hold the stage's room, and begin its document anew for everybody. */
	readonly renew?: StageKey;
	/** Hold the stage's room and read its groups. */
	readonly options?: StageKey;
	/** Sum up this ballot's casts. */
	readonly tally?: string;
	/** Gather the answers to this question. */
	readonly answers?: string;
	/** List the cards of this stage. */
	readonly cards?: StageKey;
	/** Run the plan checks of this stage. */
	readonly check?: StageKey;
	/** Hold the rooms of all these stages, hash what they say, compare what is open again, and run their plan checks. */
	readonly together?: readonly StageKey[];
	/** List what cards of this stage can be used in or merged into. */
	readonly targets?: StageKey;
	/** Find out who wrote this card. */
	readonly author?: string;
	/** Count the cards that have no answer. */
	readonly unanswered?: true;
	/** Find this entry of the plan, and hash its words where it is a message. */
	readonly entry?: { readonly kind: 'message' | 'material' | 'relay'; readonly id: string };
	/** Look this request up among those an imported plan brought along. */
	readonly brought?: string;
	/** Count the versions of this room, and read what it says now. */
	readonly keep?: SharedRoom;
	/** Hold the room without anybody having to stop writing, and find the version. */
	readonly restore?: { readonly room: SharedRoom; readonly versionId: string };
	/** Hold the stage's room without anybody having to stop writing, and read this card. */
	readonly cover?: { readonly stage: StageKey; readonly card: string };
	/** Hold the rooms of these small groups and read what they keep; and, when they are brought back, the stage's room. */
	readonly sideRooms?: { readonly stage: StageKey; readonly rooms: readonly string[]; readonly back: boolean };
	/** Hold the private drafts of this stage, and read the ready cards that go into small groups. */
	readonly take?: StageKey;
}

export function requirements(state: SessionState, command: Command): Requirements {
	switch (command.type) {
		case 'phase.advance': {
			const stage = findStage(state, command.stage);
			const next = stage && nextPhase(stage);
			if (!stage || stage.phase !== command.from) return {};
			const back = broughtBack(state);
			if (next === 'reveal') return { reveal: stage.key, ...back };
			return next === 'vote' ? { options: stage.key, ...back } : back;
		}
		case 'phase.back':
		case 'stage.open':
		case 'sideRooms.bringBack':
			return broughtBack(state);
		case 'block.begin': {
			const block = findBlock(state.agenda, command.block);
			return block && !isBeside(block) ? broughtBack(state) : {};
		}
		case 'sideRooms.open': {
			const open = openDivision(state.divisions);
			if (open && joins(open.grouping, command.grouping)) return { sideRooms: roomsOf(open, false) };
			const stage = state.currentStage && findStage(state, state.currentStage);
			const take = stage && stage.phase === 'write' && groupsFollow(state.agenda);
			return { ...broughtBack(state), ...(take ? { take: stage.key } : {}) };
		}
		case 'ballot.close':
			return { tally: command.ballotId };
		case 'cards.read':
			return { cards: command.stage };
		case 'question.close':
			return { answers: command.questionId };
		case 'consent.open': {
			const reopened = findStage(state, command.stage)?.reopened;
			return { freeze: command.stage, check: command.stage, ...(reopened ? { scope: command.stage } : {}) };
		}
		case 'consent.close':
		case 'pair.answer':
			return { freeze: command.stage, check: command.stage };
		case 'together.open':
			return { together: [...new Set(command.stages)].filter((key) => findStage(state, key)), unanswered: true };
		case 'together.close':
			return { together: openTogether(state.together, state.stages).map(({ key }) => key) };
		case 'reopening.end':
			return { freeze: command.stage };
		case 'confirmation.open':
			return { check: command.stage };
		case 'stage.reopen':
			return { renew: command.stage };
		case 'finding.accept':
			return { check: command.stage };
		case 'card.cover':
		case 'card.uncover':
			return findStage(state, command.stage) ? { cover: { stage: command.stage, card: command.card } } : {};
		case 'cards.settle':
			return { cards: command.stage, targets: command.stage };
		case 'card.reply':
			return { author: command.card, cards: command.stage };
		case 'request.answer':
			return state.requests.asked.some(({ id }) => id === command.requestId) ? {} : { brought: command.requestId };
		case 'review.record':
			return { entry: { kind: 'message', id: command.messageId } };
		case 'material.promise':
		case 'material.rate':
		case 'usage.note':
		case 'unused.count':
			return { entry: { kind: 'material', id: command.materialId } };
		case 'relay.count':
			return { entry: { kind: 'relay', id: command.relayId } };
		case 'version.keep':
			return { keep: command.room };
		case 'version.restore':
			return { restore: { room: command.room, versionId: command.versionId } };
		default:
			return {};
	}
}

const roomsOf = ({ stage, rooms }: Division, back: boolean): NonNullable<Requirements['sideRooms']> => ({
	stage,
	rooms: rooms.map(({ id }) => id),
	back
});

function broughtBack({ divisions }: SessionState): Requirements {
	const open = openDivision(divisions);
	return open ? { sideRooms: roomsOf(open, true) } : {};
}
