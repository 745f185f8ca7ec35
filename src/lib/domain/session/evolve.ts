/** Folds the ledger into state, one event at a time. Total: any recorded event gives a state; rules live in decide.ts. */
import type { RecordedEvent, SessionEvent } from './event.ts';
import { findBlock, follow } from './agenda.ts';
import { applyPeople, type PeopleEvent } from './evolve-people.ts';
import { applyRoom, blocksOf, type RoomEvent } from './evolve-room.ts';
import { applySideRooms, settled, type SideRoomEvent } from './evolve-side-rooms.ts';
import type { StageKey } from './stage.ts';
import { NO_TIMER } from './state.ts';
import type { SessionState, Stage } from './state.ts';

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

type WorkshopEvent = Of<
	| 'workshop-renamed'
	| 'address-chosen'
	| 'workshop-archived'
	| 'workshop-reopened'
	| 'workshop-deleted'
	| 'workshop-restored'
>;
export function evolve(state: SessionState, { seq, at, event }: RecordedEvent): SessionState {
	return { ...apply(state, event, at), rev: seq, changedAt: isSecret(event) ? state.changedAt : at };
}

/** When somebody was done is nobody's business but their own, as long as people write. */
const isSecret = ({ type }: SessionEvent): boolean => type === 'done-marked';

function apply(state: SessionState, event: SessionEvent, at: number): SessionState {
	switch (event.type) {
		case 'workshop-created':
			return create(state, event, at);
		case 'workshop-renamed':
		case 'address-chosen':
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
			return settled(applyPeople(state, event));
		case 'block-begun':
		case 'block-moved':
		case 'block-timed':
		case 'block-left-out':
		case 'block-added':
		case 'everyone-called':
		case 'attention-held':
		case 'hand-raised':
		case 'hand-lowered':
			return { ...state, ...applyRoom(state, event, at) };
		case 'side-rooms-opened':
		case 'side-room-changed':
		case 'side-rooms-closed':
			return applySideRooms(state, event);
		case 'invite-renewed':
		case 'version-kept':
		case 'content-restored':
			return state;
		case 'stage-opened':
			return openedStage(state, event.stage, at);
		case 'timer-set':
			if (event.stage === null) return { ...state, timer: { endsAt: event.endsAt, leftMs: event.leftMs ?? null } };
			return onStage(state, event.stage, (stage) => applyStage(stage, event, at));
		default:
			return afterwards(
				state,
				onStage(state, event.stage, (stage) => applyStage(stage, event, at)),
				event.stage,
				at
			);
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
	const agenda = follow(after.agenda, key, is.phase, at);
	return agenda === after.agenda ? after : { ...after, agenda, timer: NO_TIMER };
}

function create(state: SessionState, event: Of<'workshop-created'>, at: number): SessionState {
	const stages = event.stages.map(({ key, phases, minutes }): Stage => ({
		key,
		phases,
		minutes,
		phase: 'prepare',
		timer: NO_TIMER,
		done: [],
		ballot: null,
		consent: null,
		objections: [],
		acceptedFindings: [],
		adopted: null,
		version: 0
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

type StageEvent = Exclude<
	SessionEvent,
	| WorkshopEvent
	| PeopleEvent
	| RoomEvent
	| SideRoomEvent
	| Of<'workshop-created' | 'invite-renewed' | 'stage-opened' | 'version-kept' | 'content-restored'>
>;

function applyStage(stage: Stage, event: StageEvent, at: number): Stage {
	switch (event.type) {
		case 'phase-changed':
			return { ...stage, phase: event.phase, timer: NO_TIMER, done: event.phase === 'write' ? [] : stage.done };
		case 'cards-revealed':
			return stage;
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
		default:
			return applyConsent(stage, event, at);
	}
}

type ConsentEvent = Of<
	| 'consent-opened'
	| 'fist-given'
	| 'objection-raised'
	| 'objection-resolved'
	| 'consent-amended'
	| 'consent-closed'
	| 'stage-adopted'
>;

function applyConsent(stage: Stage, event: ConsentEvent, at: number): Stage {
	switch (event.type) {
		case 'consent-opened': {
			const { round, seq, hash, electorate, signatories } = event;
			return {
				...stage,
				phase: 'consent',
				timer: NO_TIMER,
				consent: { round, state: 'open', openedAt: at, seq, hash, electorate, signatories, fists: [], gaps: [] }
			};
		}
		case 'fist-given': {
			if (stage.consent?.round !== event.round) return stage;
			const { participantId, fist, noteTextId } = event;
			const others = stage.consent.fists.filter((given) => given.participantId !== participantId);
			return {
				...stage,
				consent: {
					...stage.consent,
					fists: [...others, { participantId, fist, ...(noteTextId ? { noteTextId } : {}) }]
				}
			};
		}
		case 'objection-raised': {
			const { objectionId: id, round, participantId, kind, textId, proposalTextId } = event;
			return {
				...stage,
				objections: [
					...stage.objections,
					{ id, round, participantId, kind, textId, ...(proposalTextId ? { proposalTextId } : {}), state: 'open' }
				]
			};
		}
		case 'objection-resolved':
			return {
				...stage,
				objections: stage.objections.map((objection) =>
					objection.id === event.objectionId
						? {
								...objection,
								state: event.state,
								...(event.resolutionTextId ? { resolutionTextId: event.resolutionTextId } : {})
							}
						: objection
				)
			};
		case 'consent-amended':
			return { ...stage, phase: 'draft', consent: stage.consent && { ...stage.consent, state: 'amended' } };
		case 'consent-closed':
			return { ...stage, consent: stage.consent && { ...stage.consent, state: 'closed', gaps: event.gaps } };
		case 'stage-adopted': {
			const { version, round, seq, hash, signOffs } = event;
			return {
				...stage,
				phase: 'adopted',
				version,
				adopted: { at, seq, hash, round, signOffs },
				consent: stage.consent && { ...stage.consent, state: 'closed', gaps: [] }
			};
		}
	}
}
