/**
 * Rooms full of people on one server, who write what a script says. Keeps count of what was sent and seen; at the end says
 * whether what was measured really happened, and throws when it did not.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from './client.ts';
import { dialectOf } from './dialect.ts';
import { markOf, scan, Sent } from './markers.ts';
import { Observer } from './observer.ts';
import type { Script } from './script.ts';
import type { ServerProcess } from './server-process.ts';
import { assertConverged } from './oracle.ts';

/** In every room; they do not write. */
export const OBSERVERS = 2;
/** How long everything that is on its way may take to arrive; then it counts as lost. */
const PATIENCE_MS = 60_000;
/** Connections opened at the same time while a room fills, so that no accept queue overflows. */
const AT_ONCE = 50;

export interface Crowd {
	readonly server: ServerProcess;
	readonly script: Script;
	/** All in one room, editors and observers; the rest only watch. */
	readonly people: number;
	/** Prefix of the rooms' names. */
	readonly room?: string;
}

export class Load {
	readonly server: ServerProcess;
	readonly script: Script;
	readonly sent: Sent;
	readonly people: number;
	/** By room. */
	readonly observers: readonly (readonly Observer[])[];
	readonly clients: Client[] = [];
	/** By room, then by editor. */
	readonly editors: Client[][] = [];
	readonly #frames: readonly Buffer[];
	readonly #roomName: (room: number) => string;

	static async join(crowd: Crowd): Promise<Load> {
		const load = new Load(crowd);
		await Promise.all(load.observers.flat().map(({ client }) => client.synced));
		await load.#fill();
		await load.open();
		return load;
	}

	constructor({ server, script, people, room = 'r' }: Crowd) {
		this.server = server;
		this.script = script;
		this.people = people;
		this.sent = new Sent(script.edits.length);
		this.#roomName = (index) => `${room}${index}`;
		const dialect = dialectOf(server.name);
		this.#frames = script.edits.map((edit) => dialect.update(this.#roomName(edit.room), edit.update));
		this.observers = Array.from({ length: script.rooms }, (_, index) =>
			Array.from({ length: OBSERVERS }, (_, i) => new Observer(this.placeIn(index, `o${index}-${i}`), this.sent))
		);
	}

	placeIn(room: number, as: string): Client['place'] {
		return { port: this.server.port, dialect: dialectOf(this.server.name), room: this.#roomName(room), as };
	}

	async #fill(): Promise<void> {
		const { rooms, editors } = this.script;
		for (let room = 0; room < rooms; room++) {
			const people = this.people - OBSERVERS;
			const here: Client[] = [];
			for (let i = 0; i < people; i += AT_ONCE) {
				const batch = Array.from({ length: Math.min(AT_ONCE, people - i) }, (_, n) =>
					Client.join(this.placeIn(room, `p${room}-${i + n}`))
				);
				here.push(...(await Promise.all(batch)));
			}
			this.clients.push(...here);
			this.editors.push(here.slice(0, editors));
		}
	}

	/** Every editor's card. */
	async open(): Promise<void> {
		while (this.sent.count < this.script.openings) this.sendNext();
		await this.drained();
	}

	get left(): number {
		return this.script.edits.length - this.sent.count;
	}

	/** Marks that both observers of each room have, summed over the rooms. */
	get seen(): number {
		return this.observers.reduce((sum, pair) => sum + Math.min(...pair.map(({ seen }) => seen)), 0);
	}

	sendNext(): void {
		const edit = this.script.edits[this.sent.count];
		if (!edit) throw new Error('the script is at its end');
		const client = this.editors[edit.room]![edit.editor]!;
		this.sent.note(performance.now());
		client.send(this.#frames[edit.id]!);
	}

	/** As many a second as asked, evenly. @returns how many were sent */
	async write(perSecond: number, seconds: number): Promise<number> {
		const start = performance.now();
		const first = this.sent.count;
		const most = Math.min(Math.round(perSecond * seconds), this.left);
		for (let done = 0; done < most; done = this.sent.count - first) {
			const due = Math.min(most, Math.floor(((performance.now() - start) * perSecond) / 1_000) + 1);
			for (let i = done; i < due; i++) this.sendNext();
			await delay(1);
		}
		return most;
	}

	/** As many a second as asked, evenly, for as long as `isWanted`. @throws when the script ends before */
	async writeWhile(isWanted: () => boolean, perSecond: number): Promise<void> {
		const start = performance.now();
		const first = this.sent.count;
		while (isWanted()) {
			const due = Math.floor(((performance.now() - start) * perSecond) / 1_000) + 1;
			while (this.sent.count - first < due) this.sendNext();
			await delay(1);
		}
	}

	/** Everything sent so far has been seen by every observer. @throws when it has not */
	async drained(): Promise<void> {
		const until = performance.now() + PATIENCE_MS;
		while (this.seen < this.sent.count) {
			if (performance.now() > until)
				throw new Error(
					`${this.server.name}: ${this.sent.count - this.seen} of ${this.sent.count} edits never arrived`
				);
			this.assertConnected();
			await delay(2);
		}
	}

	assertConnected(): void {
		for (const client of [...this.clients, ...this.observers.flat().map((observer) => observer.client)])
			if (client.closed !== null && !client.isStalled)
				throw new Error(`${this.server.name} closed the socket of ${client.place.as} with ${client.closed}`);
	}

	/** Latencies and gaps of every observer count from the next edit on. */
	measure(): void {
		for (const observer of this.observers.flat()) observer.measureFrom(this.sent.count);
	}

	get latencies(): number[] {
		return this.observers.flat().flatMap((observer) => [...observer.latencies]);
	}

	/**
	 * The end of a run: one more edit in each room reaches every single client, so that nobody was left behind; no mark was made
	 * up; and real documents made of what the observers got are the document that was written, and the one a newcomer gets.
	 * @param except clients that were made to miss it
	 */
	async prove(except: ReadonlySet<Client> = new Set()): Promise<void> {
		const rest = this.clients.filter((client) => !except.has(client));
		const last = this.script.edits.slice(this.sent.count, this.sent.count + this.script.rooms);
		if (last.length < this.script.rooms) throw new Error('the script ended before its last edit');
		const heard = rest.map((client) => untilHeard(client, new Set(last.map(({ id }) => id))));
		for (const edit of last) if (edit) this.sendNext();
		await this.drained();
		const authors = new Set(last.map(({ room, editor }) => this.editors[room]![editor]!));
		await Promise.race([
			Promise.all(heard.filter((_, i) => !authors.has(rest[i]!))),
			delay(PATIENCE_MS, undefined, { ref: false }).then(() => {
				throw new Error(`${this.server.name}: the last edit (${markOf(last[0]!.id)}) did not reach everybody`);
			})
		]);
		const odd = this.observers.flat().find(({ ghosts }) => ghosts > 0);
		if (odd) throw new Error(`${this.server.name}: marks that nobody sent`);
		await assertConverged(this);
	}

	leave(): void {
		for (const { client } of this.observers.flat()) client.cut();
		for (const client of this.clients) client.cut();
	}
}

/** Resolves when the client has heard one of the marks. */
function untilHeard(client: Client, ids: ReadonlySet<number>): Promise<void> {
	return new Promise((resolve) => {
		client.listen({
			document: (update) =>
				scan(update, (id) => {
					if (ids.has(id)) resolve();
				})
		});
	});
}
