/** How entities of a plan are called, for texts that mention them by id. Pure. */
import { languageOf } from '../language.ts';
import { textKey, type I18n, type Locale } from '../text.ts';
import type { Phrase } from './fields.ts';
import type { Plan } from './schema.ts';

export interface SpokenWords {
	readonly text: string;
	/** The language the words are in, when it is not the asked one and is known. */
	readonly foreign: Locale | null;
}

/** Words in `locale`, else in the plan's source language, else in any; '' where nothing was said. */
export function wordsOf(
	phrase: Phrase | null | undefined,
	locale: Locale,
	source: Locale | null | undefined
): SpokenWords {
	if (phrase == null) return { text: '', foreign: null };
	if (typeof phrase === 'string') return { text: phrase, foreign: null };
	for (const key of [textKey(locale), textKey(source ?? locale), 'en', 'de', 'zhHant'] as const) {
		const text = phrase[key];
		if (!text) continue;
		const language = languageOf(phrase, key);
		return { text, foreign: language === locale ? null : language };
	}
	return { text: '', foreign: null };
}

/** Names by entity id, for one locale. A touchpoint has no name of its own: it is called by its channel and segment. */
export function namesOf(plan: Plan, locale: Locale): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const say = (id: string, phrase: Phrase | I18n | null | undefined): void => {
		const { text } = wordsOf(phrase, locale, plan.workshop.sourceLanguage);
		if (text) names.set(id, text);
	};
	for (const { id, text } of plan.insights ?? []) say(id, text);
	for (const { id, title } of plan.goals ?? []) say(id, title);
	for (const { id, name } of plan.segments ?? []) say(id, name);
	for (const { id, core } of plan.messages ?? []) say(id, core);
	for (const { id, name } of plan.channels ?? []) say(id, name);
	for (const { id, name } of plan.materials ?? []) say(id, name);
	for (const { id, topic } of plan.roleAgreements ?? []) say(id, topic);
	for (const { id, what } of plan.relays ?? []) say(id, what);
	for (const { id, request } of plan.ledger ?? []) say(id, request);
	for (const { id, text } of plan.actions ?? []) say(id, text);
	for (const { id, name } of plan.series ?? []) say(id, name);
	for (const { id, channelId, segmentId } of plan.touchpoints ?? []) {
		const parts = [names.get(channelId ?? ''), names.get(segmentId ?? '')].filter((part) => part !== undefined);
		if (parts.length > 0) names.set(id, parts.join(' → '));
	}
	for (const { id, displayName } of everybody(plan)) if (displayName) names.set(id, displayName);
	return names;
}

/** Participants first: an id of the source must not rename somebody who is here. */
const everybody = (plan: Plan) => [
	...(plan.record?.participants ?? []),
	...(plan.otherPeople ?? []),
	...(plan.participants ?? [])
];
