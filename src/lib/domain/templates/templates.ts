/** The templates a workshop can begin from. Rules TP in ../plan/RULES.md. */
import { compactPlan } from './compact-plan.ts';
import type { Template } from './template.ts';

export type { AgendaBlock, Template } from './template.ts';

export const TEMPLATES: readonly Template[] = [compactPlan];

export const readTemplate = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
