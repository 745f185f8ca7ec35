import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepTo, type Box } from './rove-step.ts';
import { neighbourOf } from './rove.svelte.ts';

/** Columns of boxes 100 wide and 40 high, as a board of groups stands. */
const columns = (...counts: number[]): Box[] =>
	counts.flatMap((count, column) =>
		Array.from({ length: count }, (_, row) => ({
			left: column * 120,
			right: column * 120 + 100,
			top: row * 50,
			bottom: row * 50 + 40
		}))
	);
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

function reached(boxes: readonly Box[]): number {
	const seen = new Set([0]);
	const todo = [0];
	for (let at = todo.pop(); at !== undefined; at = todo.pop())
		for (const arrow of ARROWS) {
			const next = stepTo(boxes, at, arrow)!;
			if (!seen.has(next)) todo.push(next);
			seen.add(next);
		}
	return seen.size;
}

describe('arrow keys on a board', () => {
	it('[UI31] reach every card, whatever the groups hold, and skip empty groups', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 8 }), (counts) => {
				const boxes = columns(...counts);
				expect(boxes.length === 0 || reached(boxes) === boxes.length).toBe(true);
			})
		);
		expect(stepTo(columns(1, 0, 1), 0, 'ArrowRight')).toBe(1);
	});

	it('[UI31] [UI56] stop at the edges', () => {
		const boxes = columns(2, 2);
		expect(ARROWS.map((arrow) => stepTo(boxes, 0, arrow))).toEqual([0, 1, 0, 2]);
		expect(ARROWS.map((arrow) => stepTo(boxes, 3, arrow))).toEqual([2, 3, 1, 3]);
	});

	it('[UI113] go level with where one stands, and to the nearest where nothing is level', () => {
		const boxes = columns(4, 2);
		expect(stepTo(boxes, 1, 'ArrowRight')).toBe(5);
		expect(stepTo(boxes, 3, 'ArrowRight')).toBe(5);
		expect(stepTo(boxes, 5, 'ArrowLeft')).toBe(1);
	});

	it('[UI113] reach every box of any table, row by row', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (rows, cells) => {
				expect(reached(columns(...Array.from({ length: cells }, () => rows)))).toBe(rows * cells);
			})
		);
	});

	it('other keys are not arrows', () => {
		expect(stepTo(columns(2), 0, 'Enter')).toBeNull();
	});
});

it('[UI114] the neighbour of what went away is the next one, else the one before, else what there is', () => {
	expect(neighbourOf('b', ['a', 'b', 'c'], ['a', 'c'])).toBe('c');
	expect(neighbourOf('c', ['a', 'b', 'c'], ['a', 'b'])).toBe('b');
	expect(neighbourOf('a', ['a'], ['x'])).toBe('x');
	expect(neighbourOf('a', ['a'], [])).toBeNull();
});
