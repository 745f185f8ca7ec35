/** What a window's end brings, in words, and who is missing in a round that it leaves open. Pure. */
import type { BlockView, Slices } from '#lib/domain/session/view.ts';
import { openTogether } from '#lib/domain/session/together.ts';
import { m } from '#lib/paraglide/messages.js';
import { listed } from '../../../listed.ts';

/** Said before it comes, so that nobody is surprised by it. */
export function happensThen(
	{ window, activities, stage }: Pick<BlockView, 'window' | 'activities' | 'stage'>,
	{ stages }: Pick<Slices, 'stages'>
): string {
	const phase = stages.find(({ key }) => key === stage)?.phase;
	if (activities.includes('consent_round') || phase === 'consent') return m.window_then_agree();
	// Somebody led on before: then it moves nothing any more.
	switch (phase === window?.leaves ? phase : null) {
		case 'write':
			return m.window_then_reveal();
		case 'reveal':
			return m.window_then_group();
		case 'cluster':
			return m.window_then_vote();
		default:
			return m.window_then_lead();
	}
}

/** Answers of a round are given by name; null where no round is open or nobody is missing. */
export function missingAnswers({ stages, people, room }: Pick<Slices, 'stages' | 'people' | 'room'>): string | null {
	const asked = openTogether(room.together ?? null, stages);
	const open = asked.length > 0 ? asked : stages.filter(({ consent }) => consent?.state === 'open');
	const ids = new Set(
		open.flatMap(({ consent }) =>
			(consent?.electorate ?? []).map(({ participantId }) => participantId).filter((id) => !consent?.given.includes(id))
		)
	);
	return listed(people.filter(({ id }) => ids.has(id)).map(({ name }) => name)) || null;
}
