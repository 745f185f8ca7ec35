import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { addItem, itemProse } from '../board/items.ts';
import { proseText, readProse } from '../board/prose.ts';
import { createProseEditor } from './editor.ts';

let editors: Editor[] = [];
afterEach(() => {
	for (const editor of editors) editor.destroy();
	editors = [];
	document.body.innerHTML = '';
});

function story(text: string): { doc: Y.Doc; fragment: Y.XmlFragment; undoManager: Y.UndoManager } {
	const doc = new Y.Doc();
	addItem(doc, { id: 'M1', kind: 'message', fields: { story: { en: text } } }, 'seed');
	return {
		doc,
		fragment: itemProse(doc, 'M1', 'story.en')!,
		undoManager: new Y.UndoManager(doc.getMap('items'), { trackedOrigins: new Set(), captureTimeout: 0 })
	};
}
function open(
	fragment: Y.XmlFragment,
	more: { undoManager?: Y.UndoManager; awareness?: Awareness; onTransaction?: () => void } = {}
): { editor: Editor; element: HTMLElement } {
	const element = document.createElement('div');
	document.body.append(element);
	const editor = createProseEditor({
		element,
		fragment,
		awareness: more.awareness ?? null,
		undoManager: more.undoManager ?? null,
		editable: true,
		attributes: { role: 'textbox', 'aria-label': 'Story', 'aria-multiline': 'true' },
		onTransaction: more.onTransaction ?? (() => undefined)
	});
	editors.push(editor);
	return { editor, element };
}

describe('rich text', () => {
	it('[ED5] who leaves it changes nothing and is told nothing: it may be on its way out of the page', () => {
		let told = 0;
		const { editor, element } = open(story('First.').fragment, { onTransaction: () => void told++ });
		editor.commands.insertContent('Then ');
		const before = told;
		expect(before).toBeGreaterThan(0);
		element.querySelector('[role="textbox"]')!.dispatchEvent(new FocusEvent('blur'));
		expect([editor.isFocused, told]).toEqual([false, before]);
	});

	it('[ED5] shows what was seeded, and is read as what was typed', () => {
		const { fragment } = story('First.\n\nSecond.');
		const { editor, element } = open(fragment);
		expect([...element.querySelectorAll('p')].map((each) => each.textContent)).toEqual(['First.', 'Second.']);
		editor.chain().focus('end').splitBlock().toggleBulletList().insertContent('tea').run();
		editor.chain().setTextSelection({ from: 1, to: 6 }).toggleBold().run();
		expect(proseText(fragment)).toBe('First.\n\nSecond.\n\n- tea');
		expect(readProse(fragment)[0]?.runs).toEqual([
			{ text: 'First', marks: ['bold'] },
			{ text: '.', marks: [] }
		]);
		expect(element.querySelector('[role=textbox]')?.getAttribute('aria-label')).toBe('Story');
		expect(document.querySelector('style[data-tiptap-style]')).toBeNull();
	});

	it('[ED5] opening a text changes nothing in it', () => {
		const { doc, fragment } = story('First.');
		let updates = 0;
		doc.on('update', () => updates++);
		open(fragment);
		open(story('').fragment);
		expect(updates).toBe(0);
	});

	it('[ED1] two people write at once, and both see both', () => {
		const [ada, ben] = [story('First.'), new Y.Doc()];
		Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada.doc));
		const left = open(ada.fragment);
		const right = open(itemProse(ben, 'M1', 'story.en')!);
		left.editor.commands.insertContentAt(1, 'The ');
		right.editor.commands.insertContentAt(7, ' Second.');
		Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(ben), 'net');
		Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada.doc), 'net');
		expect([left.editor.getText(), right.editor.getText()]).toEqual(['The First. Second.', 'The First. Second.']);
	});

	it("[ED4] undo is the room's: it knows the typing, and outlives the editor", () => {
		const { doc, fragment, undoManager } = story('First.');
		const { editor } = open(fragment, { undoManager });
		editor.commands.insertContentAt(1, 'The ');
		doc.transact(() => (fragment.get(0) as Y.XmlElement).insert(1, [new Y.XmlText(' Theirs.')]), 'other');
		undoManager.undo();
		expect(proseText(fragment)).toBe('First. Theirs.');
		editor.destroy();
		undoManager.redo();
		expect(proseText(fragment)).toBe('The First. Theirs.');
	});
});

describe('carets', () => {
	it('[ED5] show names as text, nothing where names are hidden, and survive nonsense', () => {
		const { doc, fragment } = story('First.');
		const awareness = new Awareness(doc);
		const { element } = open(fragment, { awareness });
		const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
		const at = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, 3))) as unknown;
		const user = { participantId: 'p', name: '<b>Jule</b>', side: 'field', color: '#2f6f8f' };
		for (const [id, state] of [
			[11, { user, cursor: { anchor: at, head: at } }],
			[12, { cursor: { anchor: at, head: at } }],
			[13, { user, cursor: { anchor: null, head: 4 } }],
			[14, { user, cursor: 'here' }]
		] as const)
			awareness.states.set(id, state as Record<string, unknown>);
		awareness.emit('change', [{ added: [11, 12, 13, 14], updated: [], removed: [] }, 'net']);
		return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
			expect([...element.querySelectorAll('.caret-name')].map((each) => each.textContent)).toEqual(['<b>Jule</b>']);
			expect([...element.querySelectorAll<HTMLElement>('.caret')].map((each) => each.dataset['side']).sort()).toEqual([
				'field',
				'neutral'
			]);
			awareness.destroy();
		});
	});
});
