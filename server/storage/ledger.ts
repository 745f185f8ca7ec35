/**
 * The ledger of a workshop: append-only events, numbered from 1 without holes. A writer that decided on an older state loses
 * with `ledger-moved`, reloads and decides again. Rules SG10–SG12.
 */
import { SessionEvent } from '#lib/domain/session/event.ts';
import type { RecordedEvent } from '#lib/domain/session/event.ts';
import { ParticipantId } from '#lib/domain/id.ts';
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

/** What is appended: `at` in Unix milliseconds; `actor` null for the server itself. */
export type NewEvent = Pick<RecordedEvent, 'at' | 'actor' | 'event'>;

/** The row every other row of a workshop refers to; goes first in the write set that creates one. */
export const createWorkshop = (
	{ query }: Db,
	workshop: { readonly id: string; readonly templateId: string; readonly at: number }
): Write[] => [
	{
		query: query.insertInto('workshop').values({
			id: workshop.id,
			template_id: workshop.templateId,
			created_at: workshop.at,
			head_seq: 0,
			deleted_at: null
		}),
		expect: 1
	}
];

/** Events after `afterSeq`, oldest first. @throws ZodError when a stored event is not one we know: never skipped silently */
export async function readEvents({ query }: Db, workshopId: string, afterSeq = 0): Promise<RecordedEvent[]> {
	const rows = await query
		.selectFrom('event')
		.select(['seq', 'at', 'actor', 'data'])
		.where('workshop_id', '=', workshopId)
		.where('seq', '>', afterSeq)
		.orderBy('seq')
		.execute();
	return rows.map((row) => ({
		seq: row.seq,
		at: row.at,
		actor: row.actor === null ? null : ParticipantId.parse(row.actor),
		event: SessionEvent.parse(JSON.parse(row.data))
	}));
}

/** @param expectedSeq the last event the decision was made on; 0 for a new workshop */
export function appendEvents(
	{ query }: Db,
	workshopId: string,
	expectedSeq: number,
	events: readonly NewEvent[]
): Write[] {
	if (events.length === 0) return [];
	const rows = events.map(({ at, actor, event }, index) => ({
		workshop_id: workshopId,
		seq: expectedSeq + 1 + index,
		at,
		actor,
		type: event.type,
		data: JSON.stringify(event)
	}));
	return [
		{
			query: query
				.updateTable('workshop')
				.set({ head_seq: expectedSeq + rows.length })
				.where('id', '=', workshopId)
				.where('head_seq', '=', expectedSeq),
			expect: 1,
			otherwise: 'ledger-moved'
		},
		...rows.map((row) => ({ query: query.insertInto('event').values(row), expect: 1, otherwise: 'ledger-moved' }))
	];
}

/** Workshops that began with one of these templates and are not in the bin, each with the number of its newest event. */
export async function listOfTemplates(
	{ query }: Db,
	templateIds: readonly string[]
): Promise<{ id: string; head: number }[]> {
	if (templateIds.length === 0) return [];
	const rows = await query
		.selectFrom('workshop')
		.select(['id', 'head_seq'])
		.where('template_id', 'in', templateIds)
		.where('deleted_at', 'is', null)
		.execute();
	return rows.map(({ id, head_seq: head }) => ({ id, head }));
}

/** The newest event's number; null when there is no such workshop. */
export async function readHead({ query }: Db, workshopId: string): Promise<number | null> {
	const row = await query.selectFrom('workshop').select('head_seq').where('id', '=', workshopId).executeTakeFirst();
	return row?.head_seq ?? null;
}
