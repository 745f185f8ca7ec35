/**
 * What the facilitator's one main button does next: which command, and what it counts. Pure.
 * Words are in NextStep.svelte; whether it is allowed is decided on the server.
 */
import { needsAmending } from '../consent/open-gaps.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { nextPhase, previousPhase } from '#lib/domain/session/decide-stage.ts';
import type { Phase, StageKey } from '#lib/domain/session/stage.ts';
import type { StageView } from '#lib/domain/session/view.ts';

/** What lies in the room, as far as a next step depends on it. */
export interface InRoom {
	/** Cards that wait for the reveal. */
	readonly readyCards: number;
	readonly namedGroups: number;
	readonly items: number;
	/** Findings that block adoption and nobody has accepted. */
	readonly errors: number;
}

export type NextStep =
	| { readonly kind: 'open'; readonly command: Command }
	| { readonly kind: 'write'; readonly command: Command }
	/** `count`: cards ready; 0 blocks, because there would be nothing to see. */
	| { readonly kind: 'reveal'; readonly count: number; readonly blocked: boolean; readonly command: Command }
	| { readonly kind: 'cluster'; readonly command: Command }
	| { readonly kind: 'vote'; readonly count: number; readonly blocked: boolean; readonly command: Command }
	| { readonly kind: 'close-vote'; readonly command: Command }
	| { readonly kind: 'draft'; readonly command: Command }
	| { readonly kind: 'consent'; readonly blocked: 'empty' | 'errors' | false; readonly command: Command }
	| { readonly kind: 'close-round'; readonly command: Command }
	/** Only another text can be agreed on. */
	| { readonly kind: 'amend'; readonly command: Command }
	| { readonly kind: 'round-again'; readonly command: Command }
	| { readonly kind: 'stage'; readonly stage: StageKey; readonly command: Command }
	| { readonly kind: 'plan' };

/** @param stages every stage of the workshop in order; `current` is where the room is, null in the lobby */
export function nextStep(
	stage: StageView,
	room: InRoom,
	stages: readonly StageView[],
	current: StageKey | null
): NextStep | null {
	const { key, phase } = stage;
	if (phase === 'adopted') return afterAdoption(stages, current);
	if (current !== key) return { kind: 'open', command: { type: 'stage.open', stage: key } };
	if (phase === 'vote' && stage.ballot?.state === 'open')
		return { kind: 'close-vote', command: { type: 'ballot.close', ballotId: stage.ballot.id } };
	if (phase === 'consent' && stage.consent?.state === 'open')
		return { kind: 'close-round', command: { type: 'consent.close', stage: key } };
	if (phase === 'consent')
		return needsAmending(stage) ? { kind: 'amend', ...amend(key) } : { kind: 'round-again', ...again(key) };
	const next = nextPhase(stage);
	return next ? advance(stage, next, room) : null;
}

const amend = (stage: StageKey) => ({ command: { type: 'consent.amend', stage } }) as const;
const again = (stage: StageKey) => ({ command: { type: 'consent.open', stage } }) as const;

function advance(stage: StageView, next: Phase, room: InRoom): NextStep | null {
	const { key, phase } = stage;
	const command: Command = { type: 'phase.advance', stage: key, from: phase };
	switch (next) {
		case 'reveal': {
			const count = room.readyCards;
			return { kind: 'reveal', count, blocked: count === 0, command };
		}
		case 'vote':
			return { kind: 'vote', count: room.namedGroups, blocked: room.namedGroups < 2, command };
		case 'consent':
			return { kind: 'consent', blocked: consentBlock(room), command: { type: 'consent.open', stage: key } };
		case 'write':
		case 'cluster':
		case 'draft':
			return { kind: next, command };
		default:
			return null;
	}
}

const consentBlock = ({ items, errors }: InRoom) => (items === 0 ? 'empty' : errors > 0 && 'errors');

/** The next stage that is not agreed yet; the plan when there is none. */
function afterAdoption(stages: readonly StageView[], current: StageKey | null): NextStep | null {
	const open = stages.find((stage) => stage.phase !== 'adopted');
	if (!open) return { kind: 'plan' };
	// The room has already moved on: what is adopted is only read here.
	if (open.key === current) return null;
	return { kind: 'stage', stage: open.key, command: { type: 'stage.open', stage: open.key } };
}

/** Where "back" leads, with its command, beside the next step the other of the two; null where it would undo something that binds. */
export function stepBack(stage: StageView): { readonly phase: Phase; readonly command: Command } | null {
	const { key, phase: now, consent } = stage;
	if (now === 'consent' && consent?.state === 'closed' && needsAmending(stage)) return { phase: now, ...again(key) };
	if (now === 'consent') return { phase: 'draft', ...amend(key) };
	const phase = previousPhase(stage);
	return phase ? { phase, command: { type: 'phase.back', stage: stage.key, from: stage.phase } } : null;
}
