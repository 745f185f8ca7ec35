/** Where the stops of a way stand and how lines run between them. Across in steps, down in rem. Pure. */
import type { Journey } from '#lib/domain/plan/journey.ts';

/** The line with the channel's name, one stop, and the space below a row. */
const NAME = 1.5;
const STOP = 2;
const GAP = 0.5;

export interface Line {
	readonly kind: Journey['links'][number]['kind'];
	readonly path: string;
	/** Where it arrives, and the way it points there. */
	readonly x: number;
	readonly y: number;
	readonly turn: number;
}
export interface Layout {
	/** Height of each row. */
	readonly heights: readonly number[];
	readonly height: number;
	readonly lines: readonly Line[];
}

interface Place {
	readonly column: number;
	/** Its middle. */
	readonly y: number;
}

/** Part of a column that stays free on each side of a stop: there lines begin and end. */
const MARGIN = 0.1;
/** Part of the margin that a line down the column leaves free beside it. */
const TRACK: Readonly<Record<Line['kind'], number>> = { 'sets-off': 0.6, reinforces: 0.25 };

export function layoutOf({ rows, links }: Journey): Layout {
	const places = new Map<string, Place>();
	const heights: number[] = [];
	let top = 0;
	for (const { cells } of rows) {
		const most = Math.max(1, ...cells.map(({ length }) => length));
		for (const [column, cell] of cells.entries())
			for (const [i, { touchpoint }] of cell.entries())
				places.set(touchpoint.id, { column, y: top + NAME + STOP * (i + 0.5) });
		heights.push(NAME + STOP * most + GAP);
		top += NAME + STOP * most + GAP;
	}
	const lines = links.flatMap(({ from, to, kind }) => {
		const [a, b] = [places.get(from), places.get(to)];
		return a && b ? { kind, ...lineBetween(a, b, kind) } : [];
	});
	return { heights, height: top, lines };
}

function lineBetween(a: Place, b: Place, kind: Line['kind']): Omit<Line, 'kind'> {
	const forward = Math.sign(b.column - a.column);
	if (forward === 0) {
		// Along the side of the column, so that it crosses no stop; each kind on a track of its own.
		const x = a.column + 1 - MARGIN * TRACK[kind];
		return {
			path: `M ${a.column + 1 - MARGIN} ${a.y} H ${x} V ${b.y} H ${b.column + 1 - MARGIN}`,
			x: b.column + 1 - MARGIN,
			y: b.y,
			turn: 180
		};
	}
	const start = a.column + (forward > 0 ? 1 - MARGIN : MARGIN);
	const end = b.column + (forward > 0 ? MARGIN : 1 - MARGIN);
	const middle = (start + end) / 2;
	return {
		path: `M ${start} ${a.y} C ${middle} ${a.y} ${middle} ${b.y} ${end} ${b.y}`,
		x: end,
		y: b.y,
		turn: forward > 0 ? 0 : 180
	};
}
