import { createRawSnippet, flushSync, mount, tick, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import Menu from './Menu.svelte';

// The line is gone before anybody opened a menu: the module cannot be fetched.
vi.mock('./menu/MenuList.svelte', () => {
	throw new Error('Failed to fetch dynamically imported module');
});

it('[UI182] a menu whose list cannot be fetched says so and is not open, whatever its button is touched by afterwards', async () => {
	let attributes: () => Record<string, unknown> = () => ({});
	const trigger = createRawSnippet<[Record<string, unknown>]>((given) => {
		attributes = given;
		return { render: () => '<button></button>' };
	});
	const props = { items: [{ id: 'a', label: 'A', onselect: () => {} }], failed: 'Could not be loaded', trigger };
	const menu = mount(Menu, { target: document.body, props });
	const said = () => document.querySelector('[role="alert"]')?.textContent;
	expect([attributes()['aria-expanded'], said()]).toEqual([false, undefined]);
	(attributes()['onclick'] as () => void)();
	flushSync();
	expect(attributes()['aria-expanded']).toBe(false);
	await vi.waitFor(() => expect(said()).toBe('Could not be loaded'));
	(attributes()['onpointerenter'] as () => void)();
	await tick();
	expect(attributes()['aria-expanded']).toBe(false);
	await unmount(menu);
	document.body.replaceChildren();
});
