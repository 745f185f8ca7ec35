/** Checks over the agreement itself: what is said against a stage and not answered yet. */
import { BLOCKING_KINDS } from '../session/event.ts';
import type { Check } from './registry.ts';

/**
 * L55: no blocking objection is open. One finding a stage; open objections of an imported record count here, while the
 * adoption rule looks only at those raised in this workshop (05-decisions 20).
 */
const openObjections: Check = {
	lint: 'L55',
	stage: 'process',
	run: ({ stages }) =>
		(stages ?? []).flatMap((stage) => {
			const raised = [...(stage.objections ?? []), ...(stage.record?.objections ?? [])];
			const open = raised
				.filter(({ kind, state }) => state === 'open' && BLOCKING_KINDS.includes(kind))
				.map(({ id }) => id);
			if (open.length === 0) return [];
			const here = new Set((stage.objections ?? []).map(({ id }) => id));
			return {
				severity: 'error',
				entities: [`stage:${stage.id}`],
				values: { objections: open },
				fixes: open.filter((id) => here.has(id)).map((objectionId) => ({ kind: 'resolve-objection', objectionId }))
			};
		})
};

export const consentChecks: readonly Check[] = [openObjections];
