/** A whole document as JSON and back: what checks, views, exports and the content hash read, what seeding and import write. */
import type * as Y from 'yjs';
import type { StageContent } from '../domain/plan/content.ts';
import { addCard, listCards } from './cards.ts';
import { addGroup, listGroups } from './groups.ts';
import { addItem, listItems } from './items.ts';
import { ROOTS, watchRoots, type Touched } from './shape.ts';

/** Everything well-formed in the document, each list in its order. Never throws, whatever the document holds [BD2]. */
export const readContent = (doc: Y.Doc): StageContent => ({
	cards: listCards(doc),
	groups: listGroups(doc),
	items: listItems(doc)
});

/**
 * Add what `content` holds, ids and order included, in one transaction. An id that is already there is left alone,
 * so a seeding that is repeated changes nothing [BD9].
 * @throws RangeError when a field name is unsafe (`__proto__`, …)
 */
export function writeContent(doc: Y.Doc, content: StageContent, origin: unknown): void {
	doc.transact(() => {
		for (const group of content.groups) addGroup(doc, group, origin);
		for (const card of content.cards) addCard(doc, card, origin);
		for (const item of content.items) addItem(doc, item, origin);
	}, origin);
}

export const watchContent = (doc: Y.Doc, onChange: (touched: Touched) => void): (() => void) =>
	watchRoots(doc, ROOTS, onChange);
