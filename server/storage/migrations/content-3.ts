/** Content, version 3: earlier versions of shared rooms. What a version holds is kept once, under its own hash. */
import type { Migration } from '../migrate.ts';

export const content3: Migration = {
	version: 3,
	async up(db, { blob }) {
		await db.schema
			.createTable('version')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
			.addColumn('room', 'text', (c) => c.notNull())
			.addColumn('seq', 'bigint', (c) => c.notNull())
			.addColumn('kind', 'text', (c) => c.notNull())
			.addColumn('at', 'bigint', (c) => c.notNull())
			.addColumn('asked_by', 'text')
			.addColumn('label_id', 'text')
			.addColumn('rev', 'bigint')
			.addColumn('sha256', 'text', (c) => c.notNull())
			.addColumn('bytes', 'bigint', (c) => c.notNull())
			.execute();
		await db.schema.createIndex('version_of_room').on('version').columns(['workshop_id', 'room', 'at']).execute();
		await db.schema
			.createTable('version_content')
			.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
			.addColumn('sha256', 'text', (c) => c.notNull())
			.addColumn('data', blob, (c) => c.notNull())
			.addPrimaryKeyConstraint('version_content_key', ['workshop_id', 'sha256'])
			.execute();
	}
};
