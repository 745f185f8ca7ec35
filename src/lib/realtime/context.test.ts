/** The workshop's client against the composed server: which rooms are open, and when. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ComposedServer, gather, waitFor } from '../../../tests/support/composed.ts';
import type { Guest } from '../../../tests/support/composed.ts';
import { Device, MemoryCopy } from '../../../tests/support/device.ts';
import { listCards } from '../board/cards.ts';
import { createWorkshopClient } from './context.ts';
import type { WorkshopClient, WorkshopOptions } from './context.ts';

let server: ComposedServer;
let facilitator: Guest;
let device: Device;
let workshop: WorkshopClient | undefined;
beforeAll(async () => {
	server = await ComposedServer.start();
}, 30_000);
afterAll(() => server.close());
afterEach(() => workshop?.destroy());

async function enter(): Promise<WorkshopClient> {
	const people = await gather(server, { field: 1, internal: 1 });
	facilitator = people.facilitator;
	device = new Device(server, people.field[0]!);
	return openPage();
}
async function openPage(options: WorkshopOptions = {}): Promise<WorkshopClient> {
	const { person, workshopId } = device.guest;
	const view = await server.services.workshops.view(person, workshopId, server.origin);
	workshop = createWorkshopClient(view, server.origin, { WebSocket: device.socketClass(), ...options });
	return workshop;
}
const open = (name: string): Promise<void> =>
	facilitator.command({ type: 'stage.open', stage: name as never }).then(() => undefined);

it('[RT14] opens nothing before it is started: a page that is only rendered has no sockets', async () => {
	const client = await enter();
	expect([client.room('insights').status, client.room('insights').board.cards]).toEqual(['connecting', []]);
	expect(client.room('insights')).toBe(client.room('insights'));
	await Promise.resolve();
	expect(device.sockets.size).toBe(0);
});

it('[RT11] follows the server, and a room opens once this person may', async () => {
	const client = await enter();
	client.start();
	const draft = client.room('draft.insights');
	await waitFor(() => client.live.status === 'live');
	await open('insights');
	await waitFor(() => client.live.slices?.workshop.currentStage === 'insights');
	await waitFor(() => draft.writable && draft.synced);
	expect(draft.board.addCard({ text: 'One', ready: true })).not.toBeNull();
	await waitFor(() => draft.saved === 'saved' && !draft.client.unsaved);
	expect(client.live.slices?.you.rooms['draft.insights']).toBe('write');
});

it('[RT3] another stage closes the rooms of this one, but not before everything is saved', async () => {
	const client = await enter();
	client.start();
	await open('insights');
	const draft = client.room('draft.insights');
	await waitFor(() => draft.writable && draft.synced);
	device.cut();
	await waitFor(() => draft.status === 'offline');
	draft.board.addCard({ text: 'Typed offline' });
	client.room('goals');
	await Promise.resolve();
	expect(client.room('draft.insights')).toBe(draft);
	client.room('goals');
	device.heal();
	await waitFor(() => !draft.client.unsaved);
	expect(client.room('draft.insights')).not.toBe(draft);
	const again = client.room('draft.insights');
	await waitFor(() => again.board.cards.length === 1);
	expect(again.board.cards[0]?.text).toBe('Typed offline');
});

it('[RT3] what a tab that is gone left unsent is sent whichever page is open, and the room closes again', async () => {
	const kept = new MemoryCopy();
	await enter();
	workshop!.destroy();
	await open('insights');
	const first = await openPage({ openCopy: async () => kept });
	first.start();
	const draft = first.room('draft.insights');
	await waitFor(() => draft.writable && draft.saved === 'saved');
	device.cut();
	await waitFor(() => draft.status === 'offline');
	draft.board.addCard({ text: 'Typed in the train' });
	first.destroy();
	device.heal();

	const copy = new MemoryCopy({ epoch: kept.epoch, updates: kept.own });
	const client = await openPage({ openCopy: async () => copy, listPending: async () => ['draft.insights'] });
	client.start();
	await waitFor(() => client.unsaved);
	await waitFor(async () => listCards(await device.guest.room('draft.insights')).length === 1);
	await waitFor(() => !client.unsaved && copy.settled > 0 && device.sockets.size === 1);
});

it('[RT14] what was on the board stays there while offline', async () => {
	const client = await enter();
	client.start();
	await open('insights');
	const draft = client.room('draft.insights');
	await waitFor(() => draft.writable && draft.synced);
	draft.board.addCard({ text: 'One' });
	await waitFor(() => !draft.client.unsaved);
	device.cut();
	await waitFor(() => draft.status === 'offline');
	expect([draft.synced, draft.board.cards.length, draft.saved]).toEqual([true, 1, 'offline']);
});

it('[RT20] the copy on this device stands in for a room only where nobody answers: what is shown live is newer', async () => {
	await enter();
	workshop!.destroy();
	await open('insights');
	const deaf = class extends device.socketClass() {
		constructor(url: string) {
			super(url.includes('/sync') ? 'ws://127.0.0.1:9' : url);
		}
	};
	const openCopy = async () => new MemoryCopy({ epoch: 'e1', updates: [] });
	const client = await openPage({ WebSocket: deaf as never, openCopy });
	client.start();
	const draft = client.room('draft.insights');
	await waitFor(() => draft.synced && client.live.status === 'live');
	expect([draft.greeted, client.isBehind(draft)]).toEqual([false, true]);
	device.cut();
	await waitFor(() => client.live.status === 'offline');
	expect(client.isBehind(draft)).toBe(false);
});

it('[RT26] the rooms are tried as soon as the view is back, and not only when their pause is over', async () => {
	const client = await enter();
	client.start();
	await open('insights');
	const draft = client.room('draft.insights');
	await waitFor(() => draft.writable && draft.synced);
	device.cut();
	await waitFor(() => draft.status === 'offline' && client.live.status === 'offline');
	device.heal();
	const tried = await new Promise<boolean>((resolve) => {
		const stop = client.live.onChange(() => {
			if (client.live.status !== 'live') return;
			stop();
			resolve([...device.sockets].some(({ url }) => url.includes('/sync/')));
		});
	});
	expect(tried).toBe(true);
});

it('[RT50] as somebody else would see it: followed live, no room is opened, nothing can be written', async () => {
	const people = await gather(server, { field: 1, internal: 1 });
	facilitator = people.facilitator;
	device = new Device(server, facilitator);
	const { person, workshopId } = facilitator;
	const view = await server.services.workshops.view(person, workshopId, server.origin, 'field');
	workshop = createWorkshopClient(view, server.origin, { WebSocket: device.socketClass(), as: 'field' });
	workshop.start();
	const rooms = [workshop.room('insights'), workshop.room('draft.insights')];
	await waitFor(() => workshop!.live.status === 'live');
	await open('insights');
	await waitFor(() => workshop!.live.slices?.workshop.currentStage === 'insights');
	expect(workshop.live.slices?.you).toMatchObject({ role: 'participant', side: 'field', leads: false });
	expect(rooms.map(({ writable, board }) => [writable, board.addCard({ text: 'into nothing' })])).toEqual([
		[false, null],
		[false, null]
	]);
	expect([device.sockets.size, workshop.looks, workshop.unsaved]).toEqual([1, true, false]);
});
