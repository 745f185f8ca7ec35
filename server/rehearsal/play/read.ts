/** How colleagues read what was revealed: a few cards of the other side at a time, and they say so. Pure; see next-move.ts. */
import { isElector } from '#lib/domain/session/state.ts';
import type { Colleague } from './next-move.ts';
import type { Move, Scene } from './scene.ts';
import type { RehearsedStage } from './script.ts';

/** Reading one card, milliseconds. */
const READS_MS = 1_200;
/** Cards that are read before somebody says so. */
const AT_ONCE = 4;

export function reading({ contents, readBy }: Scene, key: RehearsedStage, table: readonly Colleague[]): Move[] {
	const cards = contents[key]?.cards ?? [];
	return table.flatMap(({ seat, person }): Move[] => {
		if (!isElector(person)) return [];
		const { side } = person;
		const unread = cards.filter((card) => card.side && card.side !== side && !readBy.get(card.id)?.includes(side));
		const some = unread.slice(0, AT_ONCE).map(({ id }) => id);
		if (some.length === 0) return [];
		const command = { type: 'cards.read', stage: key, cards: some } as const;
		const afterMs = READS_MS * some.length;
		return [{ kind: 'command', key: `read/${side}/${some[0]}`, seat, afterMs, by: person.id, command }];
	});
}
