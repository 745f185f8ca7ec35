/** How large a set of texts is written on the big screen: few words large, many words smaller, never below what the last row reads. Pure. */

export type ReadingSize = 'l' | 'm' | 's';

/** What one page of 1920 × 1080 holds at each size, in characters; a Chinese character takes the room of two. */
const ROOM = { l: 500, m: 1100 };
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g;
/** A card is more than its words: edge, side, distance. */
const PER_CARD = 40;

export function readingSize(texts: readonly string[]): ReadingSize {
	const room = texts.reduce((sum, text) => sum + PER_CARD + text.length + (text.match(WIDE)?.length ?? 0), 0);
	return room <= ROOM.l ? 'l' : room <= ROOM.m ? 'm' : 's';
}
