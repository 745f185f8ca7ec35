/** Sixty people at work send hundreds of changes a second; what is drawn from them needs to be drawn once a frame. */

/** Hidden pages, and places without a screen, have no frames. */
const WITHOUT_FRAMES_MS = 50;

export interface OnceAFrame {
	/** Asks for the work; it is done at the next frame, once, however often it was asked for. */
	ask(): void;
	/** Does it now, if it was asked for. */
	flush(): void;
	cancel(): void;
}

export function onceAFrame(work: () => void): OnceAFrame {
	let off: (() => void) | null = null;
	const run = (): void => {
		off = null;
		work();
	};
	return {
		ask() {
			if (off) return;
			if (typeof requestAnimationFrame === 'function' && document.visibilityState === 'visible') {
				const frame = requestAnimationFrame(run);
				off = () => cancelAnimationFrame(frame);
			} else {
				const timer = setTimeout(run, WITHOUT_FRAMES_MS);
				off = () => clearTimeout(timer);
			}
		},
		flush() {
			if (!off) return;
			off();
			run();
		},
		cancel() {
			off?.();
			off = null;
		}
	};
}
