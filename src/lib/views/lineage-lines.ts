/** Lines between the nodes of the lineage, from where they stand on the page. */
import type { LineageNode } from '#lib/domain/plan/lineage.ts';

export interface Line {
	readonly from: string;
	readonly to: string;
	/** Of an SVG path, in the board’s own pixels. */
	readonly path: string;
}

/** One for every link of which both ends are shown: out of the right edge, into the left one. */
export function linesBetween(
	board: HTMLElement,
	nodes: ReadonlyMap<string, LineageNode>,
	shown: ReadonlySet<string>
): Line[] {
	const { left, top } = board.getBoundingClientRect();
	const boxes = new Map<string, DOMRect>();
	for (const element of board.querySelectorAll<HTMLElement>('[data-node]'))
		boxes.set(element.dataset['node']!, element.getBoundingClientRect());
	return [...nodes.values()]
		.filter(({ id }) => shown.has(id))
		.flatMap(({ id, why }) =>
			why.flatMap((from) => {
				const [a, b] = [boxes.get(from), boxes.get(id)];
				if (!a || !b || b.left <= a.right) return [];
				const [x1, y1] = [a.right - left, a.top + a.height / 2 - top];
				const [x2, y2] = [b.left - left, b.top + b.height / 2 - top];
				const bend = Math.min(60, (x2 - x1) / 2);
				return [{ from, to: id, path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` }];
			})
		);
}
