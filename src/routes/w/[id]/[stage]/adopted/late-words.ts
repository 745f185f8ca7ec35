/** Own edits that came too late, gathered by the thing they belong to, as text a person can read and copy. Pure but for words. */
import { m } from '#lib/paraglide/messages.js';
import type { LateEdit } from '#lib/realtime/late-edit.ts';
import { kindName } from '../draft/kinds.ts';

export interface LateThing {
	readonly id: string;
	readonly title: string;
	readonly lines: readonly string[];
	/** What `letGo` takes, one a line. */
	readonly keys: readonly string[];
}

/** What was written is shown as it was written; what was taken away, as taken away. Field names are left out: the words carry it. */
const lineOf = ({ before, after }: LateEdit): string =>
	after === '' ? m.adopted_late_deleted({ text: before }) : after;

const titleOf = ({ kind, itemKind }: LateEdit): string =>
	itemKind ? kindName(itemKind) : kind === 'group' ? m.vote_col_option() : m.adopted_late_card();

/** In the order they were made; edits without words (a move, an order) stay out of the reading but go with their thing. */
export function gatherLate(edits: readonly LateEdit[]): LateThing[] {
	const things = new Map<string, LateEdit[]>();
	for (const edit of edits) things.set(edit.id, [...(things.get(edit.id) ?? []), edit]);
	return [...things].map(([id, own]) => ({
		id,
		title: titleOf(own[0]!),
		lines: own.map(lineOf),
		keys: own.map((edit) => edit.key)
	}));
}

export const textOf = (thing: LateThing): string => [thing.title, ...thing.lines].join('\n');
