/** The ideas of a workshop as rows, and where each of them led. Pure. */
import type { Card } from '#lib/domain/plan/content.ts';
import { settlesIn, unansweredCards } from '#lib/domain/session/dispositions.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { SettledView } from '#lib/domain/session/view-dispositions.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';
import type { Locale } from '#lib/domain/text.ts';
import { findName } from '../[stage]/names.ts';

export interface Idea {
	readonly stage: StageKey;
	readonly card: Card;
	/** Null: nobody has said yet what becomes of it. */
	readonly settled: SettledView | null;
	/** Whoever wrote it is not convinced; '' where they gave no words. */
	readonly appeal: string | null;
}
export interface StageIdeas {
	readonly key: StageKey;
	/** It can be said here now. */
	readonly open: boolean;
	readonly ideas: readonly Idea[];
}

type Has = Pick<Slices, 'stages' | 'content'>;

/** Covered cards have no words to answer; stages without a revealed card are left out. */
export function ideasByStage({ stages, content }: Has): StageIdeas[] {
	return stages
		.map((stage): StageIdeas => ({ key: stage.key, open: settlesIn(stage.phase), ideas: ideasIn(stage, content) }))
		.filter(({ ideas }) => ideas.length > 0);
}

function ideasIn(stage: StageView, content: Slices['content']): Idea[] {
	if (stage.phase === 'prepare' || stage.phase === 'write') return [];
	const settled = new Map((stage.ideas?.settled ?? []).map((each) => [each.card, each]));
	const appeals = new Map((stage.ideas?.appeals ?? []).map(({ card, words = '' }) => [card, words]));
	const covered = new Set((stage.covers ?? []).filter(({ until }) => until === null).map(({ card }) => card));
	return (content[stage.key]?.cards ?? [])
		.filter(({ id }) => !covered.has(id))
		.map((card) => ({
			stage: stage.key,
			card,
			settled: settled.get(card.id) ?? null,
			appeal: appeals.get(card.id) ?? null
		}));
}

/** [UI374] By the rule by which the server counts them. */
export const countUnanswered = ({ stages, content }: Has): number =>
	stages.reduce((sum, { key, phase, ideas, covers = [] }) => {
		const sorted = { phase, dispositions: ideas?.settled ?? [], covers };
		return sum + unansweredCards(sorted, content[key]).length;
	}, 0);

export interface Target {
	readonly title: string;
	/** Where it is; null for a card or a group. */
	readonly href: string | null;
}

/** What an idea is used in or merged into; null where it cannot be found any more. */
export function targetOf(to: string | undefined, { stages, content, workshop }: Slices, locale: Locale): Target | null {
	if (to === undefined) return null;
	for (const { key } of stages) {
		const room = content[key];
		if (room?.items.some(({ id }) => id === to))
			return { title: findName(to, [], content, locale), href: `/w/${workshop.id}/${key}#item-${to}` };
		const title = room?.groups.find(({ id }) => id === to)?.name ?? room?.cards.find(({ id }) => id === to)?.text;
		if (title !== undefined) return { title, href: null };
	}
	return null;
}
