/**
 * The facts of an item as label and value. What consent, the agreed text and closed papers show.
 * Labels are messages; values are what people wrote, with the language when it is not the reader's.
 */
import { m } from '#lib/paraglide/messages.js';
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import { textKey, type Locale } from '#lib/domain/text.ts';
import { listed } from '../../../../listed.ts';
import {
	centredOnLabel,
	functionLabel,
	insightKindLabel,
	insightSourceLabel,
	materialKindLabel,
	maturityLabel,
	metricTypeLabel,
	strengthLabel
} from '../../../../labels.ts';
import { readAnswer, readI18n, readIds, readLines, readNumber, readString, type Fields } from './fields.ts';
import { readLine } from './lines.ts';
import { wordsIn, type Reader, type Words } from './titles.ts';

export interface Fact {
	readonly label: string;
	readonly values: readonly Words[];
}

export type FactOf = (fields: Fields, reader: Reader) => Words[];
export const text =
	(path: string): FactOf =>
	(fields, { locale }) => [wordsIn(readI18n(fields, path), locale)];
export const choice =
	(path: string, label: (value: string) => string): FactOf =>
	(fields) => [{ text: label(readString(fields, path)) }];
const answer =
	(path: string, yes: () => string, no: () => string): FactOf =>
	(fields) => {
		const given = readAnswer(fields, path);
		return given === '' ? [] : [{ text: given === 'yes' ? yes() : no() }];
	};
export const links =
	(path: string): FactOf =>
	(fields, { nameOf }) =>
		readIds(fields, path).map((id) => ({ text: nameOf(id) }));
export const link =
	(path: string): FactOf =>
	(fields, { nameOf }) => [{ text: nameOf(readString(fields, path)) }];
export const lines =
	(path: string): FactOf =>
	(fields, { locale }) =>
		readLines(fields, path).map((line) => ({ text: readLine(line, textKey(locale)) }));
export const functions =
	(path: string): FactOf =>
	(fields) =>
		readIds(fields, path).map((fn) => ({ text: functionLabel(fn) }));
/** The unit stands apart from its number. */
const behind = (unit: string): string => unit && ` ${unit}`;
export const number =
	(path: string, by = 1, unit: () => string = () => ''): FactOf =>
	(fields, { locale }) => {
		const value = readNumber(fields, path);
		return value === null
			? []
			: [{ text: new Intl.NumberFormat(locale).format(Math.round(value * by * 1e6) / 1e6) + behind(unit()) }];
	};
export function formatDay(day: string, locale: Locale): string {
	const date = new Date(`${day}T12:00:00Z`);
	return Number.isNaN(date.getTime())
		? day
		: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}
export const days =
	(...paths: readonly string[]): FactOf =>
	(fields, { locale }) => [
		{
			text: paths
				.map((path) => readString(fields, path))
				.map((day) => day && formatDay(day, locale))
				.filter(Boolean)
				.join(' – ')
		}
	];

function metric(fields: Fields, reader: Reader): Words[] {
	const name = wordsIn(readI18n(fields, 'metric.name'), reader.locale);
	const unit = readString(fields, 'metric.unit');
	const figure = (path: string) => number(path, 1, () => unit)(fields, reader)[0]?.text ?? '';
	const due = readString(fields, 'metric.due');
	const way = [figure('metric.baseline'), figure('metric.target')].filter(Boolean).join(' → ');
	return [name, { text: listed([way, due && formatDay(due, reader.locale)]) }];
}

/** By kind: what is said, and how it is read. */
export type FactTable = Partial<Record<ItemKind, readonly (readonly [() => string, FactOf])[]>>;
const FACTS: FactTable = {
	insight: [
		[m.field_so_what, text('soWhat')],
		[m.field_kind, choice('kind', insightKindLabel)],
		[m.field_source, choice('source', insightSourceLabel)],
		[m.field_strength, choice('evidence.strength', strengthLabel)]
	],
	goal: [
		[m.field_metric, metric],
		[m.field_why, text('why')],
		[m.field_owner, choice('ownerFunction', functionLabel)],
		[m.field_centred_on, choice('centredOn', centredOnLabel)],
		[m.field_metric_type, choice('metric.type', metricTypeLabel)],
		[m.field_shared_metric, answer('sharedMetric', m.shared_metric_both, m.shared_metric_one)],
		[m.field_insights, links('insightIds')]
	],
	material: [
		[m.field_kind, choice('kind', materialKindLabel)],
		[m.field_maturity, choice('maturity', maturityLabel)],
		[m.field_owner, choice('ownerFunction', functionLabel)],
		[m.field_commit_reps, number('commitment.repsCommitted')],
		[m.field_commit_uses, number('commitment.usesPerWeekPerRep')],
		[m.field_commit_review, days('commitment.reviewOn')],
		[m.field_insights, links('insightIds')],
		[m.field_cost_eur, number('costEUR')]
	]
};

/**
 * The facts of an item that are there, in the order people read them; empty ones are left out.
 * @param more of kinds whose facts are fetched apart
 */
export function factsOf(item: Item, reader: Reader, more: FactTable = {}): Fact[] {
	return (FACTS[item.kind] ?? more[item.kind] ?? [])
		.map(([label, read]) => ({
			label: label(),
			values: read(item.fields, reader).filter((value) => value.text !== '')
		}))
		.filter((fact) => fact.values.length > 0);
}
