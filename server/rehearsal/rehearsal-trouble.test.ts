/** What goes wrong in a rehearsal, over a real database and real rooms: it stays there, and is tried again. Rules RH. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { listCards, moveCard } from '#lib/board/cards.ts';
import { parityOf } from '#lib/domain/people/parity.ts';
import type { PlayedWorkshops } from '#server/workshops/workshops.ts';
import { ComposedServer, waitFor, type Guest } from '../../tests/support/composed.ts';
import { MAX_PER_DAY } from './rehearsals.ts';

let server: ComposedServer;
/** What the server wrote to its log. */
let said: string[] = [];
afterEach(() => server.close());

async function start(): Promise<void> {
	said = [];
	const note = (...words: readonly unknown[]): void => void said.push(String(words.at(-1)));
	const log = { debug: note, info: note, warn: note, error: note, fatal: note };
	server = await ComposedServer.start({ rehearsalPace: (ms) => ms / 1_000, log: log as never });
}
async function begin(): Promise<Guest> {
	const guest = await server.guest('Frieda');
	guest.workshopId = (await server.services.rehearsals.begin(guest.person, { locale: 'en' })).id;
	return guest;
}
const hurry = (guest: Guest) => server.services.rehearsals.finishNow(guest.person, guest.workshopId);
const colleagues = async (guest: Guest) => (await guest.slices()).people.filter((person) => person.simulated);
const allSeated = (guest: Guest) => waitFor(async () => (await colleagues(guest)).length === 6);

function inDatabase(statement: string): void {
	const db = new DatabaseSync(join(server.dataDir, 'content.db'), { timeout: 5_000 });
	try {
		db.exec(statement);
	} finally {
		db.close();
	}
}

it('[RH13] a rehearsal that cannot be read ends nothing but itself, and goes on when it can be read again', async () => {
	await start();
	const [guest, other] = [await begin(), await begin()];
	// Turns one bit of every checksum; doing it twice mends it.
	const flip = `update room_update set checksum = (checksum | 1) - (checksum & 1) where room_id = '${guest.workshopId}/touchpoints'`;
	inDatabase(flip);
	await server.restart();
	guest.socket(`/live/${guest.workshopId}`);
	await waitFor(() => said.includes('a rehearsal stumbled'));
	await other.live();
	await allSeated(other);
	inDatabase(flip);
	await allSeated(guest);
});

it('[RH13] what the disk does not take is tried until it does, however long that is', async () => {
	await start();
	const guest = await begin();
	inDatabase(`create trigger full before insert on participant begin select raise(abort, 'the disk is full'); end`);
	await guest.live();
	await waitFor(() => said.filter((words) => words === 'a rehearsed move was not taken').length > 4);
	expect(await colleagues(guest)).toEqual([]);
	// Who hurries them does not wait in vain either.
	await hurry(guest);
	inDatabase('drop trigger full');
	await allSeated(guest);
});

it('[RH2] however many hurry them at once, six colleagues come, three of each side', async () => {
	await start();
	const guest = await begin();
	await Promise.all([hurry(guest), hurry(guest), guest.live(), hurry(guest)]);
	await hurry(guest);
	const seated = await colleagues(guest);
	expect(new Set(seated.map(({ name }) => name)).size).toBe(6);
	expect(parityOf((await guest.slices()).parity)).toBe('even');
	const { seatSimulated } = server.services.workshops as PlayedWorkshops;
	const late = { seat: 5, name: 'Late (simulated)', function: 'marketing' } as const;
	await expect(seatSimulated(guest.workshopId as never, late)).rejects.toMatchObject({ reason: 'seat-taken' });
	expect(await colleagues(guest)).toHaveLength(6);
});

it('[RH10] what the facilitator takes apart stays apart, also when nobody watched in between', async () => {
	await start();
	const guest = await begin();
	await hurry(guest);
	await guest.command({ type: 'stage.open', stage: 'insights' });
	for (const from of ['write', 'reveal'] as const) {
		await hurry(guest);
		await guest.command({ type: 'phase.advance', stage: 'insights', from });
	}
	await hurry(guest);
	const grouped = async (): Promise<number> =>
		(await guest.slices()).content.insights?.cards.filter(({ group }) => group !== null).length ?? 0;
	const before = await grouped();
	expect(before).toBeGreaterThan(3);
	const doc = await guest.room('insights');
	moveCard(doc, listCards(doc).find(({ group }) => group !== null)!.id, { group: null }, 'test');
	await waitFor(async () => (await grouped()) === before - 1);
	const { socket } = await guest.live();
	socket.close();
	// The second time they look at what came of the first.
	for (let times = 0; times < 2; times++) await hurry(guest);
	expect(await grouped()).toBe(before - 1);
});

it('[RH8] who begins many at once is counted all the same', async () => {
	await start();
	const { person } = await server.guest('Frieda');
	const tries = Array.from({ length: 2 * MAX_PER_DAY }, () =>
		server.services.rehearsals.begin(person, { locale: 'en' })
	);
	const begun = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
	expect(begun).toHaveLength(MAX_PER_DAY);
});
