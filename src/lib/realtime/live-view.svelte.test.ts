/** The live view against a bare socket that sends frames of wire/live.ts, literally. */
import { createRequire } from 'node:module';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WebSocketServer as Server } from 'ws';
import type { Slices, View } from '../domain/session/view.ts';
import { LiveView } from './live-view.svelte.ts';

// Under the browser conditions of this project an import would give the stub that `ws` has for browsers.
const { WebSocketServer, WebSocket: Socket } = createRequire(import.meta.url)('ws') as typeof import('ws');

const slices = (currentStage: string | null): Slices =>
	({ workshop: { currentStage }, people: [] }) as unknown as Slices;
const rendered = (): View => ({ rev: 3, serverTime: Date.now() + 60_000, returnUrl: null, slices: slices(null) });

let server: Server;
let received: unknown[] = [];
let live: LiveView | null = null;
beforeEach(async () => {
	received = [];
	server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
	server.on('connection', (socket) =>
		socket.on('message', (data) => received.push(JSON.parse((data as Buffer).toString('utf8'))))
	);
	await new Promise((resolve) => server.once('listening', resolve));
});
afterEach(() => {
	live?.destroy();
	for (const socket of server.clients) socket.terminate();
	server.close();
});

function open(initial: View | null = rendered()): LiveView {
	const { port } = server.address() as { port: number };
	live = new LiveView(initial, {
		base: `http://127.0.0.1:${port}`,
		workshopId: 'w1',
		WebSocket: Socket as never,
		random: () => 0
	});
	return live;
}
const send = (...messages: unknown[]): void => {
	for (const socket of server.clients) for (const message of messages) socket.send(JSON.stringify(message));
};
const connected = (): Promise<void> =>
	vi.waitFor(() => expect(received).toContainEqual(expect.objectContaining({ type: 'at' })));

it('[RT11] begins with what the page was rendered with, before any socket', () => {
	const view = open();
	expect([view.rev, view.status, view.slices]).toEqual([3, 'connecting', slices(null)]);
	expect(view.serverNow() - Date.now()).toBeGreaterThan(59_000);
});

it('[RT11] says that it takes changes, and puts them into what it has', async () => {
	const view = open();
	view.start();
	await connected();
	expect(received).toContainEqual({ type: 'at', room: null, changes: true });
	const people = [{ id: 'a', name: 'Jule' }];
	send({ type: 'view', rev: 4, serverTime: 0, slices: { ...slices(null), people } });
	send({ type: 'change', rev: 5, serverTime: 0, slices: { workshop: { k: { currentStage: { v: 'goals' } } } } });
	await vi.waitFor(() => expect(view.rev).toBe(5));
	expect(view.slices).toEqual({ workshop: { currentStage: 'goals' }, people });
});

it('[RT11] takes changed slices and leaves the others as they are', async () => {
	const view = open();
	const stages: (string | null)[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			stages.push(view.slices?.workshop.currentStage ?? null);
		});
	});
	view.start();
	await connected();
	const now = Date.now() + 5_000;
	send({ type: 'view', rev: 4, serverTime: now, slices: { workshop: { currentStage: 'insights' } } });
	send({ type: 'nonsense' }, { type: 'view', rev: 'x' }, { type: 'presence', people: { p1: { room: 'insights' } } });
	await vi.waitFor(() => expect(view.presence).toEqual({ p1: { room: 'insights' } }));
	flushSync();
	expect([view.rev, view.status, view.slices?.people, stages]).toEqual([4, 'live', [], [null, 'insights']]);
	expect(Math.abs(view.serverNow() - now)).toBeLessThan(1_000);
	stop();
});

it('[RT11] says where this person is, also after the connection was lost', async () => {
	const view = open();
	view.start();
	view.at('insights');
	await vi.waitFor(() => expect(received.at(-1)).toMatchObject({ type: 'at', room: 'insights' }));
	received = [];
	for (const socket of server.clients) socket.terminate();
	await vi.waitFor(() => expect(view.status).toBe('offline'));
	await vi.waitFor(() => expect(received).toEqual([{ type: 'at', room: 'insights', changes: true }]));
	send({ type: 'view', rev: 5, serverTime: 0, slices: slices('goals') });
	await vi.waitFor(() => expect([view.status, view.rev]).toEqual(['live', 5]));
});

it('[RT8] a final close code ends it', async () => {
	const view = open();
	view.start();
	await connected();
	for (const socket of server.clients) socket.close(4401);
	await vi.waitFor(() => expect([view.status, view.closedWith]).toEqual(['closed', 4401]));
	expect(view.slices).toEqual(slices(null));
});

it('[RT21] there is nothing to keep once this person may not see it any more, or nobody looks', async () => {
	const view = open();
	view.start();
	await connected();
	expect(view.view?.rev).toBe(3);
	for (const socket of server.clients) socket.close(4403);
	await vi.waitFor(() => expect(view.status).toBe('closed'));
	expect(view.view).toBeNull();
	const left = open();
	left.destroy();
	expect(left.view).toBeNull();
});

it('[RT24] a view of somebody else is not taken: their session, not the one this page began with', async () => {
	const of = (participantId: string) => ({ ...slices(null), you: { participantId } }) as unknown as Slices;
	const view = open({ ...rendered(), slices: of('p1') });
	view.start();
	await connected();
	send({ type: 'view', rev: 4, serverTime: Date.now(), slices: of('p1') });
	await vi.waitFor(() => expect([view.status, view.replaced]).toEqual(['live', false]));
	send({ type: 'view', rev: 5, serverTime: Date.now(), slices: of('p2') });
	await vi.waitFor(() => expect([view.status, view.replaced]).toEqual(['closed', true]));
	expect([view.slices?.you.participantId, view.view]).toEqual(['p1', null]);
});
