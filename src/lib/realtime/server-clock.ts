/** The server's clock as heard from here. */
/** Old readings go: a device's clock drifts, or is set. */
const READINGS = 8;

export class ServerClock {
	#offsets: number[] = [];

	/** @param time Unix milliseconds, as the server just said */
	heard(time: number): void {
		this.#offsets = [...this.#offsets.slice(1 - READINGS), time - Date.now()];
	}

	/** Unix milliseconds. Delay only ever makes the server look slower, so the largest of the last few is nearest. */
	now(): number {
		return Date.now() + Math.max(...this.#offsets, this.#offsets.length === 0 ? 0 : -Infinity);
	}
}
