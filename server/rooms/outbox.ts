/**
 * What leaves on one socket, and what happens when it does not drain: presence waits first, then live updates stop until the
 * socket is empty again, then the connection is closed. Nobody else is slowed down. Rules RM51–RM52.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { CLOSE } from '#lib/wire/close.ts';
import type { CloseCode } from '#lib/wire/close.ts';
import type { Limits } from './limits.ts';
import { Frame, openLine } from './line.ts';
import type { Line } from './line.ts';
import type { Tally } from './tally.ts';

/** What a lagging peer may have to swallow before its time runs: a slow line, not a dead one. */
const SLOWEST_BYTES_PER_SECOND = 32 * 1024;

/** How long a peer may take to answer a close frame. */
const CLOSE_GRACE_MS = 2_000;

/** What a peer has that stopped taking live updates. */
export interface Behind {
	/** Where the room stood. */
	readonly seq: number;
	readonly stateVector: () => Uint8Array;
}

export interface OutboxOptions {
	readonly limits: Limits;
	readonly now: () => number;
	readonly tally: Tally;
}

export class Outbox {
	readonly #socket: WebSocket;
	readonly #line: Line;
	readonly #limits: Limits;
	readonly #now: () => number;
	#lagging: { readonly until: number; readonly before: Behind } | null = null;
	#lastSentAt: number;
	readonly #tally: Tally;

	constructor(socket: WebSocket, stream: Duplex | null, { limits, now, tally }: OutboxOptions) {
		this.#tally = tally;
		this.#socket = socket;
		this.#line = openLine(socket, stream);
		this.#limits = limits;
		this.#now = now;
		this.#lastSentAt = now();
	}

	get isOpen(): boolean {
		return this.#socket.readyState === this.#socket.OPEN;
	}

	get isLagging(): boolean {
		return this.#lagging !== null;
	}

	/** For what the peer must get: HELLO, ACK, REJECT, RESET, step 1 and 2. */
	send(message: Uint8Array | Frame): void {
		if (!this.isOpen) return;
		if (this.#line.waiting + message.length > this.#limits.stuckBytes) return this.close(CLOSE.tooSlow);
		this.#lastSentAt = this.#now();
		this.#line.write(message instanceof Frame ? message : new Frame(message));
	}

	/** For what can be left out because it is sent again: presence, heartbeats. @returns whether it was sent */
	offer(message: Uint8Array | Frame): boolean {
		if (!this.isOpen || this.#line.waiting + message.length > this.#limits.busyBytes) return false;
		this.send(message);
		return true;
	}

	/** @param before where to go on when it has drained: what the peer has without this update */
	sendUpdate(frame: Frame, before: Behind): void {
		if (this.#lagging || !this.isOpen) return;
		const buffered = this.#line.waiting;
		if (buffered <= this.#limits.laggingBytes) return this.send(frame);
		const allowedMs = this.#limits.laggingMs + (buffered / SLOWEST_BYTES_PER_SECOND) * 1_000;
		this.#tally.lags++;
		this.#lagging = { until: this.#now() + allowedMs, before };
	}

	/** Where to go on from, once, when a lagging socket has drained; closes one that never does. */
	takeDrained(): Behind | null {
		const lagging = this.#lagging;
		if (!lagging) return null;
		if (this.#now() > lagging.until) this.close(CLOSE.tooSlow);
		if (this.#line.waiting > this.#limits.busyBytes) return null;
		this.#lagging = null;
		return lagging.before;
	}

	get isIdle(): boolean {
		return this.#now() - this.#lastSentAt >= this.#limits.heartbeatMs;
	}

	get isBusy(): boolean {
		return this.#line.waiting > this.#limits.busyBytes;
	}

	/** Its answer proves that everything said before it has arrived. */
	ping(token = ''): void {
		this.#line.flush();
		this.#socket.ping(token);
	}

	close(code: CloseCode): void {
		if (this.isOpen) this.#tally.closes.add(code);
		this.#line.flush();
		// A paused socket would never read the answer to the close frame.
		this.#socket.resume();
		this.#socket.close(code);
		// Who does not read would keep what is queued for it in memory until the close times out.
		setTimeout(() => this.#socket.terminate(), CLOSE_GRACE_MS).unref();
	}
}
