/** What is said of how the plan came to be and goes on: agreement, requests, the table, what comes back. */
import type { Told } from '#lib/domain/checks/wording.ts';
import { m } from '#lib/paraglide/messages.js';
import { functionLabel, stageLabel } from '../../../../../labels.ts';
import { listed } from '../../../../../listed.ts';
import { formatDay } from '../describe.ts';
import { listOf, numberOf, stringOf, type Saying, type Sayings } from './saying.ts';

const carriedBy: Saying = ({ values }) => {
	const [side] = listOf(values['signed']);
	if (!side) return m.lint_l12_none();
	return side === 'field' ? m.lint_l12_field() : m.lint_l12_internal();
};

const restsOn: Saying = ({ values }) => {
	const upstream = listed(listOf(values['upstream']).map(stageLabel));
	return upstream ? m.lint_l40({ upstream }) : m.lint_l40_some();
};

const ofStage = ({ entities }: Told): boolean => entities[0]?.startsWith('stage:') ?? false;

const REASONS: Readonly<Record<string, (functions: string) => string>> = {
	late: () => m.lint_l52_late(),
	function_missing: (functions) => m.lint_l52_missing({ functions }),
	few: () => m.lint_l52_few()
};
const seriesWords: Saying = ({ values }, name) => {
	const functions = listed(listOf(values['functions']).map(functionLabel));
	const reasons = listOf(values['reasons']).map((reason) => REASONS[reason]?.(functions) ?? reason);
	return m.lint_l52({ name, reasons: listed(reasons) });
};

const easyRides: Saying = ({ values }, _, reader) => {
	const percent = new Intl.NumberFormat(reader.locale, { style: 'percent', maximumFractionDigits: 0 });
	return m.lint_l53({
		share: percent.format(numberOf(values['share'])),
		least: percent.format(numberOf(values['least']))
	});
};

export const processWords: Sayings = {
	L12: carriedBy,
	L28: ({ values }, name) => m.lint_l28({ name, days: numberOf(values['ageDays']) }),
	L29: (_, name) => m.lint_l29({ name }),
	L34: ({ values }) => m.lint_l34({ field: numberOf(values['field']), internal: numberOf(values['internal']) }),
	L40: restsOn,
	L46: (finding, name) => (ofStage(finding) ? m.lint_l46() : m.lint_l46_material({ name })),
	L51: ({ values }, name, reader) => m.lint_l51({ name, date: formatDay(stringOf(values['due']), reader.locale) }),
	L52: seriesWords,
	L53: easyRides,
	L55: ({ values }) => m.lint_l55({ count: listOf(values['objections']).length })
};
