/**
 * Messages that say the same to somebody else: a variant has one origin, which is none itself. Pure but for fresh ids.
 * Source: 10-features S2.41: a variant begins unreviewed, whatever its origin has been through.
 */
import type { Item } from '#lib/domain/plan/content.ts';
import { FROM_CARDS, REVIEWED_WORDS } from '#lib/domain/plan/kinds.ts';
import type { Locale } from '#lib/domain/text.ts';
import { withIds } from './elements.ts';
import { readElements, readString, type Fields } from './fields.ts';

/** Whom or what the variant is for. */
export type VariantFor = { readonly segment: string } | { readonly language: Locale };

const originOf = ({ fields }: Item): string => readString(fields, 'variantOf');

export const variantsOf = (id: string, messages: readonly Item[]): readonly Item[] =>
	messages.filter((each) => each.id !== id && originOf(each) === id);

/** What a message may be a variant of; nothing where it has variants itself. What it is one of already stays a choice. */
export function originsFor(own: Item, messages: readonly Item[]): readonly Item[] {
	const others = messages.filter(({ id }) => id !== own.id);
	const free = variantsOf(own.id, messages).length === 0;
	return others.filter((each) => each.id === originOf(own) || (free && originOf(each) === ''));
}

/** What somebody said about the words of the origin says nothing about words that will differ. */
const OF_ORIGIN_ONLY: readonly string[] = ['fieldFit', 'status', FROM_CARDS, REVIEWED_WORDS];
/** Entries of its lists are its own from now on. */
const ownEntries = (fields: Fields, path: string): Fields =>
	readElements(fields, path).length === 0
		? {}
		: { [path]: withIds(readElements(fields, path).map((element) => ({ ...element, id: '' }))) };

/** The fields of a variant: the words of its origin, not reviewed yet [UI418]. */
export function variantFields({ id, fields }: Item, made: VariantFor): Fields {
	const kept = Object.fromEntries(Object.entries(fields).filter(([key]) => !OF_ORIGIN_ONLY.includes(key)));
	return {
		...(structuredClone(kept) as Fields),
		...ownEntries(fields, 'proofs'),
		...ownEntries(fields, 'objections'),
		level: readString(fields, 'level') === 'objection_only' ? 'objection_only' : 'segment',
		variantOf: readString(fields, 'variantOf') || id,
		mlr: { status: 'none' },
		...('segment' in made ? { segmentIds: [made.segment] } : { languageVariants: [made.language] })
	};
}
