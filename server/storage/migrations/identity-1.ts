/** Identity, version 1: guests and their sessions. */
import type { Migration } from '../migrate.ts';

export const identity1: Migration = {
	version: 1,
	async up(db) {
		await db.schema
			.createTable('person')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('locale', 'text', (c) => c.notNull())
			.addColumn('created_at', 'bigint', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('session')
			.addColumn('token_hash', 'text', (c) => c.primaryKey())
			.addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
			.addColumn('created_at', 'bigint', (c) => c.notNull())
			.addColumn('expires_at', 'bigint', (c) => c.notNull())
			.execute();
		await db.schema.createIndex('session_of_person').on('session').column('person_id').execute();
	}
};
