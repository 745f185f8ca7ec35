/**
 * Sizes a plan document must keep, whatever keys it carries (unknown ones are kept, so they count too), and ids that must
 * differ. Iterative, so that a deeply nested document cannot exhaust the stack.
 */
import { MAX_DEPTH, MAX_LIST, MAX_STRING } from './fields.ts';

export interface LimitProblem {
	readonly path: readonly (string | number)[];
	readonly message: string;
}

/** Values (strings, numbers, lists, objects, …) in one document; the sample has about 4,000. */
const MAX_VALUES = 400_000;
/** Keys of one object. */
const MAX_KEYS = 1_000;
const MAX_PROBLEMS = 20;
/** Keys that change what an object is when they are copied carelessly. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

interface Visit {
	readonly value: unknown;
	readonly path: readonly (string | number)[];
}

/** Everything that is too long, too many, too deep or dangerously named; at most 20 problems. Empty when the document is fine. */
export function exceededLimits(document: unknown): LimitProblem[] {
	const problems: LimitProblem[] = [];
	const open: Visit[] = [{ value: document, path: [] }];
	for (let seen = 1; open.length > 0 && problems.length < MAX_PROBLEMS; seen++) {
		const { value, path } = open.pop()!;
		const message = seen > MAX_VALUES ? `more than ${MAX_VALUES} values` : tooLarge(value, path.length);
		if (message) problems.push({ path, message });
		if (seen > MAX_VALUES) break;
		if (!message && typeof value === 'object' && value !== null) {
			for (const [key, child] of Object.entries(value)) {
				if (FORBIDDEN_KEYS.includes(key)) problems.push({ path: [...path, key], message: 'forbidden key' });
				open.push({ value: child, path: [...path, Array.isArray(value) ? Number(key) : key] });
			}
		}
	}
	return problems;
}

function tooLarge(value: unknown, depth: number): string | null {
	if (typeof value === 'string') return value.length > MAX_STRING ? `longer than ${MAX_STRING} characters` : null;
	if (typeof value !== 'object' || value === null) return null;
	if (depth >= MAX_DEPTH) return `nested deeper than ${MAX_DEPTH} levels`;
	if (Array.isArray(value)) return value.length > MAX_LIST ? `more than ${MAX_LIST} entries` : null;
	const keys = Object.keys(value);
	if (keys.length > MAX_KEYS) return `more than ${MAX_KEYS} keys`;
	return keys.some((key) => key.length > MAX_STRING) ? `a key longer than ${MAX_STRING} characters` : null;
}

/** Lists whose ids live in rooms: two equal ids would overwrite each other there (ids are unique within a workshop). */
const ITEM_LISTS = [
	'insights',
	'goals',
	'segments',
	'messages',
	'channels',
	'touchpoints',
	'materials',
	'relays',
	'roleAgreements',
	'dependencies',
	'verdicts',
	'decisions',
	'notDoing',
	'risks',
	'actions',
	'glossary',
	'workingAgreements',
	'parkingLot'
] as const;

/** Every entity whose id another entity of the document already has. */
export function duplicateIds(plan: Readonly<Record<string, unknown>>): LimitProblem[] {
	const seen = new Set<string>();
	const problems: LimitProblem[] = [];
	for (const list of ITEM_LISTS) {
		const entities = plan[list];
		if (!Array.isArray(entities)) continue;
		entities.forEach((entity: { id?: unknown }, index) => {
			if (typeof entity?.id !== 'string') return;
			if (seen.has(entity.id)) problems.push({ path: [list, index, 'id'], message: `id ${entity.id} is used twice` });
			seen.add(entity.id);
		});
	}
	return problems;
}
