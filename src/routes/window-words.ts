/** When a window of work in one's own time opens and closes, in the reader's language: the workshop's clock, and the reader's own. */
import type { Locale } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from './reader-locale.ts';

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

/** One a language, zone and form, because making one takes long. */
const formats = new Map<string, Intl.DateTimeFormat>();
function format(at: number, options: Intl.DateTimeFormatOptions, timeZone: string | undefined): string {
	const locale = readerLocale();
	const key = JSON.stringify([locale, timeZone, options]);
	const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, ...(timeZone ? { timeZone } : {}) });
	formats.set(key, made);
	return made.format(at);
}

/** "Tuesday, December 1 at 6:00 PM (Berlin)"; @param at Unix ms */
export const momentIn = (at: number, zone: string): string =>
	m.window_in({ when: format(at, { ...DAY, ...TIME }, zone), city: cityOf(zone) });

export const dayIn = (at: number, zone: string): string => format(at, { ...DAY, weekday: 'short' }, zone);

/** From its first day to its last, which may be the same. */
export function daysIn({ opens, closes }: { readonly opens: number; readonly closes: number }, zone: string): string {
	const [first, last] = [dayIn(opens, zone), dayIn(closes, zone)];
	return first === last ? first : m.window_days({ first, last });
}

/** Counted from the workshop's first, as long as nobody said which that is. */
export const workingDays = ([first, last]: readonly [number, number]): string =>
	first === last ? m.window_working_day({ day: first }) : m.window_working_days({ first, last });

/** The same moment on the clock of this device; null where that shows the same. */
export function momentHere(at: number, zone: string): string | null {
	const here = format(at, { ...DAY, ...TIME }, undefined);
	return here === format(at, { ...DAY, ...TIME }, zone) ? null : here;
}

/** Cities that are written in another way; every other one as its zone has it. */
const CITIES: Partial<Record<Locale, Readonly<Record<string, string>>>> = {
	de: { Taipei: 'Taipeh', Zurich: 'Zürich', Vienna: 'Wien', Brussels: 'Brüssel', Rome: 'Rom', Singapore: 'Singapur' },
	'zh-Hant': {
		Berlin: '柏林',
		Taipei: '台北',
		'New York': '紐約',
		London: '倫敦',
		Paris: '巴黎',
		Zurich: '蘇黎世',
		Vienna: '維也納',
		Tokyo: '東京',
		Singapore: '新加坡',
		Shanghai: '上海',
		'Hong Kong': '香港'
	}
};

function cityOf(zone: string): string {
	const name = zone.split('/').at(-1)!.replaceAll('_', ' ');
	return CITIES[readerLocale()]?.[name] ?? name;
}
