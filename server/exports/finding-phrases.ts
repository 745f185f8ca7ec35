/**
 * Which message says a finding, and what it takes beside `name`, for checks that say more than what they are about. The page says
 * the same with its own labels (src/routes, draft/lint-words); an export says it in the language that is asked for.
 */
import type { Finding } from '#lib/domain/checks/finding.ts';
import type { MessageInputs, Words } from './words.ts';

type Phrase = (finding: Pick<Finding, 'entities' | 'values'>, words: Words) => readonly [key: string, MessageInputs?];

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const REASONS: Readonly<Record<string, string>> = {
	late: 'lint_l52_late',
	function_missing: 'lint_l52_missing',
	few: 'lint_l52_few'
};

/** Only what the usual `lint_<id>` with `name`, `count` and `missing` does not say. */
export const PHRASES: Readonly<Record<string, Phrase>> = {
	L04: ({ values }) => {
		const days = numberOf(values['daysLeft']);
		return days > 0 ? ['lint_l04', { days, lead: numberOf(values['lead']) }] : ['lint_l04_now'];
	},
	L12: ({ values }) => [`lint_l12_${listOf(values['signed'])[0] ?? 'none'}`],
	L13: ({ values }) => [values['note'] ? 'lint_l13_ground' : 'lint_l13'],
	L21: ({ values }) => [values['all'] ? 'lint_l21_all' : 'lint_l21'],
	L24: ({ values }, words) => {
		const [until, last] = ['validUntil', 'lastUse'].map((key) => words.day(stringOf(values[key])));
		return until && last ? ['lint_l24', { until, last }] : ['lint_l24_plain'];
	},
	L28: ({ values }) => ['lint_l28', { days: numberOf(values['ageDays']) }],
	L31: ({ values }) => ['lint_l31', { known: numberOf(values['known']) }],
	L34: ({ values }) => ['lint_l34', { field: numberOf(values['field']), internal: numberOf(values['internal']) }],
	L39: ({ values }) => {
		const missing = listOf(values['missing']);
		return [missing.every((path) => path === 'ownerFunction') ? 'lint_l39_owner' : 'lint_l39'];
	},
	L40: ({ values }, words) => {
		const upstream = words.list(listOf(values['upstream']).map((stage) => words.label('stage', stage)));
		return upstream ? ['lint_l40', { upstream }] : ['lint_l40_some'];
	},
	L42: ({ entities }) => ['lint_l42', { count: entities.length }],
	L45: ({ values }, words) => ['lint_l45', { language: words.label('export_language', stringOf(values['language'])) }],
	L46: ({ entities }) => [entities[0]?.startsWith('stage:') ? 'lint_l46' : 'lint_l46_material'],
	L51: ({ values }, words) => ['lint_l51', { date: words.day(stringOf(values['due'])) }],
	L52: ({ values }, words) => {
		const functions = words.list(listOf(values['functions']).map((each) => words.label('function', each)));
		const reasons = listOf(values['reasons']).flatMap((reason) => REASONS[reason] ?? []);
		return ['lint_l52', { reasons: words.list(reasons.map((key) => words.text(key, { functions }))) }];
	},
	L53: ({ values }, words) => [
		'lint_l53',
		{ share: words.share(numberOf(values['share'])), least: words.share(numberOf(values['least'])) }
	]
};
