/** Somebody in a room, frame by frame: joins as a browser would, and counts what arrives. Content is for whoever listens. */
import { NOTHING_YET } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { ThinSocket } from './thin-socket.ts';

/** Neither structs nor deletions: the answer of somebody who has nothing. */
const NOTHING = Uint8Array.of(0, 0);

export interface Place {
	readonly port: number;
	readonly dialect: Dialect;
	readonly room: string;
	/** Who comes; ours binds client ids to it. */
	readonly as: string;
	/** What they have from an earlier time; nothing unless said. */
	readonly stateVector?: Uint8Array;
}

export interface Listening {
	/** Updates and the state a newcomer gets, not to be kept. Whoever listens gets every frame whole. */
	readonly document?: (update: Uint8Array) => void;
	readonly presence?: (entries: Uint8Array) => void;
}

export class Client {
	readonly place: Place;
	frames = 0;
	bytes = 0;
	/** Document messages that the server says it has. */
	acked = 0;
	/** Null while the line is up. */
	closed: number | null = null;
	/** When the document was here, on `performance.now()`'s clock. */
	syncedAt = 0;
	/** Bytes of the frames that brought it: the step 2, and what came before. */
	syncedBytes = 0;
	listening: Listening;
	isStalled = false;
	readonly synced: Promise<void>;
	#settle: { resolve: () => void; reject: (error: Error) => void };
	readonly #socket: ThinSocket;
	#leaving = false;

	constructor(place: Place, listening: Listening = {}) {
		const { promise, resolve, reject } = Promise.withResolvers<void>();
		this.synced = promise;
		this.#settle = { resolve, reject };
		this.place = place;
		this.listening = listening;
		this.#socket = new ThinSocket(place.port, place.dialect.pathOf(place.room, place.as), {
			opened: () => {
				const { dialect, room, stateVector = NOTHING_YET } = place;
				for (const frame of dialect.greeting(room, stateVector)) this.send(frame);
			},
			heard: (view, size) => this.#hear(view, size),
			closed: (code) => {
				this.closed = code;
				if (!this.#leaving) this.#settle.reject(new Error(`closed with ${code} before the document came`));
			}
		});
		this.#socket.wantsAll = listening.document !== undefined || listening.presence !== undefined;
	}

	/** Joined, and the document is here. */
	static async join(place: Place, listening: Listening = {}): Promise<Client> {
		const client = new Client(place, listening);
		await client.synced;
		return client;
	}

	/** @param frame a whole WebSocket frame of this client's dialect */
	send(frame: Buffer): void {
		this.#socket.send(frame);
	}

	/** From now on hears everything whole. */
	listen(listening: Listening): void {
		this.listening = listening;
		this.#socket.wantsAll = true;
	}

	/** Stops reading, for good. */
	stall(): void {
		this.isStalled = true;
		this.#socket.pause();
	}

	cut(): void {
		this.#leaving = true;
		this.#socket.cut();
	}

	#hear(view: Uint8Array, size: number): void {
		const { dialect, room } = this.place;
		this.frames++;
		this.bytes += size;
		const kind = dialect.kindOf(view);
		if (this.syncedAt === 0 && (kind === 'step2' || kind === 'update')) this.syncedBytes += size;
		if (kind === 'ack') this.acked = dialect.ackedBy(view, this.acked);
		else if (kind === 'step1') this.send(dialect.step2(room, NOTHING));
		else if (kind === 'update') this.listening.document?.(dialect.payloadOf(view));
		else if (kind === 'awareness') this.listening.presence?.(dialect.payloadOf(view));
		else if (kind === 'step2') {
			this.listening.document?.(dialect.payloadOf(view));
			if (this.syncedAt > 0) return;
			this.syncedAt = performance.now();
			this.#settle.resolve();
		}
	}
}
