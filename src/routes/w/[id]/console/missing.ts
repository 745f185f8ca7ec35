/**
 * What still stands between the room and its next step, in lines for the facilitator: by side, never by person, and no more than
 * the view says anyway. Pure words.
 */
import type { StageView } from '#lib/domain/session/view.ts';
import { waitingOf } from '#lib/domain/session/waiting.ts';
import { m } from '#lib/paraglide/messages.js';
import { readingWords } from '../[stage]/header/reading-words.ts';
import { sideLabel } from '../../../labels.ts';
import { listed } from '../../../listed.ts';

const SIDES = ['field', 'internal'] as const;
const WAITS = {
	write: m.console_waits_write,
	vote: m.console_waits_vote,
	answer: m.console_waits_answer
};

export function missingIn(stage: StageView): string[] {
	return [...waits(stage), ...silent(stage), ...unread(stage), ...objections(stage)];
}

function waits(stage: StageView): string[] {
	const waiting = waitingOf(stage);
	if (!waiting || waiting.missing.total === 0) return [];
	const { kind, missing } = waiting;
	const { bySide } = missing;
	const who = bySide
		? listed(
				SIDES.filter((side) => bySide[side] > 0).map((side) =>
					m.console_side_count({ side: sideLabel(side), count: bySide[side] })
				)
			)
		: String(missing.total);
	return [WAITS[kind]({ who })];
}

/** While people read: what nobody of the other side has read yet. */
const unread = (stage: StageView): string[] => ((stage.reading?.unread.length ?? 0) > 0 ? [readingWords(stage)] : []);

/** A side that has put nothing on the table while the other one has: shown only where the counts by side may be. */
function silent({ phase, readyCards, electorateSize }: StageView): string[] {
	const { bySide, total } = readyCards;
	if (phase !== 'write' || !bySide || total === 0) return [];
	return SIDES.filter((side) => electorateSize[side] > 0 && bySide[side] === 0).map((side) =>
		m.console_silent({ side: sideLabel(side) })
	);
}

function objections({ objections: all, adopted }: StageView): string[] {
	const count = adopted ? 0 : all.filter(({ state, blocking }) => state === 'open' && blocking).length;
	return count > 0 ? [m.console_objections({ count })] : [];
}
