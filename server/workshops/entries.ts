/** An entry of the plan that a command is about: as old as what is shown, so that nobody speaks of what they have not seen. */
import type { WorkshopId } from '#lib/domain/id.ts';
import { KINDS } from '#lib/domain/plan/kinds.ts';
import type { Facts, Requirements } from '#lib/domain/session/decide.ts';
import type { Deps } from './deps.ts';
import { hashWords } from './hash-stage.ts';

/** Nothing where there is no such one. */
export async function findEntry(
	{ contents }: Pick<Deps, 'contents'>,
	workshopId: WorkshopId,
	{ kind, id }: NonNullable<Requirements['entry']>
): Promise<Pick<Facts, 'entry'>> {
	const room = (await contents.read(workshopId))[KINDS[kind].room];
	const item = room?.items.find((each) => each.kind === kind && each.id === id);
	return item ? { entry: { hash: kind === 'message' ? hashWords(item) : null } } : {};
}
