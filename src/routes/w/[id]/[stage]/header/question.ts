/** The agenda's question for a stage: shown while people write, read and group, where the question still leads. */
import type { Phase } from '#lib/domain/session/stage.ts';
import type { AgendaSlice, BlockView, DivisionView, StageView } from '#lib/domain/session/view.ts';
import { sayTo } from '#lib/domain/language.ts';
import type { Locale } from '#lib/domain/text.ts';

const ASKED: readonly Phase[] = ['prepare', 'write', 'reveal', 'cluster'];

/** @returns `lang` only where the words are known not to be in the reader's language, for the element that shows them */
export function questionOf(
	{ blocks, current }: Pick<AgendaSlice, 'blocks' | 'current'>,
	stage: Pick<StageView, 'key' | 'phase' | 'phases' | 'divided'>,
	locale: Locale,
	division?: Pick<DivisionView, 'grouping' | 'block'>
): { readonly text: string; readonly lang?: string } | null {
	const asks =
		stage.divided || ASKED.includes(stage.phase) || (stage.phase === 'draft' && !stage.phases.includes('write'));
	if (!asks) return null;
	const asking = blocks.filter((each) => each.stage === stage.key && each.prompts.length > 0);
	const block = asking.find(({ id }) => id === current) ?? asking[0];
	const { text, lang } = sayTo(locale, block?.prompts[ofRound(block, division)] ?? block?.prompts[0] ?? {});
	return text ? { text, ...(lang ? { lang } : {}) } : null;
}

/** A part of the day with a question for each of its rounds asks the one its small groups are at [UI326]. */
function ofRound(
	block: Pick<BlockView, 'id' | 'rounds' | 'prompts'> | undefined,
	division: Pick<DivisionView, 'grouping' | 'block'> | undefined
): number {
	if (!block || division?.block !== block.id || block.rounds.length !== block.prompts.length) return 0;
	return Math.max(
		0,
		block.rounds.findIndex(({ grouping }) => grouping === division.grouping)
	);
}
