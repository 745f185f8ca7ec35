import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IN_VIEW_MS, InView } from './in-view.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[RD1] a card has to be in view for a while; scrolled past, or hardly visible, it was not', () => {
	const callbacks = new Map<Element, IntersectionObserverCallback>();
	const view = new InView((callback) => ({
		observe: (element) => void callbacks.set(element, callback),
		disconnect: () => undefined
	}));
	const element = document.createElement('li');
	const stop = view.card('a')(element);
	const show = (intersectionRatio: number, height = 10, of = 800): void => {
		const entry = { intersectionRatio, intersectionRect: { height }, rootBounds: { height: of } };
		callbacks.get(element)!([entry as IntersectionObserverEntry], null as never);
	};
	show(0.9);
	vi.advanceTimersByTime(IN_VIEW_MS - 1);
	show(0);
	vi.advanceTimersByTime(IN_VIEW_MS);
	show(0.3);
	vi.advanceTimersByTime(IN_VIEW_MS);
	expect(view.seen).toEqual([]);
	// Taller than the screen, it fills most of it.
	show(0.3, 500);
	vi.advanceTimersByTime(IN_VIEW_MS);
	expect(view.seen).toEqual(['a']);
	stop();
});
