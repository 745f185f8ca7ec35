/**
 * Rules about windows: the day they begin, a moved end, and what the server does when one opens or closes. Rules WN in RULES.md;
 * source: 12-method §3.7. What the server does goes through the same rules as the facilitator's own press.
 */
import { findBlock, nextBlock, type Block } from './agenda.ts';
import type { Command, CommandOf } from './command.ts';
import { beginBlock } from './decide-agenda.ts';
import { advance } from './decide-stage.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import { findStage, type Participant, type SessionState, type Stage } from './state.ts';
import { dayAt, windowOf, workingDayFrom, type Calendar } from './windows.ts';

type WindowCommand = CommandOf<'calendar.set' | 'window.move'>;

export function decideWindows(
	state: SessionState,
	command: WindowCommand,
	actor: Participant,
	{ now }: Context
): Decision {
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	const { agenda, calendar } = state;
	if (command.type === 'calendar.set') {
		const windowed = agenda.blocks.filter(({ days }) => days);
		if (windowed.length === 0) return refuse('unknown-block');
		// People count on a day that has come [WN4].
		if (calendar && windowed.some(({ startedAt }) => startedAt !== null)) return refuse('block-begun');
		const set = calendarFrom(command, now);
		return set ? accept({ type: 'calendar-set', ...set }) : refuse('wrong-phase');
	}
	const block = findBlock(agenda, command.block);
	if (!block?.days || !calendar) return refuse('unknown-block');
	if (block.endedAt !== null) return refuse('block-begun');
	const { last } = command;
	if (last < block.days[0] || windowOf(calendar, [block.days[0], last]).closes <= now) return refuse('wrong-phase');
	if (last === block.days[1]) return accept();
	return accept({ type: 'window-moved', block: block.id, last });
}

/** From the first working day on or after the one somebody names; null where that has passed there [WN4]. */
export function calendarFrom({ begins: named, zone }: Calendar, now: number): Calendar | null {
	const begins = workingDayFrom(named);
	return begins < dayAt(now, zone) ? null : { begins, zone };
}

/** What the server has to do now; one thing at a time. */
export type Due =
	| { readonly what: 'close'; readonly block: Block; readonly leaves: Stage | null }
	| { readonly what: 'open'; readonly block: Block };

/** @param now Unix ms. Nothing is due twice: what was done shows in the state [WN5]. */
export function dueOf(state: SessionState, now: number): Due | null {
	const next = nextDue(state);
	return next && next.at <= now && now < next.until ? next.due : null;
}

/** Unix ms from which on there is something to do, as long as nobody does anything else; null for never [WN5]. */
export function dueFrom(state: SessionState, now: number): number | null {
	const next = nextDue(state);
	return next && now < next.until ? next.at : null;
}

function nextDue(state: SessionState): { due: Due; at: number; until: number } | null {
	const { agenda, calendar, archivedAt, deletedAt } = state;
	if (!calendar || archivedAt !== null || deletedAt !== null) return null;
	const current = findBlock(agenda, agenda.current);
	if (current && isOpen(current)) {
		const stage = state.currentStage === null ? undefined : findStage(state, state.currentStage);
		// Only from the phase it says: somebody may have led on a moment ago [WN6].
		const leaves = stage && stage.key === current.stage && stage.phase === current.leaves ? stage : null;
		const { closes } = windowOf(calendar, current.days);
		return { due: { what: 'close', block: current, leaves }, at: closes, until: Infinity };
	}
	const next = nextBlock(agenda);
	// Silent writing begins by itself; everything else somebody leads.
	if (!next?.days || next.leaves !== 'write') return null;
	const { opens, closes } = windowOf(calendar, next.days);
	return { due: { what: 'open', block: next }, at: opens, until: closes };
}

const isOpen = (block: Block): block is Block & { readonly days: NonNullable<Block['days']> } =>
	block.days !== null && block.closedAt === null;

/** What the facilitator would press for it: what has to be known for that is what has to be known for this. */
export function pressFor(due: Due, { agenda }: SessionState): Command | null {
	if (due.what === 'open') return { type: 'block.begin', block: due.block.id, from: agenda.current };
	return due.leaves && { type: 'phase.advance', stage: due.leaves.key, from: due.leaves.phase };
}

/** The end of a window is noted in any case; the stage goes on only where it can. A round is never closed here [WN7]. */
export function decideDue(state: SessionState, due: Due, context: Context): Decision {
	if (due.what === 'open') return beginBlock(state, due.block, context);
	const closed = accept({ type: 'window-closed', block: due.block.id });
	const moved = due.leaves && advance(state, due.leaves, context);
	return moved?.ok && closed.ok ? { ...moved, events: [...closed.events, ...moved.events] } : closed;
}
