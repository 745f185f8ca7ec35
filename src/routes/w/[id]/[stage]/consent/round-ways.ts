/** Ways on from a consent round beside the one the main button goes: what else the server would take from whoever facilitates. Pure. */
import type { StageView } from '#lib/domain/session/view.ts';
import { needsAmending } from './open-gaps.ts';

/**
 * `stop`: an open round ends and its text is worked on. `amend`: so is that of a closed one. `again`: a closed one is asked once
 * more as it is.
 */
export type RoundWay = 'stop' | 'amend' | 'again';

export function waysOf({
	phase,
	consent,
	objections,
	rounds,
	pair
}: Pick<StageView, 'phase' | 'consent' | 'objections' | 'rounds' | 'pair'>): readonly RoundWay[] {
	if (phase !== 'consent' || !consent) return [];
	if (consent.state === 'open') return ['stop'];
	// After the last round the main button works on the text, until two people were named: then it waits for them.
	if (rounds.held >= rounds.most) return pair ? ['amend'] : [];
	return needsAmending({ consent, objections }) ? ['again'] : ['amend'];
}
