/** A participant's device in tests of the room client: a network that can be cut, and a local copy that survives a reload. */
import { WebSocket as Socket } from 'ws';
import type { RoomName } from '#lib/domain/session/stage.ts';
import { noLocalCopy, type LocalCopy } from '#lib/realtime/local-copy.ts';
import { RoomClient } from '#lib/realtime/room-client.ts';
import type { ComposedServer, Guest } from './composed.ts';

export class Device {
	online = true;
	readonly sockets = new Set<Socket>();
	readonly clients: RoomClient[] = [];
	readonly #server: ComposedServer;
	readonly guest: Guest;

	constructor(server: ComposedServer, guest: Guest) {
		this.#server = server;
		this.guest = guest;
	}

	/** Sockets with this person's cookie, as long as there is a network. */
	socketClass(): typeof WebSocket {
		const [device, { origin }, { token }] = [this, this.#server, this.guest];
		return class extends Socket {
			constructor(url: string) {
				// Port 9 is nobody's: a network that is down.
				super(device.online ? url : 'ws://127.0.0.1:9', { headers: { origin, cookie: `einklang-session=${token}` } });
				device.sockets.add(this);
				this.once('close', () => device.sockets.delete(this));
				this.on('error', () => undefined);
			}
		} as unknown as typeof WebSocket;
	}

	async open(room: RoomName, copy: LocalCopy = noLocalCopy(), access?: 'read' | 'write'): Promise<RoomClient> {
		const { workshopId, participantId } = this.guest;
		const client = new RoomClient({
			base: this.#server.origin,
			workshopId,
			room,
			participantId,
			WebSocket: this.socketClass(),
			openCopy: async () => copy,
			random: () => 0.02
		});
		this.clients.push(client);
		await client.start(access);
		return client;
	}

	cut(): void {
		this.online = false;
		for (const socket of this.sockets) socket.terminate();
	}

	heal(): void {
		this.online = true;
	}
}

/** A local copy in memory, with what a test needs to look at. */
export class MemoryCopy implements LocalCopy {
	readonly kept = true;
	readonly asides = [];
	readonly late = [];
	epoch: string | null;
	readonly updates: readonly Uint8Array[];
	readonly unsaved: boolean;
	readonly own: Uint8Array[] = [];
	settled = 0;
	setApart = 0;

	constructor(stored: { epoch: string | null; updates: readonly Uint8Array[] } = { epoch: null, updates: [] }) {
		this.epoch = stored.epoch;
		this.updates = stored.updates;
		this.unsaved = stored.updates.length > 0;
	}

	begin(epoch: string): void {
		this.epoch = epoch;
	}
	keepOwn(update: Uint8Array): void {
		this.own.push(update);
	}
	keepRemote(): void {}
	settle(): void {
		this.settled++;
	}
	async setAside(): Promise<void> {
		this.setApart++;
	}
	async keepLate(): Promise<void> {}
	async flush(): Promise<void> {}
	close(): void {}
}
