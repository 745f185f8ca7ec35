/** Archive, bin, and what the list of one's workshops tells: over a real database, real rooms and sockets. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { addCard } from '#lib/board/cards.ts';
import { BIN_MS } from '#lib/domain/session/bin.ts';
import { CLOSE } from '#lib/wire/close.ts';
import { ComposedServer, endOf, gather, waitFor } from '../../tests/support/composed.ts';

let server: ComposedServer;
afterEach(() => server.close());
const HOUR_MS = 3_600_000;

/** Tables of the stored database in which anything mentions `text`. */
function tablesWith(text: string): string[] {
	const db = new DatabaseSync(join(server.dataDir, 'content.db'), { readOnly: true });
	try {
		const tables = db.prepare(`select name from sqlite_master where type = 'table'`).all() as { name: string }[];
		return tables
			.map(({ name }) => name)
			.filter((name) => JSON.stringify(db.prepare(`select * from "${name}"`).all()).includes(text))
			.sort();
	} finally {
		db.close();
	}
}

it('[SV70] an archived workshop is read-only for everybody, open sockets learn it at once, and it comes back as it was', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, created } = await gather(server, { field: 1, internal: 1 });
	const jule = field[0]!;
	const { messages } = await jule.live();
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	const draft = await jule.room('draft.goals');
	addCard(draft, { id: 'before', text: 'written before', ready: true }, 'test');
	await waitFor(async () => (await facilitator.stage('goals')).readyCards.total === 1);
	await facilitator.command({ type: 'workshop.archive' });
	await waitFor(() => JSON.stringify(messages).includes('"archived":true'));
	expect(Object.values((await jule.slices()).you.rooms)).not.toContain('write');
	await expect(jule.command({ type: 'done.mark', stage: 'goals', done: true })).rejects.toMatchObject({
		code: 'workshop-archived'
	});
	addCard(draft, { id: 'after', text: 'too late', ready: true }, 'test');
	const late = await server.guest('Late');
	await expect(late.join(created.invites.participant.code, 'marketing')).rejects.toMatchObject({
		code: 'workshop-archived'
	});
	await facilitator.command({ type: 'workshop.reopen' });
	expect((await jule.slices()).you.rooms['draft.goals']).toBe('write');
	expect((await facilitator.stage('goals')).readyCards.total).toBe(1);
});

it('[SV71] a deleted workshop is not found by anybody, on no way; open sockets close with 4404', async () => {
	server = await ComposedServer.start();
	const { workshops } = server.services;
	const { facilitator, field, created } = await gather(server, { field: 1, internal: 1 });
	const jule = field[0]!;
	const live = (await jule.live()).socket;
	const room = jule.socket(`/sync/${jule.workshopId}/common`);
	await waitFor(() => room.readyState === room.OPEN);
	const [liveEnd, roomEnd] = [endOf(live), endOf(room)];
	await facilitator.command({ type: 'workshop.delete', name: 'Spring plan' });
	expect(await Promise.all([liveEnd, roomEnd])).toEqual([{ code: CLOSE.noSuchRoom }, { code: CLOSE.noSuchRoom }]);
	const back = created.returnUrl.split('/r/')[1]!;
	for (const ask of [
		() => jule.slices(),
		() => facilitator.slices(),
		() => jule.command({ type: 'workshop.restore' }),
		() => facilitator.command({ type: 'workshop.archive' }),
		() => workshops.plan(facilitator.person, facilitator.workshopId, { locale: 'en' }),
		() => workshops.exportPlan(jule.person, jule.workshopId, { format: 'md', locale: 'en' }),
		() => workshops.readReturnLink(back)
	])
		await expect(ask()).rejects.toMatchObject({ code: 'not-found' });
	await expect(workshops.readInvite(null, created.invites.participant.code)).rejects.toMatchObject({
		code: 'invite-invalid'
	});
	expect(await endOf(jule.socket(`/live/${jule.workshopId}`))).toEqual({ code: CLOSE.noSuchRoom });
	expect(await workshops.list(jule.person)).toEqual([]);
	expect(await workshops.list(facilitator.person)).toMatchObject([{ shelf: 'bin', title: 'Spring plan', needs: [] }]);
});

it('[SV74] one draft that cannot be read keeps nobody’s list from being shown: the list opens none', async () => {
	server = await ComposedServer.start();
	const { facilitator, field } = await gather(server, { field: 1, internal: 1 });
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	addCard(await field[0]!.room('draft.goals'), { id: 'mine', text: 'mine', ready: true }, 'test');
	await waitFor(async () => (await facilitator.stage('goals')).readyCards.total === 1);
	await server.restart();
	const db = new DatabaseSync(join(server.dataDir, 'content.db'), { timeout: 5_000 });
	db.exec(
		`update room_update set checksum = checksum + 1 where room_id in (select id from room where owner is not null)`
	);
	db.close();
	const needs = [{ kind: 'lead', stage: 'goals', phase: 'write', ready: false }];
	expect(await server.services.workshops.list(facilitator.person)).toMatchObject([{ needs }]);
	await expect(facilitator.slices()).rejects.toThrow('damaged');
});

it('[SV21] [SV71] deleting is answered again when the answer got lost, and only to whoever may delete', async () => {
	server = await ComposedServer.start();
	const { facilitator, field } = await gather(server, { field: 1, internal: 1 });
	const remove = { type: 'workshop.delete', name: 'Spring plan' } as const;
	await expect(field[0]!.command(remove, 'key-of-jule')).rejects.toMatchObject({ code: 'not-allowed' });
	const answers = [await facilitator.command(remove, 'one-key'), await facilitator.command(remove, 'one-key')];
	expect(answers[1]).toEqual(answers[0]);
	expect(await facilitator.command(remove, 'another-key')).toEqual(answers[0]);
	await expect(field[0]!.command(remove, 'key-of-jule')).rejects.toMatchObject({ code: 'not-found' });
	await facilitator.command({ type: 'workshop.restore' });
	expect(await facilitator.command(remove, 'one-key')).toEqual(answers[0]);
	expect((await facilitator.slices()).workshop.title).toEqual({ en: 'Spring plan' });
});

it('[SV72] within thirty days its facilitator restores it, with everything in it', async () => {
	let now = Date.now();
	server = await ComposedServer.start({ now: () => now });
	const { facilitator, field } = await gather(server, { field: 1, internal: 1 });
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	addCard(await field[0]!.room('draft.goals'), { id: 'mine', text: 'still mine', ready: true }, 'test');
	await waitFor(async () => (await facilitator.stage('goals')).readyCards.total === 1);
	await facilitator.command({ type: 'workshop.delete', name: 'spring plan' });
	now += BIN_MS - HOUR_MS;
	await server.restart();
	await facilitator.command({ type: 'workshop.restore' });
	expect((await field[0]!.stage('goals')).phase).toBe('write');
	expect((await facilitator.stage('goals')).readyCards.total).toBe(1);
}, 20_000);

it('[SV73] after thirty days nothing of it is left, and its neighbour is untouched', async () => {
	let now = Date.now();
	server = await ComposedServer.start({ now: () => now });
	const { facilitator, field } = await gather(server, { field: 1, internal: 1 });
	const neighbour = await server.guest('Nora');
	await neighbour.create();
	await facilitator.command({ type: 'stage.open', stage: 'goals' }, 'a-key-of-mine');
	addCard(await field[0]!.room('draft.goals'), { id: 'mine', text: 'gone in the end', ready: true }, 'test');
	await waitFor(async () => (await facilitator.stage('goals')).readyCards.total === 1);
	await facilitator.command({ type: 'workshop.delete', name: 'Spring plan' });
	const before = tablesWith(facilitator.workshopId);
	for (const table of ['event', 'idempotency', 'invite', 'participant', 'room', 'room_update'])
		expect(before).toContain(table);
	now += BIN_MS + HOUR_MS;
	await server.restart();
	await waitFor(() => tablesWith(facilitator.workshopId).length === 0);
	await expect(facilitator.command({ type: 'workshop.restore' })).rejects.toMatchObject({ code: 'not-found' });
	expect(await server.services.workshops.list(facilitator.person)).toEqual([]);
	expect((await neighbour.slices()).workshop.id).toBe(neighbour.workshopId);
}, 20_000);

it('[SV74] the list says where each workshop stands and what waits for oneself, nothing of others', async () => {
	let now = Date.now();
	server = await ComposedServer.start({ now: () => now });
	const { workshops } = server.services;
	const { facilitator, field, internal } = await gather(server, { field: 2, internal: 2 });
	const [jule, ben] = field as [(typeof field)[0], (typeof field)[0]];
	const needs = async (guest: typeof jule) => (await workshops.list(guest.person))[0]!.needs;
	expect(await needs(facilitator)).toEqual([{ kind: 'lead', stage: null, phase: 'prepare', ready: true }]);
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	addCard(await ben.room('draft.goals'), { id: 'secret', text: 'nobody knows', ready: true }, 'test');
	await jule.command({ type: 'done.mark', stage: 'goals', done: true });
	expect([await needs(jule), await needs(ben)]).toEqual([[], [{ kind: 'write', stage: 'goals' }]]);
	now += 1_000;
	const { changedAt } = (await workshops.list(jule.person))[0]!;
	await ben.command({ type: 'done.mark', stage: 'goals', done: true });
	expect((await workshops.list(jule.person))[0]!.changedAt).toBe(changedAt);
	const told = JSON.stringify(await workshops.list(jule.person));
	for (const secret of ['nobody knows', 'secret', ben.participantId, 'Field 2']) expect(told).not.toContain(secret);
	for (const guest of internal) await guest.command({ type: 'done.mark', stage: 'goals', done: true });
	await waitFor(async () => JSON.stringify(await needs(facilitator)).includes('"ready":true'));
	await facilitator.command({ type: 'workshop.archive' });
	expect(await workshops.list(jule.person)).toMatchObject([{ shelf: 'archived', needs: [], role: 'participant' }]);
});
