/** What a document of ours may hold: text, JSON values, maps and rich text. No subdocuments, no bytes, no deep nesting. */
import * as Y from 'yjs';
import { MAX_JSON_DEPTH, MAX_KEY_LENGTH } from '../limits.ts';

/** Would reach an object's prototype in whoever reads the document as plain objects (B40, B41). */
const DANGEROUS_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const NODE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,60}$/;

export const keyIsAllowed = (key: string): boolean =>
	key.length > 0 && key.length <= MAX_KEY_LENGTH && !DANGEROUS_KEYS.includes(key);

function jsonIsAllowed(value: unknown, depth = 0): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value !== 'object') return typeof value !== 'bigint';
	if (depth >= MAX_JSON_DEPTH) return false;
	if (Array.isArray(value)) return value.every((entry) => jsonIsAllowed(entry, depth + 1));
	// lib0 assigns keys one by one, so a `__proto__` shows as another prototype; bytes have their own.
	if (Object.getPrototypeOf(value) !== Object.prototype) return false;
	return Object.entries(value).every(([key, entry]) => keyIsAllowed(key) && jsonIsAllowed(entry, depth + 1));
}

function typeIsAllowed(type: Y.AbstractType<unknown>): boolean {
	if (type instanceof Y.XmlHook) return false;
	if (type instanceof Y.XmlElement) return NODE_NAME.test(type.nodeName);
	return type instanceof Y.Map || type instanceof Y.Array || type instanceof Y.Text || type instanceof Y.XmlFragment;
}

/** @param content of an Item as decoded; kinds outside the list are refused */
export function contentIsAllowed(content: Y.Item['content']): boolean {
	if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
	if (content instanceof Y.ContentAny) return jsonIsAllowed(content.arr);
	if (content instanceof Y.ContentFormat) return keyIsAllowed(content.key) && jsonIsAllowed(content.value);
	if (content instanceof Y.ContentEmbed) return jsonIsAllowed(content.embed);
	return content instanceof Y.ContentType && typeIsAllowed(content.type);
}

export const formatKeyOf = (content: Y.Item['content']): string | null =>
	content instanceof Y.ContentFormat ? content.key : null;
