/** Which question the room is at, and which one this part of the day has ready. Pure. */
import { findBlock } from '#lib/domain/session/agenda.ts';
import type { Waiting } from '#lib/domain/session/waiting.ts';
import type { BlockView, QuestionView, Slices } from '#lib/domain/session/view.ts';

/** Open, or its result lies on the table; never in an archived workshop, where nothing is going on. */
export const onTable = ({ questions, workshop }: Pick<Slices, 'questions' | 'workshop'>): QuestionView | null =>
	workshop.archived ? null : (questions.find(({ state }) => state !== 'kept') ?? null);

/** For whoever leads: what this part asks, until it was asked. */
export function plannedQuestion({
	agenda,
	questions,
	workshop
}: Pick<Slices, 'agenda' | 'questions' | 'workshop'>): BlockView['asks'] {
	const block = findBlock(agenda, agenda.current);
	const isAsked = questions.some((question) => question.block === agenda.current);
	return workshop.archived || isAsked ? null : (block?.asks ?? null);
}

/** What was asked in a stage and is off the table. */
export const askedIn = (
	{ questions, workshop }: Pick<Slices, 'questions' | 'workshop'>,
	stage: string
): QuestionView[] =>
	questions.filter(
		(each) => each.stage === stage && each.result !== null && (each.state === 'kept' || workshop.archived)
	);

/** How many have answered and how many are missing, in the words of everything the room is waited for. */
export const answering = ({ asked, answered }: QuestionView): Waiting => ({
	kind: 'answer',
	asked,
	done: answered,
	missing: {
		total: asked.field + asked.internal - answered.total,
		bySide: answered.bySide && {
			field: asked.field - answered.bySide.field,
			internal: asked.internal - answered.bySide.internal
		}
	}
});
