/**
 * Where each kind of item lives: its list in the plan, the room people write it in (05-decisions 21), and its shape.
 * An item counts only in the room of its kind, so that an open stage cannot change what another one has adopted [PL4].
 */
import type { z } from 'zod';
import type { StageKey } from '../session/stage.ts';
import { Assumptions } from './assumptions.ts';
import type { ItemKind } from './content.ts';
import { Channel, Dependency, Material, Relay, RoleAgreement, Touchpoint } from './delivery.ts';
import { Action, Decision, GlossaryTerm, Note, NotDoing, Risk, Verdict } from './notes.ts';
import { Preface } from './preface.ts';
import { Goal, Insight, Message, Segment } from './strategy.ts';

/** Lists of the plan that come out of rooms. */
export type ItemList =
	| 'insights'
	| 'goals'
	| 'segments'
	| 'messages'
	| 'channels'
	| 'touchpoints'
	| 'materials'
	| 'relays'
	| 'roleAgreements'
	| 'dependencies'
	| 'verdicts'
	| 'decisions'
	| 'notDoing'
	| 'risks'
	| 'actions'
	| 'glossary'
	| 'workingAgreements'
	| 'parkingLot'
	| 'assumptions';

export interface KindInfo {
	readonly list: ItemList;
	readonly room: StageKey | 'common';
	readonly schema: z.ZodObject;
	/** Worked out from the rest, or kept for it: no part of the plan, never hashed. */
	readonly derived?: readonly string[];
	/** What happens after agreement, or beside it: stored with the item for now, never hashed (05-decisions 21). */
	readonly afterwards?: readonly string[];
	/** Where workshops from before it had a room of its own keep it: read where that room does not exist, and only there. */
	readonly formerly?: 'common';
	/** Plan field whose words lie flat in the entity (`{id, en, de}`), while the item keeps them under `text`. */
	readonly bare?: true;
}

/** Of a message that came from another plan: which words its review was about (reviewed-words.ts). */
export const REVIEWED_WORDS = 'reviewedWords';

/** Kinds that are entities of the plan; what heads it is one of its workshop [PL46]. */
export type EntityKind = Exclude<ItemKind, 'preface'>;

/** The kinds that come out of rooms as lists. */
const ENTITIES: Readonly<Record<EntityKind, KindInfo>> = {
	insight: {
		list: 'insights',
		room: 'insights',
		schema: Insight,
		derived: ['status', 'usedIn'],
		afterwards: ['confirmations']
	},
	goal: { list: 'goals', room: 'goals', schema: Goal, derived: ['status'] },
	segment: { list: 'segments', room: 'segments', schema: Segment, derived: ['status'] },
	message: {
		list: 'messages',
		room: 'messages',
		schema: Message,
		derived: ['status', REVIEWED_WORDS],
		afterwards: ['mlr', 'fieldFit']
	},
	channel: { list: 'channels', room: 'touchpoints', schema: Channel },
	touchpoint: { list: 'touchpoints', room: 'touchpoints', schema: Touchpoint, afterwards: ['status', 'practicable'] },
	material: {
		list: 'materials',
		room: 'materials',
		schema: Material,
		afterwards: ['mlrStatus', 'fieldUsefulness', 'doability', 'commitment', 'usageLog', 'notUsedReasons', 'path']
	},
	relay: { list: 'relays', room: 'roles', schema: Relay, afterwards: ['kept'] },
	roleAgreement: { list: 'roleAgreements', room: 'roles', schema: RoleAgreement },
	dependency: { list: 'dependencies', room: 'roles', schema: Dependency },
	verdict: { list: 'verdicts', room: 'review', schema: Verdict },
	decision: { list: 'decisions', room: 'common', schema: Decision },
	notDoing: { list: 'notDoing', room: 'common', schema: NotDoing },
	risk: { list: 'risks', room: 'common', schema: Risk },
	action: { list: 'actions', room: 'common', schema: Action, afterwards: ['state'] },
	glossaryTerm: { list: 'glossary', room: 'common', schema: GlossaryTerm },
	// In the room that consent freezes and hashes, because it is agreed on (05-decisions 7 and 21).
	workingAgreement: { list: 'workingAgreements', room: 'kickoff', formerly: 'common', schema: Note, bare: true },
	parking: { list: 'parkingLot', room: 'common', schema: Note, bare: true },
	assumptions: { list: 'assumptions', room: 'touchpoints', schema: Assumptions }
};

/** Every kind of item. */
export const KINDS: Readonly<Record<ItemKind, Omit<KindInfo, 'list'>>> = {
	...ENTITIES,
	preface: { room: 'common', schema: Preface }
};

/** In the order of the plan document. */
export const KIND_ENTRIES = Object.entries(ENTITIES) as readonly (readonly [EntityKind, KindInfo])[];

/** The cards an item was made from: where it comes from, not what it says; and no part of the plan as a document. */
export const FROM_CARDS = 'fromCards';

/** Fields of a kind that the content hash leaves out. */
export const unhashedFields = (kind: ItemKind): readonly string[] => [
	FROM_CARDS,
	...(KINDS[kind].derived ?? []),
	...(KINDS[kind].afterwards ?? [])
];
