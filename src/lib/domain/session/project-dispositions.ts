/** What became of ideas, for everybody alike; and to each person which of the cards are theirs [DP5, DP6]. */
import type { StageContent } from '../plan/content.ts';
import type { ParticipantId } from '../id.ts';
import { isOutdated, usesOf } from './dispositions.ts';
import type { SessionState, Stage } from './state.ts';
import type { IdeasView, SettledView } from './view-dispositions.ts';

interface Beside {
	readonly names: ReadonlyMap<string, string>;
	readonly texts: ReadonlyMap<string, string>;
	readonly authors: ReadonlyMap<string, string>;
}

/** Nothing where nothing became of anything yet. */
export function ideasOf(
	{ dispositions, replies }: Stage,
	content: StageContent | undefined,
	{ names, texts }: Beside
): { ideas?: IdeasView } {
	const said = dispositions.map(({ card, as, to, until, reasonTextId, by }): SettledView => {
		const reason = reasonTextId === null ? undefined : (texts.get(reasonTextId) ?? '');
		return {
			...{ card, as },
			...(to === null ? {} : { to }),
			...(until === null ? {} : { until }),
			...(reason === undefined ? {} : { reason }),
			by: names.get(by) ?? ''
		};
	});
	const known = new Set(said.map(({ card }) => card));
	const used = [...(content ? usesOf(content) : [])].filter(([card]) => !known.has(card));
	const settled = [...said, ...used.map(([card, to]): SettledView => ({ card, as: 'used', to }))];
	const open = replies.filter((reply) => !reply.convinced && !isOutdated({ dispositions }, reply));
	const appeals = open.map(({ card, textId }) => ({
		card,
		...(textId === null ? {} : { words: texts.get(textId) ?? '' })
	}));
	return settled.length + appeals.length > 0 ? { ideas: { settled, appeals } } : {};
}

/**
 * Own cards, and what one said of what became of them: card → convinced, or null where one said nothing; thanks are for one answer, the one objection is for good [DP8].
 * @param joinedAs entries are merged by the facilitator, who may take two people for one: each keeps to their own cards [DP7]
 */
export function ownCards(
	{ stages }: SessionState,
	joinedAs: ParticipantId,
	{ authors }: Pick<Beside, 'authors'>
): Readonly<Record<string, boolean | null>> {
	const replies = new Map(
		stages
			.flatMap((stage) => stage.replies.filter((each) => each.appealed || !isOutdated(stage, each)))
			.map((each) => [each.card, each])
	);
	const own = [...authors].filter(([, author]) => author === joinedAs);
	return Object.fromEntries(own.map(([card]) => [card, replies.get(card)?.convinced ?? null]));
}
