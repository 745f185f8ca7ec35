/** One open `/live` socket: what it was sent last, and sending only what differs. */
import type { WebSocket } from 'ws';
import type { PersonId } from '#lib/domain/id.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';
import type { RoomName } from '#lib/domain/session/stage.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { CLOSE } from '#lib/wire/close.ts';
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
	const sent = new Map<string, string>();
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
			const changed: string[] = [];
			for (const [name, slice] of Object.entries(slices)) {
				const json = name === 'content' ? writeContents(slices.content) : JSON.stringify(slice);
				if (sent.get(name) === json) continue;
				sent.set(name, json);
				changed.push(`${JSON.stringify(name)}:${json}`);
			}
			if (changed.length > 0 || rev !== sentRev)
				send(`{"type":"view","rev":${rev},"serverTime":${serverTime},"slices":{${changed.join(',')}}}`);
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
