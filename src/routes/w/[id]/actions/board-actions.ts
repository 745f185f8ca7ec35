/** What every board can do: arrows walk it, and a word finds a card on it. */
import { m } from '#lib/paraglide/messages.js';
import type { Rove } from '#lib/ui/rove.svelte.ts';
import type { Actions } from './actions.svelte.ts';

/** Returns the way to take it back. */
export function offerBoard(actions: Actions, rove: Rove): () => void {
	const some = (): boolean => rove.current !== null;
	const walk = { when: some, run: () => void rove.enter() };
	const find = (): void => {
		const entries = rove.entries().map(({ id, text }) => ({ id, label: text, group: '' }));
		actions.pick({ title: m.keys_find_title(), entries, onpick: (id) => void rove.focus(id) });
	};
	const stop = [
		actions.offer('board.move', walk),
		actions.offer('board.ends', walk),
		actions.offer('find', { when: some, run: find })
	];
	return () => stop.forEach((each) => each());
}
