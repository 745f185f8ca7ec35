/**
 * Roving focus for a board: one stop for the Tab key, arrows between its things, Home and End, and a focus that is never lost.
 * Things are marked with `data-rove="<id>"` and can take the focus; what is operable inside of one is reached by Tab only while
 * it is the current one. Where the mark is not on the thing as a whole, that carries `data-rove-scope`. Knows only elements.
 */
import { untrack } from 'svelte';
import { stepTo } from './rove-step.ts';

const THING = '[data-rove]';
const SCOPE = '[data-rove-scope]';
/** Where a thing stands, if something around it says so: what is out of sight need not be laid out to be measured. */
const SLOT = '[data-slot]';
const OPERABLE = 'a[href], button, input, select, textarea, summary, [contenteditable="true"]';
/** Marks what this class took out of the Tab order, so that it is put back. */
const QUIET = 'roveQuiet';
const ON_TOP = '[role="dialog"], [role="alertdialog"], [role="menu"]';

interface RoveOptions {
	/** Home and End stay in the row, as in a table. */
	readonly rows?: boolean;
	/** Shift and an arrow: from one thing to the next. */
	readonly onextend?: (from: string, to: string) => void;
	/** Nothing is left that could take the focus. */
	readonly onempty?: () => void;
}

export class Rove {
	/** The thing the Tab key reaches; null before there is any. */
	current = $state<string | null>(null);
	/** The thing the focus is in, also while a menu or dialog opened from it is on top; null when the focus is elsewhere. */
	holding = $state<string | null>(null);
	readonly #options: RoveOptions;
	#root: HTMLElement | null = null;
	#order: readonly HTMLElement[] = [];

	constructor(options: RoveOptions = {}) {
		this.#options = options;
	}

	/** Attachment of the element around the board. */
	readonly board = (root: HTMLElement): (() => void) =>
		untrack(() => {
			const stop = new AbortController();
			const on = { signal: stop.signal };
			this.#root = root;
			root.addEventListener('keydown', (event) => this.#key(event), on);
			root.addEventListener('focusin', (event) => this.#enter(event.target), on);
			root.addEventListener('focusout', (event) => this.#leave(event), on);
			const observer = new MutationObserver((records) => this.#settle(records));
			observer.observe(root, { childList: true, subtree: true });
			this.#settle();
			return () => {
				stop.abort();
				observer.disconnect();
				this.#root = null;
				this.holding = null;
			};
		});

	/** False when there is no such thing on the board. */
	focus(id: string): boolean {
		const element = this.#element(id);
		element?.focus();
		return element !== null;
	}

	/** The current thing, else the first. */
	enter(): boolean {
		return this.current !== null && this.focus(this.current);
	}

	/** What stands on the board, in order, in the words it shows. */
	entries(): { readonly id: string; readonly text: string }[] {
		return this.#things().map((element) => ({ id: idOf(element), text: wordsOf(element) }));
	}

	#things(): HTMLElement[] {
		return this.#root ? [...this.#root.querySelectorAll<HTMLElement>(THING)] : [];
	}
	#element(id: string): HTMLElement | null {
		return this.#root?.querySelector<HTMLElement>(`[data-rove="${CSS.escape(id)}"]`) ?? null;
	}

	#enter(target: EventTarget | null): void {
		const thing = thingOf(target);
		if (!thing) return;
		this.holding = idOf(thing);
		if (this.current === this.holding) return;
		const before = this.current;
		this.current = this.holding;
		this.#tab([before, this.current].flatMap((id) => (id === null ? [] : (this.#element(id) ?? []))));
	}

	#leave(event: FocusEvent): void {
		const next = event.relatedTarget;
		if (next instanceof Element && (this.#root?.contains(next) || next.closest(ON_TOP))) return;
		if (next !== null) return void (this.holding = null);
		// Nobody took the focus: either the thing is being removed (then #settle goes to its neighbour) or one clicked beside it.
		const thing = thingOf(event.target);
		setTimeout(() => {
			if (thing?.isConnected && !this.#root?.contains(document.activeElement) && !document.querySelector(ON_TOP))
				this.holding = null;
		});
	}

	#key(event: KeyboardEvent): void {
		const { key, target } = event;
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
		const thing = thingOf(target);
		if (
			!thing ||
			(target instanceof Element && target !== thing && target.matches('input, textarea, select, [contenteditable]'))
		)
			return;
		const things = this.#things();
		const at = things.indexOf(thing);
		const to = this.#to(things, at, key);
		if (to === null) return;
		event.preventDefault();
		const next = things[to];
		if (!next) return;
		if (event.shiftKey) this.#options.onextend?.(idOf(thing), idOf(next));
		next.focus();
	}

	#to(things: readonly HTMLElement[], at: number, key: string): number | null {
		const boxes = things.map((each) => (each.closest(SLOT) ?? each).getBoundingClientRect());
		if (key !== 'Home' && key !== 'End') return stepTo(boxes, at, key);
		if (!this.#options.rows) return key === 'Home' ? 0 : things.length - 1;
		const arrow = key === 'Home' ? 'ArrowLeft' : 'ArrowRight';
		let last = at;
		for (let next = stepTo(boxes, at, arrow); next !== null && next !== last; next = stepTo(boxes, next, arrow))
			last = next;
		return last;
	}

	/** After every change of the board: one Tab stop, and the focus on a neighbour of what went away. */
	#settle(records?: readonly MutationRecord[]): void {
		const things = this.#things();
		const before = this.#order;
		this.#order = things;
		const { current } = this;
		// Ids are read only then: a board of hundreds changes many times a second.
		if (current === null || !this.#element(current))
			this.current = neighbourOf(current, before.map(idOf), things.map(idOf));
		const changed = records ? changedIn(records) : things;
		const now = this.current === current || this.current === null ? null : this.#element(this.current);
		this.#tab(now ? [...changed, now] : changed);
		const lost = this.holding !== null && (document.activeElement === document.body || document.activeElement === null);
		if (!lost) return;
		if (this.current !== null) this.focus(this.current);
		else {
			this.holding = null;
			this.#options.onempty?.();
		}
	}

	#tab(things: readonly HTMLElement[]): void {
		for (const thing of things) {
			const current = idOf(thing) === this.current;
			if (thing.tabIndex !== (current ? 0 : -1)) thing.tabIndex = current ? 0 : -1;
			for (const control of (thing.closest<HTMLElement>(SCOPE) ?? thing).querySelectorAll<HTMLElement>(OPERABLE)) {
				if (control.matches(THING)) continue;
				if (current && QUIET in control.dataset) {
					control.tabIndex = 0;
					delete control.dataset[QUIET];
				} else if (!current && control.tabIndex >= 0) {
					control.tabIndex = -1;
					control.dataset[QUIET] = '';
				}
			}
		}
	}
}

const idOf = (thing: HTMLElement): string => thing.dataset['rove'] ?? '';

function thingOf(target: EventTarget | null): HTMLElement | null {
	if (!(target instanceof Element)) return null;
	return target.closest<HTMLElement>(THING) ?? target.closest(SCOPE)?.querySelector<HTMLElement>(THING) ?? null;
}

/** The things that came, or have other things in them now: on a board of hundreds only those are looked at. */
function changedIn(records: readonly MutationRecord[]): HTMLElement[] {
	const changed: HTMLElement[] = [];
	for (const { target, addedNodes } of records) {
		const around = thingOf(target instanceof Element ? target : null);
		if (around) changed.push(around);
		for (const node of addedNodes) {
			if (!(node instanceof HTMLElement)) continue;
			if (node.matches(THING)) changed.push(node);
			changed.push(...node.querySelectorAll<HTMLElement>(THING));
		}
	}
	return changed;
}

/** [UI114] What stands where `id` stood: the next thing that is still there, else the one before, else the first. Pure. */
export function neighbourOf(id: string | null, before: readonly string[], now: readonly string[]): string | null {
	const at = id === null ? -1 : before.indexOf(id);
	const after = before.slice(at + 1).find((each) => now.includes(each));
	const ahead = before.slice(0, Math.max(0, at)).findLast((each) => now.includes(each));
	return (at < 0 ? undefined : (after ?? ahead)) ?? now[0] ?? null;
}

function wordsOf(element: HTMLElement): string {
	const written = element.querySelector<HTMLTextAreaElement>('textarea')?.value;
	return (element.dataset['roveText'] ?? written ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
}
