/**
 * The line to the server as people notice it: gone when it stays away for a moment, then back, then nothing to speak of.
 * What needs the server waits meanwhile [UI100]; what this device keeps goes on.
 */
import { createContext } from 'svelte';
import type { WorkshopClient } from '#lib/realtime/context.ts';

/** A blink of the line is not worth a word; longer must be said within three seconds [U15]. */
const PATIENCE_MS = 1_500;
/** How long "back" stays once everything is sent. */
const GOODBYE_MS = 3_000;

export class Line {
	state = $state<'here' | 'away' | 'back'>('here');
	readonly #workshop: WorkshopClient;
	#timer: ReturnType<typeof setTimeout> | null = null;

	constructor(workshop: WorkshopClient) {
		this.#workshop = workshop;
	}

	/** True while nobody could be asked. */
	get away(): boolean {
		return this.state === 'away';
	}

	/** In the browser. Returns the way to stop. */
	start(): () => void {
		const stop = this.#workshop.live.onChange(() => this.#look());
		return () => {
			stop();
			this.#wait(null, 0);
		};
	}

	#look(): void {
		const { status } = this.#workshop.live;
		if (status === 'offline' && this.state !== 'away') {
			if (this.#timer === null || this.state === 'back') this.#wait(() => (this.state = 'away'), PATIENCE_MS);
		} else if (status === 'live' && this.state === 'away') {
			this.state = 'back';
			this.#wait(() => this.#leave(), GOODBYE_MS);
		} else if (status === 'live' && this.state === 'here') this.#wait(null, 0);
	}

	/** "Back" stays until what was written meanwhile has arrived. */
	#leave(): void {
		if (this.#workshop.unsaved) this.#wait(() => this.#leave(), GOODBYE_MS);
		else this.state = 'here';
	}

	#wait(then: (() => void) | null, afterMs: number): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		if (then)
			this.#timer = setTimeout(() => {
				this.#timer = null;
				then();
			}, afterMs);
	}
}

/** Set by the workshop's frame. */
export const [getLine, setLine] = createContext<Line>();
