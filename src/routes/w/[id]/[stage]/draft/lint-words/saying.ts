/** How a check's finding is said: one record of sayings a family of checks. */
import { inputsOf, wordingOf, type Inputs, type Speech, type Told } from '#lib/domain/checks/wording.ts';
import { m } from '#lib/paraglide/messages.js';
import { channelKindLabel, maturityLabel } from '../../../../../labels.ts';
import { listed } from '../../../../../listed.ts';
import { formatDay } from '../describe.ts';
import type { Reader } from '../titles.ts';

/** `name`: what the finding is about; never ''. */
export type Saying = (finding: Told, name: string, reader: Reader) => string;
export type Sayings = Readonly<Record<string, Saying>>;

type Message = (inputs: Inputs) => string;

const MISSING: Readonly<Record<string, () => string>> = {
	'metric.baseline': m.lint_missing_metric_baseline,
	'metric.target': m.lint_missing_metric_target,
	'metric.due': m.lint_missing_metric_due,
	ownerFunction: m.lint_missing_ownerfunction,
	segmentId: m.lint_missing_segmentid,
	messageId: m.lint_missing_messageid,
	channelId: m.lint_missing_channelid,
	journeyStep: m.lint_missing_journeystep,
	preferences: m.lint_missing_preferences,
	needs: m.lint_missing_needs,
	barriers: m.lint_missing_barriers,
	context: m.lint_missing_context,
	mindset: m.lint_missing_mindset
};
const missingLabel = (path: string): string => MISSING[path]?.() ?? path;

const LABELS: Readonly<Record<Parameters<Speech['label']>[0], (value: string) => string>> = {
	channelkind: channelKindLabel,
	maturity: maturityLabel,
	lint_missing: missingLabel
};

const speechOf = ({ locale, nameOf }: Reader): Speech => ({
	number: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value),
	share: (value) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value),
	day: (day) => formatDay(day, locale),
	name: nameOf,
	list: listed,
	label: (list, value) => LABELS[list](value)
});

/** A check that is always said with the same message. */
export const said =
	(message: Message): Saying =>
	(finding, name, reader) =>
		message({ ...inputsOf(finding, speechOf(reader)), name });

/** A check with variants, by the key of the message that says each; the first where a newer plan has one we do not know. */
export function saidAs(messages: Readonly<Record<string, Message>>): Saying {
	const [first] = Object.values(messages);
	return (finding, name, reader) => said(messages[wordingOf(finding)] ?? first!)(finding, name, reader);
}

/** Values of a finding, whatever a newer or foreign plan says there. */
export const listOf = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Plan fields as words. */
export const missingWords = (paths: unknown): string => listed(listOf(paths).map(missingLabel));
