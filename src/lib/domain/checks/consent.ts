/** Checks over the agreement itself: who stands behind it, whether it still stands, and what is said against it. */
import { AGREEING_SIDES, type AgreeingSide } from '../people/people.ts';
import type { PlanStage } from '../plan/agreement.ts';
import type { Plan } from '../plan/schema.ts';
import { BLOCKING_KINDS } from '../session/event.ts';
import { settingOf } from './facts.ts';
import type { Check } from './registry.ts';

/**
 * L55: no blocking objection is open. One finding a stage; open objections of an imported record count until the table that has it
 * now has agreed, while the adoption rule looks only at those raised in this workshop (05-decisions 20).
 */
const openObjections: Check = {
	lint: 'L55',
	stage: 'process',
	run: ({ stages }) =>
		(stages ?? []).flatMap((stage) => {
			const brought = stage.phase === 'adopted' ? [] : (stage.record?.objections ?? []);
			const raised = [...(stage.objections ?? []), ...brought];
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

/** What was signed here; until somebody is asked here, what the source of an import says (05-decisions 20). */
const signedFacts = (stage: PlanStage) =>
	stage.signoffs?.length || ['consent', 'adopted'].includes(stage.phase) ? stage : (stage.record ?? stage);

/** The side of everybody whom a signature may name. */
function sidesById({ participants, otherPeople, record }: Plan): ReadonlyMap<string, string> {
	const people = [...(record?.participants ?? []), ...(otherPeople ?? []), ...(participants ?? [])];
	return new Map(people.map(({ id, side }) => [id, side]));
}

/** Agreeing sides of which somebody carries it. */
function carryingSides(plan: Plan, { signoffs }: Pick<PlanStage, 'signoffs'>): AgreeingSide[] {
	const least = settingOf(plan, 'consentMin', 3);
	const sides = sidesById(plan);
	const carrying = (signoffs ?? [])
		.filter(({ fist }) => fist >= least)
		.map(({ side, personId }) => side ?? sides.get(personId));
	return AGREEING_SIDES.filter((side) => carrying.includes(side));
}

/**
 * L12: both sides stand behind what is signed. A warning while agreement is being asked. Where nobody signed, or two people
 * decided for their sides, there is nothing to miss; and a running round tells nothing.
 */
const oneSideOnly: Check = {
	lint: 'L12',
	stage: 'process',
	run: (plan) =>
		(plan.stages ?? []).flatMap((stage) => {
			const facts = signedFacts(stage);
			const signed = carryingSides(plan, facts);
			if (!facts.signoffs?.length || facts.decidedBy?.length || signed.length === AGREEING_SIDES.length) return [];
			return {
				severity: facts.phase === 'consent' ? 'warn' : 'error',
				entities: [`stage:${stage.id}`],
				values: { signed },
				fixes: [{ kind: 'open-stage', stage: stage.id }]
			};
		})
};

/** L40: what a stage builds on is as it was when it was agreed on. `values.upstream`: the stages that are not, where known. */
const restsOnChanged: Check = {
	lint: 'L40',
	stage: 'process',
	run: ({ stages }) =>
		(stages ?? [])
			.filter(({ stale }) => stale)
			.map(({ id, staleBecause }) => ({
				severity: 'error',
				entities: [`stage:${id}`],
				values: { upstream: staleBecause ?? [] },
				fixes: [{ kind: 'open-stage', stage: id }]
			}))
};

export const consentChecks: readonly Check[] = [openObjections, oneSideOnly, restsOnChanged];
