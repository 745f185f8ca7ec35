/**
 * Runs `work` once the page has settled and has nothing better to do. A page that comes up is idle again and again while it waits
 * for the network or for somebody's next key: whatever began then would take the line and the processor from what is being waited for.
 */
const SETTLED_MS = 1500;
/** Between two keys of somebody who writes there is time, but none to give away. */
const UNTOUCHED_MS = 1500;
/** A page that is never idle, or somebody who never pauses, must not wait for ever. */
const LATEST_MS = 6000;
const TOUCHES = ['keydown', 'pointerdown', 'input'] as const;

/** Returns the way to call it off. In the browser only. */
export function whenIdle(work: () => void): () => void {
	const latest = performance.now() + LATEST_MS;
	let timer: ReturnType<typeof setTimeout>;
	let idle: number | undefined;
	const leave = (): void => TOUCHES.forEach((each) => removeEventListener(each, touched, true));
	const begin = (): void => {
		leave();
		// Safari knows no idle callbacks.
		if (typeof requestIdleCallback === 'function')
			idle = requestIdleCallback(work, { timeout: Math.max(1, latest - performance.now()) });
		else work();
	};
	function wait(ms: number): void {
		clearTimeout(timer);
		timer = setTimeout(begin, Math.max(0, Math.min(ms, latest - performance.now())));
	}
	function touched(): void {
		wait(UNTOUCHED_MS);
	}
	for (const each of TOUCHES) addEventListener(each, touched, true);
	wait(SETTLED_MS);
	return () => {
		leave();
		clearTimeout(timer);
		if (idle !== undefined) cancelIdleCallback(idle);
	};
}
