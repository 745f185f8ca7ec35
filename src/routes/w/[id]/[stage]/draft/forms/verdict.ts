/** What is written down of a decision for next time: what it is about, keep, change or stop, and why. */
import { m } from '#lib/paraglide/messages.js';
import { VERDICTS } from '#lib/domain/plan/choices.ts';
import { verdictLabel } from '../../../../../verdict-label.ts';
import { choice, words, type FieldSpec } from './specs.ts';

export const verdict: readonly FieldSpec[] = [
	words('text', m.verdict_about, { rows: 1 }),
	choice('verdict', m.verdict_what, VERDICTS, verdictLabel, { short: undefined }),
	words('why', m.verdict_why, { hint: m.verdict_why_help }),
	words('then', m.verdict_then, { hint: m.verdict_then_help }),
	{ type: 'link', path: 'about', label: m.verdict_material, of: 'materials', kind: 'material', ifAny: true, more: true }
];
