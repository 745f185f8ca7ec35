/** Which room a client opens, and the words for how it stands. */
import type { RoomName } from '../domain/session/stage.ts';
import type { LocalCopy, Place } from './local-copy.ts';

export interface RoomClientOptions {
	/** Origin of the server, `http://…` or `https://…`. */
	readonly base: string;
	readonly workshopId: string;
	readonly room: RoomName;
	readonly participantId: string;
	/** Injected by tests: a socket that carries a session cookie. */
	readonly WebSocket?: typeof WebSocket;
	readonly openCopy?: (place: Place, onFailure: (cause: unknown) => void) => Promise<LocalCopy>;
	/** 0..1, for the jitter of reconnects. */
	readonly random?: () => number;
}

/** What the server lets a person do in a room. */
export type Access = 'read' | 'write';
export type RoomStatus = 'connecting' | 'live' | 'offline' | 'closed';
