/**
 * Which cards somebody had in view long enough to read them. Scrolling past is not reading, and being in view is not either:
 * only of these cards somebody may say that they have read them.
 */

/** Long enough for a few words, milliseconds. */
export const IN_VIEW_MS = 1_500;
/** Of the card that has to be seen; of one taller than the screen, as much of the screen. */
const SHARE = 0.6;

type Observe = (
	callback: IntersectionObserverCallback,
	options: IntersectionObserverInit
) => Pick<IntersectionObserver, 'observe' | 'disconnect'>;

export class InView {
	/** Ids of the cards. */
	#seen = $state.raw<readonly string[]>([]);
	readonly #observe: Observe;

	constructor(observe: Observe = (callback, options) => new IntersectionObserver(callback, options)) {
		this.#observe = observe;
	}

	get seen(): readonly string[] {
		return this.#seen;
	}

	/** Attach to the element of a card. */
	card = (id: string) => (element: HTMLElement) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const observer = this.#observe(
			(entries) => {
				clearTimeout(timer);
				const now = entries.at(-1);
				if (!now || !isSeen(now) || this.#seen.includes(id)) return;
				timer = setTimeout(() => (this.#seen = [...this.#seen, id]), IN_VIEW_MS);
			},
			{ threshold: [0, 0.2, 0.4, SHARE, 0.8, 1] }
		);
		observer.observe(element);
		return () => {
			clearTimeout(timer);
			observer.disconnect();
		};
	};
}

function isSeen({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
	return intersectionRatio >= SHARE || (rootBounds !== null && intersectionRect.height >= rootBounds.height * SHARE);
}
