/**
 * One batch of a room: each update judged after those before it are applied, all in one transaction of the document. Nothing is
 * stored or sent to others here. Rules RM28–RM35.
 */
import * as Y from 'yjs';
import { CLOSE } from '#lib/wire/close.ts';
import type { NewUpdate, RoomGuard } from '../storage/rooms.ts';
import type { Answers } from './answers.ts';
import type { Connection } from './connection.ts';
import { applyAsWritten, isWhole } from './document.ts';
import type { UpdateJob } from './job.ts';
import { MAX_CLIENTS_PER_ROOM } from './limits.ts';
import { judgeUpdate } from './update/guard.ts';
import type { Verdict } from './update/guard.ts';
import type { Writers } from './writers.ts';

/** What a batch may know of its room. */
export interface BatchRoom {
	readonly doc: Y.Doc;
	readonly guard: RoomGuard;
	/** Client id → participant, as stored. */
	readonly bound: ReadonlyMap<number, string>;
	claimantOf(clientId: number): string | undefined;
	/** A step 2 that brings nothing need not be read twice: after a cut line everybody sends the same one. */
	readonly answers: Pick<Answers, 'isKnown' | 'noteKnown'>;
	/** Is there room for so many bytes more? */
	fits(bytes: number): boolean;
	/** Another live connection that is writing with this id right now. */
	readonly writers: Writers;
}

interface Run {
	readonly from: Connection;
	readonly updates: Uint8Array[];
}

export interface Batch {
	/** Ids claimed by this batch. */
	readonly bindings: Map<number, string>;
	/** What was applied, in order; neighbours of one connection together. */
	readonly runs: Run[];
	/** Connections whose messages were dealt with, and those that must be asked for what they have. */
	readonly served: Set<Connection>;
	readonly behind: Set<Connection>;
}

/** In the order of their application: replaying them never meets something that is not there yet. Merging costs more than rows. */
export const rowsOf = ({ runs }: Batch): NewUpdate[] =>
	runs.flatMap(({ from, updates }) => updates.map((data) => ({ participantId: from.admission.participantId, data })));

function noteGap(job: UpdateJob, batch: Batch): void {
	const { from } = job;
	// What an honest client sent while it was still connecting; its step 2 says it again (RM28).
	if (!from.progress.synced && !job.step2) return from.progress.drop();
	if (!from.admission.writable) return from.refuse(job.n, 'read-only');
	const code = from.progress.countGap();
	if (code) from.close(code);
	else batch.behind.add(from);
}

function apply(room: BatchRoom, job: UpdateJob, verdict: Extract<Verdict, { kind: 'change' }>, batch: Batch): void {
	const { from, n, step2 } = job;
	if (!from.admission.writable) return from.refuse(n, 'read-only');
	if (!room.fits(verdict.bytes.length)) return from.refuse(n, 'too-big');
	const { newClients } = verdict;
	if (!from.progress.mayBring(newClients.length)) return from.close(CLOSE.tooBig);
	if (room.bound.size + batch.bindings.size + newClients.length > MAX_CLIENTS_PER_ROOM)
		return from.refuse(n, 'room-full');
	if (!step2 && verdict.writers.some((client) => room.writers.rivalOf(client, from)))
		return from.close(CLOSE.foreignClientOrEpoch);
	Y.applyUpdate(room.doc, verdict.bytes, from);
	from.progress.countClients(newClients.length);
	for (const client of newClients) batch.bindings.set(client, from.admission.participantId);
	if (!step2 && from.isOpen) for (const client of verdict.writers) room.writers.note(client, from);
	const last = batch.runs.at(-1);
	if (last?.from === from) last.updates.push(verdict.bytes);
	else batch.runs.push({ from, updates: [verdict.bytes] });
	from.progress.take(n, step2);
}

/** Whoever left by themselves meant what they said last; nobody asks about their access any more, but a fence ends it (RM39). */
const counts = (room: BatchRoom, { from, accessEpoch }: UpdateJob): boolean =>
	from.isOpen || (!from.isDismissed && accessEpoch === room.guard.accessEpoch);

function take(room: BatchRoom, job: UpdateJob, batch: Batch): void {
	const { from, n, step2 } = job;
	if (!counts(room, job)) return;
	batch.served.add(from);
	if (step2 && room.answers.isKnown(job.update)) {
		from.progress.take(n, step2);
		from.progress.synced = true;
		return;
	}
	const verdict = judgeUpdate(room.doc, job.update, {
		participantId: from.admission.participantId,
		ownerOf: (client) => room.bound.get(client) ?? batch.bindings.get(client),
		claimantOf: (client) => room.claimantOf(client)
	});
	if (verdict.kind === 'malformed') return from.close(CLOSE.malformed);
	if (verdict.kind === 'foreign') return from.close(CLOSE.foreignClientOrEpoch);
	if (verdict.kind === 'gap') noteGap(job, batch);
	else if (verdict.kind === 'change') apply(room, job, verdict, batch);
	else {
		from.progress.take(n, step2);
		if (step2) room.answers.noteKnown(job.update);
	}
	if (step2) from.progress.synced = true;
}

/** @throws when Yjs did, or was left waiting for something: the document can no longer be trusted */
export function applyBatch(room: BatchRoom, jobs: readonly UpdateJob[]): Batch {
	const batch: Batch = { bindings: new Map(), runs: [], served: new Set(), behind: new Set() };
	const takeAll = (): void => {
		for (const job of jobs) take(room, job, batch);
	};
	// When everybody comes back at once, most say only what is known.
	if (jobs.every((job) => job.step2 && room.answers.isKnown(job.update))) {
		takeAll();
		return batch;
	}
	applyAsWritten(room.doc, takeAll);
	if (!isWhole(room.doc)) throw new Error('an update that was judged whole left something waiting');
	return batch;
}
