/** What makes a plain object readable for components: they read it, and read again when it says that it changed. */
import { createSubscriber } from 'svelte/reactivity';

/** Something components read and that changes outside of Svelte. */
export class Source {
	#update: (() => void) | null = null;
	readonly read = createSubscriber((update) => {
		this.#update = update;
		return () => {
			this.#update = null;
		};
	});
	changed(): void {
		this.#update?.();
	}
}
