/** Runs `work` when the page has nothing better to do. Safari knows no idle callbacks: there a moment after the page settled. */
const SETTLED_MS = 1200;
/** A page that is never idle must not wait for ever. */
const LATEST_MS = 4000;

/** Returns the way to call it off. In the browser only. */
export function whenIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const handle = requestIdleCallback(work, { timeout: LATEST_MS });
		return () => cancelIdleCallback(handle);
	}
	const handle = setTimeout(work, SETTLED_MS);
	return () => clearTimeout(handle);
}
