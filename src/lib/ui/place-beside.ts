/** Puts a small floating element beside another, within the window. Reads the layout once, when it appears. */

export type Beside = 'top' | 'bottom' | 'left' | 'right';
/** Along the anchor's edge: which edges are in one line. */
export type Align = 'start' | 'center' | 'end';

/** CSS pixels between the two, and to the edge of the window. */
const GAP = 6;
const EDGE = 4;

const OPPOSITE: Readonly<Record<Beside, Beside>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** Where along one axis: `from` and `length` are the anchor's, `own` is the floating element's. */
const along = (from: number, length: number, own: number, align: Align): number =>
	from + { start: 0, center: (length - own) / 2, end: length - own }[align];

/** Where the top left corner goes: on the wished side, on the opposite one where it does not fit, never outside the window. */
export function cornerBeside(
	floating: Box,
	anchor: Box,
	window: { readonly width: number; readonly height: number },
	{ side, align = 'center' }: { readonly side: Beside; readonly align?: Align }
): { x: number; y: number } {
	const room: Record<Beside, number> = {
		top: anchor.top - GAP,
		bottom: window.height - anchor.top - anchor.height - GAP,
		left: anchor.left - GAP,
		right: window.width - anchor.left - anchor.width - GAP
	};
	const needed = side === 'top' || side === 'bottom' ? floating.height : floating.width;
	const on = room[side] < needed && room[OPPOSITE[side]] > room[side] ? OPPOSITE[side] : side;
	const alongX = along(anchor.left, anchor.width, floating.width, align);
	const alongY = along(anchor.top, anchor.height, floating.height, align);
	const corner = {
		top: { x: alongX, y: anchor.top - GAP - floating.height },
		bottom: { x: alongX, y: anchor.top + anchor.height + GAP },
		left: { x: anchor.left - GAP - floating.width, y: alongY },
		right: { x: anchor.left + anchor.width + GAP, y: alongY }
	}[on];
	return {
		x: between(EDGE, corner.x, window.width - floating.width - EDGE),
		y: between(EDGE, corner.y, window.height - floating.height - EDGE)
	};
}

export function placeBeside(floating: HTMLElement, anchor: HTMLElement, where: { side: Beside; align?: Align }): void {
	const window = { width: document.documentElement.clientWidth, height: innerHeight };
	const { x, y } = cornerBeside(floating.getBoundingClientRect(), anchor.getBoundingClientRect(), window, where);
	floating.style.left = `${x}px`;
	floating.style.top = `${y}px`;
}
