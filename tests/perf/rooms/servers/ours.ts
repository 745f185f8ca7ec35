/**
 * Our rooms as they run in production: the real database with its writer thread at `synchronous=FULL`, acknowledgements, the
 * guard, the limits of limits.ts. Only the door is simpler: whoever says who they are is believed, and a room comes into being
 * when somebody opens it. `node ours.ts <data folder> <limits as JSON>`
 */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import { createRooms } from '#server/rooms/create-rooms.ts';
import { SYNC_SOCKET_OPTIONS } from '#server/rooms/limits.ts';
import type { Access, Admission } from '#server/rooms/ports.ts';
import { createWorkshop } from '#server/storage/ledger.ts';
import { openContent } from '#server/storage/sqlite.ts';
import { serve } from '../reading.ts';

const [dataDir = '', limits = '{}'] = process.argv.slice(2);
const db = await openContent(dataDir);

const admission = (personId: PersonId, workshopId: string): Admission => ({
	personId,
	participantId: ParticipantId.parse(personId),
	address: { workshopId: WorkshopId.parse(workshopId), room: 'insights', owner: null },
	identity: { name: `Name of ${personId}`, side: 'field' },
	writable: true
});
const access: Access = {
	admit: async (personId, workshopId) => admission(personId, workshopId),
	onChange: () => () => undefined
};
const complain = (details: object, message: string): void => console.error(`ours: ${message}`, details);
const rooms = createRooms({
	db,
	access,
	clock: Date,
	limits: JSON.parse(limits),
	log: { warn: complain, error: complain }
});

const made = new Set<string>();
const making = new Map<string, Promise<void>>();
async function make(who: Admission): Promise<void> {
	const { workshopId: id } = who.address;
	const known = await db.query.selectFrom('workshop').select('id').where('id', '=', id).executeTakeFirst();
	if (known) return;
	await db.commit([
		...createWorkshop(db, { id, templateId: 'T13', at: Date.now() }),
		...rooms.gate.seed(who.address, () => undefined)
	]);
}

const sockets = new WebSocketServer({ ...SYNC_SOCKET_OPTIONS, noServer: true, clientTracking: false });
const server = createServer();
server.on('upgrade', (request: IncomingMessage, socket, head) => {
	const url = new URL(request.url ?? '', 'http://localhost');
	const who = admission(PersonId.parse(url.searchParams.get('as')), url.pathname.slice(1));
	const { workshopId } = who.address;
	sockets.handleUpgrade(request, socket, head, async (ws) => {
		ws.pause();
		if (!made.has(workshopId)) {
			if (!making.has(workshopId)) making.set(workshopId, make(who));
			await making.get(workshopId);
			made.add(workshopId);
			making.delete(workshopId);
		}
		rooms.handle(ws, who, socket);
		ws.resume();
	});
});
server.listen(0, '127.0.0.1', () => serve((server.address() as AddressInfo).port));
