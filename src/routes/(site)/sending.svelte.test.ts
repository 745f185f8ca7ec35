import type { ActionResult } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { sending } from './sending.svelte.ts';

/** What becomes of a form that is sent and answered so: whether it failed, and whether the page was drawn anew. */
async function answered(result: ActionResult): Promise<[failed: boolean, updated: boolean]> {
	const sender = sending();
	let updated = false;
	const answer = await sender.send({} as never);
	expect(sender.busy).toBe(true);
	await answer!({ result, update: () => Promise.resolve(void (updated = true)) } as never);
	expect(sender.busy).toBe(false);
	return [sender.failed, updated];
}

it('[UI139] a form that got no answer stays as it is, with what was typed', async () => {
	expect(await answered({ type: 'error', error: new TypeError('Failed to fetch') })).toEqual([true, false]);
	expect(await answered({ type: 'error', status: 500, error: {} })).toEqual([true, false]);
});

it('[UI139] an answer is shown, also that there is nothing there any more', async () => {
	expect(await answered({ type: 'failure', status: 422 })).toEqual([false, true]);
	expect(await answered({ type: 'error', status: 404, error: {} })).toEqual([false, true]);
});
