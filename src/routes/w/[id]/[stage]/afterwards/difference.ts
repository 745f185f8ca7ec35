/** The present text of a stage against the version that was agreed. */
import { outsideScope } from '#lib/domain/session/decide-changes.ts';
import type { Scope } from '#lib/domain/session/scope.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { ListedVersion, SeenVersion } from '#server/services.ts';

async function answer<T>(path: string): Promise<T> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return (await response.json()) as T;
}

/** @throws where the server cannot be reached, or keeps no agreed version of this stage */
export async function fetchDifference(
	workshopId: string,
	stage: StageKey,
	locale: Locale
): Promise<SeenVersion['changes']> {
	const base = `/api/workshops/${workshopId}/versions`;
	const { versions } = await answer<{ versions: readonly ListedVersion[] }>(`${base}?room=${stage}`);
	const agreed = versions.find(({ kind }) => kind === 'adoption');
	if (!agreed) throw new Error(`no agreed version of ${stage}`);
	const { changes } = await answer<SeenVersion>(`${base}/${agreed.id}?locale=${locale}`);
	return changes.filter(({ root, what }) => root === 'items' && what !== 'moved');
}

/** As the server judges it when consent is asked for. */
export const isOutside = (scope: Scope, change: SeenVersion['changes'][number]): boolean =>
	outsideScope(scope, [change]).length > 0;
