/**
 * Asks nothing of a server that is not there: what can wait, waits for the line. Browsers write a red line into their console for
 * every question without an answer; only those of the line itself have to be [RT27].
 */
import type { LiveView } from './live-view.svelte.ts';

/** Runs once, now or when the server answers. Returns the way to call that off. */
export function onceLive(live: Pick<LiveView, 'status' | 'onChange'>, run: () => void): () => void {
	if (live.status === 'live') {
		run();
		return () => undefined;
	}
	const stop = live.onChange(() => {
		if (live.status !== 'live') return;
		stop();
		run();
	});
	return stop;
}
