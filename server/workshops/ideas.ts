/** What has to be known about ideas and what became of them: as old as what is shown, so that nobody answers for what they have not seen. */
import type { WorkshopId } from '#lib/domain/id.ts';
import type { Facts, Requirements } from '#lib/domain/session/decide.ts';
import { unansweredCards } from '#lib/domain/session/dispositions.ts';
import type { SessionState } from '#lib/domain/session/state.ts';
import { listAuthors } from '../storage/card-authors.ts';
import type { Deps } from './deps.ts';

export async function ideaFacts(
	{ content, contents }: Deps,
	workshopId: WorkshopId,
	state: SessionState,
	{ targets, author, unanswered }: Requirements
): Promise<Pick<Facts, 'targets' | 'author' | 'unanswered'>> {
	const rooms = targets || unanswered ? await contents.read(workshopId) : {};
	const own = targets && rooms[targets];
	const items = Object.values(rooms).flatMap((room) => room?.items ?? []);
	return {
		...(own ? { targets: [...items, ...own.cards, ...own.groups].map(({ id }) => id) } : {}),
		...(author ? { author: (await listAuthors(content, workshopId)).get(author) ?? null } : {}),
		...(unanswered
			? { unanswered: state.stages.flatMap((stage) => unansweredCards(stage, rooms[stage.key])).length }
			: {})
	};
}
