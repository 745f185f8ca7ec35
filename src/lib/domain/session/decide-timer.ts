/** Rules about the timer: a stage's, or that of a block without one. Rule ST7 in RULES.md. */
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import type { SessionEvent } from './event.ts';
import { openTogether } from './together.ts';
import { findStage, type Participant, type SessionState, type Timer } from './state.ts';

type TimerCommand = CommandOf<'timer.set' | 'timer.extend' | 'timer.pause' | 'timer.resume'>;
type TimerSet = Extract<SessionEvent, { type: 'timer-set' }>;

const MINUTE_MS = 60_000;

export function decideTimer(
	state: SessionState,
	command: TimerCommand,
	actor: Participant,
	{ now }: Context
): Decision {
	const timer = command.stage === null ? state.timer : findStage(state, command.stage)?.timer;
	if (!timer) return refuse('unknown-stage');
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	const stages = timedWith(state, command.stage);
	const set = (time: Omit<TimerSet, 'type' | 'stage'>): Decision =>
		accept(...stages.map((stage): TimerSet => ({ type: 'timer-set', stage, ...time })));
	switch (command.type) {
		case 'timer.set':
			return set({ endsAt: command.minutes === 0 ? null : Math.round(now + command.minutes * MINUTE_MS) });
		case 'timer.extend': {
			const more = command.minutes * MINUTE_MS;
			if (timer.leftMs !== null) return set({ endsAt: null, leftMs: Math.round(timer.leftMs + more) });
			return set({ endsAt: Math.round(Math.max(timer.endsAt ?? now, now) + more) });
		}
		case 'timer.pause':
			if (timer.endsAt === null || timer.endsAt <= now) return accept();
			return set({ endsAt: null, leftMs: Math.max(0, Math.round(timer.endsAt - now)) });
		case 'timer.resume':
			return timer.leftMs === null ? accept() : set({ endsAt: Math.round(now + timer.leftMs) });
	}
}

/** What is agreed on together has one time [CT1]. */
function timedWith(state: SessionState, stage: TimerSet['stage']): TimerSet['stage'][] {
	const together = openTogether(state.together, state.stages).map(({ key }) => key);
	return stage !== null && together.includes(stage) ? together : [stage];
}

const pause = (stage: TimerSet['stage'], endsAt: number, now: number): TimerSet => ({
	type: 'timer-set',
	stage,
	endsAt: null,
	leftMs: Math.max(0, Math.round(endsAt - now))
});

/** While the room does something else nobody's time runs out. */
export const held = (stage: TimerSet['stage'], { endsAt }: Timer, now: number): TimerSet[] =>
	endsAt !== null && endsAt > now ? [pause(stage, endsAt, now)] : [];
export const goesOn = (stage: TimerSet['stage'], { leftMs }: Timer, now: number): TimerSet[] =>
	leftMs === null ? [] : [{ type: 'timer-set', stage, endsAt: Math.round(now + leftMs) }];
