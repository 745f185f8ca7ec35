/** Content, version 2: workshops in the bin, and since when. */
import type { Migration } from '../migrate.ts';

export const content2: Migration = {
	version: 2,
	async up(db) {
		await db.schema.alterTable('workshop').addColumn('deleted_at', 'bigint').execute();
		await db.schema.createIndex('workshop_bin').on('workshop').column('deleted_at').execute();
	}
};
