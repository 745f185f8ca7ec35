/**
 * The bin: workshops that wait for being purged, and purging one for good. The ledger says the same (`workshop-deleted`); the
 * column is there so that what is due can be found without reading every ledger. Rule SG26.
 */
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

/** @param at Unix milliseconds; null takes it out again */
export const binWorkshop = ({ query }: Db, workshopId: string, at: number | null): Write[] => [
	{ query: query.updateTable('workshop').set({ deleted_at: at }).where('id', '=', workshopId), expect: 1 }
];

/** Those that were put there at or before `until`. */
export async function listBinned({ query }: Db, until: number): Promise<string[]> {
	const rows = await query.selectFrom('workshop').select('id').where('deleted_at', '<=', until).execute();
	return rows.map((row) => row.id);
}

const OF_ROOM = ['room_update', 'room_snapshot', 'room_client'] as const;
const OF_WORKSHOP = [
	'event',
	'participant',
	'text',
	'card_author',
	'read_mark',
	'invite',
	'import_record',
	'idempotency',
	'version',
	'version_content'
] as const;

/** Every row of it, everywhere; Conflict `not-due` when it was taken out of the bin in between, and then nothing is gone. */
export function purgeWorkshop({ query }: Db, workshopId: string, until: number): Write[] {
	const rooms = query.selectFrom('room').select('id').where('workshop_id', '=', workshopId);
	const ballots = query.selectFrom('ballot').select('id').where('workshop_id', '=', workshopId);
	return [
		...OF_ROOM.map((table) => ({ query: query.deleteFrom(table).where('room_id', 'in', rooms) })),
		{ query: query.deleteFrom('room').where('workshop_id', '=', workshopId) },
		{ query: query.deleteFrom('ballot_cast').where('ballot_id', 'in', ballots) },
		{ query: query.deleteFrom('ballot').where('workshop_id', '=', workshopId) },
		...OF_WORKSHOP.map((table) => ({ query: query.deleteFrom(table).where('workshop_id', '=', workshopId) })),
		{
			query: query.deleteFrom('workshop').where('id', '=', workshopId).where('deleted_at', '<=', until),
			expect: 1,
			otherwise: 'not-due'
		}
	];
}
