/** Rules about consent rounds, objections and adoption. Rules CO in RULES.md; source: 12-method §3.3, 05-decisions 7. */
import { findAdoptionGaps, findingKey, openErrors, signOffsOf } from './adoption.ts';
import type { CommandOf } from './command.ts';
import { accept, facilitated, refuse, type Context, type Decision, type Facts } from './decision.ts';
import type { SessionEvent } from './event.ts';
import { roundsUsed } from './rounds.ts';
import { openDivision } from './side-rooms.ts';
import { openTogether } from './together.ts';
import {
	electorate,
	findStage,
	isElector,
	type ConsentRound,
	type Participant,
	type SessionState,
	type Stage
} from './state.ts';

type ConsentCommand = CommandOf<
	'consent.open' | 'consent.give' | 'consent.amend' | 'consent.close' | 'objection.resolve' | 'finding.accept'
>;

export function decideConsent(
	state: SessionState,
	command: ConsentCommand,
	actor: Participant,
	context: Context
): Decision {
	if (command.type === 'consent.give') return giveFist(state, command, actor, context);
	if (command.type === 'objection.resolve') return resolve(state, command, actor, context);
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { stage } = found;
	switch (command.type) {
		case 'consent.open':
			if (state.currentStage !== stage.key) return refuse('wrong-phase');
			// Several are asked about already, together.
			if (openTogether(state.together, state.stages).length > 0) return refuse('consent-open');
			return roundOn(state, stage, context.facts);
		case 'consent.amend':
			// A round that was closed without adoption is amended the same way: the text thaws, the next round is a new one [CO5].
			if (stage.phase !== 'consent' || !stage.consent) return refuse('consent-not-open');
			return accept({ type: 'consent-amended', stage: stage.key, round: stage.consent.round });
		case 'consent.close':
			// What is asked about together is closed together [BC5].
			if (openTogether(state.together, [stage]).length > 0) return refuse('stage-busy');
			return close(state, stage, context);
		case 'finding.accept':
			return acceptFinding(stage, command, actor, context);
	}
}

/**
 * Freezes and hashes: what is voted on is stored with the round [CO1]; at most three times [PA1], and of a stage that was opened again
 * nothing but what was asked for [CR4].
 */
export function roundOn(state: SessionState, stage: Stage, facts: Facts): Decision {
	const again = stage.phase === 'consent' && stage.consent?.state === 'closed';
	if (stage.phase === 'consent' && !again) return refuse('consent-open');
	// What nobody is to agree on ends with its draft.
	if ((stage.phase !== 'draft' && !again) || !stage.phases.includes('consent')) return refuse('wrong-phase');
	if (roundsUsed(stage)) return refuse('rounds-used');
	if (facts.outside && facts.outside.length > 0) return refuse('outside-scope');
	// What small groups still write would not be in the text that is agreed on [SR7].
	if (openDivision(state.divisions)) return refuse('side-rooms-open');
	if (!facts.held || facts.held.items === 0) return refuse('nothing-to-agree');
	if (openErrors(stage, facts.findings ?? []).length > 0) return refuse('findings-open');
	return accept({
		type: 'consent-opened',
		stage: stage.key,
		round: (stage.consent?.round ?? 0) + 1,
		seq: facts.held.seq,
		hash: facts.held.hash,
		electorate: electorate(state),
		signatories: state.signatories
	});
}

/** A fist from somebody entitled; 0–2 needs an objection with a reason, so that it can be answered [CO2, CO3]. */
export function giveFist(
	state: SessionState,
	command: CommandOf<'consent.give'>,
	actor: Participant,
	{ newId }: Context
): Decision {
	const stage = findStage(state, command.stage);
	if (!stage) return refuse('unknown-stage');
	const round = stage.consent;
	if (stage.phase !== 'consent' || round?.state !== 'open' || round.round !== command.round)
		return refuse('consent-not-open');
	if (!round.electorate.some((elector) => elector.participantId === actor.id) || !isElector(actor))
		return refuse('not-in-electorate');
	if (command.fist < CONCERN_BELOW && !command.objection && !hasOpenObjection(stage, actor))
		return refuse('objection-required');
	const texts: { id: string; body: string }[] = [];
	const keep = (body: string): string => {
		const id = newId();
		texts.push({ id, body });
		return id;
	};
	const fist: SessionEvent = {
		type: 'fist-given',
		stage: stage.key,
		round: round.round,
		participantId: actor.id,
		fist: command.fist,
		...(command.note ? { noteTextId: keep(command.note) } : {})
	};
	if (!command.objection) return { ok: true, events: [fist], texts };
	const { kind, text, proposal } = command.objection;
	const raised: SessionEvent = {
		type: 'objection-raised',
		objectionId: newId(),
		stage: stage.key,
		round: round.round,
		participantId: actor.id,
		kind,
		textId: keep(text),
		...(proposal ? { proposalTextId: keep(proposal) } : {})
	};
	return { ok: true, events: [fist, raised], texts };
}

/** Fists below this say "not yet" and open an objection (12-method §3.3: 0 block, 1 serious concern, 2 needs a change). */
export const CONCERN_BELOW = 3;

const hasOpenObjection = (stage: Stage, actor: Participant): boolean =>
	stage.objections.some((objection) => objection.participantId === actor.id && objection.state === 'open');

/** Only who objected can say that it is answered; the facilitator only for somebody who is gone [CO4]. */
function resolve(
	state: SessionState,
	command: CommandOf<'objection.resolve'>,
	actor: Participant,
	{ newId }: Context
): Decision {
	const stage = state.stages.find((candidate) =>
		candidate.objections.some((objection) => objection.id === command.objectionId)
	);
	const objection = stage?.objections.find((candidate) => candidate.id === command.objectionId);
	if (!stage || !objection) return refuse('unknown-objection');
	const author = state.participants.find((participant) => participant.id === objection.participantId);
	const mayResolve =
		sameEntry(state, objection.participantId, actor) || (author?.state === 'removed' && actor.role === 'facilitator');
	if (!mayResolve) return refuse('not-your-objection');
	if (objection.state !== 'open' || stage.adopted) return refuse('stage-locked');
	const id = command.resolution ? newId() : undefined;
	return {
		ok: true,
		events: [
			{
				type: 'objection-resolved',
				objectionId: objection.id,
				stage: stage.key,
				state: command.state,
				...(id ? { resolutionTextId: id } : {}),
				by: actor.id
			}
		],
		texts: id && command.resolution ? [{ id, body: command.resolution }] : []
	};
}

const sameEntry = (state: SessionState, id: string, actor: Participant): boolean => {
	const entry = state.participants.find((participant) => participant.id === id);
	return id === actor.id || entry?.mergedInto === actor.id;
};

/** Closing asks the adoption rule: adopted with sign-offs bound to the hash, or closed with the list of what is missing [CO6]. */
function close(state: SessionState, stage: Stage, { facts }: Context): Decision {
	const round = stage.consent;
	if (stage.phase !== 'consent' || round?.state !== 'open') return refuse('consent-not-open');
	if (!facts.held) return refuse('adoption-not-possible');
	const gaps = findAdoptionGaps(state, stage, round, facts.findings ?? [], facts.held.hash);
	if (gaps.length > 0) return accept({ type: 'consent-closed', stage: stage.key, round: round.round, gaps });
	return accept(adoption(stage, round));
}

export const adoption = (stage: Stage, round: ConsentRound): SessionEvent => ({
	type: 'stage-adopted',
	stage: stage.key,
	version: stage.version + 1,
	round: round.round,
	seq: round.seq,
	hash: round.hash,
	signOffs: signOffsOf(round)
});

/** An error may stand when somebody answers for it with a reason, which is printed [CO7]. */
function acceptFinding(
	stage: Stage,
	command: CommandOf<'finding.accept'>,
	actor: Participant,
	{ facts, newId }: Context
): Decision {
	if (stage.adopted) return refuse('stage-locked');
	const open = openErrors(stage, facts.findings ?? []);
	if (!open.some((finding) => findingKey(finding) === findingKey(command))) return refuse('unknown-finding');
	const reasonTextId = newId();
	return {
		ok: true,
		events: [
			{
				type: 'finding-accepted',
				stage: stage.key,
				lint: command.lint,
				entities: command.entities,
				reasonTextId,
				by: actor.id
			}
		],
		texts: [{ id: reasonTextId, body: command.reason }]
	};
}
