/** A question to the room in the reader's words: its lines, what it is called, both ends of its scale, and its figures. */
import { PASSIVE, type QuestionKind } from '#lib/domain/ballot/question.ts';
import type { QuestionView } from '#lib/domain/session/view.ts';
import { readText } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../../../reader-locale.ts';

export const KINDS: Readonly<Record<QuestionKind, { readonly label: () => string; readonly about: () => string }>> = {
	resistance: { label: m.question_kind_resistance, about: m.question_about_resistance },
	rating: { label: m.question_kind_rating, about: m.question_about_rating },
	fist: { label: m.question_kind_fist, about: m.question_about_fist }
};

const ENDS: Readonly<Record<QuestionKind, readonly [() => string, () => string]>> = {
	resistance: [m.question_low_resistance, m.question_high_resistance],
	rating: [m.question_low_rating, m.question_high_rating],
	fist: [m.question_low_fist, m.question_high_fist]
};
/** What the lowest and what the highest step of a scale says. */
export const endsOf = (kind: QuestionKind): { readonly low: string; readonly high: string } => ({
	low: ENDS[kind][0](),
	high: ENDS[kind][1]()
});

export const questionText = ({ question }: Pick<QuestionView, 'question'>): string =>
	readText(question, readerLocale()).text;

/** What was erased is a dash; what a fist is about is the question itself. */
export function lineText(view: Pick<QuestionView, 'kind' | 'question' | 'options'>, id: string): string {
	if (id === PASSIVE) return m.question_status_quo();
	if (view.kind === 'fist') return questionText(view);
	return readText(view.options.find((option) => option.id === id)?.words, readerLocale()).text || '–';
}

/** One decimal where there is one. */
export const figure = (value: number): string =>
	new Intl.NumberFormat(readerLocale(), { maximumFractionDigits: 1 }).format(value);
