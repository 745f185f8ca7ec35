/**
 * The workshop as the server shows it to this person: the slices of `/live`, beginning with what the page was rendered with.
 * The server decides what is in them; here they are only kept up to date [RT11].
 */
import type { AgreeingSide } from '../domain/people/sides.ts';
import type { Slices, View } from '../domain/session/view.ts';
import { isFinal, reconnectDelay } from './backoff.ts';
import { CLOSE } from '../wire/close.ts';
import { patch, type Delta } from '../wire/delta.ts';
import { readLive } from '../wire/read-live.ts';
import type { LiveMessage, LiveRequest } from '../wire/live.ts';
import { Source } from './source.ts';

/** After this silence we ask whether the server is there, and after as long again we no longer believe it. */
const QUIET_MS = 10_000;
const WATCH_EVERY_MS = 2_000;

export type LiveStatus = 'connecting' | 'live' | 'offline' | 'closed';
export type People = Extract<LiveMessage, { type: 'presence' }>['people'];

export interface LiveOptions {
	readonly base: string;
	readonly workshopId: string;
	/** What somebody of this side would see, for whoever facilitates. */
	readonly as?: AgreeingSide | undefined;
	readonly WebSocket?: typeof WebSocket;
	readonly random?: () => number;
}

export class LiveView {
	/** The server speaks to somebody else than it did: the page has to begin anew. */
	replaced = false;
	#slices: Slices | null = null;
	#rev = 0;
	#presence: People = {};
	#status: LiveStatus = 'connecting';
	#closedWith: number | null = null;
	/** One source each, so that somebody moving about does not make the whole page read its slices again. */
	readonly #view = new Source();
	readonly #people = new Source();
	readonly #line = new Source();
	readonly #options: LiveOptions;
	#listeners: (() => void)[] = [];
	#socket: WebSocket | null = null;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#watch: ReturnType<typeof setInterval> | null = null;
	#attempt = 0;
	#heard = 0;
	#offset = 0;
	#room: Extract<LiveRequest, { type: 'at' }>['room'] = null;
	#destroyed = false;

	constructor(view: View | null, options: LiveOptions) {
		this.#options = options;
		if (!view) return;
		this.#slices = view.slices;
		this.#rev = view.rev;
		this.#offset = view.serverTime - Date.now();
	}

	/** Null only where no view was given and none has arrived. */
	get slices(): Slices | null {
		this.#view.read();
		return this.#slices;
	}
	/** The ledger's revision the slices show; a command answers with the one it made. */
	get rev(): number {
		this.#view.read();
		return this.#rev;
	}
	/** Participants who have the workshop open. */
	get presence(): People {
		this.#people.read();
		return this.#presence;
	}
	get status(): LiveStatus {
		this.#line.read();
		return this.#status;
	}
	/** Final close code (wire/close.ts), when the status is `closed`. */
	get closedWith(): number | null {
		this.#line.read();
		return this.#closedWith;
	}
	/** What is shown, to be kept; null once this person may not see it any more, or nobody looks. Not reactive. */
	get view(): View | null {
		if (this.#status === 'closed' || this.#destroyed) return null;
		return this.#slices && { rev: this.#rev, serverTime: this.serverNow(), returnUrl: null, slices: this.#slices };
	}
	/** Unix milliseconds on the server's clock, for timers. Not reactive: it is read by a ticking clock. */
	serverNow(): number {
		return Date.now() + this.#offset;
	}

	/** After slices, presence or status changed, outside of Svelte's effects. Returns the way to stop. */
	onChange(listener: () => void): () => void {
		this.#listeners = [...this.#listeners, listener];
		return () => {
			this.#listeners = this.#listeners.filter((each) => each !== listener);
		};
	}

	/** Call once, in the browser. */
	start(): void {
		this.#watch ??= setInterval(() => this.#checkSilence(), WATCH_EVERY_MS);
		if (typeof window !== 'undefined') {
			window.addEventListener('online', this.#online);
			window.addEventListener('offline', this.#offline);
		}
		this.#connect();
	}

	/** Tell the others which room this person looks at. */
	at(room: Extract<LiveRequest, { type: 'at' }>['room']): void {
		if (this.#room === room) return;
		this.#room = room;
		this.#send({ type: 'at', room });
	}

	destroy(): void {
		this.#destroyed = true;
		if (this.#watch !== null) clearInterval(this.#watch);
		this.#clearTimer();
		this.#close();
		this.#listeners = [];
		if (typeof window === 'undefined') return;
		window.removeEventListener('online', this.#online);
		window.removeEventListener('offline', this.#offline);
	}

	readonly #online = (): void => {
		if (!this.#socket && this.#status !== 'closed') this.#connect();
	};
	readonly #offline = (): void => {
		if (this.#socket) this.#lost(null);
	};

	#send(request: LiveRequest): void {
		if (this.#socket?.readyState === this.#socket?.OPEN) this.#socket?.send(JSON.stringify(request));
	}

	#connect(): void {
		this.#clearTimer();
		const { base, workshopId, as, WebSocket: Socket = WebSocket } = this.#options;
		const socket = new Socket(
			`${base.replace(/^http/, 'ws').replace(/\/+$/, '')}/live/${workshopId}${as ? `/as/${as}` : ''}`
		);
		this.#socket = socket;
		this.#heard = Date.now();
		socket.onopen = () => this.#send({ type: 'at', room: this.#room, changes: true });
		socket.onmessage = (event: MessageEvent) => this.#receive(event.data);
		socket.onclose = (event: CloseEvent) => this.#lost(event.code);
	}

	#close(): void {
		const socket = this.#socket;
		this.#socket = null;
		if (!socket) return;
		socket.onopen = socket.onmessage = socket.onclose = null;
		// Closing a socket that is still connecting is reported as an error event.
		socket.onerror = () => {};
		socket.close();
	}

	#lost(code: number | null): void {
		this.#close();
		const final = code !== null && isFinal(code);
		this.#status = final ? 'closed' : 'offline';
		this.#closedWith = final ? code : null;
		this.#presence = {};
		this.#people.changed();
		this.#line.changed();
		this.#clearTimer();
		const { random = Math.random } = this.#options;
		if (!final) this.#timer = setTimeout(() => this.#connect(), reconnectDelay(this.#attempt++, code, random()));
		this.#tell();
	}

	#receive(data: unknown): void {
		this.#heard = Date.now();
		const message = readLive(data);
		if (!message) return;
		if (message.type === 'presence') {
			this.#presence = message.people;
			this.#people.changed();
		} else this.#offset = message.serverTime - Date.now();
		if (message.type === 'view' || message.type === 'change') {
			const slices = message.type === 'view' ? message.slices : changed(this.#slices, message.slices);
			if (this.#isOfAnother(slices)) {
				this.replaced = true;
				return this.#lost(CLOSE.forbidden);
			}
			this.#take(message.rev, slices);
		}
		this.#tell();
	}

	/** Another person's session on this device, or another entry of this person: what is on the page is not theirs [RT24]. */
	#isOfAnother({ you }: Partial<Slices>): boolean {
		return !!you && this.#slices !== null && you.participantId !== this.#slices.you.participantId;
	}

	#take(rev: number, slices: Partial<Slices>): void {
		// Only what changed is sent; what is not in the frame stays as it is.
		this.#slices = { ...this.#slices, ...slices } as Slices;
		this.#rev = rev;
		this.#view.changed();
		this.#attempt = 0;
		if (this.#status === 'live') return;
		this.#status = 'live';
		this.#line.changed();
	}

	#checkSilence(): void {
		if (!this.#socket || this.#socket.readyState > this.#socket.OPEN) return;
		const silent = Date.now() - this.#heard;
		if (silent > 2 * QUIET_MS) this.#lost(null);
		else if (silent > QUIET_MS) this.#send({ type: 'ping' });
	}

	#clearTimer(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}

/** The slices a change speaks of, as they are after it. */
const changed = (slices: Slices | null, changes: Readonly<Partial<Record<keyof Slices, Delta>>>): Partial<Slices> =>
	Object.fromEntries(
		Object.entries(changes).map(([name, delta]) => [name, patch(slices?.[name as keyof Slices], delta)])
	);
