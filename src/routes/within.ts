/** Numbers that a plan cannot keep, told where they are typed. */
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from './reader-locale.ts';

/** As the plan bounds amounts (plan/fields.ts). */
const MOST = 1e12;
/** A share, as it is typed. */
export const MOST_PERCENT = 100;

/** Why a number cannot be written, in words [UI397]; undefined where it can. */
export function notWithin(value: number, most = MOST): string | undefined {
	if (value >= 0 && value <= most) return undefined;
	return m.field_not_within({ most: new Intl.NumberFormat(readerLocale()).format(most) });
}
