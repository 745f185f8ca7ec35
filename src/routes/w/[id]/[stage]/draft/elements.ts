/** Entries of a list in an item. Those of an older import have no ids yet and cannot be told apart by them. Pure but for fresh ids. */
import { ulid } from 'ulid';
import { readString, type Fields } from './fields.ts';

export const haveIds = (elements: readonly Fields[]): boolean =>
	elements.every((element) => readString(element, 'id') !== '');

/** Copies of which each has an id of its own. */
export const withIds = (elements: readonly Fields[]): (Fields & { id: string })[] =>
	elements.map((element) => ({ ...element, id: readString(element, 'id') || ulid() }));
