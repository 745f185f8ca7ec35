/** What is typed in the form for a question, as a command. Pure; the server's rules decide. */
import type { QuestionKind } from '#lib/domain/ballot/question.ts';
import { MAX_ASKED, MAX_LINES } from '#lib/domain/session/limits.ts';
import type { CommandOf } from '#lib/domain/session/command.ts';
import type { PersonView } from '#lib/domain/session/view.ts';
import type { AgreeingSide } from '#lib/domain/people/sides.ts';

/** One line each, without blanks around it, every one once. */
export const readLines = (typed: string): string[] => [
	...new Set(
		typed
			.split('\n')
			.map((line) => line.trim().slice(0, MAX_ASKED).trim())
			.filter((line) => line !== '')
	)
];

/** Whom the rules would ask now. */
export const askedNow = (
	people: readonly Pick<PersonView, 'role' | 'side'>[],
	sides: readonly AgreeingSide[]
): number => people.filter(({ role, side }) => role === 'participant' && sides.some((each) => each === side)).length;

export interface AskForm {
	readonly kind: QuestionKind;
	/** What stood there at first, in every language of the template; '' where nothing did. */
	readonly given: string;
	readonly question: string;
	/** Null: the statements that the part of the day has. */
	readonly lines: readonly string[] | null;
	readonly sides: readonly AgreeingSide[];
	readonly asked: number;
	/** Out of a round that could not agree. */
	readonly stalled?: boolean;
}

/** Null as long as something is missing or too much. */
export function askCommand({
	kind,
	given,
	question,
	lines,
	sides,
	asked,
	stalled
}: AskForm): CommandOf<'question.ask'> | null {
	const text = question.trim();
	const weighs = kind !== 'fist';
	if (text === '' || asked === 0) return null;
	if (weighs && lines && (lines.length === 0 || lines.length > MAX_LINES)) return null;
	return {
		type: 'question.ask',
		kind,
		// Untouched it is the template's own, so that everybody reads it in their language.
		...(text === given.trim() ? {} : { question: text }),
		...(weighs && lines ? { lines: [...lines] } : {}),
		sides: [...sides],
		asked,
		...(stalled ? { stalled } : {})
	};
}
