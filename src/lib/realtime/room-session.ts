/**
 * One life of a room's document in the browser: document, awareness, y-websocket provider and the count of what was confirmed.
 * When the server resets the room the whole life ends and another begins; room-client.ts decides that.
 * Knows the wire, not what a document means.
 */
import * as encoding from 'lib0/encoding';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE, readAck, readHeartbeat, readHello, readReject, readReset } from '../wire/frame.ts';
import type { Hello, Reject, Reset } from '../wire/frame.ts';
import { AckCounter } from './ack-counter.ts';
import { isFinal, reconnectDelay } from './backoff.ts';

/** Silence after which a connection with unconfirmed edits counts as dead; an ack takes milliseconds. */
const UNANSWERED_MS = 8_000;
/** Silence after which any connection counts as dead: the server speaks every 15 s. */
const SILENT_MS = 20_000;
/** Longer no line takes to open on which one can work. */
const OPENING_MS = 5_000;
const WATCH_EVERY_MS = 2_000;

export interface SessionListener {
	/** Every hello, also repeated ones. False: this document must not be synced with that server; the connection ends. */
	hello(hello: Hello): boolean;
	/** An own edit, after it was handed to the socket if there is one. */
	ownUpdate(update: Uint8Array): void;
	remoteUpdate(update: Uint8Array): void;
	/** Anything in `counter`, `connected` or `synced` may have changed. */
	progress(): void;
	reject(reject: Reject): void;
	reset(reset: Reset): void;
	serverTime(time: number): void;
	/** The connection is gone. `final`: it will not be tried again. */
	closed(code: number | null, final: boolean): void;
}

export interface SessionOptions {
	/** `ws://…/sync` */
	readonly url: string;
	/** `<workshop>/<room>` */
	readonly path: string;
	readonly WebSocket: typeof WebSocket;
	readonly random: () => number;
}

type Handler = WebsocketProvider['messageHandlers'][number];
type Frame = string | ArrayBufferLike | Blob | ArrayBufferView;

export class RoomSession {
	readonly doc = new Y.Doc();
	readonly awareness = new Awareness(this.doc);
	counter = new AckCounter();
	/** Made on the first connect: a page that is only rendered must not leave timers behind. */
	#provider: WebsocketProvider | null = null;
	readonly #listener: SessionListener;
	readonly #options: SessionOptions;
	#watch: ReturnType<typeof setInterval> | undefined;
	#openingSince = 0;
	#attempt = 0;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#wanted = false;

	constructor(options: SessionOptions, listener: SessionListener) {
		this.#options = options;
		this.#listener = listener;
		// The server says who left; a hidden tab's slow timers would make people flicker (21-realtime §3).
		clearInterval(this.awareness._checkInterval);
		this.doc.on('update', this.#updated);
	}

	#newProvider(): WebsocketProvider {
		const { url, path } = this.#options;
		const provider = new WebsocketProvider(url, path, this.doc, {
			connect: false,
			disableBc: true,
			awareness: this.awareness,
			WebSocketPolyfill: this.#countingSocket()
		});
		this.#patchAwareness(provider);
		this.#readOwnFrames(provider);
		provider.on('status', ({ status }) => status === 'connected' && this.#connected());
		provider.on('sync', (synced: boolean) => {
			if (synced) this.#attempt = 0;
			this.#listener.progress();
		});
		provider.on('connection-close', (event) => this.#lost(provider, event?.code ?? null));
		// Behind the provider's own listener: by then the update has left, or has not.
		this.doc.off('update', this.#updated);
		this.doc.on('update', this.#updated);
		this.#watch = setInterval(() => this.#checkSilence(), WATCH_EVERY_MS);
		return provider;
	}

	get connected(): boolean {
		return this.counter.greeted && this.#provider?.wsconnected === true;
	}

	get synced(): boolean {
		return this.#provider?.synced === true;
	}

	/** Apply what was stored on this device. Not an edit. */
	load(updates: readonly Uint8Array[]): void {
		this.doc.transact(() => {
			for (const update of updates) Y.applyUpdate(this.doc, update, this);
		}, this);
	}

	connect(): void {
		this.#wanted = true;
		this.#clearTimer();
		this.#provider ??= this.#newProvider();
		if (!this.#provider.ws) this.#openingSince = Date.now();
		this.#provider.connect();
	}

	/** Let go of the connection without asking for another. */
	disconnect(): void {
		this.#wanted = false;
		this.#clearTimer();
		this.#provider?.disconnect();
	}

	/** The network is gone: do not wait for the socket to notice. */
	cut(): void {
		if (this.#provider?.wsconnected) this.#drop();
	}

	/** Try again now, for instance when the network is back. */
	retryNow(): void {
		if (this.#wanted && !this.#provider?.wsconnected) this.connect();
	}

	destroy(): void {
		this.#wanted = false;
		this.#clearTimer();
		clearInterval(this.#watch);
		this.awareness.setLocalState(null);
		this.#provider?.destroy();
		this.awareness.destroy();
		this.doc.destroy();
	}

	#clearTimer(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}

	/** A socket whose `send` counts document messages and holds back those that must not leave. One counter per socket. */
	#countingSocket(): typeof WebSocket {
		const begin = (): AckCounter => (this.counter = new AckCounter());
		return class extends this.#options.WebSocket {
			readonly #counter = begin();
			override send(data: Frame): void {
				if (!(data instanceof Uint8Array) || this.#counter.mayLeave(data)) super.send(data as Uint8Array<ArrayBuffer>);
			}
		};
	}

	/** y-websocket echoes everybody's awareness back to the server; ours says only where this person is. */
	#patchAwareness(provider: WebsocketProvider): void {
		const frame = (): Uint8Array =>
			encoding.encode((encoder) => {
				encoding.writeVarUint(encoder, MESSAGE.awareness);
				encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, [this.doc.clientID]));
			});
		const own = (changes: { added: number[]; updated: number[]; removed: number[] }, origin: unknown): void => {
			const touched = [...changes.added, ...changes.updated, ...changes.removed];
			if (origin === provider || !touched.includes(this.doc.clientID)) return;
			const socket = provider.ws;
			if (provider.wsconnected && socket?.readyState === socket?.OPEN) socket?.send(frame() as Uint8Array<ArrayBuffer>);
		};
		this.awareness.off('update', provider._awarenessUpdateHandler);
		// Under the provider's name, so that its `destroy` removes it.
		provider._awarenessUpdateHandler = own;
		this.awareness.on('update', own);
		provider.messageHandlers[MESSAGE.queryAwareness] = (encoder) => {
			encoding.writeUint8Array(encoder, frame());
		};
	}

	#readOwnFrames({ messageHandlers: handlers }: WebsocketProvider): void {
		const read =
			<T>(parse: (decoder: Parameters<Handler>[1]) => T, use: (value: T) => void): Handler =>
			(_encoder, decoder) => {
				let value: T;
				try {
					value = parse(decoder);
				} catch {
					return this.#drop();
				}
				use(value);
				this.#listener.progress();
			};
		handlers[MESSAGE.hello] = read(readHello, (hello) => this.#greet(hello));
		handlers[MESSAGE.ack] = read(readAck, ({ n }) => this.counter.ack(n));
		handlers[MESSAGE.reject] = read(readReject, (reject) => this.#listener.reject(reject));
		handlers[MESSAGE.reset] = read(readReset, (reset) => this.#listener.reset(reset));
		handlers[MESSAGE.heartbeat] = read(readHeartbeat, ({ serverTime }) => this.#listener.serverTime(serverTime));
	}

	#greet(hello: Hello): void {
		this.#listener.serverTime(hello.serverTime);
		if (this.#listener.hello(hello)) this.counter.hello(hello.writable);
	}

	#connected(): void {
		// A clock the others have not seen yet, or they would keep this person as gone (y-websocket#122).
		this.awareness.setLocalState(this.awareness.getLocalState());
		this.#listener.progress();
	}

	#lost(provider: WebsocketProvider, code: number | null): void {
		const final = code !== null && isFinal(code);
		// y-websocket would try again in fixed steps, all clients at the same moment; we do it ourselves.
		provider.shouldConnect = false;
		if (this.#wanted && !final) {
			const delay = reconnectDelay(this.#attempt++, code, this.#options.random());
			this.#clearTimer();
			this.#timer = setTimeout(() => this.connect(), delay);
		}
		// The provider still says "connected" while it emits this.
		this.counter = new AckCounter();
		queueMicrotask(() => this.#listener.closed(code, final));
	}

	/** The server said something we cannot read, or nothing at all: begin anew after a moment. */
	#drop(): void {
		this.#provider?.disconnect();
	}

	#checkSilence(): void {
		// The system would wait for minutes on a line on which nobody answers.
		if (this.#provider?.wsconnecting && Date.now() - this.#openingSince > OPENING_MS) return this.#drop();
		if (!this.#provider?.wsconnected) return;
		const silent = Date.now() - this.#provider.wsLastMessageReceived;
		const waiting = this.counter.acked < this.counter.sent;
		if (silent > (waiting ? UNANSWERED_MS : SILENT_MS)) this.#drop();
	}

	readonly #updated = (update: Uint8Array, origin: unknown): void => {
		if (origin === this) return;
		if (origin !== null && origin === this.#provider) return this.#listener.remoteUpdate(update);
		this.counter.edited();
		this.#listener.ownUpdate(update);
	};
}
