/** Texts in one to three languages. One language is enough; a missing one is a finding, never a block. */
import { z } from 'zod';
import { cleanLine, LOCALES } from './words.ts';

export * from './words.ts';

export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** How German words address people: *Sie*, or *du* where the workshop chose it. */
export const GermanAddress = z.enum(['formal', 'informal']);
export type GermanAddress = z.infer<typeof GermanAddress>;

/** Keys follow the plan schema: `zhHant`, not `zh-Hant`, so that they are plain property names. */
export const I18n = z.object({ en: z.string().optional(), de: z.string().optional(), zhHant: z.string().optional() });
export type I18n = z.infer<typeof I18n>;

/** A name or title: one visible line of 1 to `max` UTF-16 units [PE9]. */
export const Line = (max: number) => z.string().overwrite(cleanLine).min(1).max(max);
