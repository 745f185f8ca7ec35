/** What a plan would be with a fix applied: for seeing beforehand what it settles and what gets worse. Pure. */
import { KIND_ENTRIES } from '../plan/kinds.ts';
import type { Plan } from '../plan/schema.ts';
import type { Fix } from './finding.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function withPath(holder: Fields, [key, ...rest]: readonly string[], value: unknown): Fields {
	if (key === undefined) return holder;
	const inner = holder[key];
	return { ...holder, [key]: rest.length === 0 ? value : withPath(isObject(inner) ? inner : {}, rest, value) };
}

/**
 * @param newId of what is added
 * @returns the plan itself where a fix only leads somewhere
 */
export function applyFix(plan: Plan, fix: Fix, newId: string): Plan {
	if (fix.kind === 'add-item') {
		const list = KIND_ENTRIES.find(([kind]) => kind === fix.itemKind)?.[1].list;
		return list ? { ...plan, [list]: [...(plan[list] ?? []), { ...fix.fields, id: newId }] } : plan;
	}
	if (fix.kind !== 'set-fields') return plan;
	const lists = KIND_ENTRIES.map(([, { list }]) => list).filter((list) =>
		plan[list]?.some(({ id }) => id === fix.entity)
	);
	const changed = lists.map((list) => [
		list,
		plan[list]?.map((each) =>
			each.id === fix.entity
				? Object.entries(fix.fields).reduce<Fields>((at, [path, value]) => withPath(at, path.split('.'), value), each)
				: each
		)
	]);
	return { ...plan, ...Object.fromEntries(changed) };
}
