/** When a plan is agreed, by the ledger alone. */
import { isWhole, leftOut } from './agenda.ts';
import { shakenBy } from './standing.ts';
import type { SessionState } from './state.ts';

/** By people: the plan may say AGREED [PR6] [RH4]. */
export const isAgreed = (state: SessionState): boolean =>
	!state.rehearsal &&
	isWhole(
		state.stages.map((stage) => ({ ...stage, shaken: shakenBy(state.stages, stage.key) })),
		leftOut(state.agenda.blocks, state.stages)
	);
