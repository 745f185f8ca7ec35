/**
 * Reading one field of an item, whatever is stored there: a document is never trusted, and one wrong value must not hide the rest.
 * Pure. Paths are nested field names joined by dots, as `setField` takes them.
 */
import { readWords, type I18n } from '#lib/domain/text.ts';
import type { Item } from '#lib/domain/plan/content.ts';

export type Fields = Item['fields'];

function walk(value: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value);
}

/** Whatever is stored there. */
export const readValue = (fields: Fields, path: string): unknown => walk(fields, path);

export function readString(fields: Fields, path: string): string {
	const value = walk(fields, path);
	return typeof value === 'string' ? value : '';
}

export function readNumber(fields: Fields, path: string): number | null {
	const value = walk(fields, path);
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export const readFlag = (fields: Fields, path: string): boolean => walk(fields, path) === true;

/** What was answered to a question of two: '' where nobody did. */
export function readAnswer(fields: Fields, path: string): 'yes' | 'no' | '' {
	const value = walk(fields, path);
	return value === true ? 'yes' : value === false ? 'no' : '';
}

/** A text by language; bare words of an imported plan count as words in every language. */
export function readI18n(fields: Fields, path: string): I18n {
	const value = walk(fields, path);
	if (typeof value === 'string') return { en: value, de: value, zhHant: value };
	return readWords(value) ?? {};
}

/** Ids of linked entities. */
export function readIds(fields: Fields, path: string): string[] {
	const value = walk(fields, path);
	return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

/** Lines such as needs: words, or words by language. */
export function readLines(fields: Fields, path: string): (string | I18n)[] {
	const value = walk(fields, path);
	if (!Array.isArray(value)) return [];
	return value.flatMap((line): (string | I18n)[] => {
		if (typeof line === 'string') return [line];
		const words = readWords(line);
		return words ? [words] : [];
	});
}

/** The elements of a list of objects, in order: proofs. Each may have an `id`. */
export function readElements(fields: Fields, path: string): Fields[] {
	const value = walk(fields, path);
	if (!Array.isArray(value)) return [];
	return value.filter((each): each is Fields => typeof each === 'object' && each !== null && !Array.isArray(each));
}
