/** Folds what becomes of an agreement into its stage: requests, reopening, confirmation, later signatures, a pair's answers. */
import type { SessionEvent } from './event.ts';
import type { ChangeRequest, ChangeState } from './state-changes.ts';
import { NO_TIMER, type Stage } from './state.ts';

type ChangeEvent = Extract<
	SessionEvent,
	{
		type:
			| 'change-requested'
			| 'change-declined'
			| 'change-withdrawn'
			| 'stage-reopened'
			| 'reopening-ended'
			| 'confirmation-opened'
			| 'confirmation-given'
			| 'confirmation-closed'
			| 'stage-confirmed'
			| 'signed-later'
			| 'pair-named'
			| 'pair-answered';
	}
>;

export function applyChanges(stage: Stage, event: ChangeEvent, at: number): Stage {
	switch (event.type) {
		case 'change-requested': {
			const { changeId: id, participantId, textId, proposalTextId = null, items } = event;
			const asked: ChangeRequest = {
				...{ id, at, participantId, textId, proposalTextId, items },
				...{ state: 'open', reasonTextId: null, decidedAt: null }
			};
			return { ...stage, changes: [...stage.changes, asked] };
		}
		case 'change-declined':
			return onChange(stage, [event.changeId], { state: 'declined', reasonTextId: event.reasonTextId, decidedAt: at });
		case 'change-withdrawn':
			return onChange(stage, [event.changeId], { state: 'withdrawn', decidedAt: at });
		case 'stage-reopened':
			return reopen(stage, event.changes, at);
		case 'reopening-ended': {
			if (!stage.reopened) return stage;
			const { before, changes } = stage.reopened;
			return { ...onChange(stage, changes, { state: 'open' }), phase: 'adopted', adopted: before, reopened: null };
		}
		case 'signed-later':
			return stage.adopted && stage.version === event.version
				? { ...stage, adopted: { ...stage.adopted, signOffs: [...stage.adopted.signOffs, { ...event.signOff, at }] } }
				: stage;
		case 'pair-named':
			return { ...stage, pair: { field: event.field, internal: event.internal, answers: [] } };
		case 'pair-answered':
			return answer(stage, event);
		default:
			return applyConfirmation(stage, event, at);
	}
}

/** The text thaws; what was agreed is remembered, and its rounds count anew. */
function reopen(stage: Stage, changes: readonly string[], at: number): Stage {
	if (stage.reopened) {
		const more = { ...stage.reopened, changes: [...stage.reopened.changes, ...changes] };
		return { ...onChange(stage, changes, { state: 'taken-up' }), reopened: more };
	}
	if (!stage.adopted) return stage;
	return {
		...onChange(stage, changes, { state: 'taken-up' }),
		phase: 'draft',
		timer: NO_TIMER,
		adopted: null,
		reopened: { before: stage.adopted, changes, at },
		confirmation: null,
		roundsBefore: stage.consent?.round ?? 0
	};
}

/** Whoever of the pair does not carry it ends it: the text is worked on, and its rounds count anew. */
function answer(stage: Stage, { participantId, carries, noteTextId }: Of<'pair-answered'>): Stage {
	if (!stage.pair) return stage;
	if (!carries) return { ...stage, phase: 'draft', pair: null, roundsBefore: stage.consent?.round ?? 0 };
	const others = stage.pair.answers.filter((each) => each.participantId !== participantId);
	return { ...stage, pair: { ...stage.pair, answers: [...others, { participantId, carries, noteTextId }] } };
}

type Of<T extends ChangeEvent['type']> = Extract<ChangeEvent, { type: T }>;

function applyConfirmation(
	stage: Stage,
	event: Of<'confirmation-opened' | 'confirmation-given' | 'confirmation-closed' | 'stage-confirmed'>,
	at: number
): Stage {
	if (event.type === 'confirmation-opened') {
		const { round, electorate, signatories } = event;
		const confirmation = { round, openedAt: at, electorate, signatories, answers: [] };
		return { ...stage, confirmation, confirmations: round };
	}
	if (stage.confirmation?.round !== event.round) return stage;
	switch (event.type) {
		case 'confirmation-given': {
			const { participantId, stands } = event;
			const others = stage.confirmation.answers.filter((each) => each.participantId !== participantId);
			return { ...stage, confirmation: { ...stage.confirmation, answers: [...others, { participantId, stands }] } };
		}
		case 'confirmation-closed':
			return { ...stage, confirmation: null };
		case 'stage-confirmed':
			return { ...stage, confirmation: null, confirmedAt: at };
	}
}

type Decided = Partial<Pick<ChangeRequest, 'reasonTextId' | 'decidedAt'>> & { readonly state: ChangeState };
const onChange = (stage: Stage, ids: readonly string[], patch: Decided): Stage => ({
	...stage,
	changes: stage.changes.map((each) => (ids.includes(each.id) ? { ...each, ...patch } : each))
});
