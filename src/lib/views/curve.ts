/** Curves with arrowheads, in CSS pixels. Pure: the drawing is whoever uses them. */

export type Point = readonly [x: number, y: number];
/** Start, one or two control points, end. */
export type Curve = readonly [Point, ...Point[]];

const text = (points: readonly Point[]): string => points.map(([x, y]) => `${round(x)} ${round(y)}`).join(', ');
const round = (value: number): number => Math.round(value * 10) / 10;

/** As the `d` of an SVG path (SVG 2 §9.3). */
export function pathOf([start, ...rest]: Curve): string {
	return `M ${text([start])} ${rest.length === 3 ? 'C' : 'Q'} ${text(rest)}`;
}

/** The point at `t`, 0 at the start and 1 at the end, by de Casteljau's construction. */
export function pointAt(curve: Curve, t: number): Point {
	let points: readonly Point[] = curve;
	while (points.length > 1)
		points = points.slice(1).map(([x, y], i): Point => {
			const [px, py] = points[i]!;
			return [px + (x - px) * t, py + (y - py) * t];
		});
	return points[0]!;
}

/** The points of an arrowhead whose tip is the curve's end. */
export function arrowhead(curve: Curve, size: number): string {
	const [[tx, ty], [fx, fy]] = [curve.at(-1)!, pointAt(curve, 0.9)];
	const length = Math.hypot(tx - fx, ty - fy) || 1;
	const [dx, dy] = [(tx - fx) / length, (ty - fy) / length];
	const [bx, by] = [tx - dx * size, ty - dy * size];
	const half = size * 0.55;
	return text([
		[tx, ty],
		[bx - dy * half, by + dx * half],
		[bx + dy * half, by - dx * half]
	]);
}
