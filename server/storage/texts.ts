/** Free text that ledger events refer to by id, kept apart so that it can be erased (05-decisions 16). Rule SG13. */
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

export interface NewText {
	readonly id: string;
	readonly body: string;
	/** Null: nobody's in particular. Absent: of whoever writes them. */
	readonly author?: null;
}

/** @param author the participant who wrote them; @param at Unix milliseconds */
export const addTexts = (
	{ query }: Db,
	workshopId: string,
	author: string | null,
	at: number,
	texts: readonly NewText[]
): Write[] =>
	texts.map((text) => ({
		query: query.insertInto('text').values({
			id: text.id,
			workshop_id: workshopId,
			author: text.author === null ? null : author,
			body: text.body,
			created_at: at
		}),
		expect: 1
	}));

/** Text id → words. An erased text is absent. */
export async function readTexts({ query }: Db, workshopId: string): Promise<ReadonlyMap<string, string>> {
	const rows = await query.selectFrom('text').select(['id', 'body']).where('workshop_id', '=', workshopId).execute();
	return new Map(rows.map((row) => [row.id, row.body]));
}

/** Null once it was erased. */
export async function readText({ query }: Db, workshopId: string, id: string): Promise<string | null> {
	const row = await query
		.selectFrom('text')
		.select('body')
		.where('workshop_id', '=', workshopId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row?.body ?? null;
}

export const eraseText = ({ query }: Db, workshopId: string, id: string): Write[] => [
	{ query: query.deleteFrom('text').where('workshop_id', '=', workshopId).where('id', '=', id) }
];

/** Everything one participant wrote beside the board. */
export const eraseTextsOf = ({ query }: Db, workshopId: string, author: string): Write[] => [
	{ query: query.deleteFrom('text').where('workshop_id', '=', workshopId).where('author', '=', author) }
];
