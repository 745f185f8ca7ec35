/** Which keys a press means, and whether it may mean an action at all. Pure but for what it asks the event's target. */
import { matchKeybindingPress, parseKeybinding, type KeybindingPress } from 'tinykeys';

/** What is read of a KeyboardEvent. */
export interface Press {
	readonly key: string;
	readonly code: string;
	getModifierState(modifier: string): boolean;
}

const LETTER_PLACE = /^Key([A-Z])$/;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}]+$/u;
const presses = new Map<string, KeybindingPress | undefined>();

/**
 * [UI111] A letter is meant as written on the keyboard: Z is Z on a German one too. Where a layout writes no Latin letters
 * (Bopomofo, Cyrillic) its place counts. AltGr, which German keyboards need for [ and ], is part of writing the character.
 */
function meant(press: Press): KeyboardEvent {
	const place = LETTER_PLACE.exec(press.code)?.[1];
	const key = place && press.key.length === 1 && !LATIN.test(press.key) ? place : press.key;
	const graph = press.getModifierState('AltGraph');
	const getModifierState = (modifier: string): boolean =>
		graph && modifier !== 'Shift' ? false : press.getModifierState(modifier);
	return { key, code: press.code, getModifierState } as KeyboardEvent;
}

export function matches(press: Press, keys: readonly string[]): boolean {
	const event = meant(press);
	return keys.some((key) => {
		if (!presses.has(key)) presses.set(key, parseKeybinding(key)[0]);
		const parsed = presses.get(key);
		return parsed !== undefined && matchKeybindingPress(event, parsed);
	});
}

/** One character without Ctrl, Alt or Cmd: what speech input and a stray hand press by accident (WCAG 2.1.4). */
export const isSingle = (keys: readonly string[]): boolean =>
	keys.some((key) => /^(?:\[Shift\]\+)?.$/u.test(key) && key.trim() !== '');

const NOT_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Does a letter pressed here write, or choose by its name? */
export function writesText(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
	return target.isContentEditable || target.matches('textarea, select, [role="menu"] *, [role="listbox"] *');
}

/** Enter and Space belong to a button or link that has the focus. */
export const pressesControl = (event: KeyboardEvent): boolean =>
	(event.key === 'Enter' || event.key === ' ') &&
	event.target instanceof Element &&
	event.target.closest('button, a, summary, input, select') !== null;

const ON_TOP = ['dialog', 'alertdialog', 'menu'].map((role) => `[role="${role}"]:not([data-state="closed"])`).join();

/** A dialog or menu is open: keys belong to it alone. One that is fading out has closed. */
export const dialogOpen = (): boolean => document.querySelector(ON_TOP) !== null;

/** While an input method composes, keys belong to it; 229 is Safari's key that ends a composition (UI Events §5.6). */
export const composes = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
