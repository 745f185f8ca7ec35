/**
 * What the big screen in the room may show: what every observer may see, whoever opened it. Pure.
 * `you` and the invitations are not in it, so nothing on the screen can come to depend on who carries the computer [UI150].
 */
import { EMPTY_CONTENT, type StageContent } from '#lib/domain/plan/content.ts';
import { besideNow } from '#lib/domain/session/agenda.ts';
import { openTogether, type Together } from '#lib/domain/session/together.ts';
import { onTable } from '../question/on-table.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';

export type PublicView = Pick<
	Slices,
	'workshop' | 'people' | 'parity' | 'stages' | 'questions' | 'agenda' | 'divisions' | 'content'
> & {
	/** Stages that are agreed on in one round, as they were last asked about. */
	readonly together: Pick<Together, 'stages'> | null;
};

export const publicView = ({
	workshop,
	people,
	parity,
	stages,
	questions,
	agenda,
	divisions,
	content,
	room
}: Slices): PublicView => ({
	workshop,
	people,
	parity,
	stages,
	questions,
	// What is said to the facilitator alone stays on their own page.
	agenda: { ...agenda, blocks: agenda.blocks.map((block) => ({ ...block, asks: null, tip: null, doneWhen: null })) },
	divisions,
	content,
	together: room.together ? { stages: room.together.stages } : null
});

/** Which picture the room needs now. */
export type Board =
	| 'lobby'
	| 'question'
	| 'beside'
	| 'apart'
	| 'blind'
	| 'cards'
	| 'groups'
	| 'ballot'
	| 'result'
	| 'draft'
	| 'consent'
	| 'together'
	| 'adopted'
	| 'plan';

/** What both sides are asked about in one round now, whichever stage the room is in. */
export const askedTogether = ({ together, stages }: PublicView): readonly StageView[] => openTogether(together, stages);

/** The stage the room is in; null in the lobby. */
export const stageNow = ({ workshop, stages }: PublicView): StageView | null =>
	stages.find((stage) => stage.key === workshop.currentStage) ?? null;

export const contentOf = ({ content }: PublicView, stage: StageView): StageContent =>
	content[stage.key] ?? EMPTY_CONTENT;

/** [UI151] The screen follows the room by itself: one board for every stage and phase. */
export function boardOf(view: PublicView): Board {
	if (onTable(view)) return 'question';
	if (askedTogether(view).length > 0) return 'together';
	const isOver = view.workshop.agreed || isRehearsedToTheEnd(view);
	const beside = besideNow(view.agenda);
	if (beside && (!isOver || beside.stage === null)) return 'beside';
	if (isOver) return 'plan';
	const stage = stageNow(view);
	if (stage?.divided) return 'apart';
	switch (stage?.phase) {
		case 'write':
			return 'blind';
		case 'reveal':
			return 'cards';
		case 'cluster':
			return 'groups';
		case 'vote':
			return stage.ballot?.state === 'closed' ? 'result' : 'ballot';
		case 'draft':
			return 'draft';
		case 'consent':
			return 'consent';
		case 'adopted':
			return 'adopted';
		default:
			return 'lobby';
	}
}

/** A rehearsal is never agreed, and still ends like a workshop. */
const isRehearsedToTheEnd = ({ workshop, stages }: PublicView): boolean =>
	workshop.rehearsal && stages.every(({ phase }) => phase === 'adopted');

/** How many belong to a side, and how many of them have the workshop open. The lobby shows the same people by name. */
export function countHere(
	{ people }: PublicView,
	presence: Readonly<Record<string, unknown>>
): readonly { readonly side: 'field' | 'internal' | 'others'; readonly here: number; readonly total: number }[] {
	return (['field', 'internal', 'others'] as const).map((key) => {
		const those = people.filter(({ side }) => (side === 'field' || side === 'internal' ? side : 'others') === key);
		return { side: key, here: those.filter(({ id }) => id in presence).length, total: those.length };
	});
}
