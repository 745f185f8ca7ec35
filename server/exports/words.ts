/** The language of one export: labels, the plan's own words with their fallback mark, names by id, dates and numbers. */
import { namesOf, wordsOf } from '#lib/domain/plan/names.ts';
import type { Phrase } from '#lib/domain/plan/fields.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { FindingList, Speech } from '#lib/domain/checks/wording.ts';
import { plainLocale, type MessageLocale } from '#lib/domain/german.ts';
import type { Locale } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';

export type MessageInputs = Readonly<Record<string, string | number>>;
const messages = m as unknown as Readonly<
	Record<string, ((inputs: MessageInputs, options: { locale: MessageLocale }) => string) | undefined>
>;

/** Labels of closed lists (functions, stages, kinds, …) are messages named list + value. */
export type LabelList =
	| 'after_unused'
	| 'adoption'
	| 'audience'
	| 'channelkind'
	| 'decision'
	| 'function'
	| 'house_by'
	| 'insightkind'
	| 'insightsource'
	| 'journey'
	| 'leadmode'
	| 'messagelevel'
	| 'metrictype'
	| 'mlr'
	| 'objectionkind'
	| 'objectionstate'
	| 'phase'
	| 'roles_certainty'
	| 'roles_format'
	| 'roles_right'
	| 'severity'
	| 'side'
	| 'stage'
	| 'verdict'
	| 'views_as';

const keyOf = (value: string): string => value.toLowerCase().replaceAll(/[-.]/g, '_');

export class Words implements Speech {
	readonly locale: Locale;
	/** The same, or German that says *du*. */
	readonly #speech: MessageLocale;
	readonly #source: Locale | null;
	readonly #names: ReadonlyMap<string, string>;

	constructor(plan: Plan, speech: MessageLocale) {
		const locale = plainLocale(speech);
		this.locale = locale;
		this.#speech = speech;
		this.#source = plan.workshop.sourceLanguage ?? null;
		this.#names = namesOf(plan, locale);
	}

	/** A message by its key. Throws on an unknown key: a bug, never input. */
	text(key: string, inputs: MessageInputs = {}): string {
		const message = messages[key];
		if (!message) throw new Error(`No message ${key}`);
		return message(inputs, { locale: this.#speech });
	}

	/** The label of a value; a value of a newer or foreign plan is shown as it is, never hidden. */
	label(list: LabelList | FindingList | 'export_language', value: string | null | undefined): string {
		if (!value) return '';
		return messages[`${list}_${keyOf(value)}`]?.({}, { locale: this.#speech }) ?? value;
	}

	/** Words of the plan; when they are in another language than asked, that language is named behind them. */
	say(phrase: Phrase | null | undefined): string {
		const { text, foreign } = wordsOf(phrase, this.locale, this.#source);
		if (!text || !foreign) return text;
		return `${text} (${this.text('export_foreign', { language: this.label('export_language', foreign) })})`;
	}

	/** What an id refers to, `stage:<key>` included; '' when it is nothing of this plan or has no name. */
	name(id: string | null | undefined): string {
		if (!id) return '';
		return id.startsWith('stage:') ? this.label('stage', id.slice('stage:'.length)) : (this.#names.get(id) ?? '');
	}

	/** ISO day in words, as a headline says it. */
	longDate(day: string): string {
		return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
	}

	/** The same, short enough for the middle of a sentence. */
	day(day: string): string {
		const time = Date.parse(day);
		return Number.isNaN(time)
			? day
			: new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
	}

	share(value: number): string {
		return new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
	}

	number(value: number): string {
		return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 3 }).format(value);
	}

	/** A term and what it is; the value alone where there is no term. */
	pair(term: string, value: string): string {
		return [term, value].filter((part) => part !== '').join(this.locale === 'zh-Hant' ? '：' : ': ');
	}

	list(parts: readonly string[]): string {
		return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(parts.filter((part) => part !== ''));
	}
}
