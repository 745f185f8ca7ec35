/**
 * One person's vote while it is being placed: shown at once, kept as a whole on the server, set back when it is refused.
 * Taps faster than the network are sent as one vote: the last one wins.
 */
import { placeDot, type Budget, type Votes } from './dots.ts';

type Send = (votes: Votes) => Promise<boolean>;
export type CastState = 'idle' | 'saving' | 'saved' | 'unsaved';

export class Cast {
	readonly #kept: () => Votes;
	readonly #send: Send;
	#placed = $state.raw<Votes | null>(null);
	#keptAtSend = '';
	#sending = false;
	state = $state<CastState>('idle');

	/** @param kept what the server knows to be this person's vote */
	constructor(kept: () => Votes, send: Send) {
		this.#kept = kept;
		this.#send = send;
	}

	get votes(): Votes {
		if (!this.#placed) return this.#kept();
		// Placed on another device meanwhile: what the server knows now is newer than what was placed here.
		const overtaken = this.state === 'saved' && JSON.stringify(this.#kept()) !== this.#keptAtSend;
		return overtaken ? this.#kept() : this.#placed;
	}

	place(option: string, by: 1 | -1, budget: Budget): void {
		const next = placeDot(this.votes, option, by, budget);
		if (next === this.votes) return;
		this.#placed = next;
		void this.#deliver();
	}

	/** Send what is placed, until what was sent last is what is placed now. */
	async #deliver(): Promise<void> {
		if (this.#sending || !this.#placed) return;
		this.#sending = true;
		this.state = 'saving';
		let sent: Votes | null = null;
		let kept = true;
		while (kept && sent !== this.#placed) {
			sent = this.#placed;
			this.#keptAtSend = JSON.stringify(this.#kept());
			kept = await this.#send(sent);
		}
		this.#sending = false;
		if (!kept) this.#placed = null;
		this.state = kept ? 'saved' : 'unsaved';
	}
}
