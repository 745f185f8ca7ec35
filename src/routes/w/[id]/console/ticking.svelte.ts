/** The server's time, told anew every few seconds, for what shows minutes. */
import type { LiveView } from '#lib/realtime/live-view.svelte.ts';

const EVERY_MS = 5_000;

export class Ticking {
	readonly #live: Pick<LiveView, 'serverNow'>;
	#beat = $state(0);

	constructor(live: Pick<LiveView, 'serverNow'>) {
		this.#live = live;
		$effect(() => {
			const timer = setInterval(() => (this.#beat += 1), EVERY_MS);
			return () => clearInterval(timer);
		});
	}

	/** Unix ms. */
	get now(): number {
		void this.#beat;
		return this.#live.serverNow();
	}
}
