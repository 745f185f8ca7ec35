/** Folds the ledger into state, one event at a time. Total: any recorded event gives a state; rules live in decide.ts. */
import { USUAL_NAMING } from '../people/naming.ts';
import type { RecordedEvent, SessionEvent } from './event.ts';
import { findBlock, follow } from './agenda.ts';
import { withDrafters } from './drafters.ts';
import { applyPeople, type PeopleEvent } from './evolve-people.ts';
import { applyQuestion, settled, type QuestionEvent } from './evolve-questions.ts';
import { applyRoom, blocksOf, type RoomEvent } from './evolve-room.ts';
import { applyRequest, type RequestEvent } from './evolve-requests.ts';
import { applyAfter, type AfterEvent } from './evolve-after.ts';
import { applyChanges } from './evolve-changes.ts';
import { applyDispositions } from './evolve-dispositions.ts';
import { applyConsent } from './evolve-consent.ts';
import { applySideRooms, seated, type SideRoomEvent } from './evolve-side-rooms.ts';
import type { StageKey } from './stage.ts';
import { NOTHING_SINCE } from './state-changes.ts';
import { NO_TIMER } from './state.ts';
import type { SessionState, Stage } from './state.ts';
import { buildOn } from './standing.ts';
import { openTogether } from './together.ts';

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

type WorkshopEvent = Of<
	| 'workshop-renamed'
	| 'address-chosen'
	| 'languages-chosen'
	| 'workshop-archived'
	| 'workshop-reopened'
	| 'workshop-deleted'
	| 'workshop-restored'
>;
export function evolve(state: SessionState, { seq, at, actor, event }: RecordedEvent): SessionState {
	return {
		...settled(state, apply(state, event, at, actor)),
		rev: seq,
		changedAt: isSecret(event) ? state.changedAt : at
	};
}

/** When somebody was done, or said what they think of a material, is nobody's business but their own. */
const isSecret = ({ type }: SessionEvent): boolean =>
	type === 'done-marked' || type === 'material-promised' || type === 'material-rated';

function apply(state: SessionState, event: SessionEvent, at: number, actor: RecordedEvent['actor']): SessionState {
	switch (event.type) {
		case 'workshop-created':
			return create(state, event, at);
		case 'workshop-renamed':
		case 'address-chosen':
		case 'languages-chosen':
		case 'workshop-archived':
		case 'workshop-reopened':
		case 'workshop-deleted':
		case 'workshop-restored':
			return { ...state, ...applyWorkshop(event, at) };
		case 'participant-joined':
		case 'participant-corrected':
		case 'participant-merged':
		case 'participant-removed':
		case 'signatory-named':
		case 'facilitation-given':
		case 'facilitation-left':
		case 'facilitation-resumed':
			return seated(applyPeople(state, event));
		case 'block-begun':
		case 'block-moved':
		case 'block-timed':
		case 'block-left-out':
		case 'block-added':
		case 'calendar-set':
		case 'window-moved':
		case 'window-closed':
		case 'everyone-called':
		case 'attention-held':
		case 'hand-raised':
		case 'hand-lowered':
			return { ...state, ...applyRoom(state, event, at) };
		case 'question-opened':
		case 'question-closed':
		case 'question-withdrawn':
		case 'question-put-away':
			return { ...state, ...applyQuestion(state, event, at) };
		case 'request-made':
		case 'request-answered':
		case 'request-withdrawn':
		case 'request-rated':
			return { ...state, requests: applyRequest(state.requests, event, at) };
		case 'review-recorded':
		case 'material-promised':
		case 'material-rated':
		case 'usage-noted':
		case 'unused-counted':
		case 'relay-counted':
			return { ...state, after: applyAfter(state.after, event, at) };
		case 'side-rooms-opened':
		case 'side-room-changed':
		case 'side-rooms-closed':
			return applySideRooms(state, event);
		case 'invite-renewed':
		case 'version-kept':
		case 'content-restored':
			return state;
		case 'plan-endorsed': {
			const { participantId, noteTextId = null } = event;
			const others = state.endorsements.filter((each) => each.participantId !== participantId);
			return { ...state, endorsements: [...others, { participantId, at, noteTextId }] };
		}
		case 'together-opened': {
			const { together: id, stages, althoughTextId } = event;
			return { ...state, together: { id, at, stages, ...(althoughTextId && { althoughTextId }) } };
		}
		case 'card-covered':
		case 'card-uncovered':
			return onStage(state, event.stage, (stage) => ({ ...stage, covers: covered(stage.covers, event, at, actor) }));
		case 'stage-opened':
			return openedStage(state, event.stage, at);
		case 'timer-set':
			if (event.stage === null) return { ...state, timer: { endsAt: event.endsAt, leftMs: event.leftMs ?? null } };
			return onStage(state, event.stage, (stage) => applyStage(stage, event, at));
		case 'stage-reopened':
			return afterwards(state, withoutConfirmations(onEvent(state, event, at), event.stage), event.stage, at);
		default:
			return afterwards(state, onEvent(state, event, at), event.stage, at);
	}
}

/** A stage that was begun before goes on where it was; one that was not begins with the phase that follows. */
function openedStage(state: SessionState, key: StageKey, at: number): SessionState {
	const opened = { ...state, currentStage: key, hands: [], lastSpoke: null };
	const phase = state.stages.find((stage) => stage.key === key)?.phase ?? 'prepare';
	// Whoever began a part of the stage is in it, wherever its phase stands.
	if (phase === 'prepare' || findBlock(state.agenda, state.agenda.current)?.stage === key) return opened;
	return { ...opened, agenda: follow(state.agenda, key, phase, at), timer: NO_TIMER };
}

/** The agenda goes where the stage went that everybody is in [AG2]. */
function afterwards(before: SessionState, after: SessionState, key: StageKey, at: number): SessionState {
	const [was, is] = [before, after].map((state) => state.stages.find((stage) => stage.key === key));
	if (!is || was?.phase === is.phase || after.currentStage !== key) return after;
	// What is agreed on together is a part of the day of its own [BC6].
	const asked = (of: SessionState): boolean => openTogether(of.together, of.stages).some((each) => each.key === key);
	if (asked(before) || asked(after)) return after;
	const agenda = follow(after.agenda, key, is.phase, at);
	return agenda === after.agenda ? after : { ...after, agenda, timer: NO_TIMER };
}

function create(state: SessionState, event: Of<'workshop-created'>, at: number): SessionState {
	const stages = event.stages.map(({ key, phases, minutes, naming = USUAL_NAMING }): Stage => ({
		key,
		phases,
		minutes,
		phase: 'prepare',
		timer: NO_TIMER,
		done: [],
		naming,
		named: [],
		covers: [],
		dispositions: [],
		replies: [],
		ballot: null,
		consent: null,
		objections: [],
		acceptedFindings: [],
		drafters: [],
		adopted: null,
		version: 0,
		...NOTHING_SINCE
	}));
	const { templateId, templateVersion, title, locale, languages, german = 'formal', settings, imported } = event;
	const { rehearsal = false, brought = [] } = event;
	const given = { templateId, templateVersion, title, locale, languages, german, settings, imported, rehearsal };
	const agenda = { blocks: blocksOf(event), current: null };
	return { ...state, ...given, createdAt: at, stages, brought, agenda };
}

function applyWorkshop(event: WorkshopEvent, at: number): Partial<SessionState> {
	switch (event.type) {
		case 'workshop-renamed':
			return { title: event.title };
		case 'address-chosen':
			return { german: event.german };
		case 'languages-chosen':
			return { languages: event.languages };
		case 'workshop-archived':
			return { archivedAt: at };
		case 'workshop-reopened':
			return { archivedAt: null };
		case 'workshop-deleted':
			return { deletedAt: at };
		case 'workshop-restored':
			return { deletedAt: null };
	}
}

function onStage(state: SessionState, key: StageKey, change: (stage: Stage) => Stage): SessionState {
	return { ...state, stages: state.stages.map((stage) => (stage.key === key ? change(stage) : stage)) };
}

const onEvent = (state: SessionState, event: StageEvent, at: number): SessionState =>
	event.stage === null ? state : onStage(state, event.stage, (stage) => applyStage(stage, event, at));

/** Whether something still stands is not asked while what it builds on is open. */
const withoutConfirmations = (state: SessionState, key: StageKey): SessionState => ({
	...state,
	stages: state.stages.map((stage) => (buildOn(key).includes(stage.key) ? { ...stage, confirmation: null } : stage))
});

type StageEvent = Exclude<
	SessionEvent,
	| AfterEvent
	| WorkshopEvent
	| PeopleEvent
	| QuestionEvent
	| RequestEvent
	| RoomEvent
	| SideRoomEvent
	| Of<'card-covered' | 'card-uncovered'>
	| Of<'workshop-created' | 'invite-renewed' | 'stage-opened' | 'version-kept' | 'content-restored' | 'plan-endorsed'>
	| Of<'together-opened'>
>;

function covered(
	covers: Stage['covers'],
	event: Of<'card-covered' | 'card-uncovered'>,
	at: number,
	by: RecordedEvent['actor']
): Stage['covers'] {
	if (event.type === 'card-covered') {
		const { card, reasonTextId, wordsTextId } = event;
		return [...covers, { card, reasonTextId, wordsTextId, by, at, until: null, uncoveredBy: null }];
	}
	return covers.map((each) =>
		each.card === event.card && each.until === null ? { ...each, until: at, uncoveredBy: by } : each
	);
}

function applyStage(stage: Stage, event: StageEvent, at: number): Stage {
	switch (event.type) {
		case 'phase-changed':
			return { ...stage, phase: event.phase, timer: NO_TIMER, done: event.phase === 'write' ? [] : stage.done };
		case 'cards-revealed':
			return { ...stage, named: [...new Set([...stage.named, ...(event.named ?? [])])] };
		case 'naming-chosen':
			return { ...stage, naming: event.naming };
		case 'done-marked':
			return {
				...stage,
				done: event.done
					? [...new Set([...stage.done, event.participantId])]
					: stage.done.filter((id) => id !== event.participantId)
			};
		case 'timer-set':
			return { ...stage, timer: { endsAt: event.endsAt, leftMs: event.leftMs ?? null } };
		case 'ballot-opened': {
			const { ballotId: id, options, dotsPerPerson, maxPerOption, electorate } = event;
			return {
				...stage,
				ballot: { id, state: 'open', options, dotsPerPerson, maxPerOption, electorate, tallies: null, voters: null }
			};
		}
		case 'ballot-closed':
			return stage.ballot?.id === event.ballotId
				? {
						...stage,
						timer: NO_TIMER,
						ballot: { ...stage.ballot, state: 'closed', tallies: event.tallies, voters: event.voters }
					}
				: stage;
		case 'ballot-cancelled':
			return stage.ballot?.id === event.ballotId ? { ...stage, ballot: null } : stage;
		case 'finding-accepted': {
			const { lint, entities, reasonTextId, by } = event;
			return { ...stage, acceptedFindings: [...stage.acceptedFindings, { lint, entities, reasonTextId, by }] };
		}
		case 'drafters-set':
			return { ...stage, drafters: withDrafters(stage.drafters, event.drafters) };
		case 'cards-settled':
		case 'cards-unsettled':
		case 'card-replied':
			return applyDispositions(stage, event, at);
		case 'consent-opened':
		case 'fist-given':
		case 'objection-raised':
		case 'objection-resolved':
		case 'consent-amended':
		case 'consent-closed':
		case 'stage-adopted':
			return applyConsent(stage, event, at);
		default:
			return applyChanges(stage, event, at);
	}
}
