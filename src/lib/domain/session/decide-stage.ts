/** Rules about moving through stages and phases, being done, and the timer. Rules ST in RULES.md; source: 12-method §3.1–3.2. */
import { tellsMore } from '../people/naming.ts';
import { maxDotsPerOption, suggestedDots } from '../ballot/parity-ranking.ts';
import { findBlock, follow } from './agenda.ts';
import type { CommandOf } from './command.ts';
import { accept, facilitated, refuse, type Context, type Decision } from './decision.ts';
import type { SessionEvent } from './event.ts';
import { bringingBack, dividedByAgenda } from './side-room-events.ts';
import { UNINTERRUPTIBLE_PHASES, type Phase } from './stage.ts';
import {
	electorate,
	findStage,
	isElector,
	isWindow,
	openQuestion,
	type Participant,
	type SessionState,
	type Stage
} from './state.ts';
import { openTogether } from './together.ts';

type StageCommand = CommandOf<'stage.open' | 'phase.advance' | 'phase.back' | 'naming.choose' | 'done.mark'>;

const MINUTE_MS = 60_000;

/** The phase after the stage's present one; undefined at the end, and where only a consent round leads on. */
export function nextPhase(stage: Pick<Stage, 'phase' | 'phases'>): Phase | undefined {
	if (stage.phase === 'prepare') return stage.phases[0];
	const next = stage.phases[stage.phases.indexOf(stage.phase) + 1];
	return next === 'adopted' ? undefined : next;
}

/** Where `phase.back` leads: only between phases in which everybody sees everything, and in what was never agreed [ST5]. */
export function previousPhase(
	stage: Pick<Stage, 'phase' | 'phases'> & { readonly reopened?: object | null }
): Phase | undefined {
	const leadsBack =
		!stage.reopened && (stage.phase === 'vote' || stage.phase === 'draft') && stage.phases.includes('cluster');
	return leadsBack ? 'cluster' : undefined;
}

export function decideStage(
	state: SessionState,
	command: StageCommand,
	actor: Participant,
	context: Context
): Decision {
	if (command.type === 'done.mark') return markDone(state, command, actor);
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { stage } = found;
	switch (command.type) {
		case 'stage.open':
			return openStage(state, stage, context);
		case 'phase.advance':
			return stage.phase === command.from ? advance(state, stage, context) : refuse('wrong-phase');
		case 'naming.choose':
			return chooseNaming(stage, command);
		case 'phase.back':
			return stage.phase === command.from ? goBack(state, stage, context) : refuse('wrong-phase');
	}
}

/** Everybody is invited to `stage`; a stage never opened before starts with its first phase [ST1]. */
export function openStage(state: SessionState, stage: Stage, context: Context): Decision {
	const { now } = context;
	const current = state.currentStage && findStage(state, state.currentStage);
	if (current?.key === stage.key) return refuse('wrong-phase');
	// Leaving a blind or frozen phase behind would strand what people wrote or gave there [ST2].
	if ((current && isBusy(current)) || openQuestion(state)) return refuse('stage-busy');
	if (openTogether(state.together, state.stages).length > 0) return refuse('stage-busy');
	const opened: SessionEvent[] = [...bringingBack(state, context), { type: 'stage-opened', stage: stage.key }];
	const first = stage.phase === 'prepare' ? stage.phases[0] : undefined;
	if (first) opened.push({ type: 'phase-changed', stage: stage.key, phase: first }, ...timer(state, stage, first, now));
	const agenda = first ? follow(state.agenda, stage.key, first, now) : state.agenda;
	return accept(...opened, ...dividedByAgenda(state, agenda, stage, first ?? stage.phase, context));
}

/** People write blind here, vote, or agree on a frozen text, right now [ST2]. */
export function isBusy(stage: Stage): boolean {
	if (stage.phase === 'consent') return stage.consent?.state === 'open';
	if (stage.phase === 'vote') return stage.ballot?.state === 'open';
	return UNINTERRUPTIBLE_PHASES.includes(stage.phase);
}

export function advance(state: SessionState, stage: Stage, context: Context): Decision {
	const { now, newId, facts } = context;
	if (state.currentStage !== stage.key) return refuse('wrong-phase');
	const next = nextPhase(stage);
	// Consent is opened by its own command, because it freezes and hashes [ST4].
	if (!next || next === 'consent') return refuse('wrong-phase');
	const back = bringingBack(state, context);
	const moved: SessionEvent[] = [
		{ type: 'phase-changed', stage: stage.key, phase: next },
		...timer(state, stage, next, now),
		...dividedByAgenda(state, follow(state.agenda, stage.key, next, now), stage, next, context)
	];
	if (next === 'reveal') {
		const cards = facts.revealedCards ?? 0;
		// What small groups made of them may lie on the board already.
		const some = cards > 0 || state.divisions.some((each) => each.stage === stage.key);
		return some
			? accept(...back, { type: 'cards-revealed', stage: stage.key, cards, ...whose(facts.named) }, ...moved)
			: refuse('nothing-to-reveal');
	}
	if (next === 'vote') {
		const options = facts.options ?? [];
		if (options.length < 2) return refuse('too-few-options');
		const dotsPerPerson = suggestedDots(options.length);
		const opened: SessionEvent = {
			type: 'ballot-opened',
			ballotId: newId(),
			stage: stage.key,
			options: [...options],
			dotsPerPerson,
			maxPerOption: maxDotsPerOption(dotsPerPerson),
			electorate: electorate(state)
		};
		return accept(...back, opened, ...moved);
	}
	// An open ballot is closed by its own command first, so that nobody's dots go unseen by accident.
	if (stage.phase === 'vote' && stage.ballot?.state === 'open') return refuse('stage-busy');
	return accept(...back, ...moved);
}

const whose = (named: readonly string[] = []) => (named.length > 0 ? { named: [...named] } : {});

function goBack(state: SessionState, stage: Stage, context: Context): Decision {
	const previous = previousPhase(stage);
	if (!previous) return refuse('wrong-phase');
	const moved: SessionEvent = { type: 'phase-changed', stage: stage.key, phase: previous };
	if (stage.phase === 'vote' && stage.ballot?.state === 'open')
		return accept({ type: 'ballot-cancelled', ballotId: stage.ballot.id, stage: stage.key }, moved);
	return accept(...bringingBack(state, context), moved);
}

/** The minutes of the part of the day in which the phase will be; else all that the stage has for it. */
function timer(state: SessionState, stage: Stage, phase: Phase, now: number): SessionEvent[] {
	const { agenda } = state;
	const block = findBlock(agenda, follow(agenda, stage.key, phase, now).current);
	// Days are no minutes: what is open for days has its window [WN8].
	if (block?.stage === stage.key && isWindow(state, block)) return [];
	const planned = block?.stage === stage.key ? block.minutesOf[phase] : undefined;
	const minutes = planned ?? stage.minutes[phase];
	return minutes ? [{ type: 'timer-set', stage: stage.key, endsAt: Math.round(now + minutes * MINUTE_MS) }] : [];
}

/** Whatever one likes before writing begins; once people write, only what tells less of them [VA4]. */
function chooseNaming({ key, phase, phases, naming }: Stage, asked: CommandOf<'naming.choose'>): Decision {
	const writes = phase === 'write';
	if (!phases.includes('write') || (phase !== 'prepare' && !writes)) return refuse('wrong-phase');
	if (asked.naming === naming) return accept();
	if (writes && tellsMore(asked.naming, naming)) return refuse('wrong-phase');
	return accept({ type: 'naming-chosen', stage: key, naming: asked.naming });
}

function markDone(state: SessionState, command: CommandOf<'done.mark'>, actor: Participant): Decision {
	const stage = findStage(state, command.stage);
	if (!stage) return refuse('unknown-stage');
	if (actor.role !== 'participant') return refuse('not-allowed');
	if (stage.phase !== 'write') return refuse('wrong-phase');
	return accept({ type: 'done-marked', stage: stage.key, participantId: actor.id, done: command.done });
}

/** Exported for the projection: whose "done" counts by side. */
export const writesCards = isElector;
