/** The document a workshop was imported from, as it came: the marked record of the source (05-decisions 20). */
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

/** @param document JSON text, validated by the caller; @param at Unix milliseconds */
export const addImportRecord = ({ query }: Db, workshopId: string, document: string, at: number): Write[] => [
	{ query: query.insertInto('import_record').values({ workshop_id: workshopId, document, at }), expect: 1 }
];

/** The JSON text; null when the workshop was not imported. */
export async function readImportRecord({ query }: Db, workshopId: string): Promise<string | null> {
	const row = await query
		.selectFrom('import_record')
		.select('document')
		.where('workshop_id', '=', workshopId)
		.executeTakeFirst();
	return row?.document ?? null;
}
