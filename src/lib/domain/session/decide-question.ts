/** Rules about asking the room a question, answering it, and putting its result away. Rules BL in RULES.md. */
import { checkAnswer, sumUp } from '../ballot/answers.ts';
import { PASSIVE, WHOLE, type QuestionOption } from '../ballot/question.ts';
import { AGREEING_SIDES } from '../people/sides.ts';
import { asksOf } from '../templates/asks.ts';
import { readTemplate } from '../templates/templates.ts';
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import { roundsUsed } from './rounds.ts';
import { electorate, findStage, openQuestion, type Participant, type Question, type SessionState } from './state.ts';

type QuestionCommand = CommandOf<
	'question.ask' | 'question.answer' | 'question.close' | 'question.withdraw' | 'question.putAway'
>;

export function decideQuestion(
	state: SessionState,
	command: QuestionCommand,
	actor: Participant,
	context: Context
): Decision {
	if (command.type === 'question.answer') return answer(state, command, actor);
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	if (command.type === 'question.ask') return ask(state, command, context);
	const question = state.questions.find(({ id }) => id === command.questionId);
	if (!question) return refuse('not-found');
	if (command.type === 'question.putAway') {
		// What is put away already stays so: a second click changes nothing.
		if (question.state === 'open') return refuse('question-open');
		return question.state === 'kept' ? accept() : accept({ type: 'question-put-away', questionId: question.id });
	}
	if (question.state !== 'open') return refuse('ballot-closed');
	if (command.type === 'question.withdraw') return accept({ type: 'question-withdrawn', questionId: question.id });
	return close(state, question, context);
}

/** One at a time, and whom it asks is what the facilitator saw and confirmed [BL6]. */
function ask(state: SessionState, command: CommandOf<'question.ask'>, { newId }: Context): Decision {
	if (state.currentStage === null) return refuse('wrong-phase');
	if (openQuestion(state)) return refuse('question-open');
	const asked = electorate(state).filter(({ side }) => command.sides.includes(side));
	if (asked.length !== command.asked) return refuse('roster-changed');
	const round = command.stalled ? stalledRound(state, command) : undefined;
	if (command.stalled && round === undefined) return refuse('wrong-phase');
	const texts: { id: string; body: string }[] = [];
	const keep = (body: string): string => {
		const id = newId();
		texts.push({ id, body });
		return id;
	};
	const planned = plannedIn(state);
	if (!command.question && !planned?.asksInWords) return refuse('nothing-to-ask');
	const options = optionsOf(command, planned?.statements ?? [], keep, newId);
	if (options.length < (command.kind === 'resistance' ? 2 : 1)) return refuse('nothing-to-ask');
	const opened = {
		type: 'question-opened',
		questionId: newId(),
		stage: state.currentStage,
		block: state.agenda.current,
		kind: command.kind,
		...(command.question ? { textId: keep(command.question) } : {}),
		options,
		electorate: asked,
		...(round === undefined ? {} : { round })
	} as const;
	return { ok: true, events: [opened], texts };
}

/** The round out of which variants may be weighed: the last there may be, over without agreement, and nobody named to decide [CT3]. */
function stalledRound(state: SessionState, { kind, question, lines }: CommandOf<'question.ask'>): number | undefined {
	const stage = state.currentStage && findStage(state, state.currentStage);
	if (!stage || stage.phase !== 'consent' || stage.consent?.state !== 'closed' || stage.pair) return undefined;
	return kind === 'resistance' && question && lines && roundsUsed(stage) ? stage.consent.round : undefined;
}

/** What the template asks in the part of the day the room is in. */
function plannedIn({ agenda, templateId }: SessionState) {
	const block = readTemplate(templateId)?.blocks.find(({ id }) => id === agenda.current);
	return block && { asksInWords: block.prompts.length > 0, statements: asksOf(block)?.statements ?? [] };
}

/** Leaving it as it is can always be weighed against what is proposed [BL7]. */
function optionsOf(
	{ kind, lines }: CommandOf<'question.ask'>,
	statements: readonly { readonly id: string }[],
	keep: (body: string) => string,
	newId: () => string
): QuestionOption[] {
	if (kind === 'fist') return [{ id: WHOLE }];
	const options = lines
		? lines.map((line) => ({ id: newId(), textId: keep(line) }))
		: statements.map(({ id }) => ({ id }));
	return kind === 'resistance' ? [...options, { id: PASSIVE }] : options;
}

function answer(state: SessionState, command: CommandOf<'question.answer'>, actor: Participant): Decision {
	const question = state.questions.find(({ id }) => id === command.questionId);
	if (!question) return refuse('not-found');
	if (question.state !== 'open') return refuse('ballot-closed');
	if (!question.electorate.some(({ participantId }) => participantId === actor.id)) return refuse('not-in-electorate');
	const problem = checkAnswer(command.answers, question);
	if (problem) return refuse(problem);
	return { ok: true, events: [], texts: [], cast: { ballotId: question.id, votes: command.answers } };
}

function close(state: SessionState, question: Question, { facts }: Context): Decision {
	const { electorate: asked } = question;
	const answers = facts.answers ?? [];
	const count = (some: readonly { readonly side: string }[], side: string): number =>
		some.filter((each) => each.side === side).length;
	const sides = AGREEING_SIDES.filter((side) => count(asked, side) > 0);
	return accept({
		type: 'question-closed',
		questionId: question.id,
		voters: { field: count(answers, 'field'), internal: count(answers, 'internal') },
		result: mutable(sumUp(question, sides, answers, state.settings.kAnonymity))
	});
}

const mutable = ({ rows, carried, shows }: ReturnType<typeof sumUp>) => ({
	shows,
	rows: [...rows],
	carried: [...carried]
});
