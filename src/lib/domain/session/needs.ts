/**
 * What waits for one person in a workshop: the one rule behind the home page, notices on leaving, and later digests. Pure.
 * Made from what this person may know anyway; of others it tells at most that nobody is missing any more. Rules NE in RULES.md.
 */
import type { ParticipantId } from '../id.ts';
import { findBlock, isOver, leftOut } from './agenda.ts';
import type { Elector } from './event.ts';
import type { FunctionName } from '../people/sides.ts';
import { answerTo, isAskerOf, mayAnswerFor } from './decide-requests.ts';
import { openDivision } from './side-rooms.ts';
import type { Phase, StageKey } from './stage.ts';
import { signsUntil } from './sign-window.ts';
import {
	activeParticipants,
	electorate,
	findParticipant,
	findStage,
	isElector,
	openQuestion,
	stillHere
} from './state.ts';
import type { Participant, SessionState, Stage } from './state.ts';
import { openTogether } from './together.ts';
import { windowOf } from './windows.ts';

/** Work in one's own time waits until its window closes. */
export type Need = Asked & {
	/** Unix ms, and the workshop's time zone. */
	readonly window?: { readonly closes: number; readonly zone: string };
};

type Asked =
	/** Silent writing, not marked as done. */
	| { readonly kind: 'write'; readonly stage: StageKey }
	| { readonly kind: 'vote'; readonly stage: StageKey }
	/** A question to the room. */
	| { readonly kind: 'question'; readonly stage: StageKey }
	/** Read the frozen text and answer from 0 to 5. */
	| { readonly kind: 'answer'; readonly stage: StageKey }
	/** One's own objection is open: only who raised it says that it is answered [CO4]. */
	| { readonly kind: 'objection'; readonly stage: StageKey }
	/** Say whether what was agreed still stands. */
	| { readonly kind: 'confirm'; readonly stage: StageKey }
	/** Absent when it was agreed on: sign, as long as the window is open. */
	| { readonly kind: 'sign'; readonly stage: StageKey; readonly until: number }
	/** One of the two who decide. */
	| { readonly kind: 'pair'; readonly stage: StageKey }
	/** Somebody asks for a change: for the facilitator, to take up or to decline. */
	| { readonly kind: 'change'; readonly stage: StageKey }
	/** Another function asks something of one's own; the facilitator answers for functions nobody here has. */
	| { readonly kind: 'request'; readonly stage: null }
	/** One's own request has an answer: did it help? */
	| { readonly kind: 'heard'; readonly stage: null }
	/** The facilitator's: lead on from here. `ready`: nobody is missing. `stage` null: nothing was opened yet. */
	| {
			readonly kind: 'lead';
			readonly stage: StageKey | null;
			readonly phase: Phase;
			readonly ready: boolean;
	  };

export interface NeedsFacts {
	/** Ballots this person has put dots on, and questions they have answered: a secret table, so not part of the state. */
	readonly voted: readonly string[];
	/** Who has put dots on the open ballot, as old as the counts that are published. */
	readonly voters?: readonly string[];
	/** Who has answered the open question, as old as that. */
	readonly answered?: readonly string[];
	/** Unix ms on the server’s clock: windows end. */
	readonly now: number;
}

export function needsOf(state: SessionState, viewer: ParticipantId, facts: NeedsFacts): Need[] {
	const person = findParticipant(state, viewer);
	if (person?.state !== 'active' || state.archivedAt !== null || state.deletedAt !== null) return [];
	const current = state.currentStage ? findStage(state, state.currentStage) : undefined;
	const own = [
		...asked(state, person, facts),
		...state.stages.flatMap((stage) => ofStage(state, stage, person, facts)),
		...requestsFor(state, person, facts.now)
	];
	const all = person.role === 'facilitator' ? [...own, ...toAnswer(state), ...toLead(state, current, facts)] : own;
	return all.map((need) => withWindow(state, need));
}

const IN_WINDOW: readonly Need['kind'][] = ['write', 'vote', 'answer', 'lead'];

function withWindow({ agenda, calendar }: SessionState, need: Need): Need {
	const block = findBlock(agenda, agenda.current);
	if (!calendar || !block?.days || block.closedAt !== null || !IN_WINDOW.includes(need.kind)) return need;
	if (block.stage !== need.stage && block.stage !== 'adopt_plan') return need;
	return { ...need, window: { closes: windowOf(calendar, block.days).closes, zone: calendar.zone } };
}

function asked(state: SessionState, person: Participant, { voted }: NeedsFacts): Need[] {
	const question = openQuestion(state);
	const isAsked = question?.electorate.some((each) => findParticipant(state, each.participantId)?.id === person.id);
	return question && isAsked && !voted.includes(question.id) ? [{ kind: 'question', stage: question.stage }] : [];
}

/** What was put off waits until its day; nobody is reminded of it before. */
function requestsFor(state: SessionState, person: Participant, now: number): Need[] {
	const { asked } = state.requests;
	const people = activeParticipants(state).filter(({ role }) => role !== 'observer');
	const isMine = (to: FunctionName): boolean =>
		person.role === 'facilitator' ? !people.some((each) => each.function === to) : mayAnswerFor(person, to);
	const today = new Date(now).toISOString().slice(0, 10);
	const isDue = (id: string): boolean => {
		const answer = answerTo(state, id);
		return !answer || (answer.decision === 'deferred' && answer.revisitOn !== null && answer.revisitOn <= today);
	};
	const toMe = asked.some(({ id, to }) => isDue(id) && isMine(to));
	const heard = asked.some((each) => isAskerOf(state, each, person) && answerTo(state, each.id)?.helpful === null);
	return [
		...(toMe ? [{ kind: 'request', stage: null } as const] : []),
		...(heard ? [{ kind: 'heard', stage: null } as const] : [])
	];
}

/** Every request gets an answer. */
const toAnswer = ({ stages }: SessionState): Need[] =>
	stages
		.filter(({ adopted, changes }) => adopted && changes.some(({ state }) => state === 'open'))
		.map(({ key }) => ({ kind: 'change', stage: key }));

function ofStage(state: SessionState, stage: Stage, person: Participant, { voted, now }: NeedsFacts): Need[] {
	const isOwn = (id: ParticipantId): boolean => findParticipant(state, id)?.id === person.id;
	const among = (people: readonly { readonly participantId: ParticipantId }[]): boolean =>
		people.some((each) => isOwn(each.participantId));
	const { key, phase, ballot, consent } = stage;
	const needs: Need[] = [];
	// In small groups nobody writes alone.
	const alone = openDivision(state.divisions)?.stage !== key;
	if (phase === 'write' && alone && person.role === 'participant' && !stage.done.some(isOwn))
		needs.push({ kind: 'write', stage: key });
	if (phase === 'vote' && ballot?.state === 'open' && among(ballot.electorate) && !voted.includes(ballot.id))
		needs.push({ kind: 'vote', stage: key });
	if (phase === 'consent' && consent?.state === 'open' && among(consent.electorate) && !among(consent.fists))
		needs.push({ kind: 'answer', stage: key });
	if (!stage.adopted && stage.objections.some((each) => each.state === 'open' && isOwn(each.participantId)))
		needs.push({ kind: 'objection', stage: key });
	return [...needs, ...afterwards(state, stage, person, now)];
}

/** What an agreement still asks of somebody. */
function afterwards(state: SessionState, stage: Stage, person: Participant, now: number): Need[] {
	const isOwn = (id: ParticipantId): boolean => findParticipant(state, id)?.id === person.id;
	const { key, adopted, confirmation, pair } = stage;
	const needs: Need[] = [];
	const asked = confirmation?.electorate.some(({ participantId }) => isOwn(participantId));
	if (asked && !confirmation?.answers.some(({ participantId }) => isOwn(participantId)))
		needs.push({ kind: 'confirm', stage: key });
	const until = adopted ? signsUntil(adopted.at) : 0;
	// Whoever came later may sign, too, but nobody waits for it.
	const wasAsked = stage.consent?.electorate.some(({ participantId }) => isOwn(participantId));
	if (
		adopted &&
		wasAsked &&
		isElector(person) &&
		now <= until &&
		!adopted.signOffs.some((each) => isOwn(each.participantId))
	)
		needs.push({ kind: 'sign', stage: key, until });
	if (pair && [pair.field, pair.internal].some(isOwn) && !pair.answers.some((each) => isOwn(each.participantId)))
		needs.push({ kind: 'pair', stage: key });
	return needs;
}

/** Nothing to lead once every stage is adopted. */
function toLead(state: SessionState, current: Stage | undefined, facts: NeedsFacts): Need[] {
	const out = leftOut(state.agenda.blocks, state.stages);
	if (state.stages.every((stage) => isOver(stage) || out.includes(stage.key))) return [];
	// An imported plan may be here to be read: it asks for nothing until somebody comes.
	if (!current && state.imported && electorate(state).length === 0) return [];
	if (!current) return [{ kind: 'lead', stage: null, phase: 'prepare', ready: electorate(state).length > 0 }];
	return [{ kind: 'lead', stage: current.key, phase: current.phase, ready: isComplete(state, current, facts) }];
}

/** Everybody who is asked something has done it. Phases that ask nobody in particular are never "complete". */
function isComplete(
	state: SessionState,
	{ key, phase, done, ballot, consent }: Stage,
	{ voters = [], answered = [] }: NeedsFacts
): boolean {
	// They say themselves when they are through.
	if (openDivision(state.divisions)?.stage === key) return false;
	const have = (asked: readonly Elector[], ids: readonly string[]): boolean =>
		asked.every(({ participantId }) => ids.includes(participantId));
	// What the room is asked comes before what it goes on with.
	const question = openQuestion(state);
	if (question) return have(stillHere(state, question.electorate), answered);
	const together = openTogether(state.together, state.stages);
	if (together.length > 0) return together.every((stage) => allAnswered(state, stage.consent));
	switch (phase) {
		case 'write': {
			const asked = electorate(state);
			const ids = done.map((id) => findParticipant(state, id)?.id ?? id);
			return asked.length > 0 && have(asked, ids);
		}
		case 'vote':
			return ballot?.state !== 'open' || have(stillHere(state, ballot.electorate), voters);
		case 'consent':
			return allAnswered(state, consent);
		default:
			return phase === 'adopted';
	}
}

/** Nobody who is still here is missing in the round. */
const allAnswered = (state: SessionState, round: Stage['consent']): boolean =>
	round?.state !== 'open' ||
	stillHere(state, round.electorate).every(({ participantId }) =>
		round.fists.some((fist) => fist.participantId === participantId)
	);
