/** Of things that are in two lists: those that kept their place. Everything else was moved, and as few as possible are. Pure. */

/** An id and where it stands: things in different places are not ordered against each other. */
type Standing = readonly [id: string, place: string];

/** @returns ids that are in both lists, in the same place, in an order both agree on [VN4] */
export function settled(before: readonly Standing[], after: readonly Standing[]): Set<string> {
	const was = new Map(before);
	const order = new Map(before.map(([id], index) => [id, index]));
	const byPlace = Map.groupBy(
		after.filter(([id, place]) => was.get(id) === place),
		([, place]) => place
	);
	const stays = new Set<string>();
	for (const standing of byPlace.values()) {
		const ids = standing.map(([id]) => id);
		for (const at of longestAscending(ids.map((id) => order.get(id)!))) stays.add(ids[at]!);
	}
	return stays;
}

/** Indexes of a longest ascending run that skips as few as possible (patience sorting). */
function longestAscending(values: readonly number[]): number[] {
	const ends: number[] = [];
	const previous: (number | undefined)[] = [];
	for (const [index, value] of values.entries()) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (values[ends[middle]!]! < value) low = middle + 1;
			else high = middle;
		}
		previous[index] = ends[low - 1];
		ends[low] = index;
	}
	const run: number[] = [];
	for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.push(at);
	return run;
}
