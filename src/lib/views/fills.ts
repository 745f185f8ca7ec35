/** Fills that differ without colour: the channels of a stack, told apart in greyscale and on paper. Amber and teal mean sides only. */

const LINE = 'var(--ink-2)';
const PAPER = 'var(--paper-0)';

const FILLS = [
	LINE,
	`repeating-linear-gradient(135deg, ${LINE} 0 2px, ${PAPER} 2px 6px)`,
	`radial-gradient(circle at center, ${LINE} 1.5px, ${PAPER} 1.8px) 0 0 / 6px 6px`,
	`repeating-linear-gradient(0deg, ${LINE} 0 1.5px, ${PAPER} 1.5px 5px)`,
	'var(--line-1)',
	`repeating-linear-gradient(45deg, ${LINE} 0 1px, var(--line-1) 1px 7px)`,
	`repeating-linear-gradient(90deg, ${LINE} 0 1.5px, ${PAPER} 1.5px 5px)`,
	`repeating-linear-gradient(0deg, ${LINE} 0 1px, transparent 1px 6px), repeating-linear-gradient(90deg, ${LINE} 0 1px, ${PAPER} 1px 6px)`
] as const;

/** The fill of the nth thing: a CSS background. From the ninth on they come again, and the words beside them decide. */
export const fillOf = (index: number): string => FILLS[index % FILLS.length]!;
