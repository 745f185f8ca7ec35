/** Text pasted into a new card: several lines become several cards. Pure. */
import { MAX_CARD_TEXT } from '#lib/domain/plan/content.ts';

/** More than anybody reads at a table; the rest of a longer paste is left out, and the offer says how many there will be. */
export const MOST_PASTED = 200;

/** What lists in mails and documents begin their lines with. */
const BULLET = /^(?:[-–—*•·‣◦▪]|\(?\d{1,3}[.)])\s+/;

/** [UI117] One card a line, without bullets and empty lines; fewer than two lines are just text (empty). */
export function cardsIn(text: string): readonly string[] {
	const lines = text
		.split(/\r\n?|\n/)
		.map((line) => line.trim().replace(BULLET, '').trim().slice(0, MAX_CARD_TEXT))
		.filter((line) => line !== '');
	return lines.length < 2 ? [] : lines.slice(0, MOST_PASTED);
}
