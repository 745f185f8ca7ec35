/** One open `/live` socket: what it was sent last, and sending only what differs. */
import type { WebSocket } from 'ws';
import type { PersonId } from '#lib/domain/id.ts';
import type { AgreeingSide } from '#lib/domain/people/people.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';
import type { RoomName } from '#lib/domain/session/stage.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { CLOSE } from '#lib/wire/close.ts';
import { diff, type Delta } from '#lib/wire/delta.ts';
import { LiveRequest, type LiveMessage } from '#lib/wire/live.ts';

/** Above this many unsent bytes nothing more is added: the newest state goes out once the socket has drained. */
const LAGGING_BYTES = 1024 * 1024;
/** A peer that lags for so long does not come back, in milliseconds. */
const LAGGING_MS = 30_000;
/** Messages a client may send: changing rooms and asking for a sign of life. Per second, and at once. */
const MESSAGES_PER_SECOND = 10;
const MESSAGE_BURST = 60;

export interface LivePeer {
	readonly personId: PersonId;
	/** The origin the person uses: invitations carry links on it. */
	readonly origin: string;
	/** Whoever facilitates looks as somebody of this side would [VP1]. */
	readonly as?: AgreeingSide;
}

export interface LiveConnection extends LivePeer {
	/** Which room the person says they look at. */
	readonly at: RoomName | null;
	/** Sends the slices that changed since the last call; false when the peer could not take them now. */
	sendView(view: { readonly rev: number; readonly serverTime: number; readonly slices: Slices }): boolean;
	sendPresence(presence: string): void;
	close(code: number, reason: string): void;
}

interface Listeners {
	readonly now: () => number;
	onMoved(): void;
	onClosed(): void;
}

export function openConnection(
	socket: WebSocket,
	peer: LivePeer,
	{ now, onMoved, onClosed }: Listeners
): LiveConnection {
	let shown: Partial<Slices> = {};
	/** The peer puts changes into what it has. Others get every slice that changed whole. */
	let takesChanges = false;
	let sentRev = -1;
	let sentPresence = '';
	let at: RoomName | null = null;
	let laggingSince: number | null = null;
	let tokens = MESSAGE_BURST;
	let filledAt = now();

	const close = (code: number, reason: string): void => socket.close(code, reason);
	const send = (message: LiveMessage | string): void =>
		socket.send(typeof message === 'string' ? message : JSON.stringify(message));
	const mayReceive = (): boolean => {
		tokens = Math.min(MESSAGE_BURST, tokens + ((now() - filledAt) / 1000) * MESSAGES_PER_SECOND);
		filledAt = now();
		return --tokens >= 0;
	};
	const isLagging = (): boolean => {
		if (socket.bufferedAmount <= LAGGING_BYTES) {
			laggingSince = null;
			return false;
		}
		laggingSince ??= now();
		if (now() - laggingSince > LAGGING_MS) close(CLOSE.tooSlow, 'too slow');
		return true;
	};

	socket.on('message', (data, isBinary) => {
		if (!mayReceive()) return close(CLOSE.rateLimited, 'too many messages');
		const request = isBinary ? null : readRequest(String(data));
		if (!request) return close(CLOSE.malformed, 'not understood');
		if (request.type === 'ping') return send({ type: 'pong', serverTime: now() });
		at = request.room;
		takesChanges ||= request.changes === true;
		onMoved();
	});
	socket.on('close', onClosed);

	return {
		...peer,
		get at() {
			return at;
		},
		sendView({ rev, serverTime, slices }) {
			if (socket.readyState !== socket.OPEN) return true;
			if (isLagging()) return false;
			const changed = changesOf(shown, slices);
			if (changed.size > 0 || rev !== sentRev) {
				// What the peer has not got yet can only be sent whole.
				const asChanges = takesChanges && [...changed.keys()].every((name) => name in shown);
				const parts = [...changed].map(
					([name, delta]) => `"${name}":${asChanges ? JSON.stringify(delta) : writeSlice(name, slices)}`
				);
				const type = asChanges ? 'change' : 'view';
				send(`{"type":"${type}","rev":${rev},"serverTime":${serverTime},"slices":{${parts.join(',')}}}`);
			}
			shown = slices;
			sentRev = rev;
			return true;
		},
		sendPresence(presence) {
			if (socket.readyState !== socket.OPEN || sentPresence === presence || isLagging()) return;
			sentPresence = presence;
			send(presence);
		},
		close
	};
}

function readRequest(text: string): LiveRequest | null {
	try {
		const parsed = LiveRequest.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

type Name = keyof Slices;

function changesOf(from: Partial<Slices>, to: Slices): Map<Name, Delta> {
	const changes = new Map<Name, Delta>();
	for (const name of Object.keys(to) as Name[]) {
		const delta =
			name === 'content' && from.content ? contentChange(from.content, to.content) : diff(from[name], to[name]);
		if (delta) changes.set(name, delta);
	}
	return changes;
}

/** The same rooms go to many people: what changed in one is found once. */
const found = new WeakMap<StageContent, WeakMap<StageContent, { readonly delta: Delta | undefined }>>();

function roomChange(from: StageContent, to: StageContent): Delta | undefined {
	const known = found.get(from)?.get(to);
	if (known) return known.delta;
	const delta = diff(from, to);
	const all = found.get(from) ?? new WeakMap<StageContent, { readonly delta: Delta | undefined }>();
	found.set(from, all.set(to, { delta }));
	return delta;
}

function contentChange(from: Slices['content'], to: Slices['content']): Delta | undefined {
	const rooms = Object.keys({ ...from, ...to }) as (keyof Slices['content'])[];
	const same = rooms.every((room) => from[room] === to[room]);
	if (same) return undefined;
	const shared = rooms.filter((room) => from[room] && to[room]);
	const others = diff(without(from, shared), without(to, shared)) as
		{ k?: Record<string, Delta>; d?: string[] } | undefined;
	const changed = shared.flatMap((room) => {
		const delta = roomChange(from[room]!, to[room]!);
		return delta ? [[room, delta] as const] : [];
	});
	if (!others && changed.length === 0) return undefined;
	return { ...others, k: { ...others?.k, ...Object.fromEntries(changed) } };
}
const without = (contents: Slices['content'], rooms: readonly string[]): Slices['content'] =>
	Object.fromEntries(Object.entries(contents).filter(([room]) => !rooms.includes(room)));

const writeSlice = (name: Name, slices: Slices): string =>
	name === 'content' ? writeContents(slices.content) : JSON.stringify(slices[name]);

/** The same room content goes to many people: it is written as JSON once. */
const written = new WeakMap<StageContent, string>();

function writeContents(contents: Slices['content']): string {
	const rooms = Object.entries(contents).map(([room, content]) => {
		const known = written.get(content);
		const json = known ?? JSON.stringify(content);
		if (known === undefined) written.set(content, json);
		return `${JSON.stringify(room)}:${json}`;
	});
	return `{${rooms.join(',')}}`;
}
