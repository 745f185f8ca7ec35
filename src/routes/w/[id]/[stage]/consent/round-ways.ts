/** Ways on from a consent round beside the one the main button goes: what else the server would take from whoever facilitates. Pure. */
import { besideNow } from '#lib/domain/session/agenda.ts';
import { openTogether } from '#lib/domain/session/together.ts';
import type { StageView } from '#lib/domain/session/view.ts';
import type { Day } from '../header/next-step.ts';
import { needsAmending } from './open-gaps.ts';

/**
 * `stop`: an open round ends and its text is worked on. `amend`: so is that of a closed one. `again`: a closed one is asked once
 * more as it is.
 */
export type RoundWay = 'stop' | 'amend' | 'again';

type Asked = Pick<StageView, 'key' | 'phase' | 'consent' | 'objections' | 'rounds' | 'pair'>;
type Now = Pick<Day, 'current' | 'stages' | 'agenda' | 'question' | 'together'>;

export function waysOf(stage: Asked, day: Now): readonly RoundWay[] {
	if (stage.phase !== 'consent' || !stage.consent) return [];
	if (stage.consent.state === 'open') return ['stop'];
	const main = mainWay(stage, day);
	const ways: RoundWay[] = asksAgain(stage, day) ? ['amend', 'again'] : ['amend'];
	return ways.filter((way) => way !== main);
}

const isOver = ({ rounds }: Asked): boolean => rounds.held >= rounds.most;

/** Only of the stage the room is in, and not while several are asked about together. */
const asksAgain = (stage: Asked, { current, stages, together }: Now): boolean =>
	current === stage.key && !isOver(stage) && openTogether(together ?? null, stages).length === 0;

/** What the main button does here; null where it leads elsewhere, or two people were named and it waits for them. */
function mainWay(stage: Asked, { current, agenda, question }: Now): RoundWay | null {
	if (current !== stage.key || question || besideNow(agenda)) return null;
	if (isOver(stage)) return stage.pair ? null : 'amend';
	return needsAmending(stage) ? 'amend' : 'again';
}
