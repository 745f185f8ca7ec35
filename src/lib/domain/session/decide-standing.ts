/** Rules about whether an agreement still stands, signing it later, and standing behind the plan. Rules SA, SW, EN in RULES.md. */
import { roundGaps, signatoriesOf } from './adoption.ts';
import type { CommandOf } from './command.ts';
import { changeAsked } from './decide-changes.ts';
import { accept, facilitated, refuse, type Context, type Decision } from './decision.ts';
import type { SessionEvent } from './event.ts';
import { isAgreed } from './agreed.ts';
import { openErrors } from './adoption.ts';
import { signsUntil } from './sign-window.ts';
import { shakenBy } from './standing.ts';
import type { Confirmation } from './state-changes.ts';
import {
	electorate,
	findParticipant,
	findStage,
	isElector,
	stillHere,
	type Participant,
	type SessionState,
	type Stage
} from './state.ts';

type StandingCommand = CommandOf<
	'confirmation.open' | 'confirmation.give' | 'confirmation.close' | 'sign.later' | 'plan.endorse'
>;

export function decideStanding(
	state: SessionState,
	command: StandingCommand,
	actor: Participant,
	context: Context
): Decision {
	switch (command.type) {
		case 'confirmation.open':
			return open(state, command, actor, context);
		case 'confirmation.give':
			return give(state, command, actor, context);
		case 'confirmation.close':
			return close(state, command, actor);
		case 'sign.later':
			return sign(state, command, actor, context);
		case 'plan.endorse':
			return endorse(state, command, actor, context);
	}
}

/** Once what it builds on is agreed again, and no check stands against it: then a tap each is enough [SA2]. */
function open(
	state: SessionState,
	command: CommandOf<'confirmation.open'>,
	actor: Participant,
	{ facts }: Context
): Decision {
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { stage } = found;
	const shaken = shakenBy(state.stages, stage.key);
	if (shaken.length === 0) return refuse('wrong-phase');
	if (stage.confirmation) return refuse('consent-open');
	if (shaken.some((key) => findStage(state, key)?.reopened)) return refuse('upstream-open');
	if (openErrors(stage, facts.findings ?? []).length > 0) return refuse('findings-open');
	return accept({
		type: 'confirmation-opened',
		stage: stage.key,
		round: stage.confirmations + 1,
		electorate: electorate(state),
		signatories: state.signatories
	});
}

/** A no needs a reason, and asks for a change with it. When everybody has said yes, it stands [SA3]. */
function give(
	state: SessionState,
	{ stage: key, round, stands, why }: CommandOf<'confirmation.give'>,
	actor: Participant,
	{ newId }: Context
): Decision {
	const stage = findStage(state, key);
	if (!stage) return refuse('unknown-stage');
	const { confirmation } = stage;
	if (confirmation?.round !== round) return refuse('consent-not-open');
	if (!confirmation.electorate.some(({ participantId }) => participantId === actor.id) || !isElector(actor))
		return refuse('not-in-electorate');
	if (!stands && !why) return refuse('objection-required');
	const given: SessionEvent = { type: 'confirmation-given', stage: key, round, participantId: actor.id, stands };
	if (!stands) {
		const asked = changeAsked(stage, actor, { why: why ?? '', items: [] }, newId);
		return { ...asked, events: [given, ...asked.events] };
	}
	const others = confirmation.answers.filter(({ participantId }) => participantId !== actor.id);
	const answered: Confirmation = { ...confirmation, answers: [...others, { participantId: actor.id, stands }] };
	return isComplete(state, answered) && confirmationGaps(state, answered).length === 0
		? accept(given, { type: 'stage-confirmed', stage: key, round })
		: accept(given);
}

const isComplete = (state: SessionState, { electorate: asked, answers }: Confirmation): boolean =>
	stillHere(state, asked).every(({ participantId }) => answers.some((each) => each.participantId === participantId));

/** The adoption rule, asked of a yes or no; one no is enough to keep it open. */
export function confirmationGaps(state: SessionState, confirmation: Confirmation) {
	const fists = confirmation.answers.map(({ participantId, stands }) => ({ participantId, fist: stands ? 5 : 0 }));
	const gaps = roundGaps(state, { electorate: confirmation.electorate, signatories: confirmation.signatories, fists });
	const against = confirmation.answers.filter(({ stands }) => !stands).length;
	return against > 0 ? [...gaps, { code: 'not-any-more' as const, people: against }] : gaps;
}

/** By the facilitator, where not everybody is here to answer: it stands by the same rule, or it does not yet [SA4]. */
function close(state: SessionState, command: CommandOf<'confirmation.close'>, actor: Participant): Decision {
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { stage } = found;
	if (!stage.confirmation) return refuse('consent-not-open');
	const { round } = stage.confirmation;
	return confirmationGaps(state, stage.confirmation).length === 0
		? accept({ type: 'stage-confirmed', stage: stage.key, round })
		: accept({ type: 'confirmation-closed', stage: stage.key, round });
}

/** Whoever was absent, within the window; a concern is a request for a change instead. Silence is never consent [SW1, SW2]. */
function sign(
	state: SessionState,
	{ stage: key, fist, note }: CommandOf<'sign.later'>,
	actor: Participant,
	{ now, newId }: Context
): Decision {
	const stage = findStage(state, key);
	if (!stage) return refuse('unknown-stage');
	if (!stage.adopted) return refuse('wrong-phase');
	if (!isElector(actor)) return refuse('not-in-electorate');
	if (hasSigned(state, stage, actor)) return refuse('already-signed');
	if (now > signsUntil(stage.adopted.at)) return refuse('sign-window-over');
	const noteTextId = note ? newId() : undefined;
	const signsFor = signatoriesOf({ signatories: state.signatories })
		.filter(({ participantId }) => participantId === actor.id)
		.map((named) => named.function);
	return {
		ok: true,
		events: [
			{
				type: 'signed-later',
				stage: key,
				version: stage.version,
				signOff: {
					participantId: actor.id,
					function: actor.function,
					side: actor.side,
					signsFor,
					fist,
					...(noteTextId ? { noteTextId } : {})
				}
			}
		],
		texts: noteTextId && note ? [{ id: noteTextId, body: note }] : []
	};
}

export const hasSigned = (state: SessionState, { adopted }: Pick<Stage, 'adopted'>, { id }: Participant): boolean =>
	!!adopted?.signOffs.some(({ participantId }) => findParticipant(state, participantId)?.id === id);

/** Sponsors read and endorse after adoption, never in the live rounds (12-method P8) [EN1]. */
function endorse(
	state: SessionState,
	{ note }: CommandOf<'plan.endorse'>,
	actor: Participant,
	{ newId }: Context
): Decision {
	if (actor.role !== 'sponsor') return refuse('not-allowed');
	if (!isAgreed(state)) return refuse('plan-not-agreed');
	const noteTextId = note ? newId() : undefined;
	return {
		ok: true,
		events: [{ type: 'plan-endorsed', participantId: actor.id, ...(noteTextId ? { noteTextId } : {}) }],
		texts: noteTextId && note ? [{ id: noteTextId, body: note }] : []
	};
}
