/** Requests that an imported plan brought along: its record, of which only this list is read. */
import { z } from 'zod';
import { Request } from '#lib/domain/plan/schema.ts';
import type { Facts } from '#lib/domain/session/decide.ts';
import { readImportRecord } from '../storage/import-record.ts';
import type { Deps } from './deps.ts';

const Ledger = z.object({ ledger: z.array(Request).nullish() });

export async function readBroughtRequests(content: Deps['content'], workshopId: string): Promise<readonly Request[]> {
	const document = await readImportRecord(content, workshopId);
	return document === null ? [] : (Ledger.parse(JSON.parse(document)).ledger ?? []);
}

/** Nothing where there is no such one. */
export async function findBrought(
	{ content }: Deps,
	workshopId: string,
	requestId: string
): Promise<Pick<Facts, 'brought'>> {
	const found = (await readBroughtRequests(content, workshopId)).find(({ id }) => id === requestId);
	return found ? { brought: { to: found.toFunction ?? null, decision: found.decision ?? 'open' } } : {};
}
