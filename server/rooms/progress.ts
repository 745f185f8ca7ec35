/**
 * Where one connection stands with its document messages: what is acknowledged, and how often it was told no.
 * Rules RM28, RM30–RM34.
 */
import { CLOSE } from '#lib/wire/close.ts';
import type { CloseCode } from '#lib/wire/close.ts';
import { MAX_GAPS, MAX_NEW_CLIENTS_PER_CONNECTION, MAX_REFUSED_AFTER_RESET } from './limits.ts';

export class Progress {
	#received = 0;
	#taken = 0;
	#acked = 0;
	/** Something before the newest message was not taken: acknowledging later ones would cover it. */
	#broken = false;
	#reset = false;
	#refused = 0;
	#gaps = 0;
	#newClients = 0;
	/** The connection has sent its own step 2. */
	synced = false;

	/** Numbers a document message, from 1. */
	count(): number {
		return ++this.#received;
	}

	/** Message `n` is in the document, or was there already. A step 2 says everything again, so it mends what was dropped. */
	take(n: number, step2: boolean): void {
		if (step2) this.#broken = false;
		if (!this.#broken) this.#taken = n;
	}

	/** A message was dropped or refused. */
	drop(): void {
		this.#broken = true;
	}

	/** What may be acknowledged now, once. Null when there is nothing new. */
	nextAck(): number | null {
		if (this.#taken <= this.#acked) return null;
		this.#acked = this.#taken;
		return this.#taken;
	}

	/** @returns whether a RESET is due, or the code to close with */
	refuse(code: CloseCode): 'reset' | 'again' | CloseCode {
		this.drop();
		if (!this.#reset) {
			this.#reset = true;
			return 'reset';
		}
		return ++this.#refused >= MAX_REFUSED_AFTER_RESET ? code : 'again';
	}

	/** The connection may write again: earlier refusals are forgiven. */
	forgive(): void {
		this.#reset = false;
		this.#refused = 0;
	}

	/** @returns the code to close with when it happened too often */
	countGap(): CloseCode | null {
		this.drop();
		return ++this.#gaps >= MAX_GAPS ? CLOSE.overloaded : null;
	}

	/** May this connection bring so many new client ids? */
	mayBring(clients: number): boolean {
		return this.#newClients + clients <= MAX_NEW_CLIENTS_PER_CONNECTION;
	}

	countClients(clients: number): void {
		this.#newClients += clients;
	}
}
