/** The room client against the composed server: real sockets, real disk. */
import * as Y from 'yjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ComposedServer, gather, waitFor } from '../../../tests/support/composed.ts';
import type { Guest } from '../../../tests/support/composed.ts';
import { Device, MemoryCopy } from '../../../tests/support/device.ts';
import { addCard, listCards, setCardText } from '../board/cards.ts';
import { addGroup, listGroups } from '../board/groups.ts';
import { addItem, listItems } from '../board/items.ts';
import { CLOSE } from '../wire/close.ts';
import { Presence } from '../wire/presence.ts';
import type { RoomClient } from './room-client.ts';

const texts = (doc: Y.Doc): string[] => listCards(doc).map(({ text }) => text);
const saved = (client: RoomClient): Promise<unknown> => waitFor(() => client.saved === 'saved' && client.synced);
const live = (client: RoomClient): Promise<unknown> => waitFor(() => client.status === 'live' && client.synced);

let server: ComposedServer;
let facilitator: Guest;
let [jule, ida]: Device[] = [];
beforeAll(async () => {
	server = await ComposedServer.start();
}, 30_000);
afterAll(() => server.close());

async function workshop(): Promise<void> {
	const people = await gather(server, { field: 1, internal: 1 });
	facilitator = people.facilitator;
	jule = new Device(server, people.field[0]!);
	ida = new Device(server, people.internal[0]!);
	await facilitator.command({ type: 'stage.open', stage: 'insights' });
}
const phase = async (): Promise<string> => (await facilitator.stage('insights')).phase;
async function advanceTo(goal: string): Promise<void> {
	for (let from = await phase(); from !== goal; from = await phase())
		await facilitator.command({ type: 'phase.advance', stage: 'insights', from: from as never });
}
/** A shared room everybody may write in. */
async function grouping(): Promise<[RoomClient, RoomClient]> {
	await workshop();
	const draft = await jule!.open('draft.insights');
	await waitFor(() => draft.writable);
	addCard(draft.doc, { id: 'seed', text: 'Late start', ready: true }, 'jule');
	await saved(draft);
	await advanceTo('cluster');
	const [one, two] = [await jule!.open('insights'), await ida!.open('insights')];
	await Promise.all([one, two].map((client) => waitFor(() => client.writable && client.synced)));
	return [one, two];
}
afterEach(() => {
	for (const device of [jule, ida]) for (const client of device?.clients.splice(0) ?? []) client.destroy();
});

describe('saved', () => {
	it('[RT1] [U14] is said when the server has it on disk, and not before', async () => {
		await workshop();
		const client = await jule!.open('draft.insights');
		const said: string[] = [];
		client.onChange(() => said.at(-1) !== client.saved && said.push(client.saved));
		expect([client.status, client.saved, client.writable]).toEqual(['connecting', 'connecting', false]);
		await waitFor(() => client.writable && client.saved === 'saved');
		said.length = 0;
		addCard(client.doc, { id: 'a', text: 'One' }, 'me');
		expect([client.saved, client.unsaved]).toEqual(['saving', true]);
		await saved(client);
		expect(said).toEqual(['saving', 'saved']);
		expect(client.unsaved).toBe(false);
		expect(Math.abs(client.lastSavedAt! - Date.now())).toBeLessThan(2_000);
		expect(texts(await jule!.guest.room('draft.insights'))).toEqual(['One']);
	});

	it('[RT3] an edit made offline says so, and reaches everybody when the network is back', async () => {
		const [one, two] = await grouping();
		jule!.cut();
		await waitFor(() => one.status === 'offline');
		const card = listCards(one.doc)[0]!;
		setCardText(one.doc, card.id, 'Late start costs patients', 'me');
		expect([one.saved, one.writable]).toEqual(['offline', true]);
		jule!.heal();
		await saved(one);
		await waitFor(() => texts(two.doc).includes('Late start costs patients'));
		expect(one.late).toEqual([]);
	});

	it('[RT2] acks are counted anew on every socket', async () => {
		const [one, two] = await grouping();
		for (const name of ['first', 'second', 'third']) {
			addGroup(one.doc, { id: name, name }, 'me');
			await saved(one);
			jule!.cut();
			await waitFor(() => one.status === 'offline');
			jule!.heal();
			await live(one);
			await saved(one);
		}
		await waitFor(() => listGroups(two.doc).length === 3);
	});
});

describe('a copy on this device', () => {
	it('[RT3] brings back what was typed before a reload', async () => {
		await workshop();
		const first = new MemoryCopy();
		const before = await jule!.open('draft.insights', first);
		await waitFor(() => before.writable && before.saved === 'saved');
		jule!.cut();
		await waitFor(() => before.status === 'offline');
		addCard(before.doc, { id: 'a', text: 'Typed in the train' }, 'me');
		expect(first.own.length).toBe(1);
		before.destroy();
		jule!.heal();
		const second = new MemoryCopy({ epoch: first.epoch, updates: first.own });
		const after = await jule!.open('draft.insights', second);
		expect(texts(after.doc)).toEqual(['Typed in the train']);
		expect(after.unsaved).toBe(true);
		await saved(after);
		expect(second.settled).toBeGreaterThan(0);
		expect(texts(await jule!.guest.room('draft.insights'))).toEqual(['Typed in the train']);
	});

	it('[RT20] is the board while nobody answers, writable as it last was, and the server decides later', async () => {
		await workshop();
		const first = new MemoryCopy();
		const before = await jule!.open('draft.insights', first);
		await waitFor(() => before.writable && before.saved === 'saved');
		addCard(before.doc, { id: 'a', text: 'Typed in the train' }, 'me');
		await saved(before);
		before.destroy();
		jule!.cut();
		const stored = { epoch: first.epoch, updates: first.own };
		const reader = await jule!.open('draft.insights', new MemoryCopy(stored));
		const writer = await jule!.open('draft.insights', new MemoryCopy(stored), 'write');
		const never = await jule!.open('draft.insights', new MemoryCopy(), 'write');
		await waitFor(() => reader.synced && writer.writable && never.status === 'offline');
		expect([reader.writable, never.writable, never.synced]).toEqual([false, false, false]);
		addCard(writer.doc, { id: 'b', text: 'Typed after the reload' }, 'me');
		expect(writer.saved).toBe('offline');
		jule!.heal();
		await saved(writer);
		expect(texts(await jule!.guest.room('draft.insights'))).toContain('Typed after the reload');
	});

	it('[RT4] of another epoch is set aside, told, and never merged', async () => {
		await workshop();
		const old = new Y.Doc();
		addCard(old, { id: 'old', text: 'From before the restore' }, 'me');
		const copy = new MemoryCopy({ epoch: 'another-epoch', updates: [Y.encodeStateAsUpdate(old)] });
		const client = await jule!.open('draft.insights', copy);
		await waitFor(() => client.synced && client.late.length > 0);
		expect(client.late).toMatchObject([
			{ kind: 'card', field: 'text', after: 'From before the restore', reason: 'reset' }
		]);
		expect([texts(client.doc), client.generation, copy.setApart]).toEqual([[], 1, 1]);
		expect(texts(await jule!.guest.room('draft.insights'))).toEqual([]);
		client.letGo(client.late[0]!.key);
		expect(client.late).toEqual([]);
	});
});

describe('a room that is closed for writing', () => {
	it("[RT5] an edit made offline that comes too late stays here, readable, and the board shows the server's", async () => {
		const [one, two] = await grouping();
		jule!.cut();
		await waitFor(() => one.status === 'offline');
		setCardText(one.doc, listCards(one.doc)[0]!.id, 'Mine, too late', 'me');
		await advanceTo('draft');
		addGroup(two.doc, { id: 'g', name: 'Theirs' }, 'other');
		await saved(two);
		await two.destroy();
		await facilitator.room('insights').then(addInsight);
		await facilitator.command({ type: 'consent.open', stage: 'insights' });
		jule!.heal();
		await waitFor(() => one.late.length > 0);
		expect(one.late).toMatchObject([
			{ kind: 'card', field: 'text', before: 'Late start', after: 'Mine, too late', reason: 'read-only' }
		]);
		expect([texts(one.doc), one.writable, one.saved, one.generation]).toEqual([['Late start'], false, 'saved', 1]);
	}, 20_000);

	it('[RT9] says so on the open socket, and what slips through never leaves', async () => {
		const [one] = await grouping();
		await advanceTo('draft');
		await facilitator.room('insights').then(addInsight);
		await facilitator.command({ type: 'consent.open', stage: 'insights' });
		await waitFor(() => !one.writable);
		const before = texts(one.doc);
		addCard(one.doc, { id: 'slip', text: 'Slipped' }, 'me');
		expect(one.saved).toBe('saving');
		await waitFor(() => one.late.length > 0);
		expect(one.late).toMatchObject([{ kind: 'card', id: 'slip', after: 'Slipped', reason: 'read-only' }]);
		expect(texts(one.doc)).toEqual(before);
	}, 20_000);
});

describe('an edit the server refuses', () => {
	it('[RT5] because this side had not heard of the lock: the copy is reset, the edit kept apart', async () => {
		const [one, two] = await grouping();
		await advanceTo('draft');
		await facilitator.room('insights').then(addInsight);
		await waitFor(() => listItems(one.doc).length > 0);
		// From here on nothing is heard, as behind a network that swallows everything.
		for (const socket of jule!.sockets) socket.pause();
		await facilitator.command({ type: 'consent.open', stage: 'insights' });
		addCard(one.doc, { id: 'deaf', text: 'Unheard' }, 'me');
		await waitFor(() => !two.writable);
		for (const socket of jule!.sockets) socket.resume();
		await waitFor(() => one.late.length > 0);
		expect(one.late).toMatchObject([{ kind: 'card', id: 'deaf', after: 'Unheard', reason: 'refused' }]);
		await saved(one);
		expect([texts(one.doc), one.generation, one.writable]).toEqual([['Late start'], 1, false]);
		expect(texts(two.doc)).toEqual(['Late start']);
	}, 20_000);
});

describe('doors', () => {
	it('[RT8] a room that is none closes for good, and is tried again when access came back', async () => {
		await workshop();
		const client = await jule!.open('materials');
		await waitFor(() => client.status === 'closed');
		expect([client.closedWith, client.writable]).toEqual([CLOSE.noSuchRoom, false]);
		client.reopen();
		expect([client.status, client.closedWith]).toEqual(['connecting', null]);
		await waitFor(() => client.status === 'closed');
	});

	it('[RT8] what is not ours ends the connection, not the page', async () => {
		const [one, two] = await grouping();
		one.doc.getMap('foreign').set('x', 1);
		await waitFor(() => one.status === 'closed');
		expect(one.closedWith).toBe(CLOSE.malformed);
		expect([two.status, two.doc.share.has('foreign')]).toEqual(['live', false]);
	});

	it('[RT24] what one person wrote here never goes out in the session of another', async () => {
		await workshop();
		const left = new MemoryCopy();
		const before = await ida!.open('draft.insights', left);
		await waitFor(() => before.writable && before.saved === 'saved');
		ida!.cut();
		await waitFor(() => before.status === 'offline');
		addCard(before.doc, { id: 'hers', text: 'Not for others', ready: true }, 'ida');
		// The device is Jule's now; the page is still the one that Ida left open.
		const { participantId } = ida!.guest;
		const page = new Device(server, { ...jule!.guest, participantId } as Guest);
		const client = await page.open('draft.insights', new MemoryCopy({ epoch: left.epoch, updates: left.own }), 'write');
		await waitFor(() => client.status === 'closed');
		expect([client.writable, client.unsaved, client.late]).toEqual([false, true, []]);
		client.destroy();
		expect(listCards(await jule!.guest.room('draft.insights'))).toEqual([]);
	});
});

describe('presence', () => {
	it('[RT13] others see where one is, under the name the server gives', async () => {
		const [one, two] = await grouping();
		one.awareness.setLocalStateField('editing', { id: 'seed', field: 'text' });
		one.awareness.setLocalStateField('user', { name: 'Somebody else' });
		const seen = await waitFor(() =>
			[...two.awareness.getStates().values()]
				.map((state) => Presence.parse(state))
				.find(({ editing }) => editing?.id === 'seed')
		);
		expect(seen.user).toMatchObject({ participantId: jule!.guest.participantId, name: 'Field 1', side: 'field' });
	});

	it('[RT13] somebody who comes back is seen again, and who left is gone at once', async () => {
		const [one, two] = await grouping();
		const seen = (): number => [...two.awareness.getStates().keys()].filter((id) => id === one.doc.clientID).length;
		await waitFor(() => seen() === 1);
		jule!.cut();
		await waitFor(() => seen() === 0);
		jule!.heal();
		await waitFor(() => seen() === 1);
		await live(one);
	});
});

/** Consent needs something to agree on. */
async function addInsight(doc: Y.Doc): Promise<void> {
	const fields = { text: { en: 'Late start' }, kind: 'barrier', source: 'field_visit' };
	addItem(doc, { id: 'I1', kind: 'insight', fields }, 'facilitator');
	await waitFor(async () => listItems(await facilitator.room('insights')).length > 0);
}
