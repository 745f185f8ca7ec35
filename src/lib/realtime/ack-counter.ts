/**
 * Counts the document messages of one socket the way the server does: step 2 and updates, from one, per connection [RT2].
 * Also decides which of them may leave: before this side has sent its step 2, and while the room is read-only, updates stay here;
 * the next step 2 carries them. So nothing reaches a server whose document identity has not been checked yet [RT4].
 */
import { MESSAGE } from '../wire/frame.ts';

/** y-protocols/sync: 0 step 1, 1 step 2, 2 update. */
const STEP2 = 1;
const UPDATE = 2;

export class AckCounter {
	sent = 0;
	acked = 0;
	/** This side's whole state is in what was sent on this socket. */
	covered = false;
	/** The server said hello on this socket. */
	greeted = false;
	#writable = false;
	/** Updates that left, and how many of them `edited` has accounted for. */
	#updates = 0;
	#accounted = 0;

	/** Both type fields are below 128, so each is one byte of the varuint encoding. */
	mayLeave(frame: Uint8Array): boolean {
		if (frame[0] !== MESSAGE.sync || (frame[1] !== STEP2 && frame[1] !== UPDATE)) return true;
		if (!this.greeted || !this.#writable || (frame[1] === UPDATE && !this.covered)) {
			this.covered = false;
			return false;
		}
		this.sent++;
		if (frame[1] === STEP2) this.covered = true;
		else this.#updates++;
		return true;
	}

	hello(writable: boolean): void {
		this.greeted = true;
		// After a thaw the server asks for our state again; only then is everything covered.
		if (!writable) this.covered = false;
		this.#writable = writable;
	}

	/** Acks only grow, and never beyond what was sent. */
	ack(n: number): void {
		this.acked = Math.min(this.sent, Math.max(this.acked, n));
	}

	/** Call after each own edit: if its message did not leave (the socket was already closing), a step 2 has to carry it. */
	edited(): void {
		if (this.#accounted === this.#updates) this.covered = false;
		this.#accounted = this.#updates;
	}
}
