/** The templates a workshop can begin from, and the stage set-up for content that begins without one. Rules TP in ../plan/RULES.md. */
import type { StagePlan } from '../session/event.ts';
import type { StageKey } from '../session/stage.ts';
import { compactPlan } from './compact-plan.ts';
import type { AgendaBlock, Template } from './template.ts';

export type { AgendaBlock, Template } from './template.ts';

export const TEMPLATES: readonly Template[] = [compactPlan];

export const readTemplate = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);

/** The agenda block whose questions belong to a stage. */
export const blockOf = (template: Template, stage: StageKey): AgendaBlock | undefined =>
	template.blocks.find((block) => block.stage === stage);

/** How a stage of an imported plan runs: as in the compact template; stages that one lacks go without a vote [TP3]. */
export const stagePlanOf = (key: StageKey): StagePlan =>
	compactPlan.stages.find((stage) => stage.key === key) ?? {
		key,
		phases: ['write', 'reveal', 'cluster', 'draft', 'consent', 'adopted'],
		minutes: { write: 5, reveal: 3, cluster: 5, draft: 15, consent: 5 }
	};
