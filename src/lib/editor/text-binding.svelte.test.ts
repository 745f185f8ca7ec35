import fc from 'fast-check';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import CardText from './CardText.svelte';
import { TextBinding } from './text-binding.ts';

const me = { by: 'me' };
let cleanup: (() => void)[] = [];
afterEach(() => {
	for (const each of cleanup) each();
	cleanup = [];
	document.body.innerHTML = '';
});

function bound(start: string): { field: HTMLTextAreaElement; text: Y.Text; doc: Y.Doc; binding: TextBinding } {
	const doc = new Y.Doc();
	const text = doc.getText('t');
	text.insert(0, start);
	const field = document.createElement('textarea');
	document.body.append(field);
	const binding = new TextBinding(text, field, me);
	cleanup.push(() => binding.destroy());
	field.focus();
	return { field, text, doc, binding };
}
const input = (field: HTMLTextAreaElement): boolean => field.dispatchEvent(new InputEvent('input', { bubbles: true }));
/** As a keyboard does: replaces the selection and leaves the caret behind what was typed. */
function type(field: HTMLTextAreaElement, words: string): void {
	const { selectionStart: from, selectionEnd: to, value } = field;
	field.value = value.slice(0, from) + words + value.slice(to);
	field.setSelectionRange(from + words.length, from + words.length);
	input(field);
}
const compose = (field: HTMLTextAreaElement, when: 'start' | 'end'): boolean =>
	field.dispatchEvent(new CompositionEvent(`composition${when}`));

describe('typing', () => {
	it("[ED1] becomes one change of the shared text, with the caller's origin", () => {
		const { field, text, doc } = bound('Late start');
		const origins: unknown[] = [];
		doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
		field.setSelectionRange(4, 4);
		type(field, ' and slow');
		expect([text.toString(), field.value, field.selectionStart]).toEqual([
			'Late and slow start',
			'Late and slow start',
			13
		]);
		expect(origins).toEqual([me]);
	});

	it('[ED1] of others arrives without moving the caret', () => {
		const { field, text, doc } = bound('one two three');
		field.setSelectionRange(4, 7, 'forward');
		doc.transact(() => {
			text.insert(0, 'zero ');
			text.insert(text.length, ' four');
		}, 'other');
		expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['zero one two three four', 9, 12]);
		doc.transact(() => text.delete(0, 12), 'other');
		expect(field.value.slice(0, field.selectionEnd)).toBe('');
	});

	it('[ED1] of two people ends the same for both, whatever they did in whatever order', () => {
		const EDIT = fc.record({
			who: fc.boolean(),
			at: fc.nat(20),
			cut: fc.nat(3),
			words: fc.string({ unit: 'grapheme', maxLength: 3 })
		});
		fc.assert(
			fc.property(fc.array(EDIT, { maxLength: 10 }), (edits) => {
				const [left, right] = [bound('start'), bound('')];
				right.text.delete(0, right.text.length);
				Y.applyUpdate(right.doc, Y.encodeStateAsUpdate(left.doc));
				for (const [from, to] of [
					[left, right],
					[right, left]
				] as const)
					from.doc.on(
						'update',
						(update: Uint8Array, origin: unknown) => origin !== 'net' && Y.applyUpdate(to.doc, update, 'net')
					);
				for (const { who, at, cut, words } of edits) {
					const { field } = who ? left : right;
					const from = Math.min(at, field.value.length);
					field.setSelectionRange(from, Math.min(from + cut, field.value.length));
					type(field, words);
				}
				expect(left.field.value).toBe(right.field.value);
				expect(left.field.value).toBe(left.text.toString());
				for (const each of cleanup.splice(0)) each();
				document.body.innerHTML = '';
			}),
			{ numRuns: 100 }
		);
	});
});

describe('an input method', () => {
	it("[ED3] is left alone while it composes, and both sides' words are there afterwards", () => {
		const { field, text, doc } = bound('目標');
		field.setSelectionRange(2, 2);
		compose(field, 'start');
		type(field, 'ㄇ');
		expect(text.toString()).toBe('目標');
		doc.transact(() => text.insert(0, '新'), 'other');
		expect(field.value).toBe('目標ㄇ');
		field.value = '目標們';
		field.setSelectionRange(3, 3);
		input(field);
		compose(field, 'end');
		expect([text.toString(), field.value, field.selectionStart]).toEqual(['新目標們', '新目標們', 4]);
	});

	it('[ED3] that is cut off leaves what was composed', () => {
		const { field, text, binding } = bound('');
		compose(field, 'start');
		type(field, '策');
		binding.destroy();
		expect(text.toString()).toBe('策');
	});
});

describe('a card', () => {
	function card(props: { onready?: () => void; undoManager?: Y.UndoManager; maxlength?: number } = {}): {
		field: HTMLTextAreaElement;
		text: Y.Text;
	} {
		// jsdom has no CSS.supports.
		globalThis.CSS = { supports: () => true } as unknown as typeof CSS;
		const text = new Y.Doc().getText('t');
		const made = mount(CardText, {
			target: document.body,
			props: { text, label: 'Card', origin: me, left: (count: number) => `${count} left`, ...props }
		});
		flushSync();
		cleanup.push(() => void unmount(made));
		return { field: document.querySelector('textarea')!, text };
	}
	const press = (field: HTMLTextAreaElement, key: string, more: KeyboardEventInit = {}): boolean =>
		!field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

	it('[ED2] is ready with Enter; Shift+Enter begins a line', () => {
		let ready = 0;
		const { field } = card({ onready: () => ready++ });
		expect([press(field, 'Enter'), press(field, 'Enter', { shiftKey: true }), ready]).toEqual([true, false, 1]);
	});

	it('[ED3] [U41] is not ready while an input method composes', () => {
		let ready = 0;
		const { field } = card({ onready: () => ready++ });
		press(field, 'Enter', { isComposing: true });
		press(field, 'Enter', { keyCode: 229 });
		compose(field, 'start');
		press(field, 'Enter');
		compose(field, 'end');
		expect(ready).toBe(0);
		press(field, 'Enter');
		expect(ready).toBe(1);
	});

	it('[ED4] takes undo to the board', () => {
		const doc = new Y.Doc();
		const undoManager = new Y.UndoManager(doc.getText('t'), { trackedOrigins: new Set([me]) });
		doc.transact(() => doc.getText('t').insert(0, 'mine'), me);
		const { field } = card({ undoManager });
		expect(press(field, 'z', { ctrlKey: true })).toBe(true);
		expect(doc.getText('t').toString()).toBe('');
		press(field, 'Z', { metaKey: true, shiftKey: true });
		expect(doc.getText('t').toString()).toBe('mine');
		expect(press(field, 'z')).toBe(false);
	});

	it('counts only when the end is near', () => {
		const { field } = card({ maxlength: 20 });
		type(field, 'x'.repeat(10));
		flushSync();
		expect(document.querySelector('.left')).toBeNull();
		type(field, 'x'.repeat(7));
		flushSync();
		expect(document.querySelector('.left')?.textContent).toBe('3 left');
		expect([field.maxLength, field.getAttribute('aria-label')]).toEqual([20, 'Card']);
	});
});
