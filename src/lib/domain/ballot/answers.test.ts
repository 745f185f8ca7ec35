import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer, sumUp } from './answers.ts';
import { PASSIVE, QUESTION_KINDS, SCALES, type Answer, type QuestionKind } from './question.ts';

const BOTH = ['field', 'internal'] as const;
const asked = (kind: QuestionKind, ...ids: string[]) => ({ kind, options: ids.map((id) => ({ id })) });
const answers = (side: Answer['side'], ...given: Record<string, number>[]): Answer[] =>
	given.map((values) => ({ side, values }));

describe('an answer', () => {
	it('[BL8] is a whole number on the scale for every line, and for no other', () => {
		const question = asked('rating', 'a', 'b');
		expect(checkAnswer({ a: 1, b: 5 }, question)).toBeNull();
		expect(checkAnswer({ a: 3 }, question)).toBe('not-an-answer');
		expect(checkAnswer({}, question)).toBe('not-an-answer');
		expect(checkAnswer({ a: 0, b: 5 }, question)).toBe('not-an-answer');
		expect(checkAnswer({ a: 1, b: 6 }, question)).toBe('not-an-answer');
		expect(checkAnswer({ a: 1.5, b: 2 }, question)).toBe('not-an-answer');
		expect(checkAnswer({ a: 1, b: 5, c: 2 }, question)).toBe('unknown-option');
		expect(checkAnswer({ a: 0, b: 10 }, asked('resistance', 'a', 'b'))).toBeNull();
		expect(checkAnswer({ a: 0 }, asked('fist', 'a'))).toBeNull();
	});
});

describe('resistance', () => {
	it('[BL9] the sides weigh the same: five who hardly mind do not outvote three who cannot bear it', () => {
		const many = answers('field', ...Array.from({ length: 5 }, () => ({ a: 1, b: 4, [PASSIVE]: 9 })));
		const few = answers('internal', ...Array.from({ length: 3 }, () => ({ a: 9, b: 4, [PASSIVE]: 5 })));
		const { rows, carried, shows } = sumUp(asked('resistance', 'a', 'b', PASSIVE), BOTH, [...many, ...few], 3);
		expect(shows).toBe('sides');
		expect(rows.map(({ option, figures }) => [option, figures!.both, figures!.heads])).toEqual([
			['b', 4, 4],
			['a', 5, 4],
			[PASSIVE, 7, 7.5]
		]);
		expect(rows[1]!.figures).toMatchObject({ field: { middle: 1, most: 1 }, internal: { middle: 9, most: 9 } });
		expect(carried).toEqual(['b']);
	});

	it('[BL9] what is level is carried alike; first comes what nobody finds so hard, and never leaving it as it is', () => {
		const given = (values: Record<string, number>[]) => BOTH.flatMap((side) => answers(side, ...values));
		const level = given([
			{ a: 0, b: 2, [PASSIVE]: 2 },
			{ a: 4, b: 2, [PASSIVE]: 2 }
		]);
		const { rows, carried } = sumUp(asked('resistance', 'a', PASSIVE, 'b'), BOTH, level, 2);
		expect(rows.map(({ option }) => option)).toEqual(['b', PASSIVE, 'a']);
		expect(carried).toEqual(['b', PASSIVE, 'a']);
	});

	it('[BL11] a quarter of the scale between the sides is something to talk about', () => {
		const given = [
			...answers('field', { a: 2, b: 2 }, { a: 2, b: 2 }),
			...answers('internal', { a: 4, b: 4 }, { a: 5, b: 4 })
		];
		const { rows } = sumUp(asked('resistance', 'a', 'b'), BOTH, given, 2);
		expect(rows.map(({ option, talk }) => [option, talk])).toEqual([
			['b', false],
			['a', true]
		]);
	});
});

describe('ratings', () => {
	it('[BL11] where the medians are two steps apart comes first, the farthest on top; then the best', () => {
		const given = [
			...answers('field', ...[1, 2, 5].map((d) => ({ near: 5, far: 1, two: 2, good: 5, fair: d }))),
			...answers('internal', ...[2, 2, 3].map((d) => ({ near: 4, far: 5, two: 4, good: 5, fair: d })))
		];
		const { rows, carried } = sumUp(asked('rating', 'near', 'fair', 'two', 'good', 'far'), BOTH, given, 3);
		expect(rows.map(({ option, talk, figures }) => [option, talk, figures!.field!.middle])).toEqual([
			['far', true, 1],
			['two', true, 2],
			['good', false, 5],
			['near', false, 5],
			['fair', false, 2]
		]);
		expect(carried).toEqual([]);
		expect(rows[0]!.figures!.field).toEqual({ middle: 1 });
	});

	it('[BL9] one side alone may be asked', () => {
		const { rows, shows } = sumUp(asked('rating', 'a'), ['field'], answers('field', { a: 2 }, { a: 4 }, { a: 5 }), 3);
		expect(shows).toBe('sides');
		expect(rows).toEqual([
			{ option: 'a', talk: false, figures: { both: 4, heads: 4, field: { middle: 4 }, internal: null } }
		]);
	});
});

describe('what may be told', () => {
	const question = asked('resistance', 'a', 'b');
	it('[BL10] with fewer than k answers of a side the order and what to talk about, without a figure', () => {
		const given = [
			...answers('field', { a: 0, b: 1 }, { a: 0, b: 1 }, { a: 1, b: 1 }),
			...answers('internal', { a: 9, b: 1 })
		];
		const result = sumUp(question, BOTH, given, 3);
		expect(result).toEqual({
			shows: 'order',
			rows: [
				{ option: 'b', talk: false, figures: null },
				{ option: 'a', talk: true, figures: null }
			],
			carried: ['b']
		});
	});

	it('[BL10] with fewer than k answers in all nothing, not even the order', () => {
		expect(sumUp(question, BOTH, answers('field', { a: 0, b: 1 }, { a: 0, b: 1 }), 3)).toEqual({
			shows: 'nothing',
			rows: [],
			carried: []
		});
	});

	it('[BL9] [BL10] whatever people answer: every line has its place, the carried ones lead, and below k there is no figure', () => {
		const side = fc.constantFrom(...BOTH);
		const any = fc.constantFrom(...QUESTION_KINDS).chain((kind) => {
			const { from, to } = SCALES[kind];
			const value = fc.integer({ min: from, max: to });
			const answer = fc.record({ side, values: fc.record({ a: value, b: value, c: value }) });
			return fc.tuple(fc.constant(kind), fc.array(answer, { maxLength: 12 }), fc.integer({ min: 2, max: 4 }));
		});
		let shown = 0;
		fc.assert(
			fc.property(any, ([kind, given, k]) => {
				const { shows, rows, carried } = sumUp(asked(kind, 'a', 'b', 'c'), BOTH, given, k);
				const least = Math.min(...BOTH.map((each) => given.filter((answer) => answer.side === each).length));
				expect(shows).toBe(given.length < k ? 'nothing' : least < k ? 'order' : 'sides');
				if (shows !== 'nothing') expect(rows.map(({ option }) => option).sort()).toEqual(['a', 'b', 'c']);
				expect(rows.every(({ figures }) => (figures !== null) === (shows === 'sides'))).toBe(true);
				expect(rows.slice(0, carried.length).map(({ option }) => option)).toEqual(kind === 'resistance' ? carried : []);
				// Turning the table round changes no place: no side counts for more.
				const turned = given.map((each) => ({ ...each, side: each.side === 'field' ? 'internal' : 'field' }) as const);
				const places = (result: typeof rows) => result.map(({ option, talk }) => [option, talk]);
				expect(places(sumUp(asked(kind, 'a', 'b', 'c'), BOTH, turned, k).rows)).toEqual(places(rows));
				if (shows === 'sides') shown++;
			}),
			{ numRuns: 400 }
		);
		expect(shown).toBeGreaterThan(20);
	});
});
