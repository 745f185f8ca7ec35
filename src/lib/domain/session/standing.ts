/** Which agreements still stand when something they build on is opened again. Pure. Rules SA in RULES.md; source: 12-method §3.1. */
import type { StageKey } from './stages.ts';

/** Each builds on all before it. Working agreements and the review carry nothing. */
const BUILT: readonly StageKey[] = ['insights', 'goals', 'segments', 'messages', 'touchpoints', 'materials', 'roles'];

interface Agreed {
	readonly key: StageKey;
	readonly adopted: object | null;
	readonly reopened: object | null;
	readonly confirmedAt: number | null;
	readonly changedAt: number | null;
}

/**
 * What a stage builds on and was opened again, or agreed anew with another text, since the stage was last agreed on or confirmed.
 * Empty: it stands, or there is nothing that could.
 */
export function shakenBy(stages: readonly Agreed[], key: StageKey): StageKey[] {
	const stage = stages.find((each) => each.key === key);
	if (!stage?.adopted) return [];
	const since = stage.confirmedAt ?? 0;
	return stages
		.filter((each) => BUILT.indexOf(each.key) >= 0 && BUILT.indexOf(each.key) < BUILT.indexOf(key))
		.filter(({ reopened, changedAt }) => reopened !== null || (changedAt ?? 0) > since)
		.map((each) => each.key);
}

/** Stages that build on `key`. */
export const buildOn = (key: StageKey): readonly StageKey[] =>
	BUILT.includes(key) ? BUILT.slice(BUILT.indexOf(key) + 1) : [];
