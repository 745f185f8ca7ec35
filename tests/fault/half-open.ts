/**
 * A network that swallows everything: the server lets go of who is silent, the client of the board notices that nobody answers, and
 * when the network is back everything written meanwhile arrives, once.
 */
import { WebSocket as Socket } from 'ws';
import { addCard, listCards } from '#lib/board/cards.ts';
import { RoomClient } from '#lib/realtime/room-client.ts';
import { noLocalCopy } from '#lib/realtime/local-copy.ts';
import { DEFAULT_LIMITS } from '#server/rooms/limits.ts';
import { ComposedServer, gather } from '../support/composed.ts';
import type { Guest } from '../support/composed.ts';
import { atEnd, conduct, expect, isWithin, until } from './conduct.ts';
import { FaultProxy } from './fault-proxy.ts';
import { checkIntegrity } from './stored.ts';

const BOUND = { client: 12_000, server: 30_000, healed: 2_000 };
const SWEEP_MS = DEFAULT_LIMITS.sweepMs;

/** The browser's client of a room, in Node, through a port of our choice. */
async function open(server: ComposedServer, guest: Guest, port: number): Promise<RoomClient> {
	const { origin } = server;
	const headers = { origin, host: new URL(origin).host, cookie: `einklang-session=${guest.token}` };
	const WebSocket = class extends Socket {
		constructor(url: string) {
			super(url.replace(headers.host, `127.0.0.1:${port}`), { headers });
			this.on('error', () => undefined);
		}
	} as unknown as typeof globalThis.WebSocket;
	const client = new RoomClient({
		base: origin,
		workshopId: guest.workshopId,
		room: 'common',
		participantId: guest.participantId,
		WebSocket,
		openCopy: async () => noLocalCopy(),
		random: () => 0.5
	});
	atEnd(() => client.destroy());
	await client.start();
	await until('the board is there', () => client.synced && client.writable);
	return client;
}

const texts = ({ doc }: RoomClient): string =>
	listCards(doc)
		.map(({ text }) => text)
		.sort()
		.join();

async function timed(what: string, check: () => unknown, patienceMs: number): Promise<number> {
	const started = performance.now();
	await until(what, check, patienceMs);
	return performance.now() - started;
}

const connections = async ({ origin }: ComposedServer): Promise<number> => {
	const text = await (await fetch(`${origin}/metrics`)).text();
	return Number(/^einklang_(?:sync_|room_)?connections (\d+)/m.exec(text)?.[1] ?? NaN);
};

async function play(silentMs: number): Promise<{ client: number; server: number; healed: number }> {
	const server = await ComposedServer.start({ roomLimits: { silentMs, pingMs: silentMs / 3 } });
	const { field, internal } = await gather(server, { field: 1, internal: 1 });
	const port = Number(new URL(server.origin).port);
	const proxy = await FaultProxy.start(port);
	const [jule, ida] = [
		await open(server, field[0] as Guest, proxy.port),
		await open(server, internal[0] as Guest, port)
	];
	proxy.isDown = true;
	proxy.swallow();
	addCard(jule.doc, { id: 'a', text: 'written into the hole' }, 'jule');
	expect('nothing is called saved', jule.saved !== 'saved');
	const [client, reaped] = await Promise.all([
		timed('the client notices', () => jule.status === 'offline', BOUND.client * 2),
		timed('the server lets go', async () => (await connections(server)) === 1, BOUND.server * 2)
	]);
	addCard(jule.doc, { id: 'b', text: 'written offline' }, 'jule');
	addCard(ida.doc, { id: 'c', text: 'written meanwhile' }, 'ida');
	proxy.heal();
	const healed = await timed(
		'saved',
		() => jule.saved === 'saved' && jule.synced && texts(jule) === texts(ida),
		60_000
	);
	expect('every edit arrived once', texts(ida) === 'written into the hole,written meanwhile,written offline');
	for (const each of [jule, ida]) each.destroy();
	proxy.close();
	checkIntegrity(server.dataDir);
	await server.close();
	return { client, server: reaped, healed };
}

await conduct(
	{
		id: 'R16',
		title: 'a network that swallows everything',
		bound: 'client notices ≤ 12 s, server lets go ≤ 30 s, healed ≤ 2 s'
	},
	async (circumstances) => {
		const { full } = circumstances;
		const silentMs = full ? DEFAULT_LIMITS.silentMs : DEFAULT_LIMITS.silentMs / 10;
		const { client, server, healed } = await play(silentMs);
		const bound = silentMs + 2 * SWEEP_MS;
		const seconds = (ms: number): string => (ms / 1000).toFixed(1);
		return {
			figure: `client after ${seconds(client)} s, server after ${seconds(server)} s (silent for ${silentMs / 1000} s), healed in ${seconds(healed)} s`,
			kept:
				client <= BOUND.client &&
				isWithin(circumstances, server, bound) &&
				isWithin(circumstances, healed, BOUND.healed)
		};
	}
);
