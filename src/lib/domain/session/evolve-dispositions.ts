/** Folds what became of ideas into their stage. */
import type { Disposition, Reply } from './dispositions.ts';
import type { SessionEvent } from './event.ts';
import type { Stage } from './state.ts';

export type DispositionEvent = Extract<SessionEvent, { type: 'cards-settled' | 'cards-unsettled' | 'card-replied' }>;

export function applyDispositions(stage: Stage, event: DispositionEvent, at: number): Stage {
	switch (event.type) {
		case 'cards-settled': {
			const { as, to = null, until = null, reasonTextId = null, by } = event;
			const settled = event.cards.map((card): Disposition => ({ card, as, to, until, reasonTextId, by, at }));
			return { ...stage, dispositions: [...without(stage, event.cards), ...settled] };
		}
		case 'cards-unsettled':
			return { ...stage, dispositions: without(stage, event.cards) };
		case 'card-replied': {
			const { card, convinced, textId = null } = event;
			const before = stage.replies.find((each) => each.card === card);
			const reply: Reply = { card, convinced, textId, at, appealed: !convinced || before?.appealed === true };
			return { ...stage, replies: [...stage.replies.filter((each) => each !== before), reply] };
		}
	}
}

const without = ({ dispositions }: Stage, cards: readonly string[]): Disposition[] =>
	dispositions.filter(({ card }) => !cards.includes(card));
