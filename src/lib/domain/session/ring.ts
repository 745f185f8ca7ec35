/**
 * How far two rings are closed: of a stage, and of a whole workshop. Pure.
 * Until the consent round both grow alike with the phases, up to half; in the round each grows with its own side's answers.
 */
import type { AgreeingSide } from '../people/people.ts';
import type { Phase } from './stage.ts';
import type { Stage } from './state.ts';

export interface Ring {
	readonly field: number;
	readonly internal: number;
	readonly closed: boolean;
}

/** What a ring shows, in the state and in a viewer's slice alike. */
export interface Ringed {
	readonly phase: Phase;
	readonly phases: readonly Phase[];
	readonly adopted: object | null;
	readonly consent: {
		readonly state: 'open' | 'closed' | 'amended';
		/** Who has answered. */
		readonly given: readonly string[];
		readonly electorate: readonly { readonly participantId: string; readonly side: AgreeingSide }[];
	} | null;
}

/** How much of a ring the way to the consent round fills. */
const WAY = 0.5;

/** [UI4] Only an adopted stage is one closed ring. */
export function ringOf(stage: Ringed): Ring {
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

/** The mean of its stages, which are equally far from being agreed whatever their length. */
export function ringOfAll(stages: readonly Stage[]): Ring {
	const rings = stages.map((stage) =>
		ringOf({
			...stage,
			consent: stage.consent && { ...stage.consent, given: stage.consent.fists.map((fist) => fist.participantId) }
		})
	);
	const mean = (side: AgreeingSide): number =>
		rings.reduce((sum, ring) => sum + ring[side], 0) / Math.max(1, rings.length);
	return {
		field: mean('field'),
		internal: mean('internal'),
		closed: rings.length > 0 && rings.every((ring) => ring.closed)
	};
}
