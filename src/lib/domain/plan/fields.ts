/**
 * The field types plan entities are built from, with the caps that keep a hostile document small.
 * Every field but the id may be absent or null: a plan is read while people are still writing it.
 */
import { z } from 'zod';
import { FunctionName } from '../people/people.ts';

/** Longest string anywhere in a plan, in characters. */
export const MAX_STRING = 20_000;
/** Longest list anywhere in a plan. */
export const MAX_LIST = 5_000;
/** Deepest nesting of lists and objects in a plan; the sample workshop needs 7. */
export const MAX_DEPTH = 24;

export const Text = z.string().max(MAX_STRING);

/** A text in one to three languages, capped. Same shape as `I18n` of text.ts. */
export const I18nText = z.object({ en: Text.optional(), de: Text.optional(), zhHant: Text.optional() });

/** Words somebody said: in one unnamed language (a note typed live) or by language (a prepared plan). */
export const Phrase = z.union([Text, I18nText]);
export type Phrase = z.infer<typeof Phrase>;

/** A calendar day, `2027-01-11`, or a point in time in ISO 8601. */
export const Day = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** Refers to another entity by id. A dangling one is a finding, never a validation error. */
export const Link = z.string().max(64);

/** Money, counts and sizes: finite and far from where arithmetic loses whole numbers. */
export const Amount = z.number().min(0).max(1e12);
export const Share = z.number().min(0).max(1);

export const list = <T extends z.ZodType>(of: T) => z.array(of).max(MAX_LIST);
export const Links = list(Link);
export const Functions = list(FunctionName);

/** Numbers by region id. */
export const ByRegion = z.record(z.string().min(1).max(64), Amount);
