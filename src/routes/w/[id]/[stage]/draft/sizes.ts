/** How many doctors a segment has in each region: the regions of the field force, and those it named before. Pure. */
import type { Item } from '#lib/domain/plan/content.ts';
import { readNumber, readValue } from './fields.ts';
import type { FormSources } from './forms.ts';

/** By region; names are anything people wrote, so they are keys, never paths. */
export function sizesOf(own: Item): ReadonlyMap<string, number> {
	const stored = readValue(own.fields, 'sizeByRegion');
	const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
	return new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

export function sizeRegions(own: Item, { itemsOf }: Pick<FormSources, 'itemsOf'>): readonly string[] {
	const assumed = itemsOf('touchpoints').find(({ kind }) => kind === 'assumptions');
	const stored = readValue(assumed?.fields ?? {}, 'fieldForce.regions');
	const named = (Array.isArray(stored) ? stored : []).flatMap((region: unknown) =>
		typeof region === 'object' && region !== null ? [String(Reflect.get(region, 'id'))] : []
	);
	return [...new Set([...named, ...sizesOf(own).keys()])];
}

/** What is stored when one region has another number: all of them, and their sum as the size of the segment. */
export function withSize(
	own: Item,
	region: string,
	doctors: number | null
): { readonly sizeByRegion: Record<string, number> | undefined; readonly size: number | null } {
	const sizes = new Map(sizesOf(own));
	if (doctors === null) sizes.delete(region);
	else sizes.set(region, doctors);
	const sum = [...sizes.values()].reduce((all, each) => all + each, 0);
	return {
		sizeByRegion: sizes.size > 0 ? Object.fromEntries(sizes) : undefined,
		size: sizes.size > 0 ? sum : readNumber(own.fields, 'size')
	};
}
