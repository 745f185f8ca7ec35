/** Content, version 1: workshops, ledger, erasable side tables, ballots. Rooms are in content-1-rooms.ts. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from '../migrate.ts';
import { createRoomTables } from './content-1-rooms.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration has no table types
type Db = Kysely<any>;

async function createLedger(db: Db): Promise<void> {
	await db.schema
		.createTable('workshop')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('template_id', 'text', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('head_seq', 'bigint', (c) => c.notNull())
		.execute();
	await db.schema
		.createTable('event')
		.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
		.addColumn('seq', 'bigint', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addColumn('actor', 'text')
		.addColumn('type', 'text', (c) => c.notNull())
		.addColumn('data', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('event_key', ['workshop_id', 'seq'])
		.execute();
}

async function createPeople(db: Db): Promise<void> {
	await db.schema
		.createTable('participant')
		.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('person_id', 'text', (c) => c.notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('joined_at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('participant_key', ['workshop_id', 'id'])
		.execute();
	// One entry per person and workshop: two joins at the same moment cannot both win.
	await db.schema
		.createIndex('participant_once')
		.on('participant')
		.columns(['person_id', 'workshop_id'])
		.unique()
		.execute();
	await db.schema
		.createTable('text')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
		.addColumn('author', 'text')
		.addColumn('body', 'text', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('text_of_workshop').on('text').column('workshop_id').execute();
	await db.schema
		.createTable('card_author')
		.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
		.addColumn('card_id', 'text', (c) => c.notNull())
		.addColumn('participant_id', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('card_author_key', ['workshop_id', 'card_id'])
		.execute();
}

async function createInvites(db: Db): Promise<void> {
	await db.schema
		.createTable('invite')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('token', 'text', (c) => c.notNull().unique())
		.addColumn('short_code', 'text', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('revoked_at', 'bigint')
		.execute();
	// A revoked code may be given out again; two that work at the same time may not be equal.
	await db.schema
		.createIndex('invite_short_code')
		.on('invite')
		.column('short_code')
		.unique()
		.where(sql.ref('revoked_at'), 'is', null)
		.execute();
	await db.schema.createIndex('invite_of_workshop').on('invite').column('workshop_id').execute();
}

async function createBallots(db: Db): Promise<void> {
	await db.schema
		.createTable('ballot')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
		.addColumn('stage', 'text', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('revision', 'bigint', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('ballot_of_workshop').on('ballot').column('workshop_id').execute();
	await db.schema
		.createTable('ballot_cast')
		.addColumn('ballot_id', 'text', (c) => c.notNull().references('ballot.id'))
		.addColumn('participant_id', 'text', (c) => c.notNull())
		.addColumn('votes', 'text', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('ballot_cast_key', ['ballot_id', 'participant_id'])
		.execute();
}

async function createRecords(db: Db): Promise<void> {
	await db.schema
		.createTable('import_record')
		.addColumn('workshop_id', 'text', (c) => c.primaryKey().references('workshop.id'))
		.addColumn('document', 'text', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.execute();
	await db.schema
		.createTable('idempotency')
		.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
		.addColumn('participant_id', 'text', (c) => c.notNull())
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('rev', 'bigint', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('idempotency_key', ['workshop_id', 'participant_id', 'key'])
		.execute();
	await db.schema.createIndex('idempotency_age').on('idempotency').column('at').execute();
}

export const content1: Migration = {
	version: 1,
	async up(db, dialect) {
		await createLedger(db);
		await createPeople(db);
		await createInvites(db);
		await createBallots(db);
		await createRecords(db);
		await createRoomTables(db, dialect);
	}
};
