/**
 * Answers to a question to the room: what one must be, and what many of them come to, both sides weighing the same. Pure.
 * What may not be shown is not worked out, so it cannot be kept either. Rules BL8–BL11 in session/RULES.md.
 */
import { AGREEING_SIDES, type AgreeingSide } from '../people/sides.ts';
import {
	PASSIVE,
	SCALES,
	type Answer,
	type Figures,
	type QuestionKind,
	type QuestionResult,
	type ResultRow
} from './question.ts';

/** Means of resistance that differ by a quarter of the scale are a topic; so are medians of ratings two steps apart (13-templates §4.13). */
const TALK_GAP: Readonly<Record<QuestionKind, number>> = { resistance: 2.5, rating: 2, fist: 2 };
/** Differences below it come from dividing, not from people. */
const LEVEL = 1e-9;

interface Asked {
	readonly kind: QuestionKind;
	readonly options: readonly { readonly id: string }[];
}

/** Why an answer is refused, or null: every line needs a number on the scale, and only they [BL8]. */
export function checkAnswer(
	answers: Readonly<Record<string, number>>,
	{ kind, options }: Asked
): 'unknown-option' | 'not-an-answer' | null {
	const known = new Set(options.map(({ id }) => id));
	if (Object.keys(answers).some((id) => !known.has(id))) return 'unknown-option';
	const { from, to } = SCALES[kind];
	const fits = (value: number | undefined): boolean =>
		value !== undefined && Number.isInteger(value) && value >= from && value <= to;
	return options.every(({ id }) => fits(answers[id])) ? null : 'not-an-answer';
}

/** @param sides that were asked; @param k answers of a side below which nothing of it is told [BL10] */
export function sumUp(
	question: Asked,
	sides: readonly AgreeingSide[],
	answers: readonly Answer[],
	k: number
): QuestionResult {
	const of = (side: AgreeingSide): readonly Answer[] => answers.filter((answer) => answer.side === side);
	if (answers.length < k) return { shows: 'nothing', rows: [], carried: [] };
	const bySide = sides.every((side) => of(side).length >= k);
	const lines = question.options.map(({ id }, place) => lineOf(question.kind, id, place, answers));
	const ranked = lines.sort(question.kind === 'resistance' ? byResistance : byRating);
	const best = Math.min(...lines.map(({ both }) => both));
	return {
		shows: bySide ? 'sides' : 'order',
		rows: ranked.map((line) => rowOf(line, bySide)),
		carried:
			question.kind === 'resistance' ? ranked.filter(({ both }) => both - best < LEVEL).map(({ option }) => option) : []
	};
}

interface Line {
	readonly option: string;
	readonly place: number;
	readonly field: Figures | null;
	readonly internal: Figures | null;
	readonly both: number;
	readonly heads: number;
	/** The mean of the sides' means: tells ratings apart whose medians are level. */
	readonly mean: number;
	readonly gap: number;
	readonly talk: boolean;
}

function lineOf(kind: QuestionKind, option: string, place: number, answers: readonly Answer[]): Line {
	const valuesOf = (some: readonly Answer[]): number[] => some.map(({ values }) => values[option] ?? 0);
	const middle = kind === 'resistance' ? mean : median;
	const groups = AGREEING_SIDES.map((side) => valuesOf(answers.filter((answer) => answer.side === side)));
	const [field, internal] = groups.map((values): Figures | null =>
		values.length === 0
			? null
			: { middle: middle(values), ...(kind === 'resistance' ? { most: Math.max(...values) } : {}) }
	) as [Figures | null, Figures | null];
	const gap = field && internal ? Math.abs(field.middle - internal.middle) : 0;
	return {
		option,
		place,
		field,
		internal,
		both: mean([field, internal].flatMap((side) => side?.middle ?? [])),
		heads: middle(valuesOf(answers)),
		mean: mean(groups.filter((values) => values.length > 0).map(mean)),
		gap,
		talk: gap >= TALK_GAP[kind] - LEVEL
	};
}

const rowOf = ({ option, talk, both, heads, field, internal }: Line, bySide: boolean): ResultRow => ({
	option,
	talk,
	figures: bySide ? { both, heads, field, internal } : null
});

/** The lowest resistance first; where two are level, the one that nobody finds so hard; leaving it as it is only after a proposal [BL9]. */
const byResistance = (a: Line, b: Line): number =>
	apart(a.both, b.both) ||
	apart(hardest(a), hardest(b)) ||
	Number(a.option === PASSIVE) - Number(b.option === PASSIVE) ||
	a.place - b.place;

/** Where the sides are far apart first, the farthest on top; then the best [BL11]. */
const byRating = (a: Line, b: Line): number =>
	Number(b.talk) - Number(a.talk) ||
	(a.talk ? apart(b.gap, a.gap) : 0) ||
	apart(b.both, a.both) ||
	apart(b.mean, a.mean) ||
	a.place - b.place;

const hardest = ({ field, internal }: Line): number => Math.max(field?.most ?? 0, internal?.most ?? 0);
const apart = (a: number, b: number): number => (Math.abs(a - b) < LEVEL ? 0 : a - b);
const mean = (values: readonly number[]): number =>
	values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[half]! : mean(sorted.slice(half - 1, half + 1));
}
