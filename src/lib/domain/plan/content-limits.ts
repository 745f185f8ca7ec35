/** Kinds of items and what bounds a card, as plain values. Without schemas, so that a browser that only shows them carries none. */
import type { StageContent } from './content.ts';

/** Characters of one card (domain model: Card.text). */
export const MAX_CARD_TEXT = 280;

export const ITEM_KINDS = [
	'insight',
	'goal',
	'segment',
	'message',
	'channel',
	'touchpoint',
	'material',
	'relay',
	'roleAgreement',
	'dependency',
	'verdict',
	'workingAgreement',
	'glossaryTerm',
	'risk',
	'action',
	'decision',
	'notDoing',
	'parking',
	'assumptions',
	'preface'
] as const;

/** The id of the one item of assumptions in a room. */
export const ASSUMPTIONS_ID = 'assumptions';

/** The id of the one item that heads the plan, in the common room. */
export const PREFACE_ID = 'preface';

/** What a stage's text consists of, read one by one; channels and assumptions are what entries are planned with. */
export const isEntry = ({ kind }: { readonly kind: (typeof ITEM_KINDS)[number] }): boolean =>
	kind !== 'channel' && kind !== 'assumptions';

export const EMPTY_CONTENT: StageContent = { cards: [], groups: [], items: [] };
