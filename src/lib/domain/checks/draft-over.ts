/** Stages as the plan checks see them at the moment agreement is asked: what only warns while people write stands in the way then. */
import type { StageKey } from '../session/stage.ts';
import type { StageView } from '../session/view.ts';

/** These stages with their draft over; all others as they are. */
export const withDraftOver = (stages: readonly StageView[], over: readonly StageKey[]): StageView[] =>
	stages.map((stage) => (over.includes(stage.key) && stage.phase === 'draft' ? { ...stage, phase: 'consent' } : stage));
