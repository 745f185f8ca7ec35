import { expect, it } from 'vitest';
import { Paging } from './paging.svelte.ts';

it('[UI153] pages turn by themselves and begin again after the last', () => {
	const paging = new Paging();
	paging.measure(3);
	const seen = Array.from({ length: 4 }, () => (paging.tick(), paging.page));
	expect(seen).toEqual([1, 2, 0, 1]);
});
it('[UI153] once somebody turned a page it stays, until they let the pages turn again', () => {
	const paging = new Paging();
	paging.measure(3);
	paging.turn(-1);
	paging.tick();
	expect([paging.page, paging.paused]).toEqual([2, true]);
	paging.toggle();
	paging.tick();
	expect([paging.page, paging.paused]).toEqual([0, false]);
});
it('[UI153] a board that became shorter shows its last page, never an empty one', () => {
	const paging = new Paging();
	paging.measure(4);
	paging.turn(-1);
	paging.measure(2);
	expect(paging.page).toBe(1);
});
