/** Sizes of small groups in words. */
import type { SideGrouping } from '#lib/domain/session/side-rooms.ts';
import { m } from '#lib/paraglide/messages.js';

const words: Readonly<Record<SideGrouping, () => string>> = {
	pair_mixed: m.side_pair_mixed,
	trio_mixed: m.side_trio_mixed,
	quad_mixed: m.side_quad_mixed,
	side: m.side_side
};
export const groupingLabel = (grouping: SideGrouping): string => words[grouping]();
