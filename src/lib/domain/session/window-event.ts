/** Events about windows: on which day they begin, a moved end, one that was closed. Rules WN in RULES.md. */
import { z } from 'zod';

/** Phases that a window may leave by itself at its end: only forward, and never what is drafted or agreed on (12-method §3.7). */
export const LEFT_BY_ITSELF = ['write', 'reveal', 'cluster'] as const;

/** What a block says of its window, in the plan it begins with; both absent where it takes minutes and no days. */
export const WINDOWED = {
	/** Its first and its last working day, the workshop's first being 1. */
	days: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
	/** The phase that it leaves by itself when it closes. */
	leaves: z.enum(LEFT_BY_ITSELF).optional()
};

/** No plan takes longer, in working days. */
export const MAX_DAYS = 120;

export const WINDOW_EVENTS = [
	z.object({ type: z.literal('calendar-set'), begins: z.iso.date(), zone: z.string() }),
	z.object({ type: z.literal('window-moved'), block: z.string(), last: z.int().min(1) }),
	/** Its end has come, whatever came of it. */
	z.object({ type: z.literal('window-closed'), block: z.string() })
] as const;
