/**
 * A room in memory: one document, whoever is connected, and the one queue through which everything that touches the document
 * goes. COLLECT → GUARD and APPLY → COMMIT → PUBLISH; one batch at a time, so that nobody ever sees what is not on disk.
 * After a commit that fails the memory is ahead of the disk: the room is dropped and loaded anew. Rules RM36–RM38.
 */
import * as Y from 'yjs';
import { CLOSE, type CloseCode } from '#lib/wire/close.ts';
import { isStorageFailed, type Database } from '../storage/port.ts';
import { appendUpdates, bindClients, type RoomGuard } from '../storage/rooms.ts';
import type { ContentTables } from '../storage/schema.ts';
import { Answers } from './answers.ts';
import { applyBatch, rowsOf, type Batch, type BatchRoom } from './batch.ts';
import type { Connection } from './connection.ts';
import { applyAsWritten, type LoadedRoom } from './document.ts';
import { writeStep1 } from './frames.ts';
import type { Job } from './job.ts';
import { MAX_BACKLOG_BYTES, MAX_DOCUMENT_BYTES, type Limits } from './limits.ts';
import type { RoomAddress } from './ports.ts';
import { RoomPresence } from './presence.ts';
import { RoomDocument } from './room-document.ts';
import type { Pace } from './pace.ts';
import { RoomQueue } from './room-queue.ts';
import type { Tally } from './tally.ts';
import { Writers } from './writers.ts';

export interface RoomOptions {
	readonly db: Database<ContentTables>;
	readonly limits: Limits;
	readonly now: () => number;
	readonly tally: Tally;
	/** Shared by all rooms. */
	readonly pace: Pace;
	/** Called after every durable change. */
	readonly onChanged: (room: Room) => void;
	/** It must be loaded anew by whoever comes next. `error`: because it can no longer be trusted; null: nothing is wrong. */
	readonly onGone: (room: Room, error: unknown) => void;
}

export class Room implements BatchRoom {
	readonly id: string;
	readonly address: RoomAddress;
	readonly #document: RoomDocument;
	readonly docEpoch: string;
	readonly bound: Map<number, string>;
	readonly presence: RoomPresence;
	readonly connections = new Set<Connection>();
	readonly #options: RoomOptions;
	readonly #queue: RoomQueue<Job>;
	readonly writers = new Writers();
	#guard: RoomGuard;
	#bytes: number;
	#merged: Uint8Array | null = null;
	#before: ReadonlyMap<number, number> = new Map();
	#editedAt: number;
	readonly answers: Answers;
	#closed = false;
	/** Unix milliseconds since nobody is connected. */
	emptySince: number;

	constructor(loaded: LoadedRoom, options: RoomOptions) {
		const { row } = loaded;
		this.id = row.id;
		this.address = loaded.address;
		this.docEpoch = row.docEpoch;
		this.bound = loaded.bound;
		this.snapshotSeq = row.snapshotSeq;
		this.emptySince = this.#editedAt = options.now();
		this.#options = options;
		this.#guard = { id: row.id, headSeq: row.headSeq, accessEpoch: row.accessEpoch };
		this.#bytes = loaded.bytes;
		this.#document = new RoomDocument(loaded.doc, loaded.bytes, (update, before) => this.#note(update, before));
		this.answers = new Answers((stateVector) => this.#document.encode(stateVector), loaded.history);
		this.presence = new RoomPresence({
			now: options.now,
			gatherMs: options.limits.presenceMs,
			ownerOf: (client) => this.bound.get(client),
			receivers: () => this.connections
		});
		this.#queue = new RoomQueue<Job>({
			mayTake: (job) => job.kind !== 'update' || (!this.isHeld && options.db.writable()),
			sizeOf: (job) => (job.kind === 'update' ? job.update.length : 0),
			mayWait: (job) => job.kind === 'update' && !job.step2,
			paceMs: () => options.pace.msFor(this.connections.size),
			turn: (jobs) => this.#turn(jobs),
			onError: (error) => this.fail(error)
		});
	}

	/** While true, updates wait: nothing changes the document but `adopt`. */
	isHeld = false;
	/** Somebody works with this room beside its connections: it must not be unloaded. */
	pins = 0;
	/** Where the newest snapshot stands. */
	snapshotSeq: number;

	/** Awake from now on, if it was not. */
	get doc(): Y.Doc {
		return this.#document.doc;
	}

	get seq(): number {
		return this.#guard.headSeq;
	}

	get guard(): RoomGuard {
		return this.#guard;
	}

	get isClosed(): boolean {
		return this.#closed;
	}

	/** Jobs that wait for their turn. */
	get waiting(): number {
		return this.#queue.length;
	}

	get isQuiet(): boolean {
		return this.#queue.isQuiet;
	}

	stateVector(): Uint8Array {
		return this.#document.stateVector();
	}

	/** Nobody has edited for a while: what is on disk is kept as bytes. Only between two turns. */
	rest(now: number): void {
		const busy = !this.isQuiet || this.isHeld || this.pins > 0 || this.#closed;
		if (busy || now - this.#editedAt < this.#options.limits.restMs) return;
		const bytes = this.#document.rest();
		if (bytes) this.answers.rebase(this.seq, bytes);
	}

	get isResting(): boolean {
		return this.#document.isResting;
	}

	claimantOf(clientId: number): string | undefined {
		return this.presence.claimantOf(clientId);
	}

	fits(bytes: number): boolean {
		if (this.#bytes + bytes > MAX_DOCUMENT_BYTES) this.#bytes = this.#document.encode().length;
		if (this.#bytes + bytes > MAX_DOCUMENT_BYTES) return false;
		this.#bytes += bytes;
		return true;
	}

	/** There is a snapshot on disk. @param data the document at `seq` */
	noteSnapshot(seq: number, data: Uint8Array): void {
		this.snapshotSeq = seq;
		this.answers.rebase(seq, data);
	}

	join(connection: Connection): void {
		this.connections.add(connection);
		connection.enter(this);
	}

	leave(connection: Connection): void {
		if (!this.connections.delete(connection)) return;
		this.presence.leave(connection);
		this.writers.forget(connection);
		if (this.connections.size === 0) this.emptySince = this.#options.now();
	}

	receive(job: Job): void {
		if (this.#closed) return;
		if (job.kind === 'update') this.#options.pace.note();
		this.#queue.push(job);
		if (this.#queue.waitingBytes > MAX_BACKLOG_BYTES) this.fail(new Error('the backlog is full'));
	}

	/** Look at the queue again: the database may be writable again, or the room no longer held. */
	poke(): void {
		this.#queue.poke();
	}

	/** Everything received before this call is on disk (or was refused) when it resolves; also when the room fails. */
	settled(): Promise<void> {
		if (this.#closed) return Promise.resolve();
		return new Promise((done) => this.#queue.push({ kind: 'mark', done }));
	}

	/** Resolves when no turn runs. With `isHeld` set before, nothing is in flight from then on. */
	still(): Promise<void> {
		return this.#queue.still();
	}

	/** A copy of what is on disk: taken inside the queue, where nothing is in flight. */
	read(): Promise<{ doc: Y.Doc; seq: number }> {
		return new Promise((resolve, reject) => {
			const done = (): void => {
				if (this.#closed) reject(new Error('the room was closed while it was read'));
				else resolve({ doc: this.#document.copy(), seq: this.seq });
			};
			if (this.#closed) done();
			else this.#queue.push({ kind: 'mark', done });
		});
	}

	/** Takes over what somebody committed for this room while it was held. */
	adopt(guard: RoomGuard, updates: readonly Uint8Array[], clients: ReadonlyMap<number, string>): void {
		this.#guard = guard;
		for (const [client, owner] of clients) this.bound.set(client, owner);
		if (updates.length === 0) return;
		applyAsWritten(this.doc, () => {
			for (const update of updates) Y.applyUpdate(this.doc, update);
		});
		this.#bytes += updates.reduce((sum, update) => sum + update.length, 0);
		this.#broadcast(null);
		this.#options.onChanged(this);
	}

	/** Its document goes on under another name: loaded anew by whoever asks next, and begun anew by every page [RM95]. */
	retire(): void {
		this.close(CLOSE.foreignClientOrEpoch);
		this.#options.onGone(this, null);
	}

	/** Fail-stop. Sockets get 4503 when the disk is the reason, else 1013: both are tried again. */
	fail(error: unknown): void {
		if (this.#closed) return;
		const diskSays = isStorageFailed(error) || !this.#options.db.writable();
		this.close(diskSays ? CLOSE.storageNotWritable : CLOSE.overloaded);
		this.#options.tally.failures++;
		this.#options.onGone(this, error);
	}

	close(code: CloseCode): void {
		if (this.#closed) return;
		this.#closed = true;
		this.presence.stop();
		for (const connection of this.connections) connection.close(code);
		for (const job of this.#queue.end()) if (job.kind === 'mark') job.done();
		this.#document.destroy();
	}

	async #turn(jobs: readonly Job[]): Promise<void> {
		// Also when it fails: whoever waits for it would wait for ever.
		await this.#takeTurn(jobs).catch((error: unknown) => this.fail(error));
		for (const job of jobs) if (job.kind === 'mark') job.done();
	}

	async #takeTurn(jobs: readonly Job[]): Promise<void> {
		this.#merged = null;
		const updates = jobs.filter((job) => job.kind === 'update');
		const batch = updates.length > 0 ? applyBatch(this, updates) : null;
		if (batch && batch.runs.length > 0) await this.#commit(batch);
		if (this.#closed) return;
		if (batch) this.#publish(batch);
		const now = performance.now();
		for (const { at } of updates) this.#options.tally.ack.observe(now - at);
		for (const job of jobs) if (job.kind === 'sync' || job.kind === 'catch-up') this.#answer(job);
	}

	async #commit(batch: Batch): Promise<void> {
		const { db, now, tally } = this.#options;
		const started = performance.now();
		const rows = rowsOf(batch);
		const clients = [...batch.bindings].map(([clientId, participantId]) => ({ clientId, participantId }));
		await db.commit([...appendUpdates(db, this.#guard, rows, now()), ...bindClients(db, this.id, clients, now())]);
		tally.commit.observe(performance.now() - started);
		this.#guard = { ...this.#guard, headSeq: this.#guard.headSeq + rows.length };
		for (const [client, owner] of batch.bindings) this.bound.set(client, owner);
	}

	#publish(batch: Batch): void {
		const authors = new Set(batch.runs.map(({ from }) => from));
		if (batch.runs.length > 0) this.#broadcast(authors.size === 1 ? ([...authors][0] ?? null) : null);
		for (const connection of batch.served) connection.acknowledge(this.seq);
		for (const connection of batch.behind) connection.outbox.send(writeStep1(this.stateVector()));
		if (batch.runs.length > 0) this.#options.onChanged(this);
	}

	#note(update: Uint8Array, before: ReadonlyMap<number, number>): void {
		if (!this.#merged) this.#before = before;
		this.#merged = this.#merged ? Y.mergeUpdates([this.#merged, update]) : update;
		this.#editedAt = this.#options.now();
	}

	/** @param author who has it already, because nobody else's work is in it */
	#broadcast(author: Connection | null): void {
		if (!this.#merged) return;
		const [before, from] = [this.#before, this.answers.seq];
		const behind = { seq: from, stateVector: () => Y.encodeStateVector(new Map(before)) };
		const frame = this.answers.add(this.seq, this.#merged);
		for (const connection of this.connections)
			if (connection.receiving && connection !== author) connection.outbox.sendUpdate(frame, behind);
		this.#merged = null;
	}

	#answer(job: Extract<Job, { kind: 'sync' | 'catch-up' }>): void {
		const { answers, seq } = this;
		job.to.receiving = true;
		const frames = job.kind === 'sync' ? answers.to(job.stateVector, seq) : answers.since(job.behind, seq);
		for (const frame of frames) job.to.outbox.send(frame);
	}
}
