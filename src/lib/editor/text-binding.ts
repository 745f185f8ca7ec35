/**
 * Binds a Y.Text to a textarea: what is typed becomes the smallest replacement, what others type arrives without moving the caret.
 * While an input method composes, neither side is disturbed: the composed text goes out when it is finished, and what arrives
 * meanwhile is shown then [ED3]. Knows no component.
 */
import type * as Y from 'yjs';
import { diffText, moveCaret } from '../board/text-diff.ts';
import type { Replacement } from '../board/text-diff.ts';

type Delta = readonly { insert?: unknown; delete?: number; retain?: number }[];

/** A Yjs delta as replacements, each counted in the text as the ones before it left it. */
export function replacementsOf(delta: Delta): Replacement[] {
	const found: Replacement[] = [];
	let at = 0;
	for (const { insert, delete: remove, retain } of delta) {
		if (retain !== undefined) at += retain;
		else if (remove !== undefined) found.push({ at, remove, insert: '' });
		else if (typeof insert === 'string') {
			found.push({ at, remove: 0, insert });
			at += insert.length;
		}
	}
	return found;
}

const follow = (offset: number, changes: readonly Replacement[]): number => changes.reduce(moveCaret, offset);

export class TextBinding {
	readonly #text: Y.Text;
	readonly #element: HTMLTextAreaElement;
	readonly #origin: unknown;
	/** What the textarea held when it last agreed with the document. */
	#shown: string;
	/** What others changed since then: only ever something while composing. */
	#missed: Replacement[] = [];
	#composing = false;
	#own = false;
	readonly #onText: () => void;

	/** @param onText after the textarea's value changed, by whomever */
	constructor(text: Y.Text, element: HTMLTextAreaElement, origin: unknown, onText: () => void = () => {}) {
		this.#text = text;
		this.#element = element;
		this.#origin = origin;
		this.#onText = onText;
		this.#shown = text.toString();
		element.value = this.#shown;
		text.observe(this.#remote);
		element.addEventListener('input', this.#input);
		element.addEventListener('compositionstart', this.#begin);
		element.addEventListener('compositionend', this.#end);
		onText();
	}

	get composing(): boolean {
		return this.#composing;
	}

	destroy(): void {
		// An unfinished composition is still somebody's words.
		if (this.#composing) this.#end();
		this.#text.unobserve(this.#remote);
		this.#element.removeEventListener('input', this.#input);
		this.#element.removeEventListener('compositionstart', this.#begin);
		this.#element.removeEventListener('compositionend', this.#end);
	}

	readonly #begin = (): void => {
		this.#composing = true;
	};

	readonly #end = (): void => {
		this.#composing = false;
		this.#send();
	};

	readonly #input = (): void => {
		if (!this.#composing) this.#send();
		this.#onText();
	};

	readonly #remote = (event: Y.YTextEvent): void => {
		if (this.#own) return;
		const changes = replacementsOf(event.delta as Delta);
		if (this.#composing) this.#missed.push(...changes);
		else this.#show(changes);
	};

	/** Put what was typed into the document, beside what others did meanwhile. */
	#send(): void {
		const { value, selectionStart } = this.#element;
		const change = diffText(this.#shown, value, selectionStart);
		const missed = this.#missed;
		this.#missed = [];
		this.#shown = value;
		if (change) this.#write(change, missed);
		// What cannot be stored as typed (half a character) is shown as it was stored.
		if (missed.length > 0 || this.#text.toString() !== value) this.#show(missed);
	}

	#write({ at, remove, insert }: Replacement, missed: readonly Replacement[]): void {
		const [from, to] = [follow(at, missed), follow(at + remove, missed)];
		this.#own = true;
		try {
			const write = (): void => {
				if (to > from) this.#text.delete(from, to - from);
				if (insert) this.#text.insert(from, insert.toWellFormed());
			};
			if (this.#text.doc) this.#text.doc.transact(write, this.#origin);
		} finally {
			this.#own = false;
		}
	}

	#show(changes: readonly Replacement[]): void {
		const element = this.#element;
		const { selectionStart, selectionEnd, selectionDirection, scrollTop } = element;
		this.#shown = this.#text.toString();
		if (element.value !== this.#shown) {
			element.value = this.#shown;
			// Setting the selection would move the focus' caret in some browsers, so only where it is.
			if (element.ownerDocument.activeElement === element) {
				element.setSelectionRange(follow(selectionStart, changes), follow(selectionEnd, changes), selectionDirection);
				element.scrollTop = scrollTop;
			}
		}
		this.#onText();
	}
}
