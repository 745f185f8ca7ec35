/** Making an item, by whatever door: one step of its own, which undo takes back as a whole. */
import type { StageScope } from '../stage-scope.svelte.ts';
import { readIds, type Fields } from './fields.ts';
import type { DraftKind } from './kinds.ts';
import { newFields } from './new-item.ts';

export interface Beginning {
	readonly words?: string;
	/** Known already; they come before what is usual. */
	readonly fields?: Fields;
}

/** @returns its id; null where the room takes nothing now */
export function beginItem(
	scope: StageScope,
	kind: DraftKind,
	{ words = '', fields = {} }: Beginning = {}
): string | null {
	const { board } = scope.room;
	const today = new Date(scope.serverNow()).toISOString().slice(0, 10);
	const usual = newFields(kind, scope.locale, words, { present: scope.items, today });
	const whose = kind === 'insight' ? sideOfCards(scope, fields) : {};
	board.closeStep();
	const id = board.addItem({ kind, fields: { ...usual, ...whose, ...fields } });
	board.closeStep();
	return id;
}

/** What cards of one side became is an insight of that side; where they do not tell it, or differ, nobody's. */
function sideOfCards(scope: StageScope, fields: Fields): Fields {
	const from = readIds(fields, 'fromCards');
	const sides = new Set(scope.cards.filter(({ id }) => from.includes(id)).map(({ side }) => side));
	const [side] = sides;
	return sides.size === 1 && (side === 'field' || side === 'internal') ? { side } : {};
}
