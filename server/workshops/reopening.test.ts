/** A stage that is opened again, over a real database and real rooms. */
import { afterEach, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addItem, listItems, setField } from '#lib/board/items.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { Device } from '../../tests/support/device.ts';
import { addCard } from '#lib/board/cards.ts';

const STAGE: StageKey = 'insights';
let server: ComposedServer;
afterEach(() => server.close());

const insight = (id: string, text: string) =>
	({ id, kind: 'insight', fields: { text: { en: text }, kind: 'need', source: 'field_visit' } }) as never;
const textOf = (doc: Y.Doc, id: string): unknown => listItems(doc).find((item) => item.id === id)?.fields['text'];

interface Table {
	readonly facilitator: Guest;
	readonly people: readonly Guest[];
}

/** Two of each side have agreed on two insights. */
async function agreed(): Promise<Table> {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server, { field: 2, internal: 2 });
	const people = [...field, ...internal];
	await facilitator.command({ type: 'stage.open', stage: STAGE });
	const draft = await people[0]!.room(`draft.${STAGE}`);
	addCard(draft, { id: 'own', text: 'Clinics close at noon', ready: true }, 'test');
	await waitFor(async () => (await facilitator.stage(STAGE)).readyCards.total === 1);
	for (const from of ['write', 'reveal', 'cluster'] as const)
		await facilitator.command({ type: 'phase.advance', stage: STAGE, from });
	const board = await facilitator.room(STAGE);
	addItem(board, insight('i1', 'Clinics close at noon'), 'test');
	addItem(board, insight('i2', 'Nurses decide'), 'test');
	await waitFor(async () => (await facilitator.slices()).content[STAGE]?.items.length === 2);
	await agree({ facilitator, people });
	return { facilitator, people };
}

async function agree({ facilitator, people }: Table): Promise<void> {
	await facilitator.command({ type: 'consent.open', stage: STAGE });
	const round = (await facilitator.stage(STAGE)).consent!.round;
	for (const guest of people) await guest.command({ type: 'consent.give', stage: STAGE, round, fist: 4 });
	await facilitator.command({ type: 'consent.close', stage: STAGE });
}

async function reopen({ facilitator, people }: Table, items: string[]): Promise<void> {
	await people[0]!.command({ type: 'change.request', stage: STAGE, why: 'It is one o’clock.', items });
	const { changes } = await facilitator.stage(STAGE);
	const open = changes.filter(({ state }) => state === 'open').map(({ id }) => id);
	await facilitator.command({ type: 'stage.reopen', stage: STAGE, changes: open });
}
/** Until what was written here is what the server says. */
const settled = (guest: Guest, id: string, words: string): Promise<unknown> =>
	waitFor(async () => {
		const { content } = await guest.slices();
		return (
			JSON.stringify(content[STAGE]?.items.find((item) => item.id === id)?.fields['text']) ===
			JSON.stringify({ en: words })
		);
	});

it('[SV95] [RM95] a page that was open since before the agreement writes at once in what is opened again, as itself', async () => {
	const table = await agreed();
	const device = new Device(server, table.people[1]!);
	const client = await device.open(STAGE);
	await waitFor(() => client.status === 'live' && !client.writable);
	const { generation } = client;
	await reopen(table, ['i1']);
	await waitFor(() => client.status === 'live' && client.writable);
	expect(client.generation).toBeGreaterThan(generation);
	await waitFor(() => textOf(client.doc, 'i2') !== undefined);
	expect(textOf(client.doc, 'i2')).toEqual({ en: 'Nurses decide' });
	setField(client.doc, 'i1', 'text', { en: 'Clinics close at one' } as never, 'test');
	await settled(table.facilitator, 'i1', 'Clinics close at one');
	expect(client.late).toEqual([]);
	client.destroy();
});

it('[SV96] what no request named is refused when consent is asked for, and allowed once it is put back', async () => {
	const table = await agreed();
	await reopen(table, ['i1']);
	const board = await table.facilitator.room(STAGE);
	await waitFor(() => listItems(board).length === 2);
	setField(board, 'i1', 'text', { en: 'Clinics close at one' } as never, 'test');
	setField(board, 'i2', 'text', { en: 'Doctors decide' } as never, 'test');
	await settled(table.facilitator, 'i2', 'Doctors decide');
	await expect(table.facilitator.command({ type: 'consent.open', stage: STAGE })).rejects.toMatchObject({
		code: 'outside-scope'
	});
	await expect(table.facilitator.command({ type: 'reopening.end', stage: STAGE })).rejects.toMatchObject({
		code: 'not-as-agreed'
	});
	setField(board, 'i2', 'text', { en: 'Nurses decide' } as never, 'test');
	await settled(table.facilitator, 'i2', 'Nurses decide');
	await agree(table);
	expect(await table.facilitator.stage(STAGE)).toMatchObject({
		phase: 'adopted',
		version: 2,
		changes: [{ state: 'accepted', name: 'Field 1' }]
	});
});

it('[SV97] closed again as it was, it is agreed as before', async () => {
	const table = await agreed();
	const { adopted } = await table.facilitator.stage(STAGE);
	await reopen(table, []);
	await table.facilitator.command({ type: 'reopening.end', stage: STAGE });
	const stage = await table.facilitator.stage(STAGE);
	expect(stage).toMatchObject({ phase: 'adopted', version: 1, adopted: { hash: adopted!.hash, at: adopted!.at } });
	expect(stage.adopted!.signOffs).toHaveLength(4);
	expect(stage.changes).toMatchObject([{ state: 'open' }]);
});
