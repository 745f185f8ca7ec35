/**
 * A room as the browser has it: the live document, whether it may be written, and what may honestly be said about one's own edits.
 * Reacts to everything a server may answer: freeze, refusal, reset, another epoch, close codes. Rules RT in RULES.md.
 * Knows documents and sockets; the runes over it are in room-state.svelte.ts.
 */
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { RoomName } from '../domain/session/stage.ts';
import { CLOSE } from '../wire/close.ts';
import { PROTOCOL_VERSION, SCHEMA_VERSION, type Hello } from '../wire/frame.ts';
import { isPressed } from './backoff.ts';
import { isOnline, watchDevice } from './device.ts';
import { lateEdits, type Aside, type LateEdit, type LateReason } from './late-edit.ts';
import { noLocalCopy, type LocalCopy } from './local-copy.ts';
import { openLocalCopy } from './offline-store.ts';
import type { Access, RoomClientOptions, RoomStatus } from './room-options.ts';
import { RoomSession } from './room-session.ts';
import { isDurable, savedState, type Delivery, type Saved } from './saved-state.ts';
import { ServerClock } from './server-clock.ts';

/** No answer for so long: people go on with what this device kept. */
const ALONE_AFTER_MS = 3_000;
/** After a freeze is announced the server still takes what is in flight, at most 3 s (05-decisions 6). */
const FREEZE_GRACE_MS = 4_000;
/** A reset follows a refusal at once; when it does not, we reset ourselves. */
const RESET_GRACE_MS = 3_000;
/** More resets within the window mean that it will not get better. */
const RESETS = { most: 3, withinMs: 60_000 };

export class RoomClient {
	readonly room: RoomName;
	status: RoomStatus = 'connecting';
	/** The final close code, when `status` is `closed`. */
	closedWith: number | null = null;
	/** May this person write here now? False until the server has said so. */
	writable = false;
	/** Unix milliseconds on the server's clock; null before anything was confirmed. */
	lastSavedAt: number | null = null;
	/** Own edits that came too late. Kept on this device until the person lets go of them. */
	late: readonly LateEdit[] = [];
	/** The server has spoken since the page was opened: what is here is not only the copy that this device kept. */
	greeted = false;
	/** False: this browser keeps no offline copy (private mode, blocked storage). */
	offlineCopy = true;
	/** Grows when `doc` and `awareness` are replaced; what is bound to the old ones must bind anew. */
	generation = 0;
	readonly #options: Required<RoomClientOptions>;
	readonly #listeners = new Set<() => void>();
	#session: RoomSession;
	#copy: LocalCopy = noLocalCopy();
	#epoch: string | null = null;
	#unsaved = false;
	#refused = false;
	#asides: Aside[] = [];
	#resets: number[] = [];
	#grace: ReturnType<typeof setTimeout> | null = null;
	readonly #clock = new ServerClock();
	#destroyed = false;
	#arrived = false;
	/** On this connection: then something of ours may still be in flight. */
	#wasWritable = false;
	#access: Access = 'read';
	#alone: ReturnType<typeof setTimeout> | undefined;
	#closeCode: number | null = null;
	#stopWatching = (): void => {};

	constructor(options: RoomClientOptions) {
		this.#options = { WebSocket: globalThis.WebSocket, openCopy: openLocalCopy, random: Math.random, ...options };
		this.room = options.room;
		this.#session = this.#newSession();
	}

	get doc(): Y.Doc {
		return this.#session.doc;
	}

	get awareness(): Awareness {
		return this.#session.awareness;
	}

	/** The server's content is in `doc`; stays true while offline. */
	get synced(): boolean {
		return this.#arrived;
	}

	get saved(): Saved {
		return savedState(this.#delivery());
	}

	/** Own edits exist that the server has not confirmed. */
	get unsaved(): boolean {
		return this.#unsaved;
	}

	/** Anything public may have changed. Returns the way to stop. */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Read what this device kept, then connect. Once, in the browser; nothing is opened before.
	 * @param access what the server last said this person may do here; holds while it cannot be asked [RT20]
	 */
	async start(access: Access = 'read'): Promise<void> {
		const { workshopId, room, participantId, openCopy } = this.#options;
		this.#access = access;
		// From the first moment: whatever is typed while the store opens is in the document already.
		this.#stopWatching = watchDevice({
			online: this.retryNow,
			offline: () => this.#session.cut(),
			hide: () => void this.#copy.flush(),
			unsent: () => this.#unsaved && this.saved !== 'saved'
		});
		const copy = await openCopy({ workshopId, room, participantId }, () => this.#set({ offlineCopy: false }));
		if (this.#destroyed) return copy.close();
		this.#copy = copy;
		this.#epoch = copy.epoch;
		this.#asides = [...copy.asides];
		// Only what was stored unconfirmed can be missing on the server.
		this.#unsaved ||= copy.unsaved;
		this.#session.load(copy.updates);
		this.#session.connect();
		this.#set({ late: copy.late, offlineCopy: copy.kept });
		this.#alone = setTimeout(() => this.#goOnAlone(), isOnline() ? ALONE_AFTER_MS : 0);
	}

	/** Nobody answers: what this device kept is the board, and may be written as it last might. The server decides when it is back. */
	#goOnAlone(): void {
		clearTimeout(this.#alone);
		if (this.greeted || this.#epoch === null || this.status === 'closed' || this.#destroyed) return;
		this.#arrived = true;
		this.#set({ writable: this.#access === 'write' });
	}

	/** Access came back after the server had closed this room for good. */
	reopen(): void {
		if (this.status !== 'closed' || this.#destroyed) return;
		this.#session.connect();
		this.#set({ status: 'connecting', closedWith: null });
	}

	/** Forget one late edit. */
	letGo(key: string): void {
		this.#set({ late: this.late.filter((edit) => edit.key !== key) });
		void this.#copy.keepLate(this.late);
	}

	destroy(): void {
		this.#destroyed = true;
		clearTimeout(this.#alone);
		this.#clearGrace();
		this.#session.destroy();
		this.#copy.close();
		this.#listeners.clear();
		this.#stopWatching();
	}

	#set(
		change: Partial<Pick<RoomClient, 'status' | 'closedWith' | 'writable' | 'late' | 'offlineCopy' | 'lastSavedAt'>>
	): void {
		Object.assign(this, change);
		for (const listener of [...this.#listeners]) listener();
	}

	#delivery(): Delivery {
		const { connected, synced, counter } = this.#session;
		const { sent, acked, covered } = counter;
		const offline = this.status === 'offline' || this.status === 'closed';
		const turnedAway = this.#closeCode !== null && isPressed(this.#closeCode);
		const own = { unsaved: this.#unsaved, refused: this.#refused };
		return { connected, synced, sent, acked, covered, ...own, offline, turnedAway };
	}

	#newSession(): RoomSession {
		const { base, workshopId, room, WebSocket, random } = this.#options;
		const url = `${base.replace(/^http/, 'ws').replace(/\/+$/, '')}/sync`;
		// A session that was replaced may still speak; nobody listens any more.
		const current = (): boolean => this.#session === session && !this.#destroyed;
		const session: RoomSession = new RoomSession(
			{ url, path: `${workshopId}/${room}`, WebSocket, random },
			{
				hello: (hello) => current() && this.#greet(hello),
				ownUpdate: (update) => current() && this.#edited(update),
				remoteUpdate: (update) => current() && this.#copy.keepRemote(update),
				progress: () => current() && this.#progress(),
				reject: () => current() && this.#reject(),
				reset: ({ reason }) => current() && this.#replace(reason === 'refused-write' ? 'refused' : 'reset'),
				serverTime: (time) => this.#clock.heard(time),
				closed: (code, final) => current() && this.#closed(code, final)
			}
		);
		return session;
	}

	#greet(hello: Hello): boolean {
		if (hello.protocol > PROTOCOL_VERSION || hello.schema > SCHEMA_VERSION) return this.#turnAway(CLOSE.clientTooOld);
		// Another person's session on this device: nothing of ours goes out as theirs [RT24].
		if (hello.participantId !== this.#options.participantId) return this.#turnAway(CLOSE.sessionEnded);
		// Another document under the same name: merging would bring back, or double, what is gone [RT4].
		if (this.#epoch !== null && this.#epoch !== hello.epoch) {
			this.#replace('reset');
			return false;
		}
		this.greeted = true;
		this.#epoch = hello.epoch;
		this.#copy.begin(hello.epoch);
		if (hello.writable) this.#clearGrace();
		this.#wasWritable ||= hello.writable;
		this.#set({ writable: hello.writable, status: 'live', closedWith: null });
		return true;
	}

	#turnAway(code: number): false {
		this.#session.disconnect();
		this.#set({ status: 'closed', closedWith: code, writable: false });
		return false;
	}

	#edited(update: Uint8Array): void {
		this.#unsaved = true;
		this.#copy.keepOwn(update);
		this.#progress();
	}

	#progress(): void {
		const delivery = this.#delivery();
		if (isDurable(delivery)) {
			if (this.#unsaved || this.lastSavedAt === null) this.lastSavedAt = this.#clock.now();
			this.#unsaved = false;
			this.#copy.settle();
		}
		this.#arrived ||= delivery.synced;
		if (delivery.synced && this.#asides.length > 0) this.#tellLate();
		// Edits that can no longer get there: wait for what is in flight, then set them aside [RT5].
		const stranded = delivery.connected && delivery.synced && !this.writable && this.#unsaved;
		if (stranded) this.#grace ??= setTimeout(() => this.#replace('read-only'), this.#wasWritable ? FREEZE_GRACE_MS : 0);
		else if (!this.#refused) this.#clearGrace();
		this.#set({});
	}

	#reject(): void {
		this.#refused = true;
		this.#clearGrace();
		this.#grace = setTimeout(() => this.#replace('refused'), RESET_GRACE_MS);
	}

	/** End this document's life and begin another, empty, from the server's state. Own unsaved edits are set aside first. */
	#replace(reason: LateReason): void {
		this.#clearGrace();
		const now = Date.now();
		this.#resets = [...this.#resets.filter((at) => at > now - RESETS.withinMs), now];
		const old = this.#session;
		if (this.#unsaved) {
			const aside: Aside = { state: Y.encodeStateAsUpdate(old.doc), epoch: this.#epoch, reason, at: now };
			this.#asides.push(aside);
			void this.#copy.setAside(aside);
		}
		this.#unsaved = false;
		this.#refused = false;
		this.#arrived = false;
		this.#epoch = null;
		const presence = old.awareness.getLocalState();
		this.#session = this.#newSession();
		this.#session.awareness.setLocalState(presence);
		this.generation++;
		old.destroy();
		const hopeless = this.#resets.length > RESETS.most;
		if (!hopeless) this.#session.connect();
		this.#set({
			writable: false,
			status: hopeless ? 'closed' : 'connecting',
			closedWith: hopeless ? CLOSE.foreignClientOrEpoch : null
		});
	}

	/** The server's state is here: now one's own edit can be told from it. */
	#tellLate(): void {
		const asides = this.#asides;
		this.#asides = [];
		this.late = [...this.late, ...lateEdits(asides, this.doc, this.#epoch)];
		void this.#copy.keepLate(this.late);
	}

	#closed(code: number | null, final: boolean): void {
		this.#wasWritable = false;
		this.#closeCode = code;
		if (code === CLOSE.foreignClientOrEpoch) return this.#replace('reset');
		if (final) this.#set({ status: 'closed', closedWith: code, writable: false });
		else if (this.status !== 'closed') this.#set({ status: 'offline' });
		this.#goOnAlone();
	}

	/** The server answers again. Whoever was turned away stays so. */
	retryNow = (): void => void (this.status !== 'closed' && this.#session.retryNow());
	#clearGrace(): void {
		if (this.#grace !== null) clearTimeout(this.#grace);
		this.#grace = null;
	}
}
