/** Every way to open a socket wrongly, over real sockets. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComposedServer, endOf, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { createOrigins } from './origins.ts';
import { MAX_SOCKETS_PER_PERSON } from './sockets.ts';

let server: ComposedServer;
let facilitator: Guest;
let field: Guest[];
let stranger: Guest;
let room: string;
let live: string;

beforeAll(async () => {
	server = await ComposedServer.start();
	({ facilitator, field } = await gather(server, { field: 3, internal: 1 }));
	stranger = await server.guest('Stranger');
	room = `/sync/${facilitator.workshopId}/common`;
	live = `/live/${facilitator.workshopId}`;
});
afterAll(() => server.close());

describe('origin and host', () => {
	it.each([
		['foreign', 'https://evil.example'],
		['null', 'null'],
		['missing', undefined],
		['another port', 'http://localhost:1'],
		['another scheme', 'https://localhost'],
		['own as prefix', 'http://localhost.evil.example'],
		['own as user', 'http://localhost@evil.example']
	])('[SV10] a socket with a %s origin gets 403 before the upgrade', async (_, origin) => {
		for (const path of [room, live]) expect(await endOf(facilitator.socket(path, { origin }))).toEqual({ status: 403 });
	});

	it('[SV6] a foreign host gets 421, however the origin matches it', async () => {
		const headers = { host: 'evil.example', origin: 'http://evil.example' };
		expect(await endOf(facilitator.socket(room, headers))).toEqual({ status: 421 });
		const page = await new Promise<string>((resolve) => {
			const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
			socket.on('data', (data) => resolve(data.toString()));
			socket.write('GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\n\r\n');
		});
		expect(page).toMatch(/^HTTP\/1.1 421 /);
	});

	it('[SV6] its own names are the loopback, the public address and, on the network, the machine', () => {
		const local = createOrigins({ host: '127.0.0.1', publicOrigin: 'https://plan.example.org' });
		expect(local.effective('localhost:3000')).toBe('http://localhost:3000');
		expect(local.effective('[::1]:3000')).toBe('http://[::1]:3000');
		expect(local.effective('plan.example.org')).toBe('https://plan.example.org');
		expect(local.effective('PLAN.example.org')).toBe('https://plan.example.org');
		for (const host of [
			'plan.example.org:81',
			'example.org',
			'192.168.1.5',
			'localhost@evil',
			'local host',
			'',
			undefined
		])
			expect(local.effective(host)).toBeNull();
		expect(local.allows('https://plan.example.org', 'plan.example.org')).toBe(true);
		expect(local.allows('http://plan.example.org', 'plan.example.org')).toBe(false);
		expect(createOrigins({ host: '192.168.1.5', publicOrigin: null }).effective('192.168.1.5:3000')).toBe(
			'http://192.168.1.5:3000'
		);
	});

	it.each([
		'/sync',
		'/sync/',
		'/sync/a',
		'/live',
		'/live/',
		'/live/a/b',
		'/live/%2e%2e',
		'/sync/../w/common',
		'/sync/a/common?token=x',
		'/sync/a/draft.goals.x',
		'/other'
	])('[SV10] %s is no socket: 404', async (path) => {
		const answer = await new Promise<string>((resolve) => {
			const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
			socket.on('data', (data) => resolve(data.toString()));
			const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13';
			const host = new URL(server.origin).host;
			socket.write(
				`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${key}\r\n\r\n`
			);
		});
		expect(answer).toMatch(/^HTTP\/1.1 404 /);
	});

	it('[SV10] one person cannot take all sockets', async () => {
		const greedy = await server.guest('Greedy');
		await greedy.join((await facilitator.slices()).invites![0]!.code, 'marketing');
		const open = Array.from({ length: MAX_SOCKETS_PER_PERSON }, () => greedy.socket(live));
		await Promise.all(open.map((socket) => waitFor(() => socket.readyState === socket.OPEN)));
		expect(await endOf(greedy.socket(live))).toEqual({ status: 429 });
		greedy.leave();
	});
});

describe('session and membership', () => {
	it.each([
		['none', undefined],
		['unknown', `einklang-session=${'A'.repeat(43)}`],
		['garbage', 'einklang-session=; x; =']
	])('[SV11] with %s session a socket is closed with 4401', async (_, cookie) => {
		for (const path of [room, live]) expect(await endOf(facilitator.socket(path, { cookie }))).toEqual({ code: 4401 });
	});

	it('[SV11] [SV4] a foreign workshop and one that does not exist look the same: 4404', async () => {
		const missing = [`/sync/01ARZ3NDEKTSV4RRFFQ69G5FAV/common`, '/live/01ARZ3NDEKTSV4RRFFQ69G5FAV'];
		for (const path of [room, live, ...missing]) expect(await endOf(stranger.socket(path))).toEqual({ code: 4404 });
		const answers = await Promise.all(
			[facilitator.workshopId, '01ARZ3NDEKTSV4RRFFQ69G5FAV', '__proto__', '../x'].map((id) =>
				server.services.workshops
					.view(stranger.person, id, server.origin)
					.catch((error: { code: string; message: string }) => [error.code, error.message])
			)
		);
		expect(new Set(answers.map(String)).size).toBe(1);
		expect(answers[0]).toContain('not-found');
	});

	it.each(['nonsense', 'kickoff', 'draft.kickoff', 'draft.nonsense'])(
		'[SV11] %s is no room of this workshop: 4404',
		async (name) => {
			expect(await endOf(facilitator.socket(`/sync/${facilitator.workshopId}/${name}`))).toEqual({ code: 4404 });
		}
	);

	it('[SV11] a room the participant may not open: 4403', async () => {
		expect(await endOf(facilitator.socket(`/sync/${facilitator.workshopId}/draft.insights`))).toEqual({ code: 4403 });
	});

	it('[SV2] signing out closes every socket of the session with 4401, and only those', async () => {
		const [ada, ben] = [field[0]!, field[1]!];
		const [mine, alsoMine, his] = [ada.socket(live), ada.socket(room), ben.socket(live)];
		await Promise.all([mine, alsoMine, his].map((socket) => waitFor(() => socket.readyState === socket.OPEN)));
		const ends = Promise.all([endOf(mine), endOf(alsoMine)]);
		await server.services.identity.endSession(ada.token);
		expect(await ends).toEqual([{ code: 4401 }, { code: 4401 }]);
		expect(his.readyState).toBe(his.OPEN);
		his.terminate();
	});

	it('[SV12] who is removed loses rooms and live channel with 4403, and finds nothing afterwards', async () => {
		const cleo = field[2]!;
		const [channel, board] = [cleo.socket(live), cleo.socket(room)];
		await Promise.all([channel, board].map((socket) => waitFor(() => socket.readyState === socket.OPEN)));
		const ends = Promise.all([endOf(channel), endOf(board)]);
		await facilitator.command({ type: 'participant.remove', participantId: cleo.participantId as never });
		expect(await ends).toEqual([{ code: 4403 }, { code: 4403 }]);
		await expect(cleo.slices()).rejects.toMatchObject({ code: 'not-found' });
		await expect(cleo.command({ type: 'done.mark', stage: 'goals', done: true })).rejects.toMatchObject({
			code: 'not-found'
		});
	});
});

describe('operations', () => {
	it('[SV13] metrics are for this computer or the holder of the token', async () => {
		const get = (headers: Record<string, string> = {}): Promise<Response> =>
			fetch(`${server.origin}/metrics`, { headers });
		const text = await (await get()).text();
		expect(text).toContain('einklang_commits_stored_total ');
		expect(text).toMatch(/^einklang_room_ack_seconds_count \d+$/m);
		expect(text).toMatch(/^einklang_room_closes_total\{code="4403"\} [1-9]/m);
		for (const line of text.trim().split('\n'))
			expect(line).toMatch(/^(# (HELP|TYPE) einklang_\w+ .+|einklang_\w+(\{\w+="[^"]+"\})? [\d.e+-]+)$/);
		expect(text).not.toContain(facilitator.workshopId);
		expect((await get({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
	});

	it('[SV13] readiness ends before the server does', async () => {
		const other = await ComposedServer.start();
		expect((await fetch(`${other.origin}/readyz`)).status).toBe(200);
		await other.app.closeSockets();
		expect((await fetch(`${other.origin}/readyz`)).status).toBe(503);
		expect((await fetch(`${other.origin}/healthz`)).status).toBe(200);
		await other.close();
	});
});
