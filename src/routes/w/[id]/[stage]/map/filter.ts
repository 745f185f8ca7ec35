/** Looking at a part of the map: by who owns a touchpoint, where, when, and how free the field is. Hides, never changes. Pure. */
import type { Item } from '#lib/domain/plan/content.ts';
import { readIds, readString } from '../draft/fields.ts';
import { regionsIn } from '../draft/regions.ts';

/** '' is any. */
export interface MapFilter {
	readonly owner: string;
	readonly region: string;
	/** `2027-01`. */
	readonly month: string;
	readonly autonomy: string;
}
export const SHOW_ALL: MapFilter = { owner: '', region: '', month: '', autonomy: '' };

export const hides = (filter: MapFilter): boolean => Object.values(filter).some((value) => value !== '');

/** Where it takes place; every region of its segment where nothing else is said. */
const placesOf = (item: Item, segments: readonly Item[]): readonly string[] => {
	const chosen = readIds(item.fields, 'regions');
	return chosen.length > 0 ? chosen : regionsIn(segments, readString(item.fields, 'segmentId'));
};

/** Nobody plans further; a year that was mistyped must not make a list of thousands. */
const MOST_MONTHS = 36;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])/;
const monthOf = (day: string): string => MONTH.exec(day)?.[0] ?? '';

function next(month: string): string {
	const [year, number] = month.split('-').map(Number) as [number, number];
	return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The months it runs in; none while it has no days. */
function monthsOf({ fields }: Item): readonly string[] {
	const [from, to] = [monthOf(readString(fields, 'from')), monthOf(readString(fields, 'to'))];
	const last = to || from;
	const months: string[] = [];
	for (let month = from || to; month && month <= last && months.length < MOST_MONTHS; month = next(month))
		months.push(month);
	return months;
}

/** [UI410] What all of the choices let through. */
export function shownBy(filter: MapFilter, touchpoints: readonly Item[], segments: readonly Item[]): readonly Item[] {
	if (!hides(filter)) return touchpoints;
	return touchpoints.filter(
		(item) =>
			(!filter.owner || readString(item.fields, 'ownerFunction') === filter.owner) &&
			(!filter.autonomy || readString(item.fields, 'autonomy') === filter.autonomy) &&
			(!filter.region || placesOf(item, segments).includes(filter.region)) &&
			(!filter.month || monthsOf(item).includes(filter.month))
	);
}

/** What there is to choose from: what at least one touchpoint has. Months in order, everything else as it comes. */
export function filterChoices(
	touchpoints: readonly Item[],
	segments: readonly Item[]
): Readonly<Record<keyof MapFilter, readonly string[]>> {
	const all = (read: (item: Item) => readonly string[]): string[] =>
		[...new Set(touchpoints.flatMap(read))].filter((value) => value !== '');
	return {
		owner: all(({ fields }) => [readString(fields, 'ownerFunction')]),
		region: all((item) => placesOf(item, segments)),
		month: all(monthsOf).sort(),
		autonomy: all(({ fields }) => [readString(fields, 'autonomy')])
	};
}
