/**
 * One socket on one room: reads its frames, knows what it may do, and speaks to it. Everything about the document itself is the
 * room's. Rules RM2–RM15.
 */
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { CLOSE } from '#lib/wire/close.ts';
import type { CloseCode } from '#lib/wire/close.ts';
import {
	PROTOCOL_VERSION,
	SCHEMA_VERSION,
	writeAck,
	writeHeartbeat,
	writeHello,
	writeReject,
	writeReset
} from '#lib/wire/frame.ts';
import type { Reject } from '#lib/wire/frame.ts';
import { readClientFrame, writeStep1 } from './frames.ts';
import type { ClientFrame } from './frames.ts';
import {
	MAX_AWARENESS_FRAME_BYTES,
	MAX_DOCUMENT_BYTES,
	MAX_STEP2_BYTES,
	MAX_UPDATE_BYTES,
	MAX_WAITING_BYTES,
	MAX_WAITING_FRAMES
} from './limits.ts';
import type { Limits } from './limits.ts';
import type { Frame } from './line.ts';
import { Outbox } from './outbox.ts';
import { roomId } from './ports.ts';
import type { Admission } from './ports.ts';
import type { Present } from './presence.ts';
import { Progress } from './progress.ts';
import type { RoomsLog } from './registry.ts';
import type { Room } from './room.ts';
import type { Tally } from './tally.ts';
import { Throttle } from './throttle.ts';

/** An awareness frame costs little; a document message is judged, stored and sent to everybody. */
const AWARENESS_WEIGHT = 0.2;

export interface ConnectionOptions {
	readonly limits: Limits;
	readonly now: () => number;
	readonly tally: Tally;
	readonly log: RoomsLog;
	/** Counts up across all connections: which of two things came first, finer than a clock. */
	readonly nextOrder: () => number;
	/** The socket is gone, for whatever reason. Called once. */
	readonly onGone: (connection: Connection) => void;
}

export class Connection implements Present {
	readonly progress = new Progress();
	readonly outbox: Outbox;
	readonly openedOrder: number;
	readonly #socket: WebSocket;
	readonly #options: ConnectionOptions;
	readonly #throttle: Throttle;
	#admission: Admission;
	#room: Room | null = null;
	/** Frames that came before the room was there. */
	#waiting: Uint8Array[] = [];
	#heardAt: number;
	#heardOrder: number;
	#pingedAt: number;
	#paused = false;
	#announced = false;
	/** Pings whose answer proves that everything sent before it has arrived. */
	readonly #barriers = new Map<string, () => void>();
	#nextBarrier = 0;
	/** The last answer wins when access is asked about several times at once. */
	#asked = 0;
	/** It has been sent the document, so updates make sense to it. */
	receiving = false;
	/** The room ended it: what it said and was not dealt with yet does not count. */
	isDismissed = false;

	/** @param stream what the socket was upgraded from; null for one that never leaves the process */
	constructor(socket: WebSocket, stream: Duplex | null, admission: Admission, options: ConnectionOptions) {
		const now = options.now();
		this.#socket = socket;
		this.#admission = admission;
		this.#options = options;
		this.#throttle = new Throttle(options.limits, now);
		this.outbox = new Outbox(socket, stream, options);
		this.#heardAt = this.#pingedAt = now;
		this.openedOrder = this.#heardOrder = options.nextOrder();
		socket.on('message', (data, isBinary) => this.#hear(data, isBinary));
		socket.on('pong', (token: Buffer) => {
			this.#note();
			this.#settle(token.toString());
		});
		socket.on('ping', () => {
			if (!this.#throttle.ping(options.now())) this.close(CLOSE.rateLimited);
		});
		// ws closes the socket itself (1002, 1007, 1009); without a listener the process would end.
		socket.on('error', () => undefined);
		socket.on('close', () => {
			for (const token of this.#barriers.keys()) this.#settle(token);
			options.onGone(this);
		});
	}

	get admission(): Admission {
		return this.#admission;
	}

	get heardOrder(): number {
		return this.#heardOrder;
	}

	get isLagging(): boolean {
		return this.outbox.isLagging;
	}

	get isOpen(): boolean {
		return this.outbox.isOpen;
	}

	/** The room is there: says hello, asks for what the client has, and hears what was said meanwhile. */
	enter(room: Room): void {
		this.#room = room;
		this.sayHello();
		this.outbox.send(writeStep1(room.stateVector()));
		room.presence.sendAll(this);
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const bytes of waiting) this.#read(bytes);
	}

	sayHello(): void {
		if (!this.#room) return;
		this.outbox.send(
			writeHello({
				protocol: PROTOCOL_VERSION,
				epoch: this.#room.docEpoch,
				schema: SCHEMA_VERSION,
				seq: this.#room.seq,
				participantId: this.#admission.participantId,
				writable: this.#admission.writable && !this.#announced,
				limits: { updateBytes: MAX_UPDATE_BYTES, documentBytes: MAX_DOCUMENT_BYTES },
				serverTime: this.#options.now()
			})
		);
	}

	/** Says read-only before it is so, and resolves when everything sent before has arrived (or the socket is gone). */
	announceFreeze(): Promise<void> {
		this.#announced = true;
		this.sayHello();
		if (!this.isOpen) return Promise.resolve();
		const token = `freeze-${this.#nextBarrier++}`;
		return new Promise((resolve) => {
			this.#barriers.set(token, resolve);
			this.outbox.ping(token);
		});
	}

	#settle(token: string): void {
		this.#barriers.get(token)?.();
		this.#barriers.delete(token);
	}

	/** Numbers a question about access; `admit` takes only the answer to the newest. */
	ask(): number {
		return ++this.#asked;
	}

	admit(asked: number, admission: Admission): void {
		if (asked !== this.#asked || !this.isOpen) return;
		const before = this.#admission;
		const wasAnnounced = this.#announced;
		this.#admission = admission;
		this.#announced = false;
		const renamed = JSON.stringify(before.identity) !== JSON.stringify(admission.identity);
		if (renamed) this.#room?.presence.refresh(this);
		if (!renamed && !wasAnnounced && before.writable === admission.writable) return;
		this.sayHello();
		if (!admission.writable || (before.writable && !wasAnnounced)) return;
		this.progress.forgive();
		if (this.#room) this.outbox.send(writeStep1(this.#room.stateVector()));
	}

	/** A write was not taken: says why, and that the client must drop its copy. */
	refuse(n: number, reason: Reject['reason']): void {
		this.outbox.send(writeReject({ n, reason }));
		const next = this.progress.refuse(reason === 'too-big' ? CLOSE.tooBig : CLOSE.forbidden);
		this.#record(reason, next);
		if (next === 'reset') this.outbox.send(writeReset({ reason: 'refused-write', epoch: this.#room?.docEpoch ?? '' }));
		else if (next !== 'again') this.close(next);
	}

	/** Who was told no, where and why; never what they wrote. */
	#record(reason: Reject['reason'], then: 'reset' | 'again' | CloseCode): void {
		const { tally, log } = this.#options;
		tally.rejects.add(reason);
		if (then === 'reset') tally.resets++;
		const { address, participantId } = this.#admission;
		log.warn({ audit: 'reject', room: roomId(address), participantId, reason, then }, 'a write was refused');
	}

	/** @param seq where the room stands: everything up to there is on disk */
	acknowledge(seq: number): void {
		const n = this.progress.nextAck();
		if (n !== null) this.outbox.send(writeAck({ n, seq }));
	}

	sendPresence(frame: Uint8Array | Frame): boolean {
		return this.outbox.offer(frame);
	}

	close(code: CloseCode): void {
		this.isDismissed = true;
		this.outbox.close(code);
	}

	/** Called a few times a second: heartbeat, liveness, and what a slow or throttled socket waits for. */
	tick(now: number): void {
		const { limits } = this.#options;
		if (!this.isOpen) return;
		if (now - this.#heardAt > limits.silentMs) return this.#socket.terminate();
		if (now - this.#pingedAt >= limits.pingMs) {
			this.#pingedAt = now;
			this.outbox.ping();
		}
		if (this.#paused && this.#throttle.mayResume(now)) {
			this.#paused = false;
			this.#socket.resume();
		}
		if (!this.#room) return;
		if (this.outbox.isIdle) this.outbox.offer(writeHeartbeat({ serverTime: now, seq: this.#room.seq }));
		const behind = this.outbox.takeDrained();
		if (behind) this.#room.receive({ kind: 'catch-up', to: this, behind });
		if (!this.outbox.isBusy) this.#room.presence.catchUp(this);
	}

	#note(): void {
		this.#heardAt = this.#options.now();
		this.#heardOrder = this.#options.nextOrder();
	}

	#hear(data: RawData, isBinary: boolean): void {
		this.#note();
		if (!this.isOpen) return;
		if (!isBinary || !(data instanceof Uint8Array)) return this.close(CLOSE.malformed);
		const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
		if (this.#room) return this.#read(bytes);
		this.#waiting.push(bytes);
		const size = this.#waiting.reduce((sum, frame) => sum + frame.length, 0);
		if (this.#waiting.length > MAX_WAITING_FRAMES || size > MAX_WAITING_BYTES) this.close(CLOSE.overloaded);
	}

	#read(bytes: Uint8Array): void {
		const frame = readClientFrame(bytes);
		if (!frame) return this.close(CLOSE.malformed);
		const weight = frame.type === 'awareness' ? AWARENESS_WEIGHT : 1;
		const pace = this.#throttle.spend(bytes.length, weight, this.#options.now());
		if (pace === 'flood') return this.close(CLOSE.rateLimited);
		if (pace === 'pause' && !this.#paused) {
			this.#paused = true;
			this.#throttle.countPause();
			this.#socket.pause();
		}
		this.#handle(frame);
	}

	#handle(frame: ClientFrame): void {
		const room = this.#room;
		if (!room || !this.isOpen) return;
		const now = this.#options.now();
		if (frame.type === 'step1') {
			if (!this.#throttle.step1(now)) return this.close(CLOSE.rateLimited);
			return room.receive({ kind: 'sync', to: this, stateVector: frame.stateVector });
		}
		if (frame.type === 'query-awareness') {
			if (this.#throttle.awarenessQuery(now)) room.presence.sendAll(this);
			return;
		}
		if (frame.type === 'awareness') {
			if (frame.entries.length > MAX_AWARENESS_FRAME_BYTES) return this.close(CLOSE.tooBig);
			if (this.#throttle.awareness(now) && !room.presence.receive(this, frame.entries)) this.close(CLOSE.malformed);
			return;
		}
		const { update, step2 } = frame;
		if (update.length > (step2 ? MAX_STEP2_BYTES : MAX_UPDATE_BYTES)) return this.close(CLOSE.tooBig);
		const { accessEpoch } = room.guard;
		const n = this.progress.count();
		room.receive({ kind: 'update', from: this, update, step2, n, at: performance.now(), accessEpoch });
	}
}
