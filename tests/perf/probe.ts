/**
 * What a page remembers about itself while it is measured. `watchPage` runs in the page before anything else does and can use
 * nothing from here; the rest reads what it kept.
 */
import type { CDPSession, Page } from 'playwright-core';

interface Kept {
	/** Sum of all layout shifts nobody caused by typing or tapping. */
	shift: number;
	/** What moved, worst first to look at. */
	moved: string[];
	/** Slowest event of each interaction the browser reported (16 ms and more), by interaction. */
	interactions: Map<number, number>;
	/** From each key going down until what it did was painted, ms. */
	strokes: number[];
	/** Milliseconds of every task over 50 ms. */
	longTasks: number[];
	/** Frames since the page began. */
	frames: number;
}
type Watched = Window & { kept: Kept };

export function watchPage(): void {
	const kept: Kept = {
		shift: 0,
		moved: [],
		interactions: new Map(),
		strokes: [],
		longTasks: [],
		frames: 0
	};
	(window as unknown as Watched).kept = kept;
	const observe = (options: object, look: (entry: never) => void): void =>
		new PerformanceObserver((list) => list.getEntries().forEach((entry) => look(entry as never))).observe(
			options as PerformanceObserverInit
		);
	interface Shift {
		value: number;
		hadRecentInput: boolean;
		sources: { node: Element | null }[];
	}
	observe({ type: 'layout-shift', buffered: true }, ({ value, hadRecentInput, sources }: Shift) => {
		if (hadRecentInput) return;
		kept.shift += value;
		const names = sources.map(({ node }) => `${node?.nodeName.toLowerCase()}.${node?.className ?? ''}`.slice(0, 60));
		kept.moved.push(`${value.toFixed(3)} ${names.join(' ')}`);
	});
	observe(
		{ type: 'event', durationThreshold: 16 },
		({ interactionId, duration }: { interactionId: number; duration: number }) => {
			if (interactionId > 0)
				kept.interactions.set(interactionId, Math.max(duration, kept.interactions.get(interactionId) ?? 0));
		}
	);
	observe({ type: 'longtask' }, ({ duration }: PerformanceEntry) => kept.longTasks.push(duration));
	addEventListener(
		'keydown',
		({ timeStamp }) =>
			requestAnimationFrame(() => {
				// The message comes after the frame is drawn.
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => kept.strokes.push(performance.now() - timeStamp);
				port2.postMessage(null);
			}),
		true
	);
	const frame = (): void => {
		kept.frames++;
		requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
}

/** Forgets what happened while the page was prepared. */
export const forget = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const { kept } = window as unknown as Watched;
		kept.interactions.clear();
		kept.strokes = [];
		kept.longTasks = [];
	});

export const shiftOf = (page: Page): Promise<{ shift: number; moved: string[] }> =>
	page.evaluate(() => (window as unknown as Watched).kept);

export const strokesOf = (page: Page): Promise<number[]> =>
	page.evaluate(() => (window as unknown as Watched).kept.strokes);

/** Slowest event of every interaction the browser thought worth reporting; the faster ones are not among them. */
export const interactionsOf = (page: Page): Promise<number[]> =>
	page.evaluate(() => [...(window as unknown as Watched).kept.interactions.values()]);

/** Milliseconds since navigation once so many elements are in the document. */
export const whenThereAre = async (page: Page, selector: string, count: number): Promise<number> => {
	const handle = await page.waitForFunction(
		([what, wanted]) => document.querySelectorAll(what).length >= wanted && performance.now(),
		[selector, count] as const,
		{ polling: 'raf' }
	);
	return Number(await handle.jsonValue());
};

export interface Work {
	/** Script, style and layout per frame, ms. */
	readonly perFrame: number;
	/** Script, style and layout together, ms. */
	readonly total: number;
	readonly longTasks: number;
}

/** What the main thread worked while something went on. */
export async function workDuring(page: Page, cdp: CDPSession, action: () => Promise<void>): Promise<Work> {
	const read = async (): Promise<{ work: number; frames: number }> => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
		const frames = await page.evaluate(() => (window as unknown as Watched).kept.frames);
		return { work: of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'), frames };
	};
	await forget(page);
	const before = await read();
	await action();
	const after = await read();
	const longTasks = await page.evaluate(() => (window as unknown as Watched).kept.longTasks.length);
	const total = after.work - before.work;
	return { perFrame: total / Math.max(1, after.frames - before.frames), total, longTasks };
}
