/**
 * One field while somebody types in it: their own words stay put, and are written in small steps instead of with every key.
 * Between the steps what others write shows through.
 */

/** How long after the last key a field is written, milliseconds. */
const WRITE_AFTER_MS = 250;

export class FieldBuffer<T> {
	readonly #stored: () => T;
	readonly #write: (value: T) => void;
	#typed = $state.raw<{ readonly value: T } | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param stored what the document holds now; @param write puts a value there */
	constructor(stored: () => T, write: (value: T) => void) {
		this.#stored = stored;
		this.#write = write;
	}

	get value(): T {
		return this.#typed ? this.#typed.value : this.#stored();
	}
	set value(value: T) {
		this.#typed = { value };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#flushNow, WRITE_AFTER_MS);
		// A page that goes away, or is put away on a phone, may not come back for the next step [RT22].
		window.addEventListener('pagehide', this.#flushNow);
		document.addEventListener('visibilitychange', this.#flushNow);
	}
	readonly #flushNow = (): void => this.flush();

	/** Write what is typed now: on leaving the field, and when it goes away. */
	flush(): void {
		clearTimeout(this.#timer);
		window.removeEventListener('pagehide', this.#flushNow);
		document.removeEventListener('visibilitychange', this.#flushNow);
		const typed = this.#typed;
		if (!typed) return;
		this.#write(typed.value);
		this.#typed = null;
	}
}
