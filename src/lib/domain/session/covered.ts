/** Content without the words of the cards that are covered: the same object where none is. Pure. Rule MK2. */
import type { StageContent } from '../plan/content.ts';
import type { Cover } from './state.ts';

export function withoutCovered<Content extends StageContent | undefined>(
	covers: readonly Pick<Cover, 'card' | 'until'>[],
	content: Content
): Content {
	const covered = new Set(covers.filter(({ until }) => until === null).map(({ card }) => card));
	if (!content || covered.size === 0) return content;
	return {
		...content,
		cards: content.cards.map((card) => (covered.has(card.id) ? { ...card, text: '' } : card))
	};
}
