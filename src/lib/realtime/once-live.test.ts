import { expect, it } from 'vitest';
import type { LiveView } from './live-view.svelte.ts';
import { onceLive } from './once-live.ts';

function line(status: LiveView['status']) {
	const listeners = new Set<() => void>();
	return {
		status,
		onChange: (listener: () => void) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		becomes(next: LiveView['status']): void {
			this.status = next;
			for (const listener of [...listeners]) listener();
		},
		get heard() {
			return listeners.size;
		}
	};
}

it('[RT27] what can wait is asked when the server is there, once, and not before', () => {
	const live = line('offline');
	let asked = 0;
	onceLive(live, () => asked++);
	live.becomes('offline');
	expect(asked).toBe(0);
	live.becomes('live');
	live.becomes('offline');
	live.becomes('live');
	expect([asked, live.heard]).toEqual([1, 0]);
	onceLive(live, () => asked++);
	expect([asked, live.heard]).toEqual([2, 0]);
});

it('[RT27] what was called off is not asked', () => {
	const live = line('offline');
	let asked = 0;
	onceLive(live, () => asked++)();
	live.becomes('live');
	expect([asked, live.heard]).toEqual([0, 0]);
});
