/** What a page got from the server follows the board, but not with every letter. */
import { untrack } from 'svelte';
import { invalidate } from '$app/navigation';

const REFRESH_MS = 2000;

/** Asks for `dependency` anew a moment after what `read` gives became another. Call while a component is made. */
export function refreshWith(read: () => unknown, dependency: string): void {
	let shown = untrack(read);
	let waiting: ReturnType<typeof setTimeout> | null = null;
	$effect(() => {
		const now = read();
		if (now === shown || waiting) return;
		shown = now;
		waiting = setTimeout(() => {
			waiting = null;
			shown = untrack(read);
			void invalidate(dependency);
		}, REFRESH_MS);
	});
	$effect(() => () => {
		if (waiting) clearTimeout(waiting);
	});
}
