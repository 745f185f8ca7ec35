import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { LatePart } from './late-part.svelte.ts';

describe('a part that comes when it is needed', () => {
	it('[UI182] is fetched once, and shown when it has arrived', async () => {
		let fetched = 0;
		const late = new LatePart(() => {
			fetched++;
			return Promise.resolve('part');
		});
		const seen: (string | null)[] = [];
		const stop = $effect.root(() => {
			$effect(() => void seen.push(late.part));
		});
		flushSync();
		await Promise.all([late.fetch(), late.fetch()]);
		flushSync();
		await late.fetch();
		expect(seen).toEqual([null, 'part']);
		expect(fetched).toBe(1);
		stop();
	});

	it('[UI182] that could not be fetched says so, and comes when it is tried again', async () => {
		let online = false;
		const late = new LatePart(() => (online ? Promise.resolve('part') : Promise.reject(new Error('offline'))));
		await late.fetch();
		expect([late.failed, late.part]).toEqual([true, null]);
		online = true;
		await late.fetch();
		expect([late.failed, late.part]).toEqual([false, 'part']);
	});
});
