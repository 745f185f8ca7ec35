/** The home page's list of what waits, from the list of one's workshops. Pure. */
import type { Need } from '#lib/domain/session/needs.ts';
import type { Listed } from '#server/services.ts';

export interface Waiting {
	readonly workshop: Pick<Listed, 'id' | 'title'>;
	readonly need: Need;
}

/** Own contributions first, because others wait for them; then what a facilitator leads. Within that, the liveliest workshop first. */
export function waitingIn(workshops: readonly Listed[]): Waiting[] {
	const all = workshops.flatMap(({ id, title, needs }) => needs.map((need) => ({ workshop: { id, title }, need })));
	return [...all.filter(({ need }) => need.kind !== 'lead'), ...all.filter(({ need }) => need.kind === 'lead')];
}
