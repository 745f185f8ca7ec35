import { afterEach, beforeEach, expect, it } from 'vitest';
import { Rove } from './rove.svelte.ts';

let root: HTMLElement;
let stop = (): void => undefined;
const thing = (id: string): HTMLElement => root.querySelector<HTMLElement>(`[data-rove="${id}"]`)!;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const stops = (): string[] => [...root.querySelectorAll<HTMLElement>('[tabindex="0"]')].map((each) => each.id);

function board(rove: Rove, ...ids: string[]): void {
	root = document.createElement('div');
	root.innerHTML = ids
		.map(
			(id) => `<article id="${id}" data-rove="${id}" tabindex="-1">${id}<button id="${id}-menu">⋮</button></article>`
		)
		.join('');
	document.body.replaceChildren(root);
	stop = rove.board(root);
}
beforeEach(() => {
	// jsdom lays nothing out: things stand one below the other, as in a list.
	HTMLElement.prototype.getBoundingClientRect = function () {
		const at = [...(this.parentElement?.children ?? [])].indexOf(this);
		return (
			DOMRect.fromRect?.({ x: 0, y: at * 50, width: 100, height: 40 }) ??
			({ left: 0, right: 100, top: at * 50, bottom: at * 50 + 40 } as DOMRect)
		);
	};
});
afterEach(() => stop());

const press = (key: string, init: KeyboardEventInit = {}): void =>
	void document.activeElement?.dispatchEvent(
		new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
	);

it('[UI113] one thing is reached by Tab, and what is operable inside of it', () => {
	const rove = new Rove();
	board(rove, 'a', 'b');
	expect(stops()).toEqual(['a']);
	expect([...root.querySelectorAll<HTMLElement>('button')].map((each) => each.tabIndex)).toEqual([0, -1]);
	thing('b').focus();
	expect(stops().filter((id) => !id.endsWith('menu'))).toEqual(['b']);
	expect([...root.querySelectorAll<HTMLElement>('button')].map((each) => each.tabIndex)).toEqual([-1, 0]);
});

it('[UI113] arrows, Home and End move the focus; Shift tells from where to where', () => {
	const told: string[][] = [];
	const rove = new Rove({ onextend: (...way) => told.push(way) });
	board(rove, 'a', 'b', 'c');
	rove.enter();
	press('ArrowDown');
	expect(rove.holding).toBe('b');
	press('End');
	expect(rove.holding).toBe('c');
	press('ArrowUp', { shiftKey: true });
	expect(told).toEqual([['c', 'b']]);
	press('Home');
	expect(document.activeElement).toBe(thing('a'));
});

it('[UI114] a thing that goes away gives the focus to its neighbour, and the last one says that nothing is left', async () => {
	let empty = false;
	const rove = new Rove({ onempty: () => (empty = true) });
	board(rove, 'a', 'b', 'c');
	thing('b').focus();
	thing('b').remove();
	await settled();
	expect(document.activeElement).toBe(thing('c'));
	thing('c').remove();
	await settled();
	expect(document.activeElement).toBe(thing('a'));
	expect(empty).toBe(false);
	thing('a').remove();
	await settled();
	expect(empty).toBe(true);
});

it('[UI114] a thing that moves elsewhere on the board keeps the focus', async () => {
	const rove = new Rove();
	board(rove, 'a', 'b', 'c');
	thing('a').focus();
	const copy = thing('a').cloneNode(true);
	thing('a').remove();
	root.append(copy);
	await settled();
	expect(document.activeElement).toBe(thing('a'));
});

it('[UI114] nobody who went elsewhere is brought back', async () => {
	const rove = new Rove();
	board(rove, 'a', 'b');
	const outside = document.createElement('input');
	document.body.append(outside);
	thing('a').focus();
	outside.focus();
	thing('a').remove();
	await settled();
	expect(document.activeElement).toBe(outside);
});
