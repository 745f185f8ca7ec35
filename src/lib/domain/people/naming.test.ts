import { expect, it } from 'vitest';
import { random } from '#tests/support/random.ts';
import { labelOf, labelsFor, NAMINGS, stricter, tellsMore, type Writer } from './naming.ts';
import { FUNCTIONS, sideOf, type FunctionName } from './sides.ts';

const seat = (fn: FunctionName, role: Writer['role'] = 'participant'): Writer => ({
	function: fn,
	side: sideOf(fn),
	role
});
const seats = (fn: FunctionName, count: number): Writer[] => Array.from({ length: count }, () => seat(fn));
const K = 3;

it('[VA2] a function is told where three people have it, else the side where three share it, else nothing', () => {
	const people = [...seats('field_sales', 3), ...seats('key_account', 3), ...seats('marketing', 2), seat('training')];
	const labels = labelsFor(people, 'function', K);
	expect(labelOf(seat('field_sales'), labels)).toEqual({ side: 'field', fn: 'field_sales' });
	expect(labelOf(seat('marketing'), labels)).toEqual({ side: 'internal', fn: null });
	expect(labelOf(seat('agency'), labels)).toEqual({ side: null, fn: null });
	expect(labelOf(seat('field_sales'), labelsFor(people, 'side', K))).toEqual({ side: 'field', fn: null });
});

it('[VA2] a single key account manager is not left over among those whose function is told', () => {
	const labels = labelsFor([...seats('field_sales', 3), seat('key_account')], 'function', K);
	expect(labelOf(seat('field_sales'), labels)).toEqual({ side: 'field', fn: null });
	expect(labelOf(seat('key_account'), labels)).toEqual({ side: 'field', fn: null });
});

it('[VA2] who only watches hides nobody', () => {
	const labels = labelsFor([...seats('field_sales', 2), seat('field_sales', 'observer')], 'side', K);
	expect(labelOf(seat('field_sales'), labels)).toEqual({ side: null, fn: null });
});

it('[VA3] E12: with two field people side labels vanish where nobody is to be named', () => {
	const people = [...seats('field_sales', 2), ...seats('marketing', 5)];
	const sidesUnder = (naming: 'side' | 'nobody'): unknown[] =>
		people.map((each) => labelOf(each, labelsFor(people, naming, K)).side);
	expect(sidesUnder('nobody')).toEqual(Array(7).fill(null));
	expect(sidesUnder('side')).toEqual([null, null, ...Array<string>(5).fill('internal')]);
	const three = [...people, seat('field_sales')];
	expect(labelOf(seat('field_sales'), labelsFor(three, 'nobody', K)).side).toBe('field');
});

it('[VA2] [VA3] whoever sits at the table, a function, and a label where nobody is named, stands for at least three', () => {
	const below = random(36);
	let told = 0;
	for (let round = 0; round < 400; round++) {
		const people = Array.from({ length: below(14) }, () => seat(FUNCTIONS[below(FUNCTIONS.length)]!));
		for (const naming of NAMINGS) {
			const labels = labelsFor(people, naming, K);
			const shown = people.map((each) => labelOf(each, labels));
			// Everybody who looks alike on the board: having no label is a look, too.
			const alike = Map.groupBy(shown, ({ side, fn }) => `${side}/${fn}`);
			for (const [look, those] of alike) {
				const strict = naming === 'nobody' || !look.endsWith('/null');
				if (strict && look !== 'null/null') expect(those.length).toBeGreaterThanOrEqual(K);
				if (naming === 'nobody' && alike.size > 1) expect(those.length).toBeGreaterThanOrEqual(K);
				if (look !== 'null/null') told++;
			}
		}
	}
	expect(told).toBeGreaterThan(100);
});

it('[VA4] of two promises the stricter one holds', () => {
	expect(NAMINGS.map((each) => stricter(each, 'side'))).toEqual(['side', 'side', 'side', 'nobody']);
	expect([tellsMore('named', 'side'), tellsMore('side', 'side'), tellsMore('nobody', 'side')]).toEqual([
		true,
		false,
		false
	]);
});
