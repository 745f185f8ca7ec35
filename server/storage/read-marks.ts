/** Which side has read which card (05-decisions 15). Rule SG31. */
import type { AgreeingSide } from '#lib/domain/people/sides.ts';
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

/** Reading a card twice is reading it. */
export const markRead = (
	{ query }: Db,
	workshopId: string,
	{ side, cards }: { readonly side: AgreeingSide; readonly cards: readonly string[] }
): Write[] =>
	cards.map((card) => ({
		query: query
			.insertInto('read_mark')
			.values({ workshop_id: workshopId, card_id: card, side })
			.onConflict((c) => c.columns(['workshop_id', 'card_id', 'side']).doNothing())
	}));

export async function listReadMarks(
	{ query }: Db,
	workshopId: string
): Promise<ReadonlyMap<string, readonly AgreeingSide[]>> {
	const rows = await query
		.selectFrom('read_mark')
		.select(['card_id', 'side'])
		.where('workshop_id', '=', workshopId)
		.execute();
	const marks = new Map<string, AgreeingSide[]>();
	for (const { card_id, side } of rows)
		if (side === 'field' || side === 'internal') marks.set(card_id, [...(marks.get(card_id) ?? []), side]);
	return marks;
}
