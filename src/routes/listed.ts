/** Small typography that differs by language: what separates the parts of a line, and a word from its value. */
import { readerLocale } from './reader-locale.ts';

const chinese = (): boolean => readerLocale() === 'zh-Hant';

/** "a, b, c"; empty parts are left out. */
export const listed = (parts: readonly (string | null | undefined | false)[]): string =>
	parts.filter(Boolean).join(chinese() ? '、' : ', ');

/** "Owner: Marketing" */
export const pair = (term: string, value: string): string => (chinese() ? `${term}：${value}` : `${term}: ${value}`);

/** A colon after a word that something else follows. */
export const colon = (term: string): string => (chinese() ? `${term}：` : `${term}:`);
