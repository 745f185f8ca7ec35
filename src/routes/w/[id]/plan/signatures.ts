/** Who agreed to what, from a plan: its own signatures, else those its source recorded. Pure. */
import type { Plan, PlanObjection, PlanSignOff, PlanStage } from '#lib/domain/plan/schema.ts';

export interface StageAgreement {
	readonly id: PlanStage['id'];
	readonly adoptedOn: string | null;
	readonly adopted: boolean;
	/** What it builds on and was changed since: whether it still stands is not known. */
	readonly shakenBy: NonNullable<PlanStage['staleBecause']>;
	/** The version that stands while it is worked on again; null: it is not. */
	readonly again: number | null;
	/** What the source of an import says, where nothing was signed here. */
	readonly source: { readonly phase: string } | null;
	readonly signatures: readonly PlanSignOff[];
	readonly objections: readonly PlanObjection[];
	/** Variants that were weighed where nobody could agree. */
	readonly weighed: NonNullable<PlanStage['weighed']>;
	readonly accepted: readonly {
		readonly lint: string;
		readonly reason: NonNullable<PlanStage['acceptedFindings']>[number]['reason'];
	}[];
}

/** [UI7] A recorded signature is shown as a record; it never makes a stage look adopted here. */
export function agreementsOf(plan: Plan): readonly StageAgreement[] {
	return (plan.stages ?? []).map((stage) => {
		const own = stage.signoffs ?? [];
		const record = own.length === 0 ? stage.record : null;
		const adopted = stage.phase === 'adopted';
		return {
			id: stage.id,
			adopted,
			shakenBy: stage.stale ? (stage.staleBecause ?? []) : [],
			again: stage.phase === 'reopened' ? (stage.version ?? 1) : null,
			adoptedOn: adopted ? (stage.adoptedOn ?? null) : null,
			source: record ? { phase: record.phase } : null,
			signatures: record?.signoffs ?? own,
			objections: [...(stage.objections ?? []), ...(stage.record?.objections ?? [])],
			weighed: stage.weighed ?? [],
			accepted: [...(stage.acceptedFindings ?? []), ...(stage.record?.acceptedFindings ?? [])]
		};
	});
}

export const functionsSigned = ({ signsFor }: PlanSignOff): readonly string[] =>
	typeof signsFor === 'string' ? [signsFor] : (signsFor ?? []);
