/** The colour of a person's caret: the same in every room and on every screen, derived from the participant id alone. */

/** Readable as a thin line and under white text, on light and on dark ground; hex, because rich-text carets append an alpha. */
const CARETS = [
	'#2f6f8f',
	'#8a5a2b',
	'#3f7d4e',
	'#8f3f6b',
	'#5b57a6',
	'#a0522d',
	'#23756f',
	'#7a6a1f',
	'#b0413e',
	'#4f6d9c'
];

export function colorOf(participantId: string): string {
	let hash = 0;
	for (const char of participantId) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
	return CARETS[hash % CARETS.length] ?? '#2f6f8f';
}
