/** Who a participant is: the only place where a name meets a participant id (05-decisions 16). Rule SG14. */
import { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

export interface ParticipantRow {
	readonly workshopId: WorkshopId;
	readonly id: ParticipantId;
	readonly personId: PersonId;
	readonly name: string;
	/** Unix milliseconds. */
	readonly joinedAt: number;
}

/** One entry per person and workshop: a second one at the same moment ends in Conflict `already-joined`. */
export const addParticipant = ({ query }: Db, row: ParticipantRow): Write[] => [
	{
		query: query.insertInto('participant').values({
			workshop_id: row.workshopId,
			id: row.id,
			person_id: row.personId,
			name: row.name,
			joined_at: row.joinedAt
		}),
		expect: 1,
		otherwise: 'already-joined'
	}
];

const readRow = (row: ContentTables['participant']): ParticipantRow => ({
	workshopId: WorkshopId.parse(row.workshop_id),
	id: ParticipantId.parse(row.id),
	personId: PersonId.parse(row.person_id),
	name: row.name,
	joinedAt: row.joined_at
});

/** The entry of a person in a workshop; null when they never joined. */
export async function findParticipant(
	{ query }: Db,
	workshopId: string,
	personId: string
): Promise<ParticipantRow | null> {
	const row = await query
		.selectFrom('participant')
		.selectAll()
		.where('workshop_id', '=', workshopId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return row ? readRow(row) : null;
}

/** Null for ids that are not of this workshop. */
export async function readParticipant({ query }: Db, workshopId: string, id: string): Promise<ParticipantRow | null> {
	const row = await query
		.selectFrom('participant')
		.selectAll()
		.where('workshop_id', '=', workshopId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? readRow(row) : null;
}

/** In the order they joined. */
export async function listParticipants({ query }: Db, workshopId: string): Promise<ParticipantRow[]> {
	const rows = await query
		.selectFrom('participant')
		.selectAll()
		.where('workshop_id', '=', workshopId)
		.orderBy('joined_at')
		.orderBy('id')
		.execute();
	return rows.map(readRow);
}

/** Participant id → name. */
export const readNames = async (db: Db, workshopId: string): Promise<ReadonlyMap<string, string>> =>
	new Map((await listParticipants(db, workshopId)).map(({ id, name }) => [id, name]));

/** Where this person takes part, latest first. @param most so many of them */
export async function listEntriesOf({ query }: Db, personId: string, most: number): Promise<ParticipantRow[]> {
	const rows = await query
		.selectFrom('participant')
		.selectAll()
		.where('person_id', '=', personId)
		.orderBy('joined_at', 'desc')
		.orderBy('workshop_id', 'desc')
		.limit(most)
		.execute();
	return rows.map(readRow);
}

/** A new name, or '' to erase it: signatures then fall back to the function. */
export const renameParticipant = ({ query }: Db, workshopId: string, id: string, name: string): Write[] => [
	{
		query: query.updateTable('participant').set({ name }).where('workshop_id', '=', workshopId).where('id', '=', id),
		expect: 1,
		otherwise: 'unknown-participant'
	}
];
