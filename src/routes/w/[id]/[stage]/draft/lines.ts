/** Lists of short texts as people write them: one per line. Other languages of a line survive editing this one. Pure. */
import type { I18n, TextKey } from '#lib/domain/text.ts';

/** A stored line: words in one unnamed language, or by language. */
export type Line = string | I18n;

const OTHERS: Record<TextKey, readonly TextKey[]> = {
	en: ['de', 'zhHant'],
	de: ['en', 'zhHant'],
	zhHant: ['en', 'de']
};

export function readLine(line: Line, key: TextKey): string {
	if (typeof line === 'string') return line;
	return line[key] ?? OTHERS[key].map((other) => line[other]).find((text) => text) ?? '';
}

export const linesToText = (lines: readonly Line[], key: TextKey): string =>
	lines.map((line) => readLine(line, key)).join('\n');

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
		const old = kept[i] ?? (lines.length === before.length && unused.includes(before[i]!) ? before[i] : undefined);
		return typeof old === 'object' ? { ...old, [key]: words } : { [key]: words };
	});
}
