/**
 * The composed server in this process, on port 0 and a data folder of its own, without the pages: services to call, sockets to
 * open. For tests of the server; end-to-end tests use AppServer, which is the whole thing.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket, type ClientOptions } from 'ws';
import type * as Y from 'yjs';
import type { FunctionName } from '#lib/domain/people/people.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';
import type { LiveMessage } from '#lib/wire/live.ts';
import { compose, type App, type Overrides } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { SESSION_COOKIE, type Person } from '#server/identity/port.ts';
import type { Created } from '#server/services.ts';
import { openPlainRoom } from './plain-room.ts';

// Every y-websocket provider listens for the end of the process; a test may open dozens.
process.setMaxListeners(200);

/** Polls until `check` gives something; the test's own timeout ends a wait in vain. */
export async function waitFor<T>(
	check: () => T | null | undefined | false | Promise<T | null | undefined | false>
): Promise<T> {
	for (;;) {
		const value = await check();
		if (value) return value;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

/** Fast where people would wait: gathering and counts. */
const QUICK: Overrides = { countsEveryMs: 20, liveTiming: { gatherMs: 5, contentMs: 20, retryMs: 20 } };

export class ComposedServer {
	app: App;
	readonly dataDir: string;
	readonly #overrides: Overrides;
	#http: Server;
	readonly #guests: Guest[] = [];

	private constructor(app: App, http: Server, dataDir: string, overrides: Overrides) {
		this.app = app;
		this.#http = http;
		this.dataDir = dataDir;
		this.#overrides = overrides;
	}

	static async start(overrides: Overrides = {}): Promise<ComposedServer> {
		const dataDir = mkdtempSync(join(tmpdir(), 'einklang-server-'));
		const options = { ...QUICK, ...overrides };
		const app = await open(dataDir, options);
		return new ComposedServer(app, await listen(app), dataDir, options);
	}

	get origin(): string {
		return `http://localhost:${(this.#http.address() as AddressInfo).port}`;
	}

	get services(): App['services'] {
		return this.app.services;
	}

	async guest(name: string): Promise<Guest> {
		const { person, token } = await this.services.identity.createGuest({ name, locale: 'en' });
		const guest = new Guest(this, person, token);
		this.#guests.push(guest);
		return guest;
	}

	async stop(): Promise<void> {
		const closed = once(this.#http, 'close');
		this.#http.close();
		await this.app.closeSockets();
		this.#http.closeAllConnections();
		await closed;
		await this.app.close();
	}

	/** Ends in order and starts again on the same data. */
	async restart(): Promise<void> {
		await this.stop();
		this.app = await open(this.dataDir, this.#overrides);
		this.#http = await listen(this.app);
	}

	async close(): Promise<void> {
		for (const guest of this.#guests) guest.leave();
		await this.stop();
		rmSync(this.dataDir, { recursive: true, force: true });
	}
}

const open = (dataDir: string, overrides: Overrides): Promise<App> =>
	compose(readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }), overrides);

async function listen(app: App): Promise<Server> {
	const http = createServer((request, response) =>
		app.listener(request, response, (_, answer) => void answer.writeHead(404).end('no pages here'))
	);
	http.on('upgrade', app.upgrade);
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	return http;
}

/** Somebody with a session: calls services as the API does, opens sockets as a browser does, and remembers what arrives. */
export class Guest {
	readonly person: Person;
	readonly token: string;
	readonly #server: ComposedServer;
	/** Everything that reached this person, as text. */
	readonly received: string[] = [];
	readonly #open: { close(): void }[] = [];
	workshopId = '';
	participantId = '';

	constructor(server: ComposedServer, person: Person, token: string) {
		this.#server = server;
		this.person = person;
		this.token = token;
	}

	async create(templateId = 'T13'): Promise<Created> {
		const input = { templateId, title: 'Spring plan', locale: 'en' } as const;
		const created = await this.#server.services.workshops.create(this.person, input, this.#server.origin);
		this.workshopId = created.id;
		this.participantId = (await this.slices()).you.participantId;
		return created;
	}

	async join(code: string, fn: FunctionName): Promise<this> {
		const joined = await this.#server.services.workshops.join(this.person, { code, function: fn }, this.#server.origin);
		this.workshopId = joined.workshopId;
		this.participantId = joined.participantId;
		return this;
	}

	async slices(): Promise<Slices> {
		const view = await this.#server.services.workshops.view(this.person, this.workshopId, this.#server.origin);
		this.received.push(JSON.stringify(view));
		return view.slices;
	}

	async stage(key: StageKey): Promise<StageView> {
		const stage = (await this.slices()).stages.find((each) => each.key === key);
		if (!stage) throw new Error(`no stage ${key}`);
		return stage;
	}

	command(command: Command, key?: string): Promise<{ rev: number }> {
		return this.#server.services.workshops.command(this.person, this.workshopId, command, key);
	}

	/** A raw socket with this person's cookie and the right origin, unless told otherwise. */
	socket(path: string, headers: Record<string, string | undefined> = {}): WebSocket {
		const all = { origin: this.#server.origin, cookie: `${SESSION_COOKIE}=${this.token}`, ...headers };
		const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
		const socket = new WebSocket(this.#server.origin.replace('http', 'ws') + path, { headers: given } as ClientOptions);
		socket.on('error', () => undefined);
		socket.on('message', (data: Buffer) => this.received.push(data.toString('utf8'), data.toString('latin1')));
		this.#open.push({ close: () => socket.terminate() });
		return socket;
	}

	/** The live channel, with every message it brought. */
	async live(): Promise<{ socket: WebSocket; messages: LiveMessage[] }> {
		const messages: LiveMessage[] = [];
		const socket = this.socket(`/live/${this.workshopId}`);
		socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString('utf8')) as LiveMessage));
		await waitFor(() => messages.length > 0);
		return { socket, messages };
	}

	/** A room as any other client would open it. */
	async room(name: string): Promise<Y.Doc> {
		const caller = {
			origin: this.#server.origin,
			cookie: `${SESSION_COOKIE}=${this.token}`,
			received: this.received
		};
		const { doc, provider } = openPlainRoom(caller, `${this.workshopId}/${name}`);
		this.#open.push({ close: () => provider.destroy() });
		await waitFor(() => provider.synced);
		return doc;
	}

	leave(): void {
		for (const each of this.#open.splice(0)) each.close();
	}
}

/** How a socket ended: its close code, or the HTTP status that refused it. */
export const endOf = (socket: WebSocket): Promise<{ code?: number; status?: number }> =>
	new Promise((resolve) => {
		socket.once('unexpected-response', (_, response) => {
			response.resume();
			resolve({ status: response.statusCode ?? 0 });
		});
		socket.once('close', (code) => resolve({ code }));
	});

/** A facilitator and as many participants of each side as asked, all in one new workshop. */
export async function gather(
	server: ComposedServer,
	{ field = 3, internal = 3, templateId = 'T13' } = {}
): Promise<{
	facilitator: Guest;
	field: Guest[];
	internal: Guest[];
	created: Created;
}> {
	const facilitator = await server.guest('Frieda');
	const created = await facilitator.create(templateId);
	const code = created.invites.participant.code;
	const bring = (count: number, side: string, fn: FunctionName): Promise<Guest[]> =>
		Promise.all(
			Array.from({ length: count }, async (_, index) => (await server.guest(`${side} ${index + 1}`)).join(code, fn))
		);
	return {
		facilitator,
		created,
		field: await bring(field, 'Field', 'field_sales'),
		internal: await bring(internal, 'Internal', 'marketing')
	};
}
