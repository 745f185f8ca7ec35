/**
 * Two ends of a socket that never leaves the process: the room server holds one as if a browser were behind it, a simulated
 * colleague the other. So what colleagues write passes the same guard, permission, throttle and batch queue as everybody's.
 */
import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';

interface Peer {
	/** What the room says, frame by frame. */
	onFrame(frame: Uint8Array): void;
	onClose(code: number): void;
}

/** As much of `ws` as server/rooms uses (connection.ts, outbox.ts). */
class RoomEnd extends EventEmitter {
	readonly OPEN = 1;
	readyState = 1;
	readonly bufferedAmount = 0;
	readonly #peer: Peer;

	constructor(peer: Peer) {
		super();
		this.#peer = peer;
	}

	send(frame: Uint8Array): void {
		// A turn later, as a network would: nobody is called back from within its own call.
		setImmediate(() => this.readyState === this.OPEN && this.#peer.onFrame(frame));
	}

	ping(token: string | undefined): void {
		setImmediate(() => this.readyState === this.OPEN && this.emit('pong', Buffer.from(token ?? '')));
	}

	close(code = 1000): void {
		if (this.readyState !== this.OPEN) return;
		this.readyState = 3;
		setImmediate(() => {
			this.emit('close', code);
			this.#peer.onClose(code);
		});
	}

	terminate = (): void => this.close(1006);
	pause = (): void => undefined;
	resume = (): void => undefined;
}

export interface InnerSocket {
	/** For `Rooms.handle`. */
	readonly roomEnd: WebSocket;
	say(frame: Uint8Array): void;
	close(): void;
}

export function openInnerSocket(peer: Peer): InnerSocket {
	const end = new RoomEnd(peer);
	return {
		roomEnd: end as unknown as WebSocket,
		say: (frame) =>
			void setImmediate(() => end.readyState === end.OPEN && end.emit('message', Buffer.from(frame), true)),
		close: () => end.close()
	};
}
