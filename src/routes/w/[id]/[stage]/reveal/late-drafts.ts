/** Which of one's own cards stayed behind at the reveal. Pure. */
import type { Card } from '#lib/domain/plan/content.ts';

/**
 * Cards that were not ready and are not in the shared room yet. A late card keeps the id of its draft, so that adding it twice,
 * from two devices or after a reload, gives one card [UI33].
 */
export function leftBehind(drafts: readonly Card[], shared: readonly Card[]): Card[] {
	const added = new Set(shared.map((card) => card.id));
	return drafts.filter((card) => !card.ready && card.text.trim() !== '' && !added.has(card.id));
}
