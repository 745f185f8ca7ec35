/** What somebody put in and what became of it: their own cards, and where the insights made of them lead on. Pure. */
import { usesOf } from '#lib/domain/session/dispositions.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import type { AgreeingSide } from '#lib/domain/people/sides.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { ideasByStage, type Idea } from '../ideas/ideas.ts';

export interface OwnIdea extends Idea {
	/** What its author said of what became of it; null: nothing yet. */
	readonly convinced: boolean | null;
	/** Its card carries the name of whoever wrote it, for everybody. */
	readonly named: boolean;
	/** Entries that rest on what was made of it: it came full circle. */
	readonly citedIn: readonly string[];
}

type Has = Pick<Slices, 'stages' | 'content' | 'you'>;

/** [UI376] Only cards of which it is kept whose they are. */
export function ownIdeas(slices: Has): OwnIdea[] {
	const { cards = {} } = slices.you;
	const cited = citations(slices.content);
	const named = new Set(slices.stages.filter(({ naming }) => naming === 'named').map(({ key }) => key));
	return ideasByStage(slices)
		.flatMap(({ ideas }) => ideas)
		.filter(({ card }) => card.id in cards)
		.map((idea) => {
			const to = idea.settled?.as === 'used' ? idea.settled.to : undefined;
			return {
				...idea,
				named: named.has(idea.stage),
				convinced: cards[idea.card.id] ?? null,
				citedIn: (to && cited.get(to)) || []
			};
		});
}

export interface FullCircle {
	readonly insight: string;
	readonly citedIn: readonly string[];
}

/** [UI377] Insights of one's side that others rest on, though nobody knows who had them: the side hears of it. */
export function sideCircles({ content, you }: Has): FullCircle[] {
	const side = you.side as AgreeingSide;
	const insights = content.insights;
	if (!insights) return [];
	const own = new Set(Object.keys(you.cards ?? {}));
	const cited = citations(content);
	const mine = new Set([...usesOf(insights)].filter(([card]) => own.has(card)).map(([, item]) => item));
	return insights.items
		.filter(({ id, kind, fields }) => kind === 'insight' && fields['side'] === side && !mine.has(id) && cited.has(id))
		.map(({ id }) => ({ insight: id, citedIn: cited.get(id) ?? [] }));
}

/** Insight → what rests on it: goals, segments, messages, materials. */
function citations(content: Slices['content']): ReadonlyMap<string, readonly string[]> {
	const cited = new Map<string, string[]>();
	for (const item of Object.values(content).flatMap((room) => room?.items ?? []))
		for (const insight of insightsOf(item)) cited.set(insight, [...(cited.get(insight) ?? []), item.id]);
	return cited;
}

const insightsOf = ({ fields }: Item): string[] => {
	const ids = fields['insightIds'];
	return Array.isArray(ids) ? [...new Set(ids.filter((id) => typeof id === 'string'))] : [];
};
