/** The part of the storage contract that ballots and rooms rely on; see storage-suite.ts. */
import { binWorkshop, purgeWorkshop } from '#server/storage/bin.ts';
import { listReadMarks, markRead } from '#server/storage/read-marks.ts';
import { beforeEach, expect, it } from 'vitest';
import {
	cancelBallot,
	castVotes,
	closeAnswers,
	closeBallot,
	openBallot,
	purgeCasts,
	readCasts,
	readOwnVotes,
	readVoters,
	withdrawVotes
} from '#server/storage/ballots.ts';
import type { Database } from '#server/storage/port.ts';
import {
	appendUpdates,
	bindClients,
	bumpAccessEpoch,
	createRoom,
	forgetWriters,
	listOwnedRooms,
	readClients,
	readLastWritten,
	readRoom
} from '#server/storage/rooms.ts';
import type { RoomRow } from '#server/storage/rooms.ts';
import { HistoryDamaged, readHistory, replaceHistory } from '#server/storage/room-history.ts';
import type { ContentTables } from '#server/storage/schema.ts';

type Open = () => Database<ContentTables>;

const W = 'w1';
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

export function describeBallots(db: Open): void {
	const cast = (participantId: string, votes: Record<string, number>) =>
		castVotes(db(), 'b1', { participantId, votes }, 5);
	beforeEach(() => db().commit(openBallot(db(), { id: 'b1', workshopId: W, stage: 'goals' })));

	it('[SG16] a vote is replaced while the ballot is open and refused afterwards', async () => {
		await db().commit(cast('ada', { x: 2 }));
		await db().commit(cast('ada', { y: 1 }));
		await db().commit(cast('ben', { x: 3 }));
		await db().commit(withdrawVotes(db(), 'b1', 'ben'));
		expect(await readOwnVotes(db(), W, 'ada')).toEqual(new Map([['b1', { y: 1 }]]));
		expect(await readVoters(db(), W)).toEqual(new Map([['b1', ['ada']]]));
		const { revision = -1 } = (await readCasts(db(), 'b1')) ?? {};
		await db().commit(closeBallot(db(), 'b1', revision));
		await expect(db().commit(cast('ada', { x: 1 }))).rejects.toMatchObject({ reason: 'ballot-closed' });
		expect((await readCasts(db(), 'b1'))?.casts).toEqual([{ participantId: 'ada', votes: { y: 1 } }]);
	});

	it('[SG17] a ballot cannot be closed on a tally that missed a vote', async () => {
		await db().commit(cast('ada', { x: 2 }));
		const { revision = -1 } = (await readCasts(db(), 'b1')) ?? {};
		await db().commit(cast('ben', { x: 1 }));
		await expect(db().commit(closeBallot(db(), 'b1', revision))).rejects.toMatchObject({ reason: 'ballot-moved' });
	});

	it('[SG30] answers go with the close that counted them; a close that missed one keeps them all', async () => {
		await db().commit(cast('ada', { x: 0 }));
		await expect(db().commit(closeAnswers(db(), 'b1', 0))).rejects.toMatchObject({ reason: 'ballot-moved' });
		expect((await readCasts(db(), 'b1'))?.casts).toEqual([{ participantId: 'ada', votes: { x: 0 } }]);
		await db().commit(closeAnswers(db(), 'b1', 1));
		expect((await readCasts(db(), 'b1'))?.casts).toEqual([]);
		await expect(db().commit(cast('ada', { x: 1 }))).rejects.toMatchObject({ reason: 'ballot-closed' });
	});

	it('[SG31] a mark of reading is of a side, once, and goes with the workshop', async () => {
		await db().commit(markRead(db(), W, { side: 'field', cards: ['c1', 'c2'] }));
		await db().commit(markRead(db(), W, { side: 'field', cards: ['c1'] }));
		await db().commit(markRead(db(), W, { side: 'internal', cards: ['c1'] }));
		const marks = await listReadMarks(db(), W);
		expect([marks.size, [...marks.get('c1')!].sort(), marks.get('c2')]).toEqual([2, ['field', 'internal'], ['field']]);
		const columns = await db().query.selectFrom('read_mark').selectAll().executeTakeFirstOrThrow();
		expect(Object.keys(columns).sort()).toEqual(['card_id', 'side', 'workshop_id']);
		await db().commit([...binWorkshop(db(), W, 1), ...purgeWorkshop(db(), W, 1)]);
		expect((await listReadMarks(db(), W)).size).toBe(0);
	});

	it('[SG18] single votes go when a ballot is cancelled or its stage adopted, never while it is open', async () => {
		await db().commit(cast('ada', { x: 2 }));
		await db().commit(purgeCasts(db(), W, 'goals'));
		expect((await readCasts(db(), 'b1'))?.casts).toHaveLength(1);
		await db().commit(closeBallot(db(), 'b1', 1));
		await db().commit(purgeCasts(db(), W, 'goals'));
		expect((await readCasts(db(), 'b1'))?.casts).toEqual([]);
		await db().commit(openBallot(db(), { id: 'b2', workshopId: W, stage: 'goals' }));
		await db().commit(castVotes(db(), 'b2', { participantId: 'ada', votes: { x: 1 } }, 5));
		await db().commit(cancelBallot(db(), 'b2'));
		expect((await readCasts(db(), 'b2'))?.casts).toEqual([]);
	});
}

export function describeRooms(db: Open): void {
	const room = { id: 'w1/goals', workshopId: W, name: 'goals', owner: null, docEpoch: 'e1' };
	const guard = (headSeq: number, accessEpoch = 0) => ({ id: room.id, headSeq, accessEpoch });
	const update = (...values: number[]) => ({ participantId: 'ada', data: bytes(...values) });
	const read = async (): Promise<RoomRow> => {
		const row = await readRoom(db(), room.id);
		if (!row) throw new Error('the room is gone');
		return row;
	};
	beforeEach(() => db().commit(createRoom(db(), room)));

	it('[SG20] a room is created once', async () => {
		await expect(db().commit(createRoom(db(), room))).rejects.toMatchObject({ reason: 'room-exists' });
		await db().commit(createRoom(db(), { ...room, id: 'w1/draft.goals/ada', name: 'draft.goals', owner: 'ada' }));
		expect(await listOwnedRooms(db(), W, 'draft.goals')).toEqual(['ada']);
	});

	it('[SG21] an append fails when somebody else appended, or when the permission was withdrawn', async () => {
		await db().commit(appendUpdates(db(), guard(0), [update(1), update(2)], 5));
		await expect(db().commit(appendUpdates(db(), guard(0), [update(3)], 5))).rejects.toMatchObject({
			reason: 'room-moved'
		});
		await db().commit(bumpAccessEpoch(db(), guard(2)));
		await expect(db().commit(appendUpdates(db(), guard(2), [update(3)], 5))).rejects.toMatchObject({
			reason: 'room-moved'
		});
		await db().commit(appendUpdates(db(), guard(2, 1), [update(3)], 5));
		expect((await readHistory(db(), await read())).updates).toEqual([bytes(1), bytes(2), bytes(3)]);
	});

	it('[SG22] a client id belongs to one person, for good', async () => {
		await db().commit(bindClients(db(), room.id, [{ clientId: 4_294_967_295, participantId: 'ada' }], 5));
		const taken = bindClients(db(), room.id, [{ clientId: 4_294_967_295, participantId: 'ben' }], 5);
		await expect(db().commit(taken)).rejects.toMatchObject({ reason: 'client-taken' });
		expect(await readClients(db(), room.id)).toEqual(new Map([[4_294_967_295, 'ada']]));
	});

	it('[SG22] whose an id was, and who sent what, is forgotten; the words stay, and nobody can be who that was', async () => {
		const clients = (entries: readonly [number, string][]) =>
			entries.map(([clientId, participantId]) => ({ clientId, participantId }));
		await db().commit(bindClients(db(), room.id, clients([[1, 'ada']]), 5));
		await db().commit(
			bindClients(
				db(),
				room.id,
				clients([
					[2, 'ben'],
					[3, '-server']
				]),
				9
			)
		);
		await db().commit(appendUpdates(db(), guard(0), [{ participantId: 'ada', data: bytes(1) }], 5));
		await db().commit(appendUpdates(db(), guard(1), [{ participantId: 'ben', data: bytes(2) }], 9));
		const writers = async () =>
			(await db().query.selectFrom('room_update').select('participant_id').orderBy('seq').execute()).map(
				(row) => row.participant_id
			);
		const before = await readHistory(db(), await read());
		await db().commit(forgetWriters(db(), { before: 9 }));
		expect([...(await readClients(db(), room.id)).values()]).toEqual(['-forgotten', 'ben', '-server']);
		expect(await writers()).toEqual([null, 'ben']);
		await db().commit(forgetWriters(db(), { workshopId: W, names: ['nowhere'] }));
		expect(await writers()).toEqual([null, 'ben']);
		await db().commit(forgetWriters(db(), { workshopId: W, names: [room.name] }));
		expect([...(await readClients(db(), room.id)).values()]).toEqual(['-forgotten', '-forgotten', '-server']);
		expect(await writers()).toEqual([null, null]);
		expect(await readHistory(db(), await read())).toEqual(before);
		const taken = bindClients(db(), room.id, clients([[1, 'ada']]), 10);
		await expect(db().commit(taken)).rejects.toMatchObject({ reason: 'client-taken' });
	});

	it('[SG23] a damaged or missing row is an error, never less content', async () => {
		await db().commit(appendUpdates(db(), guard(0), [update(1), update(2)], 5));
		await db().commit([
			{
				query: db()
					.query.updateTable('room_update')
					.set({ data: bytes(9) })
					.where('seq', '=', 2)
			}
		]);
		await expect(readHistory(db(), await read())).rejects.toBeInstanceOf(HistoryDamaged);
		await db().commit([{ query: db().query.deleteFrom('room_update').where('seq', '=', 2) }]);
		await expect(readHistory(db(), await read())).rejects.toBeInstanceOf(HistoryDamaged);
	});

	it('[SG27] when a workshop was last written is read from the newest row of each shared room', async () => {
		expect(await readLastWritten(db(), [W])).toEqual(new Map());
		await db().commit(appendUpdates(db(), guard(0), [update(1)], 7));
		await db().commit(bumpAccessEpoch(db(), guard(1)));
		// The clock was set back.
		await db().commit(appendUpdates(db(), guard(1, 1), [update(2)], 5));
		const draft = { ...room, id: 'w1/draft.goals/ada', name: 'draft.goals', owner: 'ada' };
		await db().commit(createRoom(db(), draft));
		await db().commit(appendUpdates(db(), { ...guard(0), id: draft.id }, [update(3)], 9));
		expect(await readLastWritten(db(), [W, 'w2'])).toEqual(new Map([[W, 5]]));
	});

	it('[SG24] a snapshot replaces what the one before it was built on; a damaged one falls back without loss', async () => {
		for (const [seq, data] of [bytes(10), bytes(20), bytes(30)].entries()) {
			await db().commit(appendUpdates(db(), guard(seq), [update(seq + 1)], 5));
			const row = await read();
			const history = await readHistory(db(), row);
			await db().commit(replaceHistory(db(), row, history, data, 6));
			await expect(db().commit(replaceHistory(db(), row, history, data, 6))).rejects.toMatchObject({
				reason: 'snapshot-moved'
			});
		}
		expect(await readHistory(db(), await read())).toEqual({ base: { seq: 3, data: bytes(30) }, updates: [], seq: 3 });
		await db().commit([
			{
				query: db()
					.query.updateTable('room_snapshot')
					.set({ data: bytes(99) })
					.where('seq', '=', 3)
			}
		]);
		expect(await readHistory(db(), await read())).toEqual({
			base: { seq: 2, data: bytes(20) },
			updates: [bytes(3)],
			seq: 3
		});
	});
}
