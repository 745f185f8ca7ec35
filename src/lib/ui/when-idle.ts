/**
 * Runs `work` once the page has settled and has nothing better to do. A page that comes up is idle again and again while it waits
 * for the network: whatever began then would take the line and the processor from what is being waited for.
 */
const SETTLED_MS = 1200;
/** A page that is never idle must not wait for ever. */
const LATEST_MS = 4000;

/** Returns the way to call it off. In the browser only. */
export function whenIdle(work: () => void): () => void {
	let idle: number | undefined;
	// Safari knows no idle callbacks.
	const begin = (): void => {
		if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(work, { timeout: LATEST_MS });
		else work();
	};
	const settled = setTimeout(begin, SETTLED_MS);
	return () => {
		clearTimeout(settled);
		if (idle !== undefined) cancelIdleCallback(idle);
	};
}
