/** Who wrote which revealed card, where that is kept: private, but for those that were written to be known by name (05-decisions 4). */
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

/** Repeating a reveal that crashed half-way adds nothing. */
export const addCardAuthors = (
	{ query }: Db,
	workshopId: string,
	authors: readonly { readonly cardId: string; readonly participantId: string }[]
): Write[] =>
	authors.map(({ cardId, participantId }) => ({
		query: query
			.insertInto('card_author')
			.values({ workshop_id: workshopId, card_id: cardId, participant_id: participantId })
			.onConflict((c) => c.columns(['workshop_id', 'card_id']).doNothing())
	}));

/** Card → who wrote it. */
export async function listAuthors({ query }: Db, workshopId: string): Promise<ReadonlyMap<string, string>> {
	const rows = await query
		.selectFrom('card_author')
		.select(['card_id', 'participant_id'])
		.where('workshop_id', '=', workshopId)
		.execute();
	return new Map(rows.map((row) => [row.card_id, row.participant_id]));
}

/** The ids of one's own cards. */
export async function listCardsOf(
	{ query }: Db,
	workshopId: string,
	participantId: string
): Promise<readonly string[]> {
	const rows = await query
		.selectFrom('card_author')
		.select('card_id')
		.where('workshop_id', '=', workshopId)
		.where('participant_id', '=', participantId)
		.execute();
	return rows.map((row) => row.card_id);
}
