/**
 * Secret ballots, and answers to questions of the room: single votes live here and nowhere else, are replaced while the ballot is open, and are purged after adoption
 * (05-decisions 15). Closing is one compare-and-set that proves the tally saw every vote. Rules SG16–SG18, SG30.
 */
import { z } from 'zod';
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

const Votes = z.record(z.string(), z.int().min(0));

export interface Cast {
	readonly participantId: string;
	/** Option id → dots, or the answer. */
	readonly votes: Readonly<Record<string, number>>;
}

/** All casts of a ballot, and the revision that closing must still find. */
export interface Casts {
	readonly revision: number;
	readonly casts: readonly Cast[];
}

export const openBallot = (
	{ query }: Db,
	ballot: { readonly id: string; readonly workshopId: string; readonly stage: string }
): Write[] => [
	{
		query: query
			.insertInto('ballot')
			.values({ id: ballot.id, workshop_id: ballot.workshopId, stage: ballot.stage, state: 'open', revision: 0 }),
		expect: 1
	}
];

/** Counting up first takes the ballot's row, so that a cast and a close can never both believe they were in time. */
const touchOpen = ({ query }: Db, ballotId: string): Write => ({
	query: query
		.updateTable('ballot')
		.set((e) => ({ revision: e('revision', '+', 1) }))
		.where('id', '=', ballotId)
		.where('state', '=', 'open'),
	expect: 1,
	otherwise: 'ballot-closed'
});

/** Stores or replaces one person's dots. Conflict `ballot-closed` when it came too late. @param at Unix milliseconds */
export const castVotes = (db: Db, ballotId: string, { participantId, votes }: Cast, at: number): Write[] => [
	touchOpen(db, ballotId),
	{
		query: db.query
			.insertInto('ballot_cast')
			.values({ ballot_id: ballotId, participant_id: participantId, votes: JSON.stringify(votes), at })
			.onConflict((c) =>
				c
					.columns(['ballot_id', 'participant_id'])
					.doUpdateSet((e) => ({ votes: e.ref('excluded.votes'), at: e.ref('excluded.at') }))
			),
		expect: 1
	}
];

/** Takes one's dots back. */
export const withdrawVotes = (db: Db, ballotId: string, participantId: string): Write[] => [
	touchOpen(db, ballotId),
	{
		query: db.query
			.deleteFrom('ballot_cast')
			.where('ballot_id', '=', ballotId)
			.where('participant_id', '=', participantId)
	}
];

/** Null when there is no such ballot. */
export async function readCasts({ query }: Db, ballotId: string): Promise<Casts | null> {
	// One statement, so that revision and casts are of the same moment on every database.
	const rows = await query
		.selectFrom('ballot')
		.leftJoin('ballot_cast', 'ballot_cast.ballot_id', 'ballot.id')
		.select(['ballot.revision', 'ballot_cast.participant_id', 'ballot_cast.votes'])
		.where('ballot.id', '=', ballotId)
		.orderBy('ballot_cast.participant_id')
		.execute();
	const [first] = rows;
	if (!first) return null;
	const casts = rows.flatMap(({ participant_id, votes }) =>
		participant_id !== null && votes !== null
			? [{ participantId: participant_id, votes: Votes.parse(JSON.parse(votes)) }]
			: []
	);
	return { revision: first.revision, casts };
}

/** Who has voted, per ballot of a workshop: for the electorate's "still waiting for" counts, never for the votes. */
export async function readVoters({ query }: Db, workshopId: string): Promise<ReadonlyMap<string, readonly string[]>> {
	const rows = await query
		.selectFrom('ballot_cast')
		.innerJoin('ballot', 'ballot.id', 'ballot_cast.ballot_id')
		.select(['ballot.id', 'ballot_cast.participant_id'])
		.where('ballot.workshop_id', '=', workshopId)
		.execute();
	const voters = new Map<string, string[]>();
	for (const row of rows) voters.set(row.id, [...(voters.get(row.id) ?? []), row.participant_id]);
	return voters;
}

/** One's own dots, per ballot: the only votes that ever go back to a browser. */
export async function readOwnVotes(
	{ query }: Db,
	workshopId: string,
	participantId: string
): Promise<ReadonlyMap<string, Cast['votes']>> {
	const rows = await query
		.selectFrom('ballot_cast')
		.innerJoin('ballot', 'ballot.id', 'ballot_cast.ballot_id')
		.select(['ballot.id', 'ballot_cast.votes'])
		.where('ballot.workshop_id', '=', workshopId)
		.where('ballot_cast.participant_id', '=', participantId)
		.execute();
	return new Map(rows.map((row) => [row.id, Votes.parse(JSON.parse(row.votes))]));
}

/**
 * Put it into the write set that appends the tally's event.
 * @param revision from `readCasts`; Conflict `ballot-moved` when a vote came in since: read and tally again
 */
export const closeBallot = ({ query }: Db, ballotId: string, revision: number): Write[] => [
	{
		query: query
			.updateTable('ballot')
			.set({ state: 'closed' })
			.where('id', '=', ballotId)
			.where('state', '=', 'open')
			.where('revision', '=', revision),
		expect: 1,
		otherwise: 'ballot-moved'
	}
];

/** The same where single votes are of no use once they are summed up: they go with the close [SG30]. */
export const closeAnswers = (db: Db, ballotId: string, revision: number): Write[] => [
	...closeBallot(db, ballotId, revision),
	dropCasts(db, ballotId)
];

const dropCasts = ({ query }: Db, ballotId: string): Write => ({
	query: query.deleteFrom('ballot_cast').where('ballot_id', '=', ballotId)
});

/** Ends a ballot without a result; its votes go at once. */
export const cancelBallot = (db: Db, ballotId: string): Write[] => [
	{
		query: db.query
			.updateTable('ballot')
			.set({ state: 'cancelled' })
			.where('id', '=', ballotId)
			.where('state', '=', 'open'),
		expect: 1,
		otherwise: 'ballot-closed'
	},
	dropCasts(db, ballotId)
];

/** Removes the single votes of a stage's finished ballots; what stays is the tally in the ledger. */
export const purgeCasts = ({ query }: Db, workshopId: string, stage: string): Write[] => [
	{
		query: query
			.deleteFrom('ballot_cast')
			.where('ballot_id', 'in', (e) =>
				e
					.selectFrom('ballot')
					.select('id')
					.where('workshop_id', '=', workshopId)
					.where('stage', '=', stage)
					.where('state', '!=', 'open')
			)
	}
];
