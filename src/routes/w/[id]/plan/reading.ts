/**
 * Reading a plan: its words in one language, its entities by id, its days and numbers as the reader writes them.
 * Pure but for the context at the end, by which the parts of the document share one reading.
 */
import { createContext } from 'svelte';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { sayTo, type Spoken } from '#lib/domain/language.ts';
import { textKey, type I18n, type Locale } from '#lib/domain/words.ts';

const NOTHING: Spoken = { text: '', lang: null };

/** Words in the page's language, else in one that has some; never nothing while there is something. */
export function say(words: string | I18n | null | undefined, locale: Locale): Spoken {
	if (!words) return NOTHING;
	return typeof words === 'string' ? { text: words, lang: null } : sayTo(locale, words);
}

export class PlanReading {
	readonly plan: Plan;
	readonly locale: Locale;
	/** The language that is read beside it; null where one is enough. */
	readonly beside: Locale | null;
	readonly #names = new Map<string, Spoken>();
	readonly #people = new Map<string, string>();
	readonly #day: Intl.DateTimeFormat;
	readonly #number: Intl.NumberFormat;
	readonly #money: Intl.NumberFormat;
	readonly #precise: Intl.NumberFormat;

	constructor(plan: Plan, locale: Locale, beside: Locale | null = null) {
		this.plan = plan;
		this.locale = locale;
		this.beside = beside === locale ? null : beside;
		this.#day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
		this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
		this.#money = new Intl.NumberFormat(locale, {
			style: 'currency',
			currency: 'EUR',
			maximumFractionDigits: 2,
			minimumFractionDigits: 0
		});
		this.#precise = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
		this.#index();
	}

	say(words: string | I18n | null | undefined): Spoken {
		return say(words, this.locale);
	}
	/** The same words in the language that is read beside; '' where they are not there, or are what is read anyway. */
	sayBeside(words: string | I18n | null | undefined): string {
		if (!this.beside || !words || typeof words === 'string') return '';
		const text = words[textKey(this.beside)] ?? '';
		return text === this.say(words).text ? '' : text;
	}
	/** The words an entity goes by; its id when it has none. */
	name(id: string | null | undefined): Spoken {
		if (!id) return NOTHING;
		return this.#names.get(id) ?? { text: id, lang: null };
	}
	knows(id: string): boolean {
		return this.#names.has(id);
	}
	person(id: string | null | undefined): string | null {
		return id ? (this.#people.get(id) ?? null) : null;
	}
	/** A plan's day has no time zone: it is the same day everywhere. */
	day(day: string | null | undefined): string {
		if (!day) return '';
		const time = Date.parse(day.length === 10 ? `${day}T00:00:00Z` : day);
		return Number.isNaN(time) ? day : this.#day.format(time);
	}
	number(value: number): string {
		return this.#number.format(value);
	}
	/** To two digits, where tenths would say too little. */
	precise(value: number): string {
		return this.#precise.format(value);
	}
	/** `share` 0..1 as whole percent. */
	percent(share: number): string {
		return this.#number.format(Math.round(share * 100));
	}
	/** Euro. */
	money(value: number): string {
		return this.#money.format(value);
	}

	#index(): void {
		const { plan } = this;
		const keep = (
			entities: readonly { id: string }[] | null | undefined,
			words: (entity: never) => string | I18n | null | undefined
		): void => {
			for (const entity of entities ?? []) {
				const said = this.say(words(entity as never));
				if (said.text) this.#names.set(entity.id, said);
			}
		};
		keep(plan.insights, (each: { text?: I18n | null }) => each.text);
		keep(plan.goals, (each: { title?: I18n | null }) => each.title);
		keep(plan.segments, (each: { name?: I18n | null }) => each.name);
		keep(plan.messages, (each: { core?: I18n | null }) => each.core);
		keep(plan.channels, (each: { name?: I18n | null }) => each.name);
		keep(plan.materials, (each: { name?: I18n | null }) => each.name);
		keep(plan.relays, (each: { what?: string | I18n | null }) => each.what);
		keep(plan.roleAgreements, (each: { topic?: string | I18n | null }) => each.topic);
		const people = [...(plan.record?.participants ?? []), ...(plan.participants ?? []), ...(plan.otherPeople ?? [])];
		for (const { id, displayName } of people) this.#people.set(id, displayName);
	}
}

/** Read by every part of the document; a function, because the plan is replaced while people work. */
export const [getReading, setReading] = createContext<() => PlanReading>();
