/**
 * Tiptap, configured once: paragraphs, bold, italic, bullet lists, over a shared fragment. The schema is what board/prose.ts reads;
 * whoever changes one changes the other and SCHEMA_VERSION.
 *
 * Not the ready-made Collaboration extension: it brings a history of its own, and destroys the undo manager it is given when an
 * editor closes, which would end undo for the whole room.
 */
import { Editor, Extension } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { carets } from './carets.ts';

export interface ProseOptions {
	readonly element: HTMLElement;
	readonly fragment: Y.XmlFragment;
	readonly awareness: Awareness | null;
	/** The room's. Typing here becomes part of it. */
	readonly undoManager: Y.UndoManager | null;
	readonly editable: boolean;
	/** Attributes of the editable element: its role, name and language. */
	readonly attributes: Record<string, string>;
	readonly onTransaction: (editor: Editor) => void;
	readonly onFocus?: () => void;
	readonly onBlur?: () => void;
}

function shortcuts(undoManager: Y.UndoManager | null): Record<string, () => boolean> {
	if (!undoManager) return {};
	const undo = (): boolean => {
		undoManager.undo();
		return true;
	};
	const redo = (): boolean => {
		undoManager.redo();
		return true;
	};
	return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo };
}

function sharedText({ fragment, awareness, undoManager }: ProseOptions): Extension {
	return Extension.create({
		name: 'sharedText',
		priority: 1000,
		addProseMirrorPlugins: () => [ySyncPlugin(fragment), ...(awareness ? [carets(awareness)] : [])],
		addKeyboardShortcuts: () => shortcuts(undoManager)
	});
}

/** In the browser only. The caller destroys it. */
export function createProseEditor(options: ProseOptions): Editor {
	// Every transaction of this origin is typed here, never received.
	options.undoManager?.trackedOrigins.add(ySyncPluginKey);
	return new Editor({
		element: options.element,
		editable: options.editable,
		injectCSS: false,
		extensions: [Document, Paragraph, Text, Bold, Italic, BulletList, ListItem, ListKeymap, sharedText(options)],
		editorProps: { attributes: options.attributes },
		// Leaving changes nothing that is written, and happens while the page takes the field away, when nothing may be set.
		onTransaction: ({ editor, transaction }) => {
			if (!transaction.getMeta('blur')) options.onTransaction(editor);
		},
		onCreate: ({ editor }) => options.onTransaction(editor),
		onFocus: () => options.onFocus?.(),
		onBlur: () => options.onBlur?.()
	});
}
