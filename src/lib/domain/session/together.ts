/** Several stages that are agreed on in one round: which they are, and which of them still wait for answers. Pure. Rules BC in RULES.md. */
import type { StageKey } from './stages.ts';

export interface Together {
	readonly id: string;
	/** Unix ms. */
	readonly at: number;
	/** Each with its own round, in which it is agreed on by its own rule. */
	readonly stages: readonly { readonly stage: StageKey; readonly round: number }[];
	/** Ideas were left without an answer: why it was asked all the same. */
	readonly althoughTextId?: string;
}
/** As everybody sees it: the reason in words. */
export interface TogetherView extends Omit<Together, 'althoughTextId'> {
	readonly although?: string;
}

interface Asked {
	readonly key: StageKey;
	readonly consent: { readonly round: number; readonly state: 'open' | 'closed' | 'amended' } | null;
}

/** The stages of it that are still open; what was taken out to be amended is not among them. */
export const openTogether = <Each extends Asked>(
	together: Pick<Together, 'stages'> | null,
	stages: readonly Each[]
): Each[] => stages.filter(({ key, consent }) => consent?.state === 'open' && isOf(together, key, consent.round));

const isOf = (together: Pick<Together, 'stages'> | null, key: StageKey, round: number): boolean =>
	together?.stages.some((each) => each.stage === key && each.round === round) ?? false;
