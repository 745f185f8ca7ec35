/** A stage that is open again: what in it differs from what was agreed, though nobody asked for that. Rules SV95–SV97. */
import type { WorkshopId } from '#lib/domain/id.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';
import { outsideScope, scopeOf } from '#lib/domain/session/decide-changes.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { findStage, type SessionState } from '#lib/domain/session/state.ts';
import { compareContent } from '#lib/domain/versions/compare.ts';
import { readContent } from '#lib/board/snapshot.ts';
import { buildDocument } from '../rooms/document.ts';
import { listVersions, readVersion } from '../storage/versions.ts';
import type { Deps } from './deps.ts';

/** Ids of items, against the version that was kept with the agreement. */
export async function findOutside(
	{ content: db }: Pick<Deps, 'content'>,
	workshopId: WorkshopId,
	state: SessionState,
	key: StageKey,
	now: StageContent
): Promise<string[]> {
	const stage = findStage(state, key);
	const scope = stage && scopeOf(stage);
	if (!scope) return [];
	const agreed = (await listVersions(db, workshopId, key)).find(({ kind }) => kind === 'adoption');
	if (!agreed) throw new Error(`what was agreed in ${key} was not kept`);
	const then = buildDocument({ base: { seq: 0, data: await readVersion(db, agreed) }, updates: [], seq: 0 });
	const before = readContent(then);
	then.destroy();
	const changes = compareContent(before, now, state.locale).filter(({ root }) => root === 'items');
	return outsideScope(scope, changes);
}
