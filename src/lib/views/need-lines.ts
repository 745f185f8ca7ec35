/** Where the map of who needs whom puts its functions and its lines, in CSS pixels. Pure. */
import type { DependencyMap, Need } from '../domain/plan/dependency-map.ts';
import { pointAt, type Curve, type Point } from './curve.ts';

export interface NeedLine {
	readonly need: Need;
	readonly curve: Curve;
	/** Where its number stands. */
	readonly badge: Point;
}
export interface NeedLayout {
	readonly height: number;
	/** Middle of each function's row, by function. */
	readonly rows: ReadonlyMap<string, number>;
	readonly lines: readonly NeedLine[];
}

const ROW = 72;
/** Between two lines that meet at one function. */
const GAP = 24;
/** Numbers of neighbouring lines stand at different places, so that they do not cover each other. */
const BADGES = [0.5, 0.3, 0.7, 0.4, 0.6] as const;

/** @param width of the space between the two columns */
export function layoutNeeds({ field, others, needs }: DependencyMap, width: number): NeedLayout {
	const ends = needs.flatMap(({ id, from, needs: of }): { fn: string; line: string }[] => [
		{ fn: from, line: `${id} from` },
		{ fn: of, line: `${id} to` }
	]);
	const at = Map.groupBy(ends, ({ fn }) => fn);
	const heightOf = (fn: string): number => Math.max(ROW, (at.get(fn)?.length ?? 0) * GAP + GAP);
	const total = (column: readonly string[]): number => column.reduce((sum, fn) => sum + heightOf(fn), 0);
	const height = Math.max(total(field), total(others));

	const rows = new Map<string, number>();
	for (const column of [field, others]) {
		// The shorter column stands in the middle.
		let top = (height - total(column)) / 2;
		for (const fn of column) {
			rows.set(fn, top + heightOf(fn) / 2);
			top += heightOf(fn);
		}
	}
	const ports = new Map<string, Point>();
	for (const [fn, lines] of at)
		lines.forEach(({ line }, i) =>
			ports.set(line, [
				field.some((each) => each === fn) ? 0 : width,
				rows.get(fn)! + (i - (lines.length - 1) / 2) * GAP
			])
		);
	const lines = needs.map((need, i): NeedLine => {
		const [start, end] = [ports.get(`${need.id} from`)!, ports.get(`${need.id} to`)!];
		// Across the table it goes straight over; within a side it bows into the space between and comes back.
		const middle = start[0] === end[0] ? Math.abs(start[0] - width * 0.4) : width / 2;
		const curve: Curve = [start, [middle, start[1]], [middle, end[1]], end];
		return { need, curve, badge: pointAt(curve, BADGES[i % BADGES.length]!) };
	});
	return { height, rows, lines };
}
