/** The live channel over real sockets. */
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { Slices } from '#lib/domain/session/view.ts';
import { addCard } from '#lib/board/cards.ts';
import { addGroup } from '#lib/board/groups.ts';
import { addItem } from '#lib/board/items.ts';
import { patch } from '#lib/wire/delta.ts';
import type { LiveMessage } from '#lib/wire/live.ts';
import { ComposedServer, endOf, gather, waitFor, type Guest } from '../../tests/support/composed.ts';

let server: ComposedServer;
afterEach(() => server.close());

type View = Extract<LiveMessage, { type: 'view' }>;
type Presence = Extract<LiveMessage, { type: 'presence' }>;
const views = (messages: readonly LiveMessage[]): View[] =>
	messages.filter((each): each is View => each.type === 'view');
const lastPresence = (messages: readonly LiveMessage[]): Presence['people'] =>
	messages.filter((each): each is Presence => each.type === 'presence').at(-1)?.people ?? {};
const say = (guest: { socket: { send(text: string): void } }, message: unknown): void =>
	guest.socket.send(JSON.stringify(message));

describe('views', () => {
	it('[SV42] whoever takes changes has the same in the end, for a fraction of the bytes', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		const [taking, whole] = await Promise.all([field[0]!.live(), field[1]!.live()]);
		say(taking, { type: 'at', room: null, changes: true });
		let held: Record<string, unknown> = { ...views(taking.messages)[0]!.slices };
		taking.socket.on('message', (data: Buffer) => {
			const message = JSON.parse(data.toString('utf8')) as LiveMessage;
			if (message.type === 'view') held = { ...held, ...message.slices };
			if (message.type !== 'change') return;
			for (const [name, delta] of Object.entries(message.slices)) held = { ...held, [name]: patch(held[name], delta) };
		});
		await facilitator.command({ type: 'stage.open', stage: 'insights' });
		for (const guest of [...field, ...internal]) {
			const doc = await guest.room('draft.insights');
			addCard(doc, { id: `card-${guest.participantId}`, text: 'A form, not a folder', ready: true }, 'test');
		}
		await waitFor(async () => (await facilitator.stage('insights')).readyCards.total === 6);
		await facilitator.command({ type: 'phase.advance', stage: 'insights', from: 'write' });
		await facilitator.command({ type: 'phase.advance', stage: 'insights', from: 'reveal' });
		const doc = await internal[0]!.room('insights');
		for (let n = 0; n < 20; n++) {
			addGroup(doc, { id: `group-${n}`, name: `Group ${n}` }, 'test');
			await waitFor(() => JSON.stringify(held['content']).includes(`Group ${n}`));
		}
		// What came later stands later: the order of keys says nothing.
		await waitFor(async () => isDeepStrictEqual(held, await field[0]!.slices()));
		const bytes = ({ messages }: typeof taking): number => JSON.stringify(messages.slice(1)).length;
		expect(taking.messages.some(({ type }) => type === 'change')).toBe(true);
		expect(bytes(taking)).toBeLessThan(bytes(whole) / 4);
	});

	it('[SV42] everything first, then only what changed, until both sides agree on the whole', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		const { messages } = await field[0]!.live();
		const first = views(messages)[0]!;
		expect(Object.keys(first.slices).sort()).toEqual([
			'after',
			'agenda',
			'content',
			'divisions',
			'invites',
			'parity',
			'people',
			'questions',
			'requests',
			'room',
			'stages',
			'workshop',
			'you'
		]);
		const { rev } = await facilitator.command({ type: 'stage.open', stage: 'insights' });
		await waitFor(() => views(messages).some((view) => view.rev >= rev));
		const changed = new Set(
			views(messages)
				.slice(1)
				.flatMap((view) => Object.keys(view.slices))
		);
		expect(changed).toEqual(new Set(['workshop', 'stages', 'agenda', 'room', 'you']));
		const correct = {
			type: 'participant.correct',
			participantId: internal[0]!.participantId,
			function: 'medical_hq'
		} as const;
		const after = await facilitator.command(correct as never);
		await waitFor(() => views(messages).some((view) => view.rev >= after.rev));
		const merged = Object.assign({}, ...views(messages).map((view) => view.slices)) as unknown;
		expect(merged).toEqual(await field[0]!.slices());
		expect(views(messages).map((view) => view.rev)).toEqual(
			[...views(messages).map((view) => view.rev)].sort((a, b) => a - b)
		);
	});

	it('[SV42] a burst of commands arrives as few views', async () => {
		server = await ComposedServer.start({ liveTiming: { gatherMs: 50, contentMs: 50, retryMs: 50 } });
		const { facilitator } = await gather(server, { field: 1, internal: 1 });
		const { messages } = await facilitator.live();
		await facilitator.command({ type: 'stage.open', stage: 'insights' });
		let rev = 0;
		for (let n = 0; n < 20; n++)
			({ rev } = await facilitator.command({ type: 'timer.extend', stage: 'insights', minutes: 1 }));
		await waitFor(() => views(messages).some((view) => view.rev === rev));
		expect(views(messages).length).toBeLessThan(12);
	});

	it('[SV43] content follows at most once per interval, and the last state always arrives', async () => {
		const contentMs = 200;
		server = await ComposedServer.start({ liveTiming: { gatherMs: 5, contentMs, retryMs: 50 } });
		const { facilitator } = await gather(server, { field: 1, internal: 1 });
		const { socket, messages } = await facilitator.live();
		const parkedIn = (content: Partial<Slices['content']> | undefined): number =>
			content?.common?.items.filter(({ kind }) => kind === 'parking').length ?? 0;
		const arrivals: number[] = [];
		socket.on('message', (data: Buffer) => {
			if (data.toString().includes('"content"')) arrivals.push(Date.now());
		});
		const board = await facilitator.room('common');
		for (let n = 0; n < 30; n++) {
			addItem(board, { id: `n${n}`, kind: 'parking', fields: { text: `note ${n}` } }, 'test');
			await waitFor(async () => parkedIn((await facilitator.slices()).content) === n + 1);
		}
		const known = (): number => Math.max(0, ...views(messages).map(({ slices }) => parkedIn(slices.content)));
		await waitFor(() => known() === 30);
		const gaps = arrivals.slice(1).map((at, index) => at - arrivals[index]!);
		// Timers may fire a little early by the clock that the arrivals are read with.
		expect(Math.min(...gaps, contentMs)).toBeGreaterThanOrEqual(contentMs * 0.7);
	});

	it('[SV41] counts of blind phases move at most once per interval, for the facilitator too', async () => {
		const countsEveryMs = 400;
		server = await ComposedServer.start({ countsEveryMs });
		const { facilitator, field } = await gather(server);
		await facilitator.command({ type: 'stage.open', stage: 'insights' });
		const { messages } = await facilitator.live();
		const draft = await field[0]!.room('draft.insights');
		await facilitator.slices();
		const seen = new Map<number, number>();
		const read = async (): Promise<number> => {
			const { total } = (await facilitator.stage('insights')).readyCards;
			if (!seen.has(total)) seen.set(total, Date.now());
			return total;
		};
		for (let n = 0; n < 12; n++) {
			addCard(draft, { id: `c${n}`, text: `card ${n}`, ready: true }, 'test');
			await read();
		}
		await waitFor(async () => (await read()) === 12);
		const times = [...seen.values()];
		const gaps = times.slice(2).map((at, index) => at - times[index + 1]!);
		expect(Math.min(countsEveryMs, ...gaps)).toBeGreaterThanOrEqual(countsEveryMs * 0.7);
		await waitFor(() => views(messages).some((view) => view.slices.stages?.[0]?.readyCards.total === 12));
	});
});

it('[SV41] one sees at once that one is done oneself, others only with the next counts', async () => {
	server = await ComposedServer.start({ countsEveryMs: 300 });
	const { facilitator, field } = await gather(server);
	await facilitator.command({ type: 'stage.open', stage: 'insights' });
	await facilitator.slices();
	await field[0]!.command({ type: 'done.mark', stage: 'insights', done: true });
	expect((await field[0]!.slices()).you.done).toEqual(['insights']);
	expect((await facilitator.stage('insights')).done.total).toBe(0);
	await waitFor(async () => (await facilitator.stage('insights')).done.total === 1);
});

describe('presence', () => {
	it('[SV44] says who is there and where, and who has left', async () => {
		server = await ComposedServer.start();
		const { facilitator, field } = await gather(server, { field: 2, internal: 0 });
		const [ada, ben] = field as [Guest, Guest];
		const watching = await facilitator.live();
		const there = await ada.live();
		say(there, { type: 'at', room: 'common' });
		await waitFor(() => lastPresence(watching.messages)[ada.participantId]?.room === 'common');
		const second = await ben.live();
		await waitFor(() => ben.participantId in lastPresence(watching.messages));
		second.socket.close();
		await waitFor(() => !(ben.participantId in lastPresence(watching.messages)));
		expect(ada.participantId in lastPresence(watching.messages)).toBe(true);
	});

	it('[SV44] names no room while people write, nor one the person may not open', async () => {
		server = await ComposedServer.start();
		const { facilitator, field } = await gather(server, { field: 1, internal: 0 });
		await facilitator.command({ type: 'stage.open', stage: 'insights' });
		const watching = await facilitator.live();
		const there = await field[0]!.live();
		for (const room of ['draft.insights', 'insights', 'review']) {
			say(there, { type: 'at', room: 'common' });
			await waitFor(() => lastPresence(watching.messages)[field[0]!.participantId]?.room === 'common');
			say(there, { type: 'at', room });
			await waitFor(() => lastPresence(watching.messages)[field[0]!.participantId]?.room === null);
		}
		expect(JSON.stringify(watching.messages)).not.toContain('"room":"draft');
	});
});

describe('requests', () => {
	it.each([
		['text', 'hello'],
		['another type', '{"type":"become","role":"facilitator"}'],
		['an unknown room', '{"type":"at","room":"../x"}'],
		['a list', '[]']
	])('[SV45] %s closes with 4400', async (_, text) => {
		server = await ComposedServer.start();
		const { facilitator } = await gather(server, { field: 0, internal: 0 });
		const { socket } = await facilitator.live();
		const end = endOf(socket);
		socket.send(text);
		expect(await end).toEqual({ code: 4400 });
	});

	it('[SV45] so does a binary frame; too much of everything closes with 4529, too big a frame with 1009', async () => {
		server = await ComposedServer.start();
		const { facilitator } = await gather(server, { field: 0, internal: 0 });
		const ending = async (
			act: (socket: Awaited<ReturnType<Guest['live']>>['socket']) => void
		): Promise<number | undefined> => {
			const { socket } = await facilitator.live();
			const end = endOf(socket);
			act(socket);
			return (await end).code;
		};
		expect(await ending((socket) => socket.send(Buffer.from([1, 2, 3])))).toBe(4400);
		expect(await ending((socket) => Array.from({ length: 200 }, () => socket.send('{"type":"ping"}')))).toBe(4529);
		expect(await ending((socket) => socket.send('x'.repeat(5_000)))).toBe(1009);
	});

	it('[SV42] a ping is answered with the server clock', async () => {
		server = await ComposedServer.start();
		const { facilitator } = await gather(server, { field: 0, internal: 0 });
		const { socket, messages } = await facilitator.live();
		socket.send('{"type":"ping"}');
		await waitFor(() =>
			messages.some((message) => message.type === 'pong' && Math.abs(message.serverTime - Date.now()) < 5_000)
		);
	});
});
