/** Times of day, as the reader's language writes them, in the time zone of their device. */
import { readerLocale } from '../../../reader-locale.ts';

export const timeOfDay = (at: number): string =>
	new Intl.DateTimeFormat(readerLocale(), { hour: 'numeric', minute: '2-digit' }).format(at);
