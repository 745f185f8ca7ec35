/** Where an arrow key leads on a board, by where things stand on the screen. Pure geometry; boxes in CSS pixels. */

export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Boxes that touch or overlap by less than this do not count as overlapping. */
const SLACK_PX = 2;

const overlap = (a0: number, a1: number, b0: number, b1: number): boolean =>
	Math.min(a1, b1) - Math.max(a0, b0) > SLACK_PX;
const away = (a: Box, b: Box): { x: number; y: number } => ({
	x: Math.abs(a.left + a.right - b.left - b.right) / 2,
	y: Math.abs(a.top - b.top)
});

interface Candidate {
	readonly i: number;
	/** In line with where one stands. */
	readonly inLine: boolean;
	readonly gap: number;
	readonly aside: number;
}

/**
 * [UI113] Index of the box `arrow` leads to; `from` itself at an edge. Up and down stay in line; left and right go to the next
 * column even where nothing is level with one, so that every box is reached. Null: not an arrow.
 */
export function stepTo(boxes: readonly Box[], from: number, arrow: string): number | null {
	const here = boxes[from];
	const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1;
	if (!/^Arrow(Up|Down|Left|Right)$/.test(arrow) || !here) return null;
	const sideways = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
	const candidates = boxes.flatMap((box, i): Candidate[] => {
		const gap = sideways
			? sign > 0
				? box.left - here.right
				: here.left - box.right
			: sign > 0
				? box.top - here.bottom
				: here.top - box.bottom;
		if (i === from || gap < -SLACK_PX) return [];
		const inLine = sideways
			? overlap(here.top, here.bottom, box.top, box.bottom)
			: overlap(here.left, here.right, box.left, box.right);
		return [{ i, inLine, gap, aside: sideways ? away(here, box).y : away(here, box).x }];
	});
	const level = candidates.filter(({ inLine }) => inLine);
	const choice = level.length > 0 || !sideways ? level : candidates;
	return choice.toSorted((a, b) => a.gap - b.gap || a.aside - b.aside)[0]?.i ?? from;
}
