import { expect, it } from 'vitest';
import type { WorkshopClient } from '#lib/realtime/context.ts';
import { leaveDevice } from './leave-device.ts';

const workshop = () => {
	const client = { closed: false, destroy: () => void (client.closed = true) };
	return client;
};
const leave = async (client: { closed: boolean }, answer: () => Promise<Response>) =>
	[await leaveDevice(client as unknown as WorkshopClient, answer), client.closed] as const;

it('[UI135] nothing is wiped before the server has ended the session', async () => {
	expect(await leave(workshop(), () => Promise.reject(new TypeError('no line')))).toEqual([false, false]);
	expect(await leave(workshop(), async () => new Response(null, { status: 503 }))).toEqual([false, false]);
	expect(await leave(workshop(), async () => new Response(null, { status: 204 }))).toEqual([true, true]);
});
