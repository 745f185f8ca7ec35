/**
 * Reading an item's fields against its schema without losing the rest when one of them is wrong: a document is never trusted,
 * and one bad field must not take a plan away from anybody [PL3].
 */
import type { z } from 'zod';

/** Dropping one field can bring up another problem in what holds it; after this many rounds whole top-level fields go. */
const MAX_ROUNDS = 5;

/**
 * The value with every field left out that does not fit.
 * @param raw never changed
 * @returns the parsed object, and the dotted paths that were left out
 */
export function readLeniently<T extends z.ZodObject>(
	schema: T,
	raw: Readonly<Record<string, unknown>>
): { value: z.infer<T>; skipped: string[] } {
	const draft = structuredClone(raw) as Record<string, unknown>;
	const skipped: string[] = [];
	for (let round = 0; ; round++) {
		const parsed = schema.safeParse(draft);
		if (parsed.success) return { value: parsed.data, skipped };
		const paths = parsed.error.issues.map(({ path }) => (round < MAX_ROUNDS ? path : path.slice(0, 1)));
		for (const path of deepestFirst(paths)) {
			remove(draft, path);
			skipped.push(path.map(String).join('.'));
		}
	}
}

/** Later list entries first, so that removing one does not move the next; each path once. */
function deepestFirst(paths: readonly (readonly PropertyKey[])[]): readonly (readonly PropertyKey[])[] {
	const unique = new Map(paths.map((path) => [path.map(String).join('\0'), path]));
	return [...unique.values()].sort((a, b) => comparePaths(b, a));
}

function comparePaths(a: readonly PropertyKey[], b: readonly PropertyKey[]): number {
	for (const [i, step] of a.entries()) {
		const other = b[i];
		if (other === undefined) return 1;
		if (step !== other)
			return typeof step === 'number' && typeof other === 'number'
				? step - other
				: String(step) < String(other)
					? -1
					: 1;
	}
	return a.length - b.length;
}

function remove(root: Record<string, unknown>, path: readonly PropertyKey[]): void {
	const last = path.at(-1);
	let holder: unknown = root;
	for (const step of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown> | undefined)?.[step];
	if (Array.isArray(holder) && typeof last === 'number') holder.splice(last, 1);
	else if (typeof holder === 'object' && holder !== null && last !== undefined)
		delete (holder as Record<PropertyKey, unknown>)[last];
}
