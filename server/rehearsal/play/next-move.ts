/**
 * What would a simulated colleague do next? A pure function of what is there: nothing is remembered, so a rehearsal goes on
 * after a restart where it stood. Rules RH in ../../workshops/RULES.md.
 */
import { openDivision } from '#lib/domain/session/side-rooms.ts';
import type { Participant, Stage } from '#lib/domain/session/state.ts';
import { findStage } from '#lib/domain/session/state.ts';
import { agreeing, answeringTogether, confirming } from './agree.ts';
import { answering } from './answer.ts';
import { drafting, grouping, together, writing } from './board.ts';
import { chance, shuffled } from './chance.ts';
import { reading } from './read.ts';
import type { Move, Scene } from './scene.ts';
import { isDrafted, isRehearsed, SEATS, type DraftedStage } from './script.ts';

/** How long one thing takes a person, milliseconds: enough to watch, short enough to wait for. */
const ARRIVES_MS = 1_000;
/** Reading and typing, per character of what is written. */
const PER_CHARACTER_MS = 14;
/** Whatever is still to do fits into this share of the time that is left on the timer. */
const SHARE_OF_TIMER = 0.6;
const LEAST_MS = 150;

/** Someone at the table, with the seat that says what they write and want. */
export interface Colleague {
	readonly seat: number;
	readonly person: Participant;
}

/** Everybody who is played by the server and still takes part; the seat is the order of arrival. */
export const colleagues = ({ state }: Pick<Scene, 'state'>): Colleague[] =>
	state.participants
		.filter(({ simulated }) => simulated)
		.map((person, seat) => ({ seat, person }))
		.filter(({ person }) => person.state === 'active' && person.role === 'participant');

/** The next move and when it is due, counted from now; null when everybody waits for the facilitator. */
export function nextMove(scene: Scene): Move | null {
	const { state, spent } = scene;
	if (!state.rehearsal || state.archivedAt !== null || state.deletedAt !== null) return null;
	const seated = state.participants.filter(({ simulated }) => simulated).length;
	if (seated < SEATS.length) return arrival(scene, seated);
	const stage = state.currentStage && findStage(state, state.currentStage);
	const together = shuffled(answeringTogether(scene, colleagues(scene)), (move) => move.key, scene.seed);
	const asked = [...together, ...confirming(scene, colleagues(scene))];
	const moves = stage ? [...movesAt(scene, stage), ...asked] : asked;
	const open = moves.filter(({ key }) => !spent.has(key));
	const next = open.find(({ patient }) => !patient) ?? open[0];
	return next ? { ...next, afterMs: paced(scene, stage || null, next, open.length) } : null;
}

const arrival = ({ seed, spent }: Scene, seat: number): Move | null => {
	const key = `arrive/${seat}`;
	return spent.has(key) ? null : { kind: 'arrive', key, seat, afterMs: ARRIVES_MS * (0.4 + chance(seed, key)) };
};

/** What the room is asked comes first; then what the stage is at. */
function movesAt(scene: Scene, stage: Stage): Move[] {
	const answers = answering(scene, colleagues(scene));
	if (answers.length > 0) return shuffled(answers, (move) => move.key, scene.seed);
	return isDrafted(stage.key) ? movesOf(scene, stage, stage.key) : [];
}

/** Everything that is to do in this phase, in the order it would be done. */
function movesOf(scene: Scene, stage: Stage, key: DraftedStage): Move[] {
	const table = colleagues(scene);
	const division = openDivision(scene.state.divisions);
	if (division?.stage === key) return isRehearsed(key) ? together(scene, division, key, table) : [];
	switch (stage.phase) {
		case 'write':
			return isRehearsed(key) ? writing(scene, stage, key, table) : [];
		case 'reveal':
			return isRehearsed(key) ? reading(scene, key, table) : [];
		case 'cluster':
			return isRehearsed(key) ? grouping(scene, key, table) : [];
		case 'draft':
			// Open again for what somebody asked: that is for whoever asked.
			return stage.reopened ? [] : drafting(scene, key, table);
		case 'vote':
		case 'consent':
			return shuffled(agreeing(scene, stage, key, table), (move) => move.key, scene.seed);
		default:
			return [];
	}
}

/** A person's pace: longer for long texts, never the same twice, and never beyond what the timer leaves. */
function paced({ seed, now }: Scene, stage: Stage | null, move: Move, open: number): number {
	if (move.patient) return move.afterMs;
	const typed = move.kind === 'edit' ? JSON.stringify(move.edit).length * PER_CHARACTER_MS : 0;
	const own = (move.afterMs + Math.min(typed, move.afterMs * 2)) * (0.5 + chance(seed, move.key));
	if (!stage || stage.timer.endsAt === null) return own;
	const left = Math.max(0, stage.timer.endsAt - now);
	return Math.max(LEAST_MS, Math.min(own, (left * SHARE_OF_TIMER) / open));
}
