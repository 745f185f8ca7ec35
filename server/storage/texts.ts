/** Free text that ledger events refer to by id, kept apart so that it can be erased (05-decisions 16). Rule SG13. */
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

export interface NewText {
	readonly id: string;
	readonly body: string;
}

/** @param author the participant who wrote them; @param at Unix milliseconds */
export const addTexts = (
	{ query }: Db,
	workshopId: string,
	author: string | null,
	at: number,
	texts: readonly NewText[]
): Write[] =>
	texts.map(({ id, body }) => ({
		query: query.insertInto('text').values({ id, workshop_id: workshopId, author, body, created_at: at }),
		expect: 1
	}));

/** Text id → words. An erased text is absent. */
export async function readTexts({ query }: Db, workshopId: string): Promise<ReadonlyMap<string, string>> {
	const rows = await query.selectFrom('text').select(['id', 'body']).where('workshop_id', '=', workshopId).execute();
	return new Map(rows.map((row) => [row.id, row.body]));
}

/** Everything one participant wrote beside the board. */
export const eraseTextsOf = ({ query }: Db, workshopId: string, author: string): Write[] => [
	{ query: query.deleteFrom('text').where('workshop_id', '=', workshopId).where('author', '=', author) }
];
