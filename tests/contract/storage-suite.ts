/**
 * What every content database must do, whatever it is made of. Run on each implementation of storage/port.ts; knows none of them.
 * Rules SG in server/storage/RULES.md.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import { addCardAuthors, listCardsOf } from '#server/storage/card-authors.ts';
import { forgetDone, recallDone, rememberDone } from '#server/storage/idempotency.ts';
import { binWorkshop, listBinned, purgeWorkshop } from '#server/storage/bin.ts';
import { addImportRecord, readImportRecord } from '#server/storage/import-record.ts';
import { addInvite, findInvite, listInvites, revokeInvites } from '#server/storage/invites.ts';
import { appendEvents, createWorkshop, readEvents, readHead } from '#server/storage/ledger.ts';
import type { NewEvent } from '#server/storage/ledger.ts';
import {
	addParticipant,
	findParticipant,
	listEntriesOf,
	readNames,
	readParticipant,
	renameParticipant
} from '#server/storage/participants.ts';
import type { Database } from '#server/storage/port.ts';
import type { ContentTables } from '#server/storage/schema.ts';
import { addTexts, eraseTextsOf, readTexts } from '#server/storage/texts.ts';
import { describeBallots, describeRooms } from './storage-suite-rooms.ts';
import { describeVersions } from './storage-suite-versions.ts';

/** A fresh, empty, migrated database; `close` removes it. */
export interface StorageUnderTest {
	readonly db: Database<ContentTables>;
	close(): Promise<void>;
}

const W = WorkshopId.parse('w1');
const ADA = ParticipantId.parse('ada');
const ada = { workshopId: W, id: ADA, personId: PersonId.parse('p1'), name: 'Ada', joinedAt: 3 };
const opened: NewEvent = { at: 5, actor: ADA, event: { type: 'stage-opened', stage: 'goals' } };
const changed: NewEvent = { at: 6, actor: null, event: { type: 'phase-changed', stage: 'goals', phase: 'write' } };

export function describeStorage(name: string, open: () => Promise<StorageUnderTest>): void {
	describe(`storage on ${name}`, () => {
		let storage: StorageUnderTest;
		let db: Database<ContentTables>;
		beforeEach(async () => {
			storage = await open();
			db = storage.db;
			await db.commit(createWorkshop(db, { id: W, templateId: 'T13', at: 1 }));
		});
		afterEach(() => storage.close());

		describeCommits(() => db);
		describeLedger(() => db);
		describePeople(() => db);
		describeBallots(() => db);
		describeRooms(() => db);
		describe('versions', () => describeVersions(() => db));
		describeBin(() => db);
	});
}

type Open = () => Database<ContentTables>;

function describeCommits(db: Open): void {
	it('[SG4] a write set is stored whole or not at all', async () => {
		const set = [...addTexts(db(), W, ADA, 1, [{ id: 't1', body: 'kept?' }]), ...appendEvents(db(), W, 7, [opened])];
		await expect(db().commit(set)).rejects.toMatchObject({ name: 'Conflict', reason: 'ledger-moved' });
		expect(await readTexts(db(), W)).toEqual(new Map());
	});

	it('[SG5] sets that arrive together do not fail one another', async () => {
		const results = await Promise.allSettled([
			db().commit(addTexts(db(), W, ADA, 1, [{ id: 't1', body: 'one' }])),
			db().commit(addTexts(db(), W, ADA, 1, [{ id: 't1', body: 'again' }])),
			db().commit(addTexts(db(), W, ADA, 1, [{ id: 't2', body: 'two' }]))
		]);
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(await readTexts(db(), W)).toEqual(
			new Map([
				['t1', 'one'],
				['t2', 'two']
			])
		);
	});

	it('[SG6] sets are stored in the order in which they were handed over', async () => {
		const appends = Array.from({ length: 20 }, (_, seq) => db().commit(appendEvents(db(), W, seq, [opened])));
		await Promise.all(appends);
		expect(await readHead(db(), W)).toBe(20);
	});

	it('[SG7] a key that is taken is a conflict, a wrong statement is a bug', async () => {
		const insert = {
			query: db().query.insertInto('workshop').values({ id: W, template_id: 'T', created_at: 1, head_seq: 0 })
		};
		await expect(db().commit([insert])).rejects.toMatchObject({ name: 'Conflict', reason: 'already-exists' });
		const orphan = addTexts(db(), 'nowhere', ADA, 1, [{ id: 't9', body: 'x' }]);
		await expect(db().commit(orphan)).rejects.toMatchObject({ name: 'Error' });
		expect(db().writable()).toBe(true);
	});

	it('[SG8] what a commit stored is there for the next read', async () => {
		await db().commit(appendEvents(db(), W, 0, [opened]));
		expect(await readEvents(db(), W)).toHaveLength(1);
	});
}

function describeLedger(db: Open): void {
	it('[SG10] events come back as they were, numbered from 1', async () => {
		await db().commit(appendEvents(db(), W, 0, [opened, changed]));
		expect(await readEvents(db(), W)).toEqual([
			{ seq: 1, ...opened },
			{ seq: 2, ...changed }
		]);
		expect(await readEvents(db(), W, 1)).toEqual([{ seq: 2, ...changed }]);
	});

	it('[SG11] of two decisions on the same state one loses', async () => {
		const results = await Promise.allSettled([
			db().commit(appendEvents(db(), W, 0, [opened])),
			db().commit(appendEvents(db(), W, 0, [changed]))
		]);
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
		expect(await readEvents(db(), W)).toEqual([{ seq: 1, ...opened }]);
	});

	it('[SG12] a stored event that we do not understand stops the reader', async () => {
		const alien = { workshop_id: W, seq: 1, at: 1, actor: null, type: 'alien', data: '{"type":"alien"}' };
		await db().commit([{ query: db().query.insertInto('event').values(alien) }]);
		await expect(readEvents(db(), W)).rejects.toThrow();
	});

	it('[SG19] a command is remembered once', async () => {
		const done = { workshopId: W, participantId: ADA, key: 'k1' };
		await db().commit(rememberDone(db(), { ...done, rev: 4, at: 10 }));
		await expect(db().commit(rememberDone(db(), { ...done, rev: 5, at: 11 }))).rejects.toMatchObject({
			reason: 'already-done'
		});
		expect(await recallDone(db(), done)).toBe(4);
		await db().commit(forgetDone(db(), 11));
		expect(await recallDone(db(), done)).toBeNull();
	});
}

function describePeople(db: Open): void {
	it('[SG13] texts can be erased without touching the ledger', async () => {
		await db().commit([
			...addTexts(db(), W, ADA, 1, [{ id: 't1', body: 'mine' }]),
			...addTexts(db(), W, 'ben', 1, [{ id: 't2', body: 'his' }])
		]);
		await db().commit(eraseTextsOf(db(), W, ADA));
		expect(await readTexts(db(), W)).toEqual(new Map([['t2', 'his']]));
	});

	it('[SG14] a person has one entry in a workshop; of many, the newest come first', async () => {
		await db().commit(addParticipant(db(), ada));
		const again = addParticipant(db(), { ...ada, id: ParticipantId.parse('ada2') });
		await expect(db().commit(again)).rejects.toMatchObject({ reason: 'already-joined' });
		await db().commit(renameParticipant(db(), W, ADA, 'Ada L.'));
		expect(await findParticipant(db(), W, 'p1')).toEqual({ ...ada, name: 'Ada L.' });
		expect(await readNames(db(), W)).toEqual(new Map([['ada', 'Ada L.']]));
		expect(await listEntriesOf(db(), 'p1', 10)).toHaveLength(1);
		const elsewhere = { ...ada, workshopId: WorkshopId.parse('w2'), joinedAt: ada.joinedAt + 1 };
		await db().commit([
			...createWorkshop(db(), { id: 'w2', templateId: 'T13', at: 1 }),
			...addParticipant(db(), elsewhere)
		]);
		expect(await listEntriesOf(db(), 'p1', 1)).toEqual([elsewhere]);
		expect(await readParticipant(db(), 'w2', ADA)).toEqual(elsewhere);
		expect(await readParticipant(db(), W, 'ben')).toBeNull();
		expect(await findParticipant(db(), W, 'p2')).toBeNull();
	});

	it('[SG15] an invite works by token and by short code until it is revoked, then the code is free again', async () => {
		const invite = {
			id: 'i1',
			workshopId: W,
			kind: 'participant' as const,
			token: 'tok',
			shortCode: 'ABC234',
			createdAt: 1
		};
		await db().commit(addInvite(db(), invite));
		expect(await findInvite(db(), 'tok')).toEqual(invite);
		expect(await findInvite(db(), 'ABC234')).toEqual(invite);
		await expect(db().commit(addInvite(db(), { ...invite, id: 'i2', token: 'tok2' }))).rejects.toMatchObject({
			reason: 'code-taken'
		});
		const renewed = { ...invite, id: 'i3', token: 'tok3', createdAt: 2 };
		await db().commit([...revokeInvites(db(), W, 'participant', 2), ...addInvite(db(), renewed)]);
		expect(await findInvite(db(), 'tok')).toBeNull();
		expect(await listInvites(db(), W)).toEqual([renewed]);
	});

	it('[SG25] records of a source are kept as they came, and repeating a reveal adds nothing', async () => {
		await db().commit(addImportRecord(db(), W, '{"a":1}', 2));
		expect(await readImportRecord(db(), W)).toBe('{"a":1}');
		const authors = [{ cardId: 'c1', participantId: ADA }];
		await db().commit(addCardAuthors(db(), W, authors));
		await db().commit(addCardAuthors(db(), W, authors));
		expect(await listCardsOf(db(), W, ADA)).toEqual(['c1']);
	});
}

function describeBin(db: Open): void {
	it('[SG26] what is in the bin is purged whole when it is due, and stays whole when it was taken out', async () => {
		await db().commit([...addParticipant(db(), ada), ...addTexts(db(), W, ADA, 1, [{ id: 't1', body: 'words' }])]);
		await db().commit(appendEvents(db(), W, 0, [opened]));
		await db().commit(binWorkshop(db(), W, 100));
		expect([await listBinned(db(), 99), await listBinned(db(), 100)]).toEqual([[], [W]]);
		await db().commit(binWorkshop(db(), W, null));
		await expect(db().commit(purgeWorkshop(db(), W, 100))).rejects.toMatchObject({ reason: 'not-due' });
		expect([await readHead(db(), W), (await readTexts(db(), W)).size]).toEqual([1, 1]);
		await db().commit(binWorkshop(db(), W, 100));
		await db().commit(purgeWorkshop(db(), W, 100));
		expect([await readHead(db(), W), (await readTexts(db(), W)).size, await listEntriesOf(db(), 'p1', 10)]).toEqual([
			null,
			0,
			[]
		]);
	});
}
