import { describe, expect, it } from 'vitest';
import { Tour, TOUR_STEPS } from './tour.svelte.ts';

const memory = () => {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	};
};

describe('the tour', () => {
	it('[UI174] [U90] begins only when asked, has five steps, and is offered until it was seen or skipped', () => {
		const device = memory();
		const tour = new Tour(() => device);
		// A page from the server does not know yet: an offer would vanish for whoever has seen it.
		expect(tour.offered).toBe(false);
		tour.recall();
		expect([tour.step, tour.offered]).toEqual([null, true]);
		tour.start();
		const seen = TOUR_STEPS.map(() => {
			const { step } = tour;
			tour.next();
			return step;
		});
		expect(seen).toEqual(['rail', 'now', 'board', 'saved', 'people']);
		expect([tour.step, tour.offered]).toEqual([null, false]);
		const later = new Tour(() => device);
		later.recall();
		expect(later.offered).toBe(false);
		later.start();
		expect(later.step).toBe('rail');
	});

	it('[UI174] goes on where it was left, goes back, and can be skipped at any step', () => {
		const device = memory();
		const tour = new Tour(() => device);
		tour.start();
		tour.next();
		tour.next();
		const later = new Tour(() => device);
		later.recall();
		expect(later.offered).toBe(true);
		later.start();
		expect(later.step).toBe('board');
		later.back();
		expect(later.step).toBe('now');
		later.end();
		expect([later.step, later.offered]).toEqual([null, false]);
	});

	it('[UI174] gives the keyboard back to where it was', () => {
		const button = document.body.appendChild(document.createElement('button'));
		button.focus();
		const tour = new Tour(memory);
		tour.start();
		button.blur();
		tour.end();
		expect(document.activeElement).toBe(button);
	});

	it('[UI174] a device that keeps nothing is offered it again, and it works all the same', () => {
		const forbidden = () => {
			throw new Error('denied');
		};
		const tour = new Tour(forbidden);
		tour.recall();
		tour.start();
		tour.next();
		expect(tour.step).toBe('now');
	});
});
