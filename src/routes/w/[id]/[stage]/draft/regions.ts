/** Where a touchpoint takes place: some of the regions of its segment, or all of them. Pure. */
import type { Item } from '#lib/domain/plan/content.ts';
import { readIds, readString, readValue } from './fields.ts';
import type { FormSources } from './forms.ts';

/** What is ticked; nothing where it takes place everywhere. */
export const regionsOf = (own: Item): readonly string[] => readIds(own.fields, 'regions');

/** The regions a segment has doctors in. */
export function regionsIn(segments: readonly Item[], segment: string): readonly string[] {
	const sizes = readValue(segments.find(({ id }) => id === segment)?.fields ?? {}, 'sizeByRegion');
	return typeof sizes === 'object' && sizes !== null && !Array.isArray(sizes) ? Object.keys(sizes) : [];
}

/** The regions its segment has doctors in, and those that were ticked before. */
export const regionsFor = (own: Item, { itemsOf }: Pick<FormSources, 'itemsOf'>): readonly string[] => [
	...new Set([...regionsIn(itemsOf('segments'), readString(own.fields, 'segmentId')), ...regionsOf(own)])
];

/** As it is stored: all of them, and none of them, is everywhere. */
export const storedRegions = (ticked: readonly string[], all: readonly string[]): string[] | 'all' =>
	ticked.length === 0 || all.every((region) => ticked.includes(region)) ? 'all' : [...ticked];
