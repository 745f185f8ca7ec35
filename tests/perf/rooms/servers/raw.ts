/**
 * The limit: a `ws` server without any document. Each update is one `send` per other socket of the room; who asks for the state
 * gets the bytes that were brought last, as they are, or nothing new if
 * they have something. `node raw.ts`
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { writeStep1, writeStep2 } from '#server/rooms/frames.ts';
import { SYNC_SOCKET_OPTIONS } from '#server/rooms/limits.ts';
import { MESSAGE } from '#lib/wire/frame.ts';
import { serve } from '../reading.ts';

interface Room {
	readonly sockets: Set<WebSocket>;
	/** A whole sync step 2 frame. */
	state: Uint8Array;
}

/** A step 1 of somebody who has nothing. */
const NOTHING_YET_BYTES = writeStep1(Uint8Array.of(0)).length;
/** Neither structs nor deletions. */
const NOTHING = writeStep2(Uint8Array.of(0, 0));
const rooms = new Map<string, Room>();

function findRoom(name: string): Room {
	const room = rooms.get(name) ?? { sockets: new Set(), state: NOTHING };
	rooms.set(name, room);
	return room;
}

function hear(room: Room, from: WebSocket, frame: Buffer): void {
	const [type, kind] = frame;
	if (type === MESSAGE.sync && kind === 0) return from.send(frame.length > NOTHING_YET_BYTES ? NOTHING : room.state);
	if (type === MESSAGE.sync && kind === 1) {
		if (frame.length > NOTHING.length) room.state = Uint8Array.from(frame);
		return;
	}
	for (const socket of room.sockets) if (socket !== from) socket.send(frame);
}

const server = createServer();
const sockets = new WebSocketServer({ ...SYNC_SOCKET_OPTIONS, server, clientTracking: false });
sockets.on('connection', (socket, request) => {
	const room = findRoom(request.url?.split('?')[0] ?? '');
	room.sockets.add(socket);
	socket.on('message', (data: Buffer) => hear(room, socket, data));
	socket.on('close', () => room.sockets.delete(socket));
	socket.on('error', () => undefined);
});
server.listen(0, '127.0.0.1', () => serve((server.address() as AddressInfo).port));
