/**
 * The play: who sits at the table, who writes which card, what belongs together, which side favours what, and what is drafted
 * from it. Words are in words-….ts, in the same order as the lists here. Pure data; nothing here decides when.
 */
import type { FunctionName } from '#lib/domain/people/people.ts';
import type { AgreeingSide } from '#lib/domain/people/people.ts';

export const REHEARSED_STAGES = ['insights', 'goals', 'segments', 'messages', 'touchpoints'] as const;
export type RehearsedStage = (typeof REHEARSED_STAGES)[number];
/** Where they draft and agree. The kickoff collects no cards: its agreements are written down together. */
export type DraftedStage = RehearsedStage | 'kickoff';
export const isRehearsed = (stage: string | null): stage is RehearsedStage =>
	REHEARSED_STAGES.some((each) => each === stage);
export const isDrafted = (stage: string | null): stage is DraftedStage => stage === 'kickoff' || isRehearsed(stage);

/** Three from the field, three from inside: the smallest table at which both sides may be shown as sides. */
export const SEATS: readonly FunctionName[] = [
	'field_sales',
	'key_account',
	'field_medical',
	'marketing',
	'omnichannel_digital',
	'medical_hq'
];

interface ScriptedCard {
	/** The seat that writes it. */
	readonly by: number;
	/** Which of the stage's groups it goes into; null: left on the table for the facilitator to ask about. */
	readonly group: number | null;
}
const card = (by: number, group: number | null): ScriptedCard => ({ by, group });

export const CARDS: Readonly<Record<RehearsedStage, readonly ScriptedCard[]>> = {
	insights: [
		card(0, 0),
		card(0, null),
		card(0, 2),
		card(1, 1),
		card(1, null),
		card(2, 2),
		card(2, 0),
		card(3, 0),
		card(3, 2),
		card(4, 2),
		card(4, 1),
		card(5, null)
	],
	goals: [
		card(0, 0),
		card(0, 1),
		card(1, null),
		card(1, 1),
		card(2, 0),
		card(3, 0),
		card(3, 2),
		card(4, null),
		card(4, 1),
		card(5, 0)
	],
	segments: [card(2, 0), card(0, 1), card(1, 2), card(1, null), card(3, null), card(4, 3), card(4, 3), card(5, 1)],
	messages: [card(0, 1), card(1, null), card(2, 2), card(3, 0), card(3, 0), card(4, 1), card(5, null)],
	touchpoints: [card(0, 0), card(1, 0), card(2, null), card(3, 1), card(4, 1), card(5, 1)]
};

/** What each side puts its dots on, most wanted first: they differ, so that there is something to talk about. */
export const FAVOURS: Readonly<Partial<Record<DraftedStage, Readonly<Record<AgreeingSide, readonly number[]>>>>> = {
	goals: { field: [1, 0], internal: [0, 2] },
	segments: { field: [2, 1], internal: [1, 3] },
	messages: { field: [1, 2], internal: [0, 1] }
};

/** Who drafts the items of a stage, in the order they are drafted. */
export const DRAFTED_BY: Readonly<Record<DraftedStage, readonly number[]>> = {
	kickoff: [1, 3, 0, 5],
	insights: [4, 3, 0],
	goals: [3, 0],
	segments: [2, 1],
	messages: [3, 4],
	touchpoints: [0, 4, 1, 4]
};

export const itemId = (stage: DraftedStage, index: number): string => `rehearsed-${stage}-${index + 1}`;
export const groupId = (stage: DraftedStage, index: number): string => `rehearsed-${stage}-group-${index + 1}`;
export const cardId = (stage: RehearsedStage, index: number): string => `rehearsed-${stage}-card-${index + 1}`;

/** The sentence that one colleague cannot let stand, in the first stage, so that amending is practised early. */
export const CONTESTED = { stage: 'insights', item: 1, by: 1, kind: 'harm' } as const;
/** The goal that is drafted without a date, so that a plan check has something to say; this seat adds the date in the end. */
export const UNDATED = { stage: 'goals', item: 1, by: 4 } as const;
/** Who says with a note that they can live with it. */
export const WITH_NOTE: Readonly<Partial<Record<DraftedStage, number>>> = { goals: 2, messages: 5, touchpoints: 1 };
