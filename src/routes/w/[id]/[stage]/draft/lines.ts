/** Lists of short texts as people write them: one per line. Other languages of a line survive editing this one. Pure. */
import type { I18n, TextKey } from '#lib/domain/text.ts';

/** A stored line: words in one unnamed language, or by language. */
export type Line = string | I18n;

const OTHERS: Record<TextKey, readonly TextKey[]> = {
	en: ['de', 'zhHant'],
	de: ['en', 'zhHant'],
	zhHant: ['en', 'de']
};

/** What is read of it: one line, whatever breaks lines in it. */
export function readLine(line: Line, key: TextKey): string {
	const words = typeof line === 'string' ? line : [key, ...OTHERS[key]].map((each) => line[each]).find((text) => text);
	return oneLine(words ?? '').trim();
}

/** Text of one line: what breaks lines becomes a space. Spaces at its ends are left, somebody may be about to write on. */
export const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

export const linesToText = (lines: readonly Line[], key: TextKey): string =>
	lines.map((line) => readLine(line, key)).join('\n');

/** A line that reads as before: what was only shown for want of words in this language does not become words in it. */
function unchanged(line: Line, key: TextKey, words: string): I18n {
	if (typeof line === 'string') return { [key]: words };
	return line[key] ? { ...line, [key]: words } : line;
}

/**
 * What is stored after somebody edited the text: a line that still reads the same keeps its translations, wherever it moved;
 * a line that was reworded in place keeps them too, when nothing was added or taken away [UI51].
 */
export function textToLines(text: string, before: readonly Line[], key: TextKey): I18n[] {
	const written = text.split('\n').map((line) => line.trim());
	const lines = written.filter((line) => line !== '');
	const unused = [...before];
	const take = (words: string): Line | undefined => {
		const at = unused.findIndex((line) => readLine(line, key) === words);
		return at < 0 ? undefined : unused.splice(at, 1)[0];
	};
	const kept = lines.map(take);
	return lines.map((words, i): I18n => {
		if (kept[i] !== undefined) return unchanged(kept[i], key, words);
		const old = lines.length === before.length && unused.includes(before[i]!) ? before[i] : undefined;
		return typeof old === 'object' ? { ...old, [key]: words } : { [key]: words };
	});
}
