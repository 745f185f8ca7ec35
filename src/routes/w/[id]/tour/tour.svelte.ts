/**
 * The tour of a workshop's pages: whether it runs, where it stands, and what this device remembers of it.
 * It begins only when somebody asks for it, and blocks nothing; the notes themselves load when they are shown.
 */
import { createContext } from 'svelte';

export const TOUR_STEPS = ['rail', 'now', 'board', 'saved', 'people'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

const KEY = 'einklang-tour';
const DONE = 'done';

/** A device that keeps nothing offers the tour again. */
type Memory = Pick<Storage, 'getItem' | 'setItem'>;

export class Tour {
	readonly #memory: () => Memory | null;
	#at = $state<number | null>(null);
	/** Nothing is offered before this device was asked: an offer that goes away again moves what one wants to press. */
	#done = $state(true);
	/** Where the keyboard was when the tour began. */
	#from: HTMLElement | null = null;

	constructor(memory: () => Memory | null = deviceMemory) {
		this.#memory = memory;
	}

	/** The step that is shown; null while the tour does not run. */
	get step(): TourStep | null {
		return this.#at === null ? null : (TOUR_STEPS[this.#at] ?? null);
	}
	get index(): number {
		return this.#at ?? 0;
	}
	/** Nobody on this device has seen or skipped it yet. */
	get offered(): boolean {
		return !this.#done && this.#at === null;
	}

	/** In the browser only, once the page is there. */
	recall(): void {
		this.#done = this.#read() === DONE;
	}

	/** From where it was left, else from the beginning. */
	start(): void {
		const left = Number(this.#read());
		this.#from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
		this.#go(Number.isInteger(left) && left > 0 && left < TOUR_STEPS.length ? left : 0);
	}
	next(): void {
		if (this.index + 1 >= TOUR_STEPS.length) this.end();
		else this.#go(this.index + 1);
	}
	back(): void {
		this.#go(Math.max(0, this.index - 1));
	}
	/** Seen or skipped: this device does not offer it again; the menu still has it. */
	end(): void {
		this.#at = null;
		this.#done = true;
		this.#write(DONE);
		const back = this.#from?.isConnected ? this.#from : document.getElementById('content');
		back?.focus({ preventScroll: true });
	}

	#go(index: number): void {
		this.#at = index;
		this.#write(String(index));
	}
	#read(): string | null {
		try {
			return this.#memory()?.getItem(KEY) ?? null;
		} catch {
			return null;
		}
	}
	#write(value: string): void {
		try {
			this.#memory()?.setItem(KEY, value);
		} catch {
			// Full or forbidden storage costs a repeated offer, nothing else.
		}
	}
}

const deviceMemory = (): Memory | null => (typeof localStorage === 'undefined' ? null : localStorage);

export const [getTour, setTour] = createContext<Tour>();
