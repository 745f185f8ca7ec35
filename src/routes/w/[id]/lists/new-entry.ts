/** What a new entry of a list begins with. Pure. */
import type { StageKey } from '#lib/domain/session/stage.ts';
import { textKey, type Locale } from '#lib/domain/text.ts';
import type { Fields } from '../[stage]/draft/fields.ts';
import type { ListKind } from './list-kinds.ts';

/** The day where the person is: what is decided in the morning in Taipei was not decided the day before. */
export function localDay(ms: number): string {
	const day = new Date(ms);
	return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

interface Moment {
	readonly locale: Locale;
	/** Unix milliseconds on the server's clock. */
	readonly now: number;
	/** The stage the room is in. */
	readonly stage: StageKey | null;
}

/** A decision remembers when it was made, and over which stage. */
export function newEntry(kind: ListKind, words: string, { locale, now, stage }: Moment): Fields {
	const text = { [textKey(locale)]: words };
	return kind === 'decision' ? { text, on: localDay(now), ...(stage && { stage }) } : { text };
}
