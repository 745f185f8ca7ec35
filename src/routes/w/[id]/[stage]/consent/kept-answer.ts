/**
 * An answer while it is being written stays on this device, for its author alone, until it is sent [UI234]: one for each stage, and
 * only for the round it was begun in. The server hears of it when it is given. A device that keeps nothing costs the draft alone.
 */
import type { ObjectionDraft } from './objection-draft.ts';

export interface AnswerDraft {
	/** Chosen, not sent. */
	readonly chosen: number | null;
	readonly note: string;
	readonly objection: ObjectionDraft;
}
/** Whose answer to what. */
export interface AnswerPlace {
	readonly workshopId: string;
	readonly participantId: string;
	readonly stage: string;
	readonly round: number;
}
const ANSWER_PREFIX = 'einklang-answer/';

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const keyOf = ({ workshopId, participantId, stage }: AnswerPlace): string =>
	`${ANSWER_PREFIX}${workshopId}/${participantId}/${stage}`;

/** What was begun in this round; null when nothing was. */
export function readAnswer(place: AnswerPlace, memory: () => Memory = () => localStorage): AnswerDraft | null {
	try {
		const kept: unknown = JSON.parse(memory().getItem(keyOf(place)) ?? 'null');
		return readKept(kept, place.round);
	} catch {
		return null;
	}
}

/** Keep it as it is now; nothing written keeps nothing. */
export function keepAnswer(place: AnswerPlace, draft: AnswerDraft, memory: () => Memory = () => localStorage): void {
	const { kind, text, proposal } = draft.objection;
	const empty = draft.chosen === null && ![draft.note, kind, text, proposal].some((words) => words.trim() !== '');
	try {
		if (empty) memory().removeItem(keyOf(place));
		else memory().setItem(keyOf(place), JSON.stringify({ round: place.round, ...draft }));
	} catch {
		// Full or forbidden storage.
	}
}

/** Signing out leaves nothing of anybody on this device [UI135]. */
export function forgetAnswers(memory: () => Storage = () => localStorage): void {
	try {
		const storage = memory();
		const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
		for (const key of keys) if (key?.startsWith(ANSWER_PREFIX)) storage.removeItem(key);
	} catch {
		// Where nothing may be read, nothing was kept.
	}
}

function readKept(kept: unknown, round: number): AnswerDraft | null {
	if (!isRecord(kept) || kept['round'] !== round || !isRecord(kept['objection'])) return null;
	const { chosen, objection } = kept;
	const words = (value: unknown): string => (typeof value === 'string' ? value : '');
	return {
		chosen: typeof chosen === 'number' && Number.isInteger(chosen) && chosen >= 0 && chosen <= 5 ? chosen : null,
		note: words(kept['note']),
		objection: {
			kind: words(objection['kind']),
			text: words(objection['text']),
			proposal: words(objection['proposal'])
		}
	};
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
