/** Content, version 4: which side has read which card. Who of it is nobody's business, so it is not written down. */
import type { Migration } from '../migrate.ts';

export const content4: Migration = {
	version: 4,
	async up(db) {
		await db.schema
			.createTable('read_mark')
			.addColumn('workshop_id', 'text', (c) => c.notNull().references('workshop.id'))
			.addColumn('card_id', 'text', (c) => c.notNull())
			.addColumn('side', 'text', (c) => c.notNull())
			.addPrimaryKeyConstraint('read_mark_key', ['workshop_id', 'card_id', 'side'])
			.execute();
	}
};
