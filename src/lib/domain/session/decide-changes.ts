/** Rules about asking for a change of what was agreed, and opening it again for that. Rules CR in RULES.md; source: 12-method §3.2. */
import { isAskedFor, type Scope } from './scope.ts';
import type { CommandOf } from './command.ts';
import { accept, facilitated, refuse, type Context, type Decision } from './decision.ts';
import { isBusy } from './decide-stage.ts';
import { MAX_OPEN_CHANGES } from './event-changes.ts';
import type { SessionEvent } from './event.ts';
import type { ChangeRequest } from './state-changes.ts';
import { openDivision } from './side-rooms.ts';
import { findParticipant, findStage, openQuestion, type Participant, type SessionState, type Stage } from './state.ts';
import { openTogether } from './together.ts';

export function decideChanges(
	state: SessionState,
	command: CommandOf<'change.request' | 'change.decline' | 'change.withdraw' | 'stage.reopen' | 'reopening.end'>,
	actor: Participant,
	context: Context
): Decision {
	switch (command.type) {
		case 'change.request':
			return request(state, command, actor, context);
		case 'change.decline':
			return decline(state, command, actor, context);
		case 'change.withdraw':
			return withdraw(state, command, actor);
		case 'stage.reopen':
			return reopen(state, command, actor);
		case 'reopening.end':
			return end(state, command, actor, context);
	}
}

/** From anybody but those who only watch, on what is agreed: while a text is worked on it is simply changed [CR1]. */
function request(
	state: SessionState,
	{ stage: key, why, proposal, items }: CommandOf<'change.request'>,
	actor: Participant,
	{ newId }: Context
): Decision {
	const stage = findStage(state, key);
	if (!stage) return refuse('unknown-stage');
	if (actor.role === 'observer') return refuse('not-allowed');
	if (!stage.adopted && !stage.reopened) return refuse('wrong-phase');
	if (stage.changes.filter(({ state: now }) => now === 'open').length >= MAX_OPEN_CHANGES)
		return refuse('changes-full');
	return changeAsked(stage, actor, { why, proposal, items }, newId);
}

/** The event of a request, and its words. */
export function changeAsked(
	stage: Stage,
	actor: Participant,
	asked: { readonly why: string; readonly proposal?: string | undefined; readonly items: readonly string[] },
	newId: () => string
): Extract<Decision, { ok: true }> {
	const [changeId, textId] = [newId(), newId()];
	const proposalTextId = asked.proposal ? newId() : undefined;
	const event: SessionEvent = {
		type: 'change-requested',
		stage: stage.key,
		changeId,
		participantId: actor.id,
		textId,
		...(proposalTextId ? { proposalTextId } : {}),
		items: [...new Set(asked.items)]
	};
	const texts = [{ id: textId, body: asked.why }];
	if (proposalTextId && asked.proposal) texts.push({ id: proposalTextId, body: asked.proposal });
	return { ok: true, events: [event], texts };
}

function findChange(state: SessionState, id: string): { stage: Stage; change: ChangeRequest } | null {
	for (const stage of state.stages) {
		const change = stage.changes.find((each) => each.id === id);
		if (change) return { stage, change };
	}
	return null;
}

/** Every request gets an answer with a reason (12-method P7) [CR2]. */
function decline(
	state: SessionState,
	{ changeId, reason }: CommandOf<'change.decline'>,
	actor: Participant,
	{ newId }: Context
): Decision {
	const found = findChange(state, changeId);
	if (!found) return refuse('unknown-change');
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	if (found.change.state !== 'open') return refuse('change-decided');
	const reasonTextId = newId();
	return {
		ok: true,
		events: [{ type: 'change-declined', stage: found.stage.key, changeId, reasonTextId, by: actor.id }],
		texts: [{ id: reasonTextId, body: reason }]
	};
}

/** Only by who asked [CR2]. */
function withdraw(state: SessionState, { changeId }: CommandOf<'change.withdraw'>, actor: Participant): Decision {
	const found = findChange(state, changeId);
	if (!found) return refuse('unknown-change');
	if (findParticipant(state, found.change.participantId)?.id !== actor.id) return refuse('not-allowed');
	if (found.change.state !== 'open') return refuse('change-decided');
	return accept({ type: 'change-withdrawn', stage: found.stage.key, changeId });
}

/** For requests that are open, and for nothing beyond them; everybody is invited to it [CR3]. */
function reopen(state: SessionState, command: CommandOf<'stage.reopen'>, actor: Participant): Decision {
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { stage } = found;
	// While it is open, others may be taken up as well.
	if (!stage.adopted && !(stage.reopened && stage.phase === 'draft')) return refuse('wrong-phase');
	const asked = command.changes.map((id) => stage.changes.find((each) => each.id === id));
	if (asked.some((each) => each === undefined)) return refuse('unknown-change');
	if (asked.some((each) => each?.state !== 'open')) return refuse('change-decided');
	const elsewhere = state.currentStage !== null && state.currentStage !== stage.key;
	const current = elsewhere && state.currentStage ? findStage(state, state.currentStage) : undefined;
	if ((current && isBusy(current)) || openQuestion(state)) return refuse('stage-busy');
	if (openTogether(state.together, state.stages).length > 0) return refuse('stage-busy');
	if (openDivision(state.divisions)) return refuse('side-rooms-open');
	const reopened: SessionEvent = { type: 'stage-reopened', stage: stage.key, changes: [...new Set(command.changes)] };
	return state.currentStage === stage.key
		? accept(reopened)
		: accept(reopened, { type: 'stage-opened', stage: stage.key });
}

/** Closed again as it was, word for word: nobody has to sign what they signed [CR5]. */
function end(
	state: SessionState,
	command: CommandOf<'reopening.end'>,
	actor: Participant,
	{ facts }: Context
): Decision {
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { stage } = found;
	if (stage.phase !== 'draft' || !stage.reopened) return refuse('wrong-phase');
	if (!facts.held || facts.held.hash !== stage.reopened.before.hash) return refuse('not-as-agreed');
	return accept({ type: 'reopening-ended', stage: stage.key });
}

/** Null where everything may change: the stage was never agreed on. */
export function scopeOf({ reopened, changes }: Pick<Stage, 'reopened' | 'changes'>): Scope | null {
	if (!reopened) return null;
	const asked = changes.filter(({ id }) => reopened.changes.includes(id));
	return {
		items: [...new Set(asked.flatMap(({ items }) => items))],
		additions: asked.some(({ items }) => items.length === 0)
	};
}

/** Of what differs from the agreed text, what no request named [CR4]. */
export const outsideScope = (
	scope: Scope,
	differences: readonly { readonly id: string; readonly what: 'added' | 'removed' | 'changed' | 'moved' }[]
): string[] =>
	differences
		.filter(({ id, what }) => what !== 'moved' && !isAskedFor(scope, id, what === 'added'))
		.map(({ id }) => id);
