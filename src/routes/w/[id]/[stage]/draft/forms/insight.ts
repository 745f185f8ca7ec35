/** What is written down of an insight, in the order people fill it. */
import { m } from '#lib/paraglide/messages.js';
import { GUARDS, INSIGHT_KINDS, INSIGHT_SOURCES, STRENGTHS } from '#lib/domain/plan/choices.ts';
import { guardLabel, insightKindLabel, insightSourceLabel, strengthLabel } from '../../../../../labels.ts';
import { words, choice, type FieldSpec } from './specs.ts';

export const insight: readonly FieldSpec[] = [
	words('text', m.field_text, { hint: m.field_text_help }),
	words('soWhat', m.field_so_what, { hint: m.field_so_what_help }),
	choice('kind', m.field_kind, INSIGHT_KINDS, insightKindLabel),
	choice('source', m.field_source, INSIGHT_SOURCES, insightSourceLabel),
	choice('evidence.strength', m.field_strength, STRENGTHS, strengthLabel),
	choice('guard', m.field_guard, GUARDS, guardLabel, { more: true })
];
