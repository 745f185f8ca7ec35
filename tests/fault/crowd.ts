/** Many people with as little in them as possible, on a server in a process of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeStep1, writeStep2 } from '#server/rooms/frames.ts';
import { ThinSocket, frame } from '../perf/rooms/thin-socket.ts';
import { WORKSHOP } from '../support/room-harness.ts';
import { atEnd } from './conduct.ts';
import { RoomChild } from './room-child.ts';

export const ROOM = 'insights';
/** One generator writes for many. */
const LIMITS = { messagesPerSecond: 1e5, messageBurst: 1e5, bytesPerSecond: 1e9, byteBurst: 1e9 };
const ASK = frame(writeStep1(Uint8Array.of(0)));
const NOTHING_NEW = frame(writeStep2(Uint8Array.of(0, 0)));
const SYNC = 0;
const [STEP1, STEP2] = [0, 1];

export async function startCrowded(): Promise<RoomChild> {
	const dataDir = await mkdtemp(join(tmpdir(), 'einklang-crowd-'));
	atEnd(() => rm(dataDir, { recursive: true, force: true }));
	return RoomChild.start(dataDir, { limits: LIMITS });
}

export interface Member {
	readonly socket: ThinSocket;
	/** Resolves with when it had everything, on the clock of `performance`; rejects when the line ended first. */
	readonly synced: Promise<number>;
	closed: number | null;
}

/** Comes with nothing, and counts as synced with its step 2. */
export function come(child: RoomChild, as: string): Member {
	let done = (_at: number): void => undefined;
	let fail = (_error: Error): void => undefined;
	const synced = new Promise<number>((resolve, reject) => ([done, fail] = [resolve, reject]));
	const socket: ThinSocket = new ThinSocket(child.port, `/sync/${WORKSHOP}/${ROOM}?as=${as}`, {
		opened: () => socket.send(ASK),
		heard: (view) => {
			if (view[0] !== SYNC) return;
			if (view[1] === STEP1) socket.send(NOTHING_NEW);
			if (view[1] === STEP2) done(performance.now());
		},
		closed: (code) => {
			member.closed = code;
			fail(new Error(`closed with ${code}`));
		}
	});
	const member: Member = { socket, synced, closed: null };
	return member;
}
