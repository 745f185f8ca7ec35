/** Commands that were done, by the key their sender chose: a retry has one effect (R47). Rule SG19. */
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

export interface DoneCommand {
	readonly workshopId: string;
	readonly participantId: string;
	readonly key: string;
}

/** Goes into the command's own write set: of two retries at once, one ends in Conflict `already-done`. */
export const rememberDone = (
	{ query }: Db,
	done: DoneCommand & { readonly rev: number; readonly at: number }
): Write[] => [
	{
		query: query.insertInto('idempotency').values({
			workshop_id: done.workshopId,
			participant_id: done.participantId,
			key: done.key,
			rev: done.rev,
			at: done.at
		}),
		expect: 1,
		otherwise: 'already-done'
	}
];

/** The revision the command ended in; null when it was never done. */
export async function recallDone({ query }: Db, done: DoneCommand): Promise<number | null> {
	const row = await query
		.selectFrom('idempotency')
		.select('rev')
		.where('workshop_id', '=', done.workshopId)
		.where('participant_id', '=', done.participantId)
		.where('key', '=', done.key)
		.executeTakeFirst();
	return row?.rev ?? null;
}

/** @param before Unix milliseconds */
export const forgetDone = ({ query }: Db, before: number): Write[] => [
	{ query: query.deleteFrom('idempotency').where('at', '<', before) }
];
