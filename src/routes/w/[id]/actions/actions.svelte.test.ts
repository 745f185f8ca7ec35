import { beforeEach, expect, it } from 'vitest';
import { Actions } from './actions.svelte.ts';

const press = (key: string, init: KeyboardEventInit = {}, target: HTMLElement = document.body): KeyboardEvent => {
	const event = new KeyboardEvent('keydown', {
		key,
		code: `Key${key.toUpperCase()}`,
		bubbles: true,
		cancelable: true,
		...init
	});
	Object.defineProperty(event, 'target', { value: target });
	return event;
};
const done: string[] = [];
let actions: Actions;
beforeEach(() => {
	document.body.innerHTML = '';
	localStorage.clear();
	done.length = 0;
	actions = new Actions();
});

it('[UI110] a key does what the page offers, and nothing where no page offers it', () => {
	expect(actions.handle(press('n'))).toBeNull();
	const stop = actions.offer('card.new', { run: () => done.push('new') });
	expect(actions.handle(press('n'))).toBe('card.new');
	stop();
	expect(actions.handle(press('n'))).toBeNull();
	expect(done).toEqual(['new']);
});

it('[UI110] the latest offer that holds wins', () => {
	actions.offer('card.new', { run: () => done.push('page') });
	actions.offer('card.new', { run: () => done.push('dialog'), when: () => done.length > 0 });
	actions.handle(press('n'));
	actions.handle(press('n'));
	expect(done).toEqual(['page', 'dialog']);
});

it('[UI112] [U34] a letter types where one types, and belongs to an input method while it composes', () => {
	actions.offer('card.new', { run: () => done.push('new') });
	for (const tag of ['input', 'textarea', 'select'])
		expect(actions.handle(press('n', {}, document.createElement(tag)))).toBeNull();
	expect(actions.handle(press('n', { isComposing: true }))).toBeNull();
	expect(actions.handle(press('n', { keyCode: 229 }))).toBeNull();
	const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
	expect(actions.handle(press('n', {}, box))).toBe('card.new');
});

it('[UI112] while a dialog or a menu is open, keys are its own', () => {
	actions.offer('card.new', { run: () => done.push('new') });
	document.body.innerHTML = '<div role="dialog"></div>';
	expect(actions.handle(press('n'))).toBeNull();
});

it('[UI112] single keys can be switched off on this device; those with Ctrl stay', () => {
	actions.offer('card.new', { run: () => done.push('new') });
	actions.offer('undo', { run: () => done.push('undo') });
	actions.singleKeys = false;
	expect(actions.handle(press('n'))).toBeNull();
	expect(actions.handle(press('z', { ctrlKey: true }))).toBe('undo');
	const next = new Actions();
	next.recall();
	expect(next.singleKeys).toBe(false);
});

it('[UI110] the palette is there while one types', () => {
	actions.offer('palette', { run: () => done.push('palette') });
	expect(actions.handle(press('k', { ctrlKey: true }, document.createElement('textarea')))).toBe('palette');
});

it('[UI110] the sheet has what a place can do once a card has the focus; the palette only what can be done now', () => {
	actions.offer('card.group', { when: () => false, here: () => true, run: () => done.push('group') });
	expect([actions.belongs('card.group'), actions.find('card.group'), actions.belongs('vote')]).toEqual([
		true,
		null,
		false
	]);
});

it('[UI110] letters typed while the palette is on its way are its own, and run nothing', () => {
	actions.offer('card.new', { run: () => done.push('new') });
	actions.open = 'palette';
	for (const key of ['n', 'e', 'q', 'Backspace', 'w']) actions.handle(press(key));
	expect([actions.ahead, done]).toEqual(['new', []]);
	document.body.innerHTML = '<div role="dialog"></div>';
	actions.handle(press('x'));
	expect(actions.ahead).toBe('new');
	document.body.innerHTML = '';
	actions.open = null;
	expect(actions.ahead).toBe('');
	actions.open = 'palette';
	actions.handle(press('Escape'));
	expect(actions.open).toBeNull();
	actions.open = 'sheet';
	expect(actions.handle(press('n'))).toBe('card.new');
	expect([actions.ahead, done]).toEqual(['', ['new']]);
	const field = document.createElement('textarea');
	const typed = press('x', {}, field);
	actions.handle(typed);
	expect(typed.defaultPrevented).toBe(false);
});
