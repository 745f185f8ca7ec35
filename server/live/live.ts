/** `/live/<workshopId>`: finds the workshop's hub for a socket, and tells hubs what changed. */
import type { WebSocket } from 'ws';
import type { WorkshopId } from '#lib/domain/id.ts';
import { mayLookAs } from '#lib/domain/session/project-as.ts';
import { CLOSE, type CloseCode } from '#lib/wire/close.ts';
import type { Deps } from '../workshops/deps.ts';
import { findMember } from '../workshops/members.ts';
import { openConnection, type LivePeer } from './connection.ts';
import { createHub, LIVE_TIMING, type Hub, type LiveTiming } from './hub.ts';

/** Whoever is silent is asked for a sign of life; who missed two such rounds is gone. Milliseconds. */
const PING_EVERY_MS = 15_000;

export interface Live {
	readonly connections: number;
	/** How to serve a socket of this person, or the code to close it with. */
	admit(workshopId: string, peer: LivePeer): Promise<((socket: WebSocket) => void) | CloseCode>;
	/** Called when sockets of a workshop come or go, with how many there are now. */
	onWatched(listener: (workshopId: WorkshopId, sockets: number) => void): () => void;
	/** Closes every socket with 1012: restarting, come back. */
	close(): void;
}

export function createLive(deps: Deps, onError: (error: unknown) => void, timing: LiveTiming = LIVE_TIMING): Live {
	const hubs = new Map<WorkshopId, Hub>();
	const silent = new Map<WebSocket, number>();
	const watchers = new Set<(workshopId: WorkshopId, sockets: number) => void>();
	const stops = [
		deps.changes.onChange((workshopId) => hubs.get(workshopId)?.touch()),
		deps.counts.onChange((workshopId) => hubs.get(workshopId)?.touch()),
		deps.contents.onChange((workshopId) => hubs.get(workshopId)?.touchContent())
	];
	const pings = setInterval(() => pingAll(silent), PING_EVERY_MS).unref();

	const hubOf = (workshopId: WorkshopId): Hub => {
		const hub = hubs.get(workshopId) ?? createHub(deps, workshopId, timing, onError);
		hubs.set(workshopId, hub);
		return hub;
	};
	const tell = (workshopId: WorkshopId, sockets: number): void => {
		for (const listener of watchers) listener(workshopId, sockets);
	};
	const attach = (socket: WebSocket, workshopId: WorkshopId, peer: LivePeer): void => {
		const hub = hubOf(workshopId);
		const connection = openConnection(socket, peer, {
			now: deps.now,
			onMoved: () => hub.touchPresence(),
			onClosed: () => {
				hub.remove(connection);
				silent.delete(socket);
				if (hub.size === 0 && hubs.get(workshopId) === hub) hubs.delete(workshopId);
				tell(workshopId, hub.size);
			}
		});
		silent.set(socket, 0);
		socket.on('pong', () => silent.set(socket, 0));
		hub.add(connection);
		tell(workshopId, hub.size);
	};

	return {
		get connections() {
			return silent.size;
		},
		async admit(workshopId, peer) {
			const member = await findMember(deps, peer.personId, workshopId);
			if (!member) return CLOSE.noSuchRoom;
			if (member.participant.state !== 'active') return CLOSE.forbidden;
			if (peer.as && !mayLookAs(member.state, member.participant.id)) return CLOSE.forbidden;
			return (socket) => attach(socket, member.workshopId, peer);
		},
		onWatched(listener) {
			watchers.add(listener);
			return () => watchers.delete(listener);
		},
		close() {
			clearInterval(pings);
			for (const stop of stops) stop();
			for (const hub of hubs.values()) hub.closeAll(CLOSE.restarting, 'restarting');
		}
	};
}

function pingAll(silent: Map<WebSocket, number>): void {
	for (const [socket, missed] of silent) {
		if (missed >= 2) socket.terminate();
		else socket.ping();
		silent.set(socket, missed + 1);
	}
}
