/** Writing into a room that no page shows: opened for a moment, written to once it takes edits, and closed when that is saved. */
import type { RoomName } from '../domain/session/stage.ts';
import type { BoardView } from './board-view.svelte.ts';
import type { WorkshopClient } from './context.ts';

/** Longer than a room takes to open on a slow line; whoever waits is told. */
const PATIENCE_MS = 8_000;

/** @returns what `write` returned; null where the room took nothing in time, and nothing is written later either */
export function writeElsewhere<T>(
	workshop: WorkshopClient,
	name: RoomName,
	write: (board: BoardView) => T
): Promise<T | null> {
	let over = false;
	const { board, client } = workshop.visit(name, ({ saved }) => over && saved !== 'saving');
	return new Promise((resolve) => {
		const end = (result: T | null): void => {
			over = true;
			stop();
			clearTimeout(timer);
			resolve(result);
		};
		const attempt = (): void => {
			if (over || !client.writable || !client.synced) return;
			over = true;
			end(write(board));
		};
		const stop = client.onChange(attempt);
		const timer = setTimeout(() => end(null), PATIENCE_MS);
		attempt();
	});
}
