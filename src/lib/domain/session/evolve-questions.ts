/** Folds questions to the room, and puts a result away when the room goes on. */
import type { SessionEvent } from './event.ts';
import { findStage, type Question, type SessionState } from './state.ts';

export type QuestionEvent = Extract<
	SessionEvent,
	{ type: 'question-opened' | 'question-closed' | 'question-withdrawn' | 'question-put-away' }
>;

export function applyQuestion(
	{ questions }: SessionState,
	event: QuestionEvent,
	at: number
): Pick<SessionState, 'questions'> {
	const change = (patch: Partial<Question>) => ({
		questions: questions.map((each) => (each.id === event.questionId ? { ...each, ...patch } : each))
	});
	switch (event.type) {
		case 'question-opened': {
			const { questionId: id, stage, block, kind, textId = null, options, electorate, round = null } = event;
			const asked = { id, stage, block, kind, textId, options, electorate, round, askedAt: at };
			return { questions: [...putAway(questions), { ...asked, state: 'open', voters: null, result: null }] };
		}
		case 'question-closed':
			return change({ state: 'shown', voters: event.voters, result: event.result });
		case 'question-withdrawn':
			return { questions: questions.filter(({ id }) => id !== event.questionId) };
		case 'question-put-away':
			return change({ state: 'kept' });
	}
}

/** What the room talked about stays in its stage, and off the table [BL13]. */
const putAway = (questions: readonly Question[]): readonly Question[] =>
	questions.some(({ state }) => state === 'shown')
		? questions.map((each) => (each.state === 'shown' ? { ...each, state: 'kept' } : each))
		: questions;

/** Another stage, or another phase of it: the room is at something else now [BL13]. */
export function settled(before: SessionState, after: SessionState): SessionState {
	const phaseOf = (state: SessionState) => state.currentStage && findStage(state, state.currentStage)?.phase;
	const goesOn = before.currentStage !== after.currentStage || phaseOf(before) !== phaseOf(after);
	const questions = goesOn ? putAway(after.questions) : after.questions;
	return questions === after.questions ? after : { ...after, questions };
}
