/** The part of the storage contract that earlier versions rely on; see storage-suite.ts. */
import { beforeEach, expect, it } from 'vitest';
import { binWorkshop, purgeWorkshop } from '#server/storage/bin.ts';
import type { Database } from '#server/storage/port.ts';
import { HistoryDamaged } from '#server/storage/room-history.ts';
import { createRoom } from '#server/storage/rooms.ts';
import type { ContentTables } from '#server/storage/schema.ts';
import { findVersion, keepVersion, listVersions, readVersion, type NewVersion } from '#server/storage/versions.ts';

type Open = () => Database<ContentTables>;

const W = 'w1';
const HOUR = 3_600_000;
const version = (id: string, more: Partial<NewVersion> = {}): NewVersion => ({
	id,
	workshopId: W,
	room: 'messages',
	seq: 1,
	kind: 'regular',
	at: 5,
	askedBy: null,
	labelId: null,
	rev: null,
	data: Uint8Array.of(1, 2, 3),
	...more
});

export function describeVersions(db: Open): void {
	const ids = async (): Promise<string[]> => (await listVersions(db(), W, 'messages')).map(({ id }) => id);
	const keep = async (each: NewVersion): Promise<void> =>
		db().commit(keepVersion(db(), each, await listVersions(db(), W, each.room)));
	const contents = (): Promise<unknown[]> => db().query.selectFrom('version_content').select('sha256').execute();
	beforeEach(async () => {
		const room = (name: string, owner: string | null) =>
			createRoom(db(), { id: `w1/${name}/${owner}`, workshopId: W, name, owner, docEpoch: 'e1' });
		await db().commit([...room('messages', null), ...room('draft.messages', 'ada')]);
	});

	it('[SG40] a private draft gets no version, nor does a room there is not', async () => {
		for (const room of ['draft.messages', 'roles'])
			await expect(keep(version('v1', { room }))).rejects.toMatchObject({ reason: 'room-private' });
		expect(await contents()).toEqual([]);
	});

	it('[SG41] versions come back newest first, as they were; equal ones share what they hold', async () => {
		await keep(version('v1'));
		await keep(version('v2', { at: 6, kind: 'asked', askedBy: 'ada', labelId: 't1', rev: 7 }));
		await keep(version('v3', { at: 7, seq: 2, data: Uint8Array.of(4) }));
		expect(await ids()).toEqual(['v3', 'v2', 'v1']);
		expect(await findVersion(db(), W, 'v2')).toMatchObject({ at: 6, kind: 'asked', askedBy: 'ada', rev: 7, bytes: 3 });
		expect(await findVersion(db(), 'w2', 'v2')).toBeNull();
		expect(await contents()).toHaveLength(2);
		const [third, second] = await listVersions(db(), W, 'messages');
		expect([await readVersion(db(), third!), await readVersion(db(), second!)]).toEqual([
			Uint8Array.of(4),
			Uint8Array.of(1, 2, 3)
		]);
	});

	it('[SG42] bytes that are not what was written are refused', async () => {
		await keep(version('v1'));
		await db().commit([
			{
				query: db()
					.query.updateTable('version_content')
					.set({ data: Uint8Array.of(9) })
			}
		]);
		const [first] = await listVersions(db(), W, 'messages');
		await expect(readVersion(db(), first!)).rejects.toThrow(HistoryDamaged);
	});

	it('[SG43] what is too many goes with the new one, and what only it held', async () => {
		const at = 100 * HOUR;
		await keep(version('old', { at, data: Uint8Array.of(1) }));
		await keep(version('agreed', { at: at + 1, kind: 'adoption', data: Uint8Array.of(2) }));
		await keep(version('later', { at: at + 2, data: Uint8Array.of(3) }));
		await keep(version('now', { at: at + 5 * HOUR, data: Uint8Array.of(2) }));
		expect(await ids()).toEqual(['now', 'later', 'agreed']);
		expect(await contents()).toHaveLength(2);
	});

	it('[SG44] versions go with their workshop', async () => {
		await keep(version('v1'));
		await db().commit(binWorkshop(db(), W, 100));
		await db().commit(purgeWorkshop(db(), W, 100));
		expect([await ids(), await contents()]).toEqual([[], []]);
	});
}
