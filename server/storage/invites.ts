/** Invites: the 128-bit token in links and the short code people read aloud (05-decisions 30). Rule SG15. */
import { z } from 'zod';
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

export const InviteKind = z.enum(['participant', 'observer']);
export type InviteKind = z.infer<typeof InviteKind>;

export interface Invite {
	readonly id: string;
	readonly workshopId: string;
	readonly kind: InviteKind;
	readonly token: string;
	readonly shortCode: string;
	/** Unix milliseconds. */
	readonly createdAt: number;
}

/** A short code that is in use ends in Conflict `code-taken`: draw another. */
export const addInvite = ({ query }: Db, invite: Invite): Write[] => [
	{
		query: query.insertInto('invite').values({
			id: invite.id,
			workshop_id: invite.workshopId,
			kind: invite.kind,
			token: invite.token,
			short_code: invite.shortCode,
			created_at: invite.createdAt,
			revoked_at: null
		}),
		expect: 1,
		otherwise: 'code-taken'
	}
];

/** Ends every invite of a kind; put it before `addInvite` in the same write set to renew. @param at Unix milliseconds */
export const revokeInvites = ({ query }: Db, workshopId: string, kind: InviteKind, at: number): Write[] => [
	{
		query: query
			.updateTable('invite')
			.set({ revoked_at: at })
			.where('workshop_id', '=', workshopId)
			.where('kind', '=', kind)
			.where('revoked_at', 'is', null)
	}
];

const readRow = (row: ContentTables['invite']): Invite => ({
	id: row.id,
	workshopId: row.workshop_id,
	kind: InviteKind.parse(row.kind),
	token: row.token,
	shortCode: row.short_code,
	createdAt: row.created_at
});

/** The invite behind a token or a short code; null when unknown or revoked, without saying which. */
export async function findInvite({ query }: Db, code: string): Promise<Invite | null> {
	const row = await query
		.selectFrom('invite')
		.selectAll()
		.where((e) => e.or([e('token', '=', code), e('short_code', '=', code)]))
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return row ? readRow(row) : null;
}

/** Those that still work, oldest first. */
export async function listInvites({ query }: Db, workshopId: string): Promise<Invite[]> {
	const rows = await query
		.selectFrom('invite')
		.selectAll()
		.where('workshop_id', '=', workshopId)
		.where('revoked_at', 'is', null)
		.orderBy('created_at')
		.execute();
	return rows.map(readRow);
}
