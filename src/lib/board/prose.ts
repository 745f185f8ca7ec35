/**
 * Rich text as it lies in a document: an XmlFragment of `paragraph` and `bulletList`/`listItem` elements holding marked text,
 * the shape Tiptap's schema of editor/editor.ts writes. Read and seeded here without a DOM, so the server can do it too.
 */
import * as Y from 'yjs';
import type { ItemKind } from '../domain/plan/content.ts';
import type { TextKey } from '../domain/text.ts';

/** Top-level fields that are prose, one fragment per language (05-decisions 23). */
const PROSE_FIELDS: Partial<Record<ItemKind, readonly string[]>> = { message: ['story'] };
const LANGUAGES: readonly TextKey[] = ['en', 'de', 'zhHant'];

/** The flat keys of an item of this kind that hold a fragment instead of a value. */
export const proseKeys = (kind: ItemKind): readonly string[] =>
	(PROSE_FIELDS[kind] ?? []).flatMap((field) => LANGUAGES.map((language) => `${field}.${language}`));

export type Mark = 'bold' | 'italic';
/** A run of text with its marks, sorted by name. */
export interface Run {
	readonly text: string;
	readonly marks: readonly Mark[];
}
/** `list`: one item of a bullet list. */
export interface Paragraph {
	readonly list: boolean;
	readonly runs: readonly Run[];
}

const MARKS: readonly Mark[] = ['bold', 'italic'];
/** Lists in lists: deeper ones are read as if they ended here. */
const MAX_DEPTH = 16;

function readRuns(text: Y.XmlText): Run[] {
	const runs: Run[] = [];
	for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
		if (typeof insert !== 'string') continue;
		runs.push({ text: insert, marks: MARKS.filter((mark) => attributes?.[mark]) });
	}
	return runs;
}

type Parent = Y.XmlFragment | Y.XmlElement;

function* readParagraphs(parent: Parent, list: boolean, depth: number): Generator<Paragraph> {
	const loose: Run[] = [];
	for (const child of parent.toArray()) {
		if (child instanceof Y.XmlText) loose.push(...readRuns(child));
		else if (child instanceof Y.XmlElement && depth < MAX_DEPTH) {
			if (child.nodeName === 'paragraph') {
				const runs = child.toArray().flatMap((each) => (each instanceof Y.XmlText ? readRuns(each) : []));
				yield { list, runs };
			} else yield* readParagraphs(child, list || child.nodeName === 'listItem', depth + 1);
		}
	}
	if (loose.length > 0) yield { list, runs: loose };
}

/** The paragraphs with their marks, in reading order. What is not ours is skipped. */
export const readProse = (fragment: Y.XmlFragment): Paragraph[] => [...readParagraphs(fragment, false, 0)];

const textOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** Plain text: paragraphs separated by an empty line, list items by a line end and marked with `- `. Empty when nothing is written. */
export function proseText(fragment: Y.XmlFragment): string {
	let text = '';
	let previous: Paragraph | null = null;
	for (const paragraph of readProse(fragment)) {
		const own = textOf(paragraph);
		if (own.trim() === '') continue;
		if (previous) text += previous.list && paragraph.list ? '\n' : '\n\n';
		text += paragraph.list ? `- ${own}` : own;
		previous = paragraph;
	}
	return text;
}

function paragraphElement(text: string): Y.XmlElement {
	const paragraph = new Y.XmlElement('paragraph');
	if (text) paragraph.insert(0, [new Y.XmlText(text)]);
	return paragraph;
}

/** A new fragment holding plain text as paragraphs; empty lines separate them. Must be put into a document by the caller. */
export function newProse(text: string): Y.XmlFragment {
	const fragment = new Y.XmlFragment();
	fragment.insert(0, splitParagraphs(text).map(paragraphElement));
	return fragment;
}

/** Replace all that is written. For seeding and import; what others type at that moment is lost with it. */
export function setProse(fragment: Y.XmlFragment, text: string): void {
	if (fragment.length > 0) fragment.delete(0, fragment.length);
	fragment.insert(0, splitParagraphs(text).map(paragraphElement));
}

const splitParagraphs = (text: string): string[] => text.split(/\n{2,}/).filter((part) => part.trim() !== '');
