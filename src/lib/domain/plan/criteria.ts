/**
 * What tells the customers of a segment from others: a dimension and what it is there. Plans that were brought along have them as
 * `dimension:value` in one string; here each is read apart. Pure. Source: 11-domain-model, Segment.
 */
export interface Criterion {
	/** '' until it is written again: what was brought along has none. */
	readonly id: string;
	/** '' where none was chosen. */
	readonly dimension: string;
	readonly value: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readCriterion(stored: unknown): Criterion | null {
	if (typeof stored === 'string') {
		const colon = stored.indexOf(':');
		return { id: '', dimension: stored.slice(0, Math.max(colon, 0)).trim(), value: stored.slice(colon + 1).trim() };
	}
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
	const { id, dimension, value } = stored as Record<string, unknown>;
	return { id: text(id), dimension: text(dimension), value: text(value) };
}

/** In the order in which they were written. */
export function criteriaOf(stored: unknown): Criterion[] {
	return (Array.isArray(stored) ? stored : []).flatMap((each: unknown) => readCriterion(each) ?? []);
}
