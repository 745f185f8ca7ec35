/**
 * How far a stage's two rings are closed, from its view. Pure.
 * Until the consent round both grow alike with the phases, up to half; in the round each grows with its own side's answers.
 */
import type { AgreeingSide } from '#lib/domain/people/people.ts';
import type { StageView } from '#lib/domain/session/view.ts';

export interface Ring {
	readonly field: number;
	readonly internal: number;
	readonly closed: boolean;
}

/** How much of a ring the way to the consent round fills. */
const WAY = 0.5;

/** [UI4] Only an adopted stage is one closed ring. */
export function ringOf(stage: Pick<StageView, 'phase' | 'phases' | 'adopted' | 'consent'>): Ring {
	if (stage.adopted) return { field: 1, internal: 1, closed: true };
	const steps = Math.max(1, stage.phases.indexOf('consent'));
	const at = stage.phases.indexOf(stage.phase);
	const way = at < 0 ? 0 : WAY * Math.min(1, (at + 1) / (steps + 1));
	const { consent } = stage;
	if (stage.phase !== 'consent' || !consent || consent.state === 'amended')
		return { field: way, internal: way, closed: false };
	const given = new Set(consent.given);
	const answered = (side: AgreeingSide): number => {
		const voters = consent.electorate.filter((each) => each.side === side);
		const share = voters.filter((each) => given.has(each.participantId)).length / Math.max(1, voters.length);
		return WAY + (1 - WAY) * share;
	};
	return { field: answered('field'), internal: answered('internal'), closed: false };
}
