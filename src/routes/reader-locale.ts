/**
 * The reader's language, for everything but messages: titles, dates, numbers, sorting. Messages know a fourth one, German that
 * says *du*; to everything else it is German. The only door to `getLocale` (tests/architecture/messages.test.ts).
 */
import { plainLocale } from '#lib/domain/german.ts';
import type { Locale } from '#lib/domain/text.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export const readerLocale = (): Locale => plainLocale(getLocale());
