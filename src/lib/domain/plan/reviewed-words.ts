/**
 * What review said of a message in another plan holds here for the same words alone. A message that comes along therefore keeps
 * beside it what was said, when, and the hash of its words then: what a record of the ledger keeps of those reviewed here [AF2, AF14].
 * Pure. Known gap: a status that people choose by hand in a draft is bound to no words.
 */
import { z } from 'zod';
import type { StageKey } from '../session/stage.ts';
import type { AfterView, ReviewView } from '../session/view-after.ts';
import { MLR_STATES } from './choices.ts';
import type { Item, StageContent } from './content.ts';
import { REVIEWED_WORDS } from './kinds.ts';

type Contents = Partial<Record<StageKey | 'common', StageContent>>;
type HashWords = (message: Item) => string;

const ReviewedWords = z.object({ status: z.enum(MLR_STATES), on: z.iso.date(), hash: z.string().max(128) });
type ReviewedWords = z.infer<typeof ReviewedWords>;

interface Source {
	/** The caller has the cryptography. */
	readonly hashWords: HashWords;
	/** ISO day on which the other plan said so; of what was recorded or brought there, its own day counts. */
	readonly asOf: string;
	readonly reviews?: AfterView['reviews'];
}

/** Bind what review said of every message to the words it has now. For the rooms of a workshop that is about to begin. */
export function bindToWords(contents: Contents, source: Source): Contents {
	const { messages } = contents;
	return messages
		? { ...contents, messages: { ...messages, items: messages.items.map((each) => bound(each, source)) } }
		: contents;
}

function bound(item: Item, { hashWords, asOf, reviews = [] }: Source): Item {
	const { [REVIEWED_WORDS]: before, ...fields } = item.fields;
	const status = statusOf(item);
	if (item.kind !== 'message' || !status || status === 'none' || status === 'draft') return { ...item, fields };
	const brought = ReviewedWords.safeParse(before).data;
	const recorded = reviews.find(({ messageId }) => messageId === item.id);
	const on = recorded?.on ?? (brought?.status === status ? brought.on : asOf);
	const words: ReviewedWords = { status, on, hash: hashWords(item) };
	return { ...item, fields: { ...fields, [REVIEWED_WORDS]: words } };
}

/** What review had said of other words than the message has now; nothing while they are the same, or people chose another status. */
export function outlived(message: Item, hashWords: HashWords): ReviewView[] {
	const { data } = ReviewedWords.safeParse(message.fields[REVIEWED_WORDS]);
	if (!data || statusOf(message) !== data.status || hashWords(message) === data.hash) return [];
	const { status, on } = data;
	return [{ messageId: message.id, status, on, ref: null, reason: null, validUntil: null, by: '', current: false }];
}

const Said = z.object({ status: z.enum(MLR_STATES) });
const statusOf = ({ fields }: Item): ReviewedWords['status'] | undefined => Said.safeParse(fields['mlr']).data?.status;
