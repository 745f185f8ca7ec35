/**
 * Dragging a card by mouse, pen or finger. A finger drags after a short hold, so that swiping still scrolls.
 * Only geometry: what a drop does is the caller's. Everything here has a twin by key and by menu.
 */

/** CSS pixels a mouse moves before it is a drag and not a click. */
const SLOP_PX = 6;
/** How long a finger rests before it lifts a card. */
const HOLD_MS = 300;
/** Near the edge of the window the page scrolls along, CSS pixels. */
const EDGE_PX = 72;
const SCROLL_STEP_PX = 14;

export interface Drop {
	readonly card: string;
	/** The `data-drop` of the column under the pointer. */
	readonly target: string;
	/** Before this card of the column; null: at its end. */
	readonly before: string | null;
}

export class CardDrag {
	/** The card in the air. */
	card = $state<string | null>(null);
	/** The column under it. */
	over = $state<string | null>(null);
	/** How far it was carried, CSS pixels. */
	offset = $state.raw({ x: 0, y: 0 });
	readonly #ondrop: (drop: Drop) => void;
	/** Where it was lifted, on the board as a whole. */
	#from = { x: 0, y: 0 };
	/** What scrolls along beside the window, where the board lies in a box of its own. */
	#box: HTMLElement | null = null;
	#column: HTMLElement | null = null;

	constructor(ondrop: (drop: Drop) => void) {
		this.#ondrop = ondrop;
	}

	/** Attachment for a card's element. */
	source(card: string, allowed: () => boolean) {
		return (element: HTMLElement): (() => void) => {
			const down = (event: PointerEvent): void => {
				const control = event.target instanceof Element && event.target.closest('button, a, input, textarea');
				// Its own controls are pressed, not carried; it may itself lie in one.
				const own = control instanceof Element && element.contains(control);
				if (event.button === 0 && allowed() && !own) this.#watch(card, element, event);
			};
			element.addEventListener('pointerdown', down);
			return () => element.removeEventListener('pointerdown', down);
		};
	}

	/** From the press on until it is released: becomes a drag, or turns out to be a tap or a swipe. */
	#watch(card: string, element: HTMLElement, press: PointerEvent): void {
		const stop = new AbortController();
		const on = { signal: stop.signal };
		const lift = (): void => {
			this.#box = element.closest<HTMLElement>('[data-drag-scroll]');
			this.#from = { x: press.clientX + this.#scrolled().x, y: press.clientY + this.#scrolled().y };
			this.offset = { x: 0, y: 0 };
			this.card = card;
		};
		const hold = press.pointerType === 'touch' ? setTimeout(lift, HOLD_MS) : undefined;
		const end = (): void => {
			clearTimeout(hold);
			stop.abort();
			this.card = this.over = this.#column = null;
		};
		const move = (event: PointerEvent): void => {
			if (event.pointerId !== press.pointerId) return;
			const far = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > SLOP_PX;
			if (this.card === null && far) {
				if (hold !== undefined) return end();
				lift();
			}
			if (this.card !== null) this.#carry(event);
		};
		const up = (event: PointerEvent): void => {
			if (event.pointerId !== press.pointerId) return;
			const column = this.card === null ? null : this.#column;
			const target = column?.dataset['drop'];
			if (this.card !== null) swallowClick();
			end();
			if (column && target !== undefined)
				this.#ondrop({ card, target, before: cardBelow(column, event.clientY, card) });
		};
		// A press on a card's words would otherwise begin to select them, or to drag what is selected.
		const refuse = (event: Event): void => event.preventDefault();
		window.addEventListener('selectstart', refuse, on);
		window.addEventListener('dragstart', refuse, on);
		window.addEventListener('pointermove', move, on);
		window.addEventListener('pointerup', up, on);
		window.addEventListener('pointercancel', end, on);
		window.addEventListener('keydown', (event) => event.key === 'Escape' && end(), on);
		// Once lifted, the finger carries the card and does not scroll; this must not be passive to be heard.
		element.addEventListener('touchmove', (event) => this.card !== null && event.preventDefault(), {
			...on,
			passive: false
		});
		element.addEventListener('contextmenu', (event) => this.card !== null && event.preventDefault(), on);
	}

	/** Every movement asks the page one question, before it changes anything; where in the column is asked at the end. */
	#carry({ clientX, clientY }: PointerEvent): void {
		const under = document.elementsFromPoint(clientX, clientY);
		const column = under.map((each) => each.closest<HTMLElement>('[data-drop]')).find((each) => each !== null) ?? null;
		this.#column = column;
		this.over = column?.dataset['drop'] ?? null;
		const { x, y } = this.#scrolled();
		this.offset = { x: clientX + x - this.#from.x, y: clientY + y - this.#from.y };
		const page = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
		window.scrollBy(0, step(clientY, page.top, page.bottom));
		if (!this.#box) return;
		const { left, top, right, bottom } = this.#box.getBoundingClientRect();
		const across = step(clientX, Math.max(left, page.left), Math.min(right, page.right));
		this.#box.scrollBy(across, step(clientY, Math.max(top, page.top), Math.min(bottom, page.bottom)));
	}

	#scrolled(): { x: number; y: number } {
		return { x: this.#box?.scrollLeft ?? 0, y: window.scrollY + (this.#box?.scrollTop ?? 0) };
	}
}

/** How far to scroll along for a pointer between two edges. */
const step = (at: number, first: number, last: number): number =>
	at < first + EDGE_PX ? -SCROLL_STEP_PX : at > last - EDGE_PX ? SCROLL_STEP_PX : 0;

/** What was carried lies in a button, or over one: letting go of it there presses nothing. */
function swallowClick(): void {
	const swallow = (event: Event): void => {
		event.preventDefault();
		event.stopPropagation();
	};
	window.addEventListener('click', swallow, { capture: true, once: true });
	setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

/** The first card of the column whose middle lies below the pointer. */
function cardBelow(column: HTMLElement, y: number, carried: string | null): string | null {
	for (const each of column.querySelectorAll<HTMLElement>('[data-card]')) {
		const box = (each.closest('[data-slot]') ?? each).getBoundingClientRect();
		if (each.dataset['card'] !== carried && y < box.top + box.height / 2) return each.dataset['card'] ?? null;
	}
	return null;
}
