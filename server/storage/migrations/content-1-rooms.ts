/** Content, version 1: rooms, their logs, snapshots, and whose client id is whose. */
import type { Kysely } from 'kysely';
import type { Dialect } from '../migrate.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration has no table types
export async function createRoomTables(db: Kysely<any>, { blob }: Dialect): Promise<void> {
	await db.schema
		.createTable('room')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('owner', 'text')
		.addColumn('doc_epoch', 'text', (c) => c.notNull())
		.addColumn('access_epoch', 'bigint', (c) => c.notNull())
		.addColumn('head_seq', 'bigint', (c) => c.notNull())
		.addColumn('snapshot_seq', 'bigint', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('room_of_workshop').on('room').columns(['workshop_id', 'name']).execute();
	await db.schema
		.createTable('room_update')
		.addColumn('room_id', 'text', (c) => c.notNull().references('room.id'))
		.addColumn('seq', 'bigint', (c) => c.notNull())
		.addColumn('participant_id', 'text')
		.addColumn('data', blob, (c) => c.notNull())
		.addColumn('checksum', 'bigint', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('room_update_key', ['room_id', 'seq'])
		.execute();
	await db.schema
		.createTable('room_snapshot')
		.addColumn('room_id', 'text', (c) => c.notNull().references('room.id'))
		.addColumn('seq', 'bigint', (c) => c.notNull())
		.addColumn('data', blob, (c) => c.notNull())
		.addColumn('sha256', 'text', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('room_snapshot_key', ['room_id', 'seq'])
		.execute();
	await db.schema
		.createTable('room_client')
		.addColumn('room_id', 'text', (c) => c.notNull().references('room.id'))
		.addColumn('client_id', 'bigint', (c) => c.notNull())
		.addColumn('participant_id', 'text', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('room_client_key', ['room_id', 'client_id'])
		.execute();
}
