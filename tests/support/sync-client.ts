/** A client that speaks `/sync` frame by frame, so that a test can say the wrong thing and see exactly what comes back. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { MESSAGE, readAck, readHello, readReject, readReset } from '#lib/wire/frame.ts';
import type { Ack, Hello, Reject, Reset } from '#lib/wire/frame.ts';
import { writeAwareness, writeStep1, writeStep2, writeUpdate } from '#server/rooms/frames.ts';
import { WORKSHOP } from './room-harness.ts';

/** What the server said, in words. `update` covers live updates; `entries` are awareness entries. */
export type Heard =
	| { readonly type: 'hello'; readonly hello: Hello }
	| { readonly type: 'ack'; readonly ack: Ack }
	| { readonly type: 'reject'; readonly reject: Reject }
	| { readonly type: 'reset'; readonly reset: Reset }
	| { readonly type: 'heartbeat' }
	| { readonly type: 'step1' | 'step2' | 'update'; readonly bytes: Uint8Array }
	| { readonly type: 'awareness'; readonly entries: ReadonlyMap<number, unknown> };

/** How long a test waits for a state before it says which one never came. */
const PATIENCE_MS = 20_000;

function readEntries(bytes: Uint8Array): ReadonlyMap<number, unknown> {
	const decoder = decoding.createDecoder(bytes);
	const entries = new Map<number, unknown>();
	for (let left = decoding.readVarUint(decoder); left > 0; left--) {
		const id = decoding.readVarUint(decoder);
		decoding.readVarUint(decoder);
		entries.set(id, JSON.parse(decoding.readVarString(decoder)));
	}
	return entries;
}

function read(bytes: Uint8Array): Heard {
	const decoder = decoding.createDecoder(bytes);
	const type = decoding.readVarUint(decoder);
	if (type === MESSAGE.hello) return { type: 'hello', hello: readHello(decoder) };
	if (type === MESSAGE.ack) return { type: 'ack', ack: readAck(decoder) };
	if (type === MESSAGE.reject) return { type: 'reject', reject: readReject(decoder) };
	if (type === MESSAGE.reset) return { type: 'reset', reset: readReset(decoder) };
	if (type === MESSAGE.heartbeat) return { type: 'heartbeat' };
	if (type === MESSAGE.awareness)
		return { type: 'awareness', entries: readEntries(decoding.readVarUint8Array(decoder)) };
	const kind = (['step1', 'step2', 'update'] as const)[decoding.readVarUint(decoder)];
	if (!kind) throw new Error('unknown sync message');
	return { type: kind, bytes: decoding.readVarUint8Array(decoder) };
}

export class SyncClient {
	/** What this client has; updates of the server are applied, local edits are sent only on `send…`. */
	readonly doc: Y.Doc;
	readonly heard: Heard[] = [];
	readonly socket: WebSocket;
	#closed: number | null = null;
	#watchers: (() => void)[] = [];

	/** @param doc what the client had before it connected @param socket another way there */
	constructor(
		url: string,
		room: string,
		as: string,
		doc = new Y.Doc(),
		socket = new WebSocket(`${url}/${WORKSHOP}/${room}?as=${as}`)
	) {
		this.doc = doc;
		this.socket = socket;
		this.socket.on('message', (data: Buffer) => {
			const heard = read(new Uint8Array(data));
			if (heard.type === 'step2' || heard.type === 'update') Y.applyUpdate(this.doc, heard.bytes, 'server');
			this.heard.push(heard);
			this.#look();
		});
		this.socket.on('error', () => undefined);
		this.socket.on('close', (code) => {
			this.#closed = code;
			this.#look();
		});
	}

	/** Connected, both step 1 answered, and everything acknowledged. */
	static async join(url: string, room: string, as: string): Promise<SyncClient> {
		return new SyncClient(url, room, as).joined();
	}

	async joined(): Promise<this> {
		await this.until(() => this.heard.some(({ type }) => type === 'step1'), 'step 1');
		this.sync();
		await this.until(() => this.heard.some(({ type }) => type === 'step2'), 'step 2');
		return this;
	}

	get closed(): number | null {
		return this.#closed;
	}

	/** Asks for what is missing and offers what the server lacks, as y-websocket does. */
	sync(): void {
		this.send(writeStep1(Y.encodeStateVector(this.doc)));
		this.sendStep2(Y.encodeStateAsUpdate(this.doc));
	}

	send(frame: Uint8Array): void {
		this.socket.send(frame);
	}

	sendUpdate(update: Uint8Array): void {
		this.send(writeUpdate(update));
	}

	sendStep2(update: Uint8Array): void {
		this.send(writeStep2(update));
	}

	sendPresence(clientId: number, clock: number, state: unknown): void {
		this.send(
			writeAwareness(
				encoding.encode((encoder) => {
					encoding.writeVarUint(encoder, 1);
					encoding.writeVarUint(encoder, clientId);
					encoding.writeVarUint(encoder, clock);
					encoding.writeVarString(encoder, JSON.stringify(state));
				})
			)
		);
	}

	/** Edits the own document; returns the update without sending it. */
	edit(change: (doc: Y.Doc) => void): Uint8Array {
		const updates: Uint8Array[] = [];
		const keep = (update: Uint8Array): number => updates.push(update);
		this.doc.on('update', keep);
		this.doc.transact(() => change(this.doc));
		this.doc.off('update', keep);
		return Y.mergeUpdates(updates);
	}

	/** Edits and sends. */
	write(change: (doc: Y.Doc) => void): void {
		this.sendUpdate(this.edit(change));
	}

	/** Puts one value under `items`: the shortest real edit. */
	put(key: string, value: string): void {
		this.write((doc) => doc.getMap('items').set(key, value));
	}

	get items(): Record<string, unknown> {
		return this.doc.getMap('items').toJSON();
	}

	/** The highest message number acknowledged so far. */
	get acked(): number {
		return this.heard.reduce((n, heard) => (heard.type === 'ack' ? heard.ack.n : n), 0);
	}

	of<T extends Heard['type']>(type: T): Extract<Heard, { type: T }>[] {
		return this.heard.filter((heard): heard is Extract<Heard, { type: T }> => heard.type === type);
	}

	/** Resolves when `condition` holds; looks again whenever something was heard. */
	until(condition: () => boolean, what: string): Promise<void> {
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				reject(
					new Error(`never happened: ${what}; closed ${this.#closed}, heard ${this.heard.map((h) => h.type).join(' ')}`)
				);
			}, PATIENCE_MS);
			const look = (): void => {
				if (!condition()) return void this.#watchers.push(look);
				clearTimeout(timer);
				resolve();
			};
			look();
		});
	}

	async untilClosed(): Promise<number> {
		await this.until(() => this.#closed !== null, 'close');
		return this.#closed ?? 0;
	}

	/** Cuts the line without a word. */
	cut(): void {
		this.socket.terminate();
	}

	#look(): void {
		const watchers = this.#watchers;
		this.#watchers = [];
		for (const look of watchers) look();
	}
}
