/**
 * The workshop a page is in: its live view and its open rooms. Made once by the workshop's layout, read beneath it.
 * Open are `common` and the rooms of one stage (05-decisions 11); others are closed as soon as nothing of theirs is unsaved, and
 * opened for as long as it takes to send what waits in them.
 */
import { createContext } from 'svelte';
import type { AgreeingSide } from '../domain/people/sides.ts';
import { draftRoom, readRoom, readStageKey } from '../domain/session/stage.ts';
import type { RoomName } from '../domain/session/stage.ts';
import type { View } from '../domain/session/view.ts';
import { CLOSE } from '../wire/close.ts';
import { LiveView } from './live-view.svelte.ts';
import { listPending } from './offline-store.ts';
import { RoomClient } from './room-client.ts';
import type { RoomClientOptions } from './room-options.ts';
import { RoomState } from './room-state.svelte.ts';
import { Source } from './source.ts';

const roomNamed = (name: string): RoomName | null => {
	if (name === 'common') return name;
	if (name.startsWith('side.')) return name as RoomName;
	const stage = readStageKey(name.replace(/^draft\./, ''));
	return stage && name !== stage ? draftRoom(stage) : stage;
};

interface Entry {
	readonly state: RoomState;
	started: boolean;
	/** Set while the room is about to be closed: calls that off. */
	keep: (() => void) | null;
}

/** Injected by tests: sockets that carry a session cookie, and a device. */
export interface WorkshopOptions extends Pick<RoomClientOptions, 'WebSocket' | 'openCopy'> {
	readonly listPending?: typeof listPending;
	/**
	 * Whoever facilitates looks as somebody of this side would: what the server shows them, and nothing beside it. No room is opened,
	 * so nothing can be written [RT50].
	 */
	readonly as?: AgreeingSide | undefined;
}

const isSent = ({ saved, late }: RoomClient): boolean => saved === 'saved' && late.length === 0;

export class WorkshopClient {
	readonly id: string;
	readonly live: LiveView;
	readonly #base: string;
	readonly #participantId: string;
	readonly #options: WorkshopOptions;
	readonly #rooms = new Map<RoomName, Entry>();
	/** Any of the open rooms. */
	readonly #anyRoom = new Source();
	#started = false;
	#wasLive = false;

	constructor(view: View, base: string, options: WorkshopOptions = {}) {
		this.id = view.slices.workshop.id;
		this.#base = base;
		this.#options = options;
		this.#participantId = view.slices.you.participantId;
		this.live = new LiveView(view, { base, workshopId: this.id, ...options });
		this.live.onChange(() => {
			this.#followAccess();
			this.#followLine();
		});
	}

	/** Nothing is done from here, only looked. */
	get looks(): boolean {
		return this.#options.as !== undefined;
	}

	/** Open the sockets. In the browser only: `onMount` of the layout. */
	start(): void {
		if (this.#started) return;
		this.#started = true;
		this.live.start();
		if (this.looks) return;
		this.#followAccess();
		void this.#sendWaiting();
	}

	/** Written in a tab that is gone: it is sent whichever page is open [RT3]. */
	async #sendWaiting(): Promise<void> {
		const list = this.#options.listPending ?? listPending;
		for (const name of await list({ participantId: this.#participantId, workshopId: this.id })) {
			const room = roomNamed(name);
			if (room && this.#started) this.visit(room);
		}
	}

	/**
	 * Open a room for a moment: what waits in it is sent, and this device keeps what it holds.
	 * @param done when it may close again; a room that a page shows stays open
	 */
	visit(name: RoomName, done: (client: RoomClient) => boolean = isSent): RoomState {
		const entry = this.#rooms.get(name) ?? this.#open(name);
		if (entry.started && !entry.keep) return entry.state;
		entry.keep?.();
		this.#closeWhenSaved(name, entry, done);
		this.#followAccess();
		return entry.state;
	}

	/** The room, opened when it is not yet and this person may; rooms of other stages close. The same object while it is open. */
	room(name: RoomName): RoomState {
		const entry = this.#rooms.get(name) ?? this.#open(name);
		entry.keep?.();
		// Later, because this may be read while Svelte derives, where nothing may change.
		queueMicrotask(() => {
			this.#closeOthers(name);
			this.#followAccess();
		});
		return entry.state;
	}

	#open(name: RoomName): Entry {
		const place = { base: this.#base, workshopId: this.id, room: name, participantId: this.#participantId };
		const client = new RoomClient({ ...place, ...this.#options });
		client.onChange(() => this.#anyRoom.changed());
		const entry: Entry = { state: new RoomState(client), started: false, keep: null };
		this.#rooms.set(name, entry);
		return entry;
	}

	/** Only this device's copy of the room is here, although the server answers: what it shows is newer. */
	isBehind({ greeted }: RoomState): boolean {
		return this.looks || (!greeted && this.live.status === 'live');
	}

	/** Somewhere here own edits wait for the server. */
	get unsaved(): boolean {
		return this.#some((client) => client.unsaved);
	}
	/** Somewhere here own edits came too late. */
	get late(): boolean {
		return this.#some((client) => client.late.length > 0);
	}
	/** False: this browser keeps no copy of what is written here. */
	get offlineCopy(): boolean {
		return !this.#some((client) => !client.offlineCopy);
	}

	#some(test: (client: RoomClient) => boolean): boolean {
		this.#anyRoom.read();
		return [...this.#rooms.values()].some(({ state }) => test(state.client));
	}

	destroy(): void {
		this.#started = false;
		this.live.destroy();
		for (const { state } of this.#rooms.values()) state.client.destroy();
		this.#rooms.clear();
	}

	/** Rooms are opened when the server says they may be, and tried again when access came back. */
	#followAccess(): void {
		if (!this.#started || this.looks) return;
		const allowed = this.live.slices?.you.rooms ?? {};
		for (const [name, entry] of this.#rooms) {
			if (!(name in allowed)) continue;
			const { client } = entry.state;
			if (!entry.started) {
				entry.started = true;
				void client.start(allowed[name]);
			} else if (client.closedWith === CLOSE.forbidden || client.closedWith === CLOSE.noSuchRoom) client.reopen();
		}
	}

	/** Rooms wait longer and longer between their tries; once the view is back they are tried at once [RT26]. */
	#followLine(): void {
		const isLive = this.live.status === 'live';
		if (isLive && !this.#wasLive)
			for (const { state, started } of this.#rooms.values()) if (started) state.client.retryNow();
		this.#wasLive = isLive;
	}

	/** A small group's room is one of the stage it works on. */
	#stageOf(name: RoomName): string | null {
		const room = readRoom(name);
		if (room.kind === 'common') return null;
		if (room.kind !== 'side') return room.stage;
		const divisions = this.live.slices?.divisions;
		return divisions?.find(({ rooms }) => rooms.some(({ id }) => id === room.id))?.stage ?? null;
	}

	#closeOthers(name: RoomName): void {
		const stage = this.#stageOf(name);
		if (stage === null) return;
		for (const [other, entry] of this.#rooms) {
			const otherStage = this.#stageOf(other);
			if (otherStage !== null && otherStage !== stage && !entry.keep) this.#closeWhenSaved(other, entry);
		}
	}

	#closeWhenSaved(name: RoomName, entry: Entry, done: (client: RoomClient) => boolean = () => true): void {
		const { client } = entry.state;
		const close = (): void => {
			if (client.unsaved || !done(client)) return;
			entry.keep?.();
			this.#rooms.delete(name);
			client.destroy();
		};
		const stop = client.onChange(close);
		entry.keep = () => {
			stop();
			entry.keep = null;
		};
		close();
	}
}

/** `base`: the origin pages are served from. SSR-safe: nothing is opened before `start`. */
export const createWorkshopClient = (view: View, base: string, options?: WorkshopOptions): WorkshopClient =>
	new WorkshopClient(view, base, options);

/** Set by the workshop's layout, read by everything beneath it. */
export const [getWorkshop, setWorkshop] = createContext<WorkshopClient>();
