/**
 * Rooms on a real port and a real database in a temporary directory, with access that a test can change while sockets are open.
 * `/sync/<workshop>/<room>?as=<participant>`: whoever says who they are is believed; cookies and origins are server/http's.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { CLOSE } from '#lib/wire/close.ts';
import { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import { RoomName, readRoom } from '#lib/domain/session/stage.ts';
import { createRooms, rejectWith } from '#server/rooms/create-rooms.ts';
import type { Rooms, RoomsOptions } from '#server/rooms/create-rooms.ts';
import { SYNC_SOCKET_OPTIONS } from '#server/rooms/limits.ts';
import type { Limits } from '#server/rooms/limits.ts';
import type { Access, Admission, RoomAddress } from '#server/rooms/ports.ts';
import { createWorkshop } from '#server/storage/ledger.ts';
import type { Database } from '#server/storage/port.ts';
import type { ContentTables } from '#server/storage/schema.ts';
import { openContent } from '#server/storage/sqlite.ts';

export const WORKSHOP = WorkshopId.parse('w1');

export const addressOf = (room: string, owner: string | null = null): RoomAddress => ({
	workshopId: WORKSHOP,
	room: RoomName.parse(room),
	owner: owner === null ? null : ParticipantId.parse(owner)
});

/** Everybody may do everything until a test says otherwise. */
export class MemoryAccess implements Access {
	readonly #listeners = new Set<(workshopId: WorkshopId) => void>();
	readonly #readOnly = new Set<string>();
	readonly #forbidden = new Set<string>();
	#named = true;

	/** @param whom a room, a participant, or `participant@room` */
	setWritable(whom: string, writable: boolean): void {
		if (writable) this.#readOnly.delete(whom);
		else this.#readOnly.add(whom);
	}

	forbid(participant: string): void {
		this.#forbidden.add(participant);
	}

	hideNames(): void {
		this.#named = false;
	}

	announce(): void {
		for (const listener of this.#listeners) listener(WORKSHOP);
	}

	async admit(personId: PersonId, workshopId: string, room: string): Promise<Admission | 'forbidden' | 'no-such-room'> {
		const name = RoomName.safeParse(room);
		if (workshopId !== WORKSHOP || !name.success) return 'no-such-room';
		if (this.#forbidden.has(personId)) return 'forbidden';
		const owned = readRoom(name.data).kind === 'draft';
		return {
			personId,
			participantId: ParticipantId.parse(personId),
			address: addressOf(name.data, owned ? personId : null),
			identity: this.#named ? { name: `Name of ${personId}`, side: 'field' } : null,
			writable: ![room, personId, `${personId}@${room}`].some((whom) => this.#readOnly.has(whom))
		};
	}

	onChange(listener: (workshopId: WorkshopId) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}

export interface RoomHarness {
	readonly rooms: Rooms;
	readonly access: MemoryAccess;
	readonly db: Database<ContentTables>;
	readonly dataDir: string;
	/** `ws://127.0.0.1:<port>/sync` */
	readonly url: string;
	stop(): Promise<void>;
}

export interface HarnessOptions {
	readonly limits?: Partial<Limits>;
	readonly dataDir?: string;
	readonly port?: number;
	/** Puts something between rooms and database, e.g. a commit that waits or fails. */
	readonly wrap?: (db: Database<ContentTables>) => Database<ContentTables>;
	readonly log?: RoomsOptions['log'];
	/** Else the real one. */
	readonly clock?: RoomsOptions['clock'];
}

function accept(server: Server, rooms: Rooms, access: Access): void {
	const sockets = new WebSocketServer({ noServer: true, ...SYNC_SOCKET_OPTIONS });
	server.on('upgrade', (request, socket, head) => {
		sockets.handleUpgrade(request, socket, head, async (ws) => {
			const url = new URL(request.url ?? '', 'http://localhost');
			const [, , workshop = '', room = ''] = url.pathname.split('/');
			ws.pause();
			const answer = await access.admit(PersonId.parse(url.searchParams.get('as')), workshop, room);
			if (answer === 'forbidden') rejectWith(ws, CLOSE.forbidden);
			else if (answer === 'no-such-room') rejectWith(ws, CLOSE.noSuchRoom);
			else rooms.handle(ws, answer, socket);
			ws.resume();
		});
	});
}

/** Opens the data directory and makes sure that the workshop and its `common` and `insights` rooms exist. */
async function prepare(dataDir: string, options: HarnessOptions): Promise<Database<ContentTables>> {
	const db = await openContent(dataDir);
	const known = await db.query.selectFrom('workshop').select('id').execute();
	if (known.length === 0) await db.commit(createWorkshop(db, { id: WORKSHOP, templateId: 'T13', at: 1 }));
	return options.wrap ? options.wrap(db) : db;
}

export async function startRooms(options: HarnessOptions = {}): Promise<RoomHarness> {
	const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'einklang-rooms-')));
	const db = await prepare(dataDir, options);
	const access = new MemoryAccess();
	const rooms = createRooms({ db, access, clock: options.clock ?? Date, limits: options.limits, log: options.log });
	for (const room of ['common', 'insights', 'goals'])
		if (!(await rooms.gate.read(addressOf(room)))) await db.commit(rooms.gate.seed(addressOf(room), () => undefined));
	const server = createServer();
	accept(server, rooms, access);
	await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		rooms,
		access,
		db,
		dataDir,
		url: `ws://127.0.0.1:${port}/sync`,
		async stop() {
			await rooms.close();
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
			await db.close();
			if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
		}
	};
}
