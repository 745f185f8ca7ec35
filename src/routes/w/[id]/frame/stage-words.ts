/** What the rail says of a stage beyond its name: where it stands, what lies on the table in the end, when it is done, and who is still needed. */
import { isAgreeingSide } from '#lib/domain/people/people.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { AgendaSlice, StageView } from '#lib/domain/session/view.ts';
import { waitingOf } from '#lib/domain/session/waiting.ts';
import { readText, type Locale } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { phaseLabel, sideLabel } from '../../../labels.ts';

/** '' where the agenda says nothing. */
export const goalOf = ({ blocks }: Pick<AgendaSlice, 'blocks'>, stage: StageKey, locale: Locale): string =>
	readText(blocks.find((block) => block.stage === stage && block.result)?.result ?? undefined, locale).text;

/** Where a stage stands, in a word. */
export function stateOf({ adopted, phase }: StageView): string {
	if (adopted) return m.frame_stage_adopted();
	return phase === 'prepare' ? m.frame_stage_waiting() : phaseLabel(phase);
}

const OF_SIDE = {
	write: m.home_missing_side_write,
	vote: m.home_missing_side_vote,
	answer: m.home_missing_side_answer
};
const IN_ALL = { write: m.home_missing_write, vote: m.home_missing_vote, answer: m.home_missing_answer };

/** By side where that may be told, never by person; '' where the phase asks nobody in particular. */
export function stillNeeded(stage: StageView): string {
	const waiting = waitingOf(stage);
	if (!waiting) return '';
	const { kind, missing } = waiting;
	if (missing.total === 0) {
		const blocked = kind === 'answer' && stage.objections.some(({ state, blocking }) => state === 'open' && blocking);
		return blocked ? m.home_missing_objection() : m.home_missing_none();
	}
	if (!missing.bySide) return IN_ALL[kind]({ count: missing.total });
	const { field, internal } = missing.bySide;
	if (field > 0 && internal > 0) return m.home_missing_both({ field, internal });
	const side = field > 0 ? 'field' : 'internal';
	return OF_SIDE[kind]({ side: sideLabel(side), count: field + internal });
}

/** How many of each side look at this stage right now. */
export function hereNow(
	stage: StageKey,
	people: readonly { readonly id: string; readonly side: string }[],
	presence: Readonly<Record<string, { readonly room: string | null }>>
): { readonly field: number; readonly internal: number } {
	const here = people.filter(({ id, side }) => presence[id]?.room === stage && isAgreeingSide(side as never));
	const field = here.filter(({ side }) => side === 'field').length;
	return { field, internal: here.length - field };
}
