/**
 * Rules about agreeing on several stages in one round (05-decisions 2): everybody sees them together and answers once, each is adopted
 * by its own rule. Rules BC in RULES.md.
 */
import { findAdoptionGaps } from './adoption.ts';
import type { CommandOf } from './command.ts';
import { adoption, CONCERN_BELOW, giveFist, roundOn } from './decide-consent.ts';
import { isBusy } from './decide-stage.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import type { SessionEvent } from './event.ts';
import { findStage, openQuestion, type Participant, type SessionState, type Stage } from './state.ts';
import { openTogether } from './together.ts';

type TogetherCommand = CommandOf<'together.open' | 'together.give' | 'together.close'>;

export function decideTogether(
	state: SessionState,
	command: TogetherCommand,
	actor: Participant,
	context: Context
): Decision {
	if (command.type === 'together.give') return give(state, command, actor, context);
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	return command.type === 'together.open' ? open(state, command, context) : close(state, command, context);
}

/** What the facilitator saw is asked about, all of it or nothing; each stage is frozen and hashed with its own round [BC1]. */
function open(state: SessionState, { stages: keys, although }: CommandOf<'together.open'>, context: Context): Decision {
	const stages = [...new Set(keys)].map((key) => findStage(state, key));
	if (stages.some((stage) => !stage)) return refuse('unknown-stage');
	const current = state.currentStage && findStage(state, state.currentStage);
	if ((current && isBusy(current)) || openQuestion(state)) return refuse('stage-busy');
	if (openTogether(state.together, state.stages).length > 0) return refuse('consent-open');
	const rounds: SessionEvent[] = [];
	for (const stage of stages as readonly Stage[]) {
		const found = context.facts.together?.find((each) => each.stage === stage.key);
		const round = roundOn(state, stage, { ...context.facts, ...found });
		if (!round.ok) return round;
		rounds.push(...round.events);
	}
	const asked = rounds.flatMap((event) =>
		event.type === 'consent-opened' ? [{ stage: event.stage, round: event.round }] : []
	);
	// Nobody agrees in a rehearsal, so nobody waits for an answer there either.
	if ((context.facts.unanswered ?? 0) > 0 && !state.rehearsal && !although) return refuse('cards-unanswered');
	const althoughTextId = although ? context.newId() : undefined;
	const opened: SessionEvent = {
		type: 'together-opened',
		together: context.newId(),
		stages: asked,
		...(althoughTextId ? { althoughTextId } : {})
	};
	const texts = althoughTextId && although ? [{ id: althoughTextId, body: although }] : [];
	return { ok: true, events: [opened, ...rounds], texts };
}

/** One answer for all of them; a stage that is answered apart has its own. All of it counts, or nothing [BC2]. */
function give(
	state: SessionState,
	{ together, fist, note, apart }: CommandOf<'together.give'>,
	actor: Participant,
	context: Context
): Decision {
	const open = state.together?.id === together ? openTogether(state.together, state.stages) : [];
	if (open.length === 0) return refuse('consent-not-open');
	// A concern is about one of them: which one has to be said.
	if (fist < CONCERN_BELOW) return refuse('objection-required');
	if (apart.some(({ stage }) => !open.some(({ key }) => key === stage))) return refuse('consent-not-open');
	const events: SessionEvent[] = [];
	const texts: { id: string; body: string }[] = [];
	for (const { key, consent } of open) {
		const own = apart.find(({ stage }) => stage === key) ?? { fist, note };
		const given = giveFist(state, { type: 'consent.give', ...own, stage: key, round: consent!.round }, actor, context);
		if (!given.ok) return given;
		events.push(...given.events);
		texts.push(...given.texts);
	}
	return { ok: true, events, texts };
}

/** Each by its own rule: what lacks nothing is adopted, and of what is not it is said why [BC3]. */
function close(state: SessionState, { together }: CommandOf<'together.close'>, { facts }: Context): Decision {
	const open = state.together?.id === together ? openTogether(state.together, state.stages) : [];
	if (open.length === 0) return refuse('consent-not-open');
	const events: SessionEvent[] = [];
	for (const stage of open) {
		const held = facts.together?.find((each) => each.stage === stage.key)?.held;
		if (!held) return refuse('adoption-not-possible');
		const round = stage.consent!;
		const gaps = findAdoptionGaps(state, stage, round, facts.findings ?? [], held.hash);
		events.push(
			gaps.length > 0 ? { type: 'consent-closed', stage: stage.key, round: round.round, gaps } : adoption(stage, round)
		);
	}
	return accept(...events);
}
