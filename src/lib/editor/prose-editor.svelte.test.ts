import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItem, itemProse } from '../board/items.ts';
import { readProse } from '../board/prose.ts';
import ProseEditor from './ProseEditor.svelte';

let made: Record<string, unknown> | null = null;
afterEach(async () => {
	if (made) await unmount(made);
	made = null;
});

function editor(props: { editable?: boolean } = {}): { fragment: Y.XmlFragment; props: { editable: boolean } } {
	const doc = new Y.Doc();
	addItem(doc, { id: 'M1', kind: 'message', fields: { story: { de: 'Erzählt.' } } }, 'seed');
	const fragment = itemProse(doc, 'M1', 'story.de')!;
	const state = $state({ editable: props.editable ?? true });
	const labels = { toolbar: 'Format', bold: 'Bold', italic: 'Italic', list: 'List' };
	made = mount(ProseEditor, {
		target: document.body,
		props: {
			fragment,
			label: 'Story',
			lang: 'de',
			labels,
			get editable() {
				return state.editable;
			}
		}
	});
	flushSync();
	return { fragment, props: state };
}
const box = (): HTMLElement => document.querySelector<HTMLElement>('[role=textbox]')!;
const button = (name: string): HTMLButtonElement | null => document.querySelector(`button[aria-label="${name}"]`);

it('[ED5] is a named textbox in its language, with a toolbar that says what holds', () => {
	const { fragment } = editor();
	expect(['aria-label', 'aria-multiline', 'lang', 'contenteditable'].map((name) => box().getAttribute(name))).toEqual([
		'Story',
		'true',
		'de',
		'true'
	]);
	expect([box().textContent, document.querySelector('[role=toolbar]')?.getAttribute('aria-label')]).toEqual([
		'Erzählt.',
		'Format'
	]);
	button('List')!.click();
	flushSync();
	expect([button('List')!.getAttribute('aria-pressed'), button('Bold')!.getAttribute('aria-pressed')]).toEqual([
		'true',
		'false'
	]);
	expect(readProse(fragment)).toEqual([{ list: true, runs: [{ text: 'Erzählt.', marks: [] }] }]);
});

it('[ED5] becomes a text to read when the room is locked', () => {
	const { props } = editor();
	props.editable = false;
	flushSync();
	expect([box().getAttribute('contenteditable'), box().getAttribute('aria-readonly'), button('Bold')]).toEqual([
		'false',
		'true',
		null
	]);
	expect(box().textContent).toBe('Erzählt.');
});
