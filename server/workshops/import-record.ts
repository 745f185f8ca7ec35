/** The plan a workshop was imported from, as it came (05-decisions 20). It never changes: read once for all who ask. */
import { Plan, type Request } from '#lib/domain/plan/schema.ts';
import type { Facts } from '#lib/domain/session/decide.ts';
import type { SessionState } from '#lib/domain/session/state.ts';
import { readImportRecord } from '../storage/import-record.ts';
import type { Deps } from './deps.ts';

/** Plans that are kept, each up to some hundred kilobytes; the least recently read goes first. */
const MAX_KEPT = 20;
const kept = new WeakMap<Deps['content'], Map<string, Promise<Plan | null>>>();

async function readPlan(content: Deps['content'], workshopId: string): Promise<Plan | null> {
	const document = await readImportRecord(content, workshopId);
	return document === null ? null : Plan.parse(JSON.parse(document));
}

/** @returns null for a workshop that was not imported */
export function readRecord(
	{ content }: Pick<Deps, 'content'>,
	workshopId: string,
	{ imported }: Pick<SessionState, 'imported'>
): Promise<Plan | null> {
	if (!imported) return Promise.resolve(null);
	const plans = kept.get(content) ?? new Map<string, Promise<Plan | null>>();
	kept.set(content, plans);
	const plan = plans.get(workshopId) ?? readPlan(content, workshopId);
	plans.delete(workshopId);
	plans.set(workshopId, plan);
	// Whoever comes next tries again.
	plan.catch(() => plans.delete(workshopId));
	const [oldest] = plans.keys();
	if (plans.size > MAX_KEPT && oldest !== undefined) plans.delete(oldest);
	return plan;
}

/** Requests that the imported plan brought along. */
export const broughtIn = (record: Plan | null): readonly Request[] => record?.ledger ?? [];

/** Nothing where there is no such request. */
export function findBrought(record: Plan | null, requestId: string): Pick<Facts, 'brought'> {
	const found = broughtIn(record).find(({ id }) => id === requestId);
	return found ? { brought: { to: found.toFunction ?? null, decision: found.decision ?? 'open' } } : {};
}
