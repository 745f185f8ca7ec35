/** Creating, joining and commanding, over a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { listItems } from '#lib/board/items.ts';
import { ParticipantId } from '#lib/domain/id.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';

let server: ComposedServer;
beforeAll(async () => {
	server = await ComposedServer.start();
});
afterAll(() => server.close());

const code = (promise: Promise<unknown>): Promise<string> =>
	promise.then(
		() => 'accepted',
		(error: { code: string }) => error.code
	);

/** What is on disk, past every cache. */
function stored(sql: string, ...parameters: string[]): Record<string, unknown>[] {
	const db = new DatabaseSync(join(server.dataDir, 'content.db'), { readOnly: true });
	try {
		return db.prepare(sql).all(...parameters);
	} finally {
		db.close();
	}
}

describe('a new workshop', () => {
	it('[SV23] is there whole: facilitator, invitations, one room per stage with the default channels once', async () => {
		const facilitator = await server.guest('Frieda');
		const created = await facilitator.create();
		expect(created.url).toBe(`${server.origin}/w/${created.id}`);
		expect(created.invites.participant.shortCode).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
		expect(Buffer.from(created.invites.participant.code, 'base64url')).toHaveLength(16);
		const rooms = stored('select name from room where workshop_id = ? order by name', created.id).map(
			(row) => row['name']
		);
		expect(rooms).toEqual(['common', 'goals', 'insights', 'messages', 'segments', 'touchpoints']);
		const slices = await facilitator.slices();
		expect(slices.people.map(({ name, role, side }) => [name, role, side])).toEqual([
			['Frieda', 'facilitator', 'neutral']
		]);
		const board = await facilitator.room('touchpoints');
		const ids = listItems(board, 'channel').map((item) => item.id);
		expect(ids.length).toBeGreaterThan(5);
		expect(new Set(ids).size).toBe(ids.length);
		const kinds = slices.content.touchpoints?.items.map(({ kind }) => kind);
		expect(kinds?.sort()).toEqual(['assumptions', ...ids.map(() => 'channel')]);
	});

	it('[SV23] from an unknown template is refused and leaves nothing', async () => {
		const guest = await server.guest('Nobody');
		const before = stored('select count(*) as n from workshop');
		const input = { templateId: 'T99', title: 'x', locale: 'en' } as const;
		expect(await code(server.services.workshops.create(guest.person, input, server.origin))).toBe('unknown-template');
		expect(stored('select count(*) as n from workshop')).toEqual(before);
	});

	it('[SV23] may start from the items of another workshop of the same person', async () => {
		const { facilitator } = await gather(server, { field: 0, internal: 0 });
		const input = { templateId: 'T13', title: 'Again', locale: 'en', fromWorkshopId: facilitator.workshopId } as const;
		const { id } = await server.services.workshops.create(facilitator.person, input, server.origin);
		const view = await server.services.workshops.view(facilitator.person, id, server.origin);
		expect(view.slices.content.touchpoints?.items).toEqual((await facilitator.slices()).content.touchpoints?.items);
		const stranger = await server.guest('Stranger');
		expect(await code(server.services.workshops.create(stranger.person, input, server.origin))).toBe('not-found');
	});
});

it('[AC6] [TP7] a day that works on one stage alone brings the rest of the plan along to be read, and its lanes', async () => {
	const { services, origin } = server;
	const { person } = await server.guest('Paula');
	const plan = JSON.parse(readFileSync('static/demo/lumerivo.json', 'utf8')) as unknown;
	const source = await services.workshops.importPlan(person, plan, origin);
	const input = { templateId: 'T03', title: 'Channels', locale: 'en', fromWorkshopId: source.id } as const;
	const { id } = await services.workshops.create(person, input, origin);
	const { slices } = await services.workshops.view(person, id, origin);
	expect(slices.stages.map(({ key }) => key)).toEqual(['touchpoints']);
	expect(slices.content.segments?.items.length).toBeGreaterThan(2);
	expect([slices.you.rooms['segments'], slices.you.rooms['touchpoints']]).toEqual(['read', 'read']);
	expect(slices.content.touchpoints?.groups).toHaveLength(4);
	expect(slices.content.touchpoints?.items.length).toBeGreaterThan(20);
});

it('[SV54] creating with the same key five times at once, and once later, makes one workshop', async () => {
	const guest = await server.guest('Frieda');
	const input = { templateId: 'T13', title: 'Once', locale: 'en' } as const;
	const create = (key: string) => server.services.workshops.create(guest.person, input, server.origin, key);
	const made = await Promise.all(Array.from({ length: 5 }, () => create('key-11111111')));
	made.push(await create('key-11111111'));
	expect(new Set(made.map((each) => JSON.stringify(each))).size).toBe(1);
	expect((await create('key-22222222')).id).not.toBe(made[0]!.id);
	const other = await server.guest('Otto');
	const theirs = await server.services.workshops.create(other.person, input, server.origin, 'key-11111111');
	expect(theirs.id).not.toBe(made[0]!.id);
	expect(await server.services.workshops.list(guest.person)).toHaveLength(2);
});

describe('joining', () => {
	it('[SV7] takes a short code in any case and with blanks', async () => {
		const { created } = await gather(server, { field: 0, internal: 0 });
		const { shortCode } = created.invites.participant;
		const typed = ` ${shortCode.slice(0, 3).toLowerCase()} ${shortCode.slice(3)}`;
		const guest = await server.guest('Ada');
		expect((await guest.join(typed, 'field_sales')).workshopId).toBe(created.id);
	});

	it('[SV7] a renewed invitation ends the one before', async () => {
		const { facilitator, created } = await gather(server, { field: 0, internal: 0 });
		await facilitator.command({ type: 'invite.renew', kind: 'participant' });
		const guest = await server.guest('Ada');
		const { code: token, shortCode } = created.invites.participant;
		expect(await code(guest.join(token, 'field_sales'))).toBe('invite-invalid');
		expect(await code(guest.join(shortCode, 'field_sales'))).toBe('invite-invalid');
		const renewed = (await facilitator.slices()).invites!.find((invite) => invite.kind === 'participant')!;
		expect((await guest.join(renewed.code, 'field_sales')).workshopId).toBe(created.id);
	});

	it('[SV9] gives no more than the invitation: no facilitator by function, no participant by observer link', async () => {
		const { created, facilitator } = await gather(server, { field: 0, internal: 0 });
		const sneaky = await server.guest('Sneaky');
		await sneaky.join(created.invites.participant.code, 'facilitation');
		const observer = await server.guest('Olga');
		await observer.join(created.invites.observer.code, 'field_sales');
		const sponsor = await server.guest('Sofia');
		await sponsor.join(created.invites.participant.code, 'management');
		const roles = (await facilitator.slices()).people.map(({ name, role }) => [name, role]);
		expect(roles).toEqual([
			['Frieda', 'facilitator'],
			['Sneaky', 'observer'],
			['Olga', 'observer'],
			['Sofia', 'sponsor']
		]);
		expect(await code(sneaky.command({ type: 'stage.open', stage: 'insights' }))).toBe('not-allowed');
		expect((await sneaky.slices()).invites).toBeNull();
	});

	it('[SV21] five times at once makes one entry', async () => {
		const { created, facilitator } = await gather(server, { field: 0, internal: 0 });
		const guest = await server.guest('Ada');
		const input = { code: created.invites.participant.code, function: 'field_sales' } as const;
		const joined = await Promise.all(
			Array.from({ length: 5 }, () => server.services.workshops.join(guest.person, input, server.origin))
		);
		expect(new Set(joined.map(({ participantId }) => participantId)).size).toBe(1);
		expect((await facilitator.slices()).people).toHaveLength(2);
	});

	it('[SV22] forty people at once all get in', async () => {
		const { created, facilitator } = await gather(server, { field: 0, internal: 0 });
		const guests = await Promise.all(Array.from({ length: 40 }, (_, n) => server.guest(`Guest ${n}`)));
		await Promise.all(guests.map((guest) => guest.join(created.invites.participant.code, 'marketing')));
		expect((await facilitator.slices()).people).toHaveLength(41);
	});

	it('[SV46] the ledger holds no name', async () => {
		const { facilitator, field } = await gather(server, { field: 2, internal: 0 });
		const ledger = JSON.stringify(stored('select data from event where workshop_id = ?', facilitator.workshopId));
		for (const guest of [facilitator, ...field]) {
			expect(ledger).not.toContain(guest.person.name);
			expect(ledger).not.toContain(guest.person.id);
		}
		expect((await facilitator.slices()).people.map((person) => person.name)).toContain(field[0]!.person.name);
	});
});

describe('return links', () => {
	const tokenOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

	it('[SV3] lead back to one person in one workshop, and not once they are removed', async () => {
		const { facilitator, field, created } = await gather(server, { field: 2, internal: 0 });
		const { workshops } = server.services;
		expect(await workshops.readReturnLink(tokenOf(created.returnUrl))).toMatchObject({
			personId: facilitator.person.id,
			workshopId: created.id,
			name: 'Frieda'
		});
		const { returnUrl } = await workshops.view(field[0]!.person, created.id, server.origin);
		expect(await workshops.readReturnLink(tokenOf(returnUrl!))).toMatchObject({ personId: field[0]!.person.id });
		const forged = tokenOf(returnUrl!).replace(field[0]!.participantId, field[1]!.participantId);
		expect(await code(workshops.readReturnLink(forged))).toBe('not-found');
		await facilitator.command({ type: 'participant.remove', participantId: field[0]!.participantId as never });
		expect(await code(workshops.readReturnLink(tokenOf(returnUrl!)))).toBe('not-found');
	});

	it('[SV3] of a merged entry leads to the one that goes on', async () => {
		const { facilitator, field, created } = await gather(server, { field: 2, internal: 0 });
		const [from, into] = [field[0]!, field[1]!];
		await facilitator.command({
			type: 'participant.merge',
			from: from.participantId as never,
			into: into.participantId as never
		});
		expect((await from.slices()).you.participantId).toBe(into.participantId);
		const { returnUrl } = await server.services.workshops.view(from.person, created.id, server.origin);
		expect(await server.services.workshops.readReturnLink(tokenOf(returnUrl!))).toMatchObject({
			personId: from.person.id
		});
	});
});

describe('commands', () => {
	it('[SV21] with the same key have one effect, five times at once and once later', async () => {
		const { facilitator, field } = await gather(server, { field: 1, internal: 0 });
		await facilitator.command({ type: 'stage.open', stage: 'insights' });
		const extend = (): Promise<{ rev: number }> =>
			facilitator.command({ type: 'timer.extend', stage: 'insights', minutes: 5 }, 'key-12345678');
		const before = (await facilitator.stage('insights')).timer.endsAt!;
		const revs = await Promise.all(Array.from({ length: 5 }, extend));
		revs.push(await extend());
		expect(new Set(revs.map(({ rev }) => rev)).size).toBe(1);
		expect((await facilitator.stage('insights')).timer.endsAt).toBe(before + 5 * 60_000);
		// The same key of somebody else is another key.
		await field[0]!.command({ type: 'done.mark', stage: 'insights', done: true }, 'key-12345678');
		expect((await field[0]!.slices()).you.done).toEqual(['insights']);
	});

	it('[SV22] that arrive together are each decided on what the one before left', async () => {
		const { facilitator, field, internal } = await gather(server, { field: 6, internal: 6 });
		await facilitator.command({ type: 'stage.open', stage: 'insights' });
		await Promise.all(
			[...field, ...internal].map((guest) => guest.command({ type: 'done.mark', stage: 'insights', done: true }))
		);
		await waitFor(async () => (await facilitator.stage('insights')).done.total === 12);
		expect((await facilitator.stage('insights')).done.bySide).toEqual({ field: 6, internal: 6 });
		const clicks = await Promise.all(
			Array.from({ length: 4 }, () => code(facilitator.command({ type: 'stage.open', stage: 'insights' })))
		);
		expect(new Set(clicks)).toEqual(new Set(['wrong-phase']));
		const seqs = stored('select seq from event where workshop_id = ? order by seq', facilitator.workshopId).map(
			(row) => row['seq']
		);
		expect(seqs).toEqual(seqs.map((_, index) => index + 1));
	});

	it('[SV20] a refused command changes nothing at all', async () => {
		const { facilitator, field } = await gather(server, { field: 1, internal: 0 });
		await facilitator.command({ type: 'stage.open', stage: 'insights' });
		const snapshot = (): unknown =>
			['event', 'text', 'invite', 'idempotency'].map((table) =>
				stored(`select * from ${table} where workshop_id = ?`, facilitator.workshopId)
			);
		const before = snapshot();
		expect(
			await code(facilitator.command({ type: 'phase.advance', stage: 'insights', from: 'write' }, 'key-refused'))
		).toBe('nothing-to-reveal');
		expect(await code(field[0]!.command({ type: 'invite.renew', kind: 'observer' }, 'key-refused'))).toBe(
			'not-allowed'
		);
		expect(await code(facilitator.command({ type: 'consent.open', stage: 'insights' }))).toBe('wrong-phase');
		expect(snapshot()).toEqual(before);
		expect((await field[0]!.slices()).you.rooms['draft.insights']).toBe('write');
	});

	it('[SV4] of somebody outside the workshop are not found', async () => {
		const { facilitator } = await gather(server, { field: 0, internal: 0 });
		const stranger: Guest = await server.guest('Stranger');
		stranger.workshopId = facilitator.workshopId;
		expect(await code(stranger.command({ type: 'stage.open', stage: 'insights' }))).toBe('not-found');
		expect(await server.services.workshops.list(stranger.person)).toEqual([]);
	});

	it('[SV4] that somebody was removed is told to themselves and nobody else, while there is a workshop', async () => {
		const { facilitator, field } = await gather(server, { field: 1, internal: 0 });
		const { workshops } = server.services;
		const [ben, stranger] = [field[0]!, await server.guest('Stranger')];
		const told = (guest: Guest, id = facilitator.workshopId) => workshops.wasRemoved(guest.person, id);
		expect(await told(ben)).toBe(false);
		const participantId = ParticipantId.parse((await ben.slices()).you.participantId);
		await facilitator.command({ type: 'participant.remove', participantId });
		expect(await code(ben.slices())).toBe('not-found');
		expect(await Promise.all([told(ben), told(facilitator), told(stranger), told(ben, '../x')])).toEqual([
			true,
			false,
			false,
			false
		]);
		await facilitator.command({ type: 'workshop.delete', name: (await facilitator.slices()).workshop.title.en! });
		expect(await told(ben)).toBe(false);
	});
});
