/** What of a round's gaps still stands. The record of a closed round stays as it was; objections go on being answered. Pure. */
import type { AdoptionGap } from '#lib/domain/session/event.ts';
import type { StageView } from '#lib/domain/session/view.ts';

/** Without the objections that were answered since [UI63]. */
export const openGaps = (gaps: readonly AdoptionGap[], objections: StageView['objections']): AdoptionGap[] =>
	gaps.filter(
		(gap) =>
			gap.code !== 'objection-open' || objections.some(({ id, state }) => id === gap.objectionId && state === 'open')
	);

/** Whether only another text can be agreed on; else asking again is enough [UI63]. */
export const needsAmending = ({ consent, objections }: Pick<StageView, 'consent' | 'objections'>): boolean =>
	openGaps(consent?.gaps ?? [], objections).some(({ code }) => code === 'objection-open' || code === 'finding-open');
