/** Folds a consent round, its objections and its adoption into a stage. */
import type { SessionEvent } from './event.ts';
import { roundsUsed } from './rounds.ts';
import { NO_TIMER, type Stage } from './state.ts';

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;
type ConsentEvent = Of<
	| 'consent-opened'
	| 'fist-given'
	| 'objection-raised'
	| 'objection-resolved'
	| 'consent-amended'
	| 'consent-closed'
	| 'stage-adopted'
>;

export function applyConsent(stage: Stage, event: ConsentEvent, at: number): Stage {
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
			return {
				...stage,
				phase: 'draft',
				consent: stage.consent && { ...stage.consent, state: 'amended' },
				pair: null,
				// Put off after the last round: whoever comes back to it begins anew [PA4].
				roundsBefore: roundsUsed(stage) ? event.round : stage.roundsBefore
			};
		case 'consent-closed':
			return { ...stage, consent: stage.consent && { ...stage.consent, state: 'closed', gaps: event.gaps } };
		case 'stage-adopted':
			return agree(stage, event, at);
	}
}

/** Everything that was asked of it while it was open again is part of it now; it counts as new where it says something else. */
function agree(stage: Stage, event: Of<'stage-adopted'>, at: number): Stage {
	const { version, round, seq, hash, signOffs, pair } = event;
	const { reopened } = stage;
	return {
		...stage,
		phase: 'adopted',
		version,
		adopted: { at, seq, hash, round, signOffs, ...(pair ? { pair } : {}) },
		consent: stage.consent && { ...stage.consent, state: 'closed', gaps: [] },
		reopened: null,
		confirmation: null,
		pair: null,
		confirmedAt: at,
		changedAt: reopened && reopened.before.hash !== hash ? at : stage.changedAt,
		roundsBefore: round,
		changes: stage.changes.map((each) =>
			each.state === 'taken-up' ? { ...each, state: 'accepted', decidedAt: at } : each
		)
	};
}
