/** What became of an agreement, as anybody in the workshop may see it. Like objections, requests carry their author's name at once [PR10]. */
import type { ParticipantId } from '../id.ts';
import { confirmationGaps } from './decide-standing.ts';
import { scopeOf } from './decide-changes.ts';
import { projectSignOffs, type Words } from './project-agreement.ts';
import { MAX_ROUNDS, roundsHeld } from './rounds.ts';
import { signsUntil } from './sign-window.ts';
import { shakenBy } from './standing.ts';
import type { Adopted } from './state-changes.ts';
import { findParticipant, stillHere, type SessionState, type Stage } from './state.ts';
import type { AfterwardsView, ChangeView, EndorsementView, StageView } from './view-afterwards.ts';

export const projectAdopted = (adopted: Adopted, words: Words): NonNullable<StageView['adopted']> => ({
	...adopted,
	signOffs: projectSignOffs(adopted.signOffs, words),
	signsUntil: signsUntil(adopted.at)
});

export function projectAfterwards(state: SessionState, stage: Stage, words: Words): AfterwardsView {
	const { reopened, confirmation, pair } = stage;
	const scope = scopeOf(stage);
	const text = (id: string | null): string | null => (id === null ? null : (words.texts.get(id) ?? ''));
	return {
		changes: stage.changes.map((change) => projectChange(state, change, words)),
		reopened: reopened &&
			scope && {
				at: reopened.at,
				version: stage.version,
				agreedAt: reopened.before.at,
				changes: reopened.changes,
				...scope
			},
		confirmedAt: stage.confirmedAt,
		shaken: shakenBy(state.stages, stage.key),
		confirmation: confirmation && {
			round: confirmation.round,
			electorate: stillHere(state, confirmation.electorate),
			answers: confirmation.answers,
			gaps: confirmationGaps(state, confirmation)
		},
		rounds: { held: roundsHeld(stage), most: MAX_ROUNDS },
		pair: pair && {
			people: [pair.field, pair.internal],
			answers: pair.answers.map(({ participantId, noteTextId }) => ({ participantId, note: text(noteTextId) ?? '' }))
		}
	};
}

function projectChange(
	state: SessionState,
	{
		id,
		at,
		participantId,
		textId,
		proposalTextId,
		items,
		state: now,
		reasonTextId,
		decidedAt
	}: Stage['changes'][number],
	{ names, texts }: Words
): ChangeView {
	const who = findParticipant(state, participantId);
	const proposal = proposalTextId ? texts.get(proposalTextId) : undefined;
	const reason = reasonTextId ? texts.get(reasonTextId) : undefined;
	return {
		id,
		at,
		participantId: who?.id ?? participantId,
		name: names.get(participantId) ?? '',
		side: who?.side ?? 'neutral',
		why: texts.get(textId) ?? '',
		...(proposal === undefined ? {} : { proposal }),
		items,
		state: now,
		...(reason === undefined ? {} : { reason }),
		decidedAt
	};
}

/** Of the plan as it is, or of one that was changed since. */
export const projectEndorsements = (state: SessionState, { names, texts }: Words): EndorsementView[] => {
	const agreedAt = Math.max(0, ...state.stages.map(({ adopted, reopened }) => adopted?.at ?? reopened?.at ?? 0));
	return state.endorsements.map(({ participantId, at, noteTextId }) => ({
		participantId,
		name: names.get(participantId) ?? '',
		function: functionOf(state, participantId),
		at,
		...(noteTextId ? { note: texts.get(noteTextId) ?? '' } : {}),
		current: at >= agreedAt
	}));
};

const functionOf = (state: SessionState, id: ParticipantId) => findParticipant(state, id)?.function ?? 'management';
