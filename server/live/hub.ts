/**
 * The live channel of one workshop: who is connected, and when which of them is told what. Changes are gathered for a moment,
 * content for longer; every recipient gets a projection of their own (05-decisions 11, 18). Rules SV42–SV44.
 */
import { namesHidden, roomAccess } from '#lib/domain/session/access.ts';
import { mayLookAs } from '#lib/domain/session/project-as.ts';
import { activeParticipants, type SessionState } from '#lib/domain/session/state.ts';
import type { RoomName } from '#lib/domain/session/stage.ts';
import type { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import { CLOSE } from '#lib/wire/close.ts';
import type { LiveMessage } from '#lib/wire/live.ts';
import type { RoomContents } from '../workshops/contents.ts';
import type { Deps } from '../workshops/deps.ts';
import { findMembers, type Member } from '../workshops/members.ts';
import { slicesFor } from '../workshops/views.ts';
import type { LiveConnection } from './connection.ts';

export interface LiveTiming {
	/** Changes are gathered for so long. */
	readonly gatherMs: number;
	/** Content goes out at most this often. */
	readonly contentMs: number;
	/** A peer that could not take a view is tried again after this. */
	readonly retryMs: number;
}
export const LIVE_TIMING: LiveTiming = { gatherMs: 100, contentMs: 1_000, retryMs: 1_000 };

export interface Hub {
	readonly size: number;
	add(connection: LiveConnection): void;
	remove(connection: LiveConnection): void;
	/** The ledger, a side table or a count changed. */
	touch(): void;
	/** A shared room changed. */
	touchContent(): void;
	/** Somebody looks at another room. */
	touchPresence(): void;
	closeAll(code: number, reason: string): void;
}

export function createHub(
	deps: Deps,
	workshopId: WorkshopId,
	timing: LiveTiming,
	onError: (error: unknown) => void
): Hub {
	const connections = new Set<LiveConnection>();
	let contents: RoomContents | null = null;
	let contentsAt = 0;
	let contentsStale = true;
	let timer: NodeJS.Timeout | null = null;
	let dueAt = Infinity;
	let turn: Promise<void> = Promise.resolve();

	const schedule = (delayMs: number): void => {
		const at = deps.now() + delayMs;
		if (connections.size === 0 || at >= dueAt) return;
		if (timer) clearTimeout(timer);
		dueAt = at;
		timer = setTimeout(() => {
			timer = null;
			dueAt = Infinity;
			inTurn(() => pushTo([...connections]));
		}, delayMs);
	};
	/** One push after the other: an older view never overtakes a newer one. */
	const inTurn = (work: () => Promise<void>): void => {
		turn = turn.then(work).catch(onError);
	};

	const readContents = async (): Promise<RoomContents> => {
		const due = contentsAt + timing.contentMs - deps.now();
		if (contents && (!contentsStale || due > 0)) {
			if (contentsStale) schedule(due);
			return contents;
		}
		contentsStale = false;
		contentsAt = deps.now();
		contents = await deps.contents.read(workshopId);
		return contents;
	};

	const pushTo = async (targets: readonly LiveConnection[]): Promise<void> => {
		const shared = await readContents();
		const memberOf = await findMembers(deps, workshopId);
		const members = new Map<LiveConnection, Member>();
		for (const connection of targets) {
			if (!connections.has(connection)) continue;
			const member = memberOf(connection.personId);
			if (member?.participant.state === 'active') members.set(connection, member);
			else if (member) connection.close(CLOSE.forbidden, 'no longer in the workshop');
			else connection.close(CLOSE.noSuchRoom, 'no such workshop');
		}
		for (const [connection, member] of members) {
			const { as } = connection;
			if (as && !mayLookAs(member.state, member.participant.id)) {
				connection.close(CLOSE.forbidden, 'facilitates no more');
				continue;
			}
			const slices = await slicesFor(deps, member, connection.origin, shared, as);
			const taken = connection.sendView({ rev: member.state.rev, serverTime: deps.now(), slices });
			if (!taken) schedule(timing.retryMs);
		}
		pushPresence(memberOf);
	};

	const pushPresence = (memberOf: (personId: PersonId) => Member | null): void => {
		const people: Record<string, { room: string | null }> = {};
		let state: SessionState | null = null;
		for (const connection of connections) {
			const member = memberOf(connection.personId);
			if (member?.participant.state !== 'active') continue;
			state = member.state;
			const { id } = member.participant;
			people[id] = { room: visibleRoom(state, id, connection.at) ?? people[id]?.room ?? null };
		}
		if (!state) return;
		// Simulated colleagues have no sockets: they are there as long as somebody watches them, and where everybody is.
		for (const { id, simulated } of activeParticipants(state))
			if (simulated) people[id] = { room: visibleRoom(state, id, state.currentStage ?? 'common') };
		const sorted = Object.fromEntries(Object.entries(people).sort(([a], [b]) => (a < b ? -1 : 1)));
		const message = JSON.stringify({ type: 'presence', people: sorted } satisfies LiveMessage);
		for (const connection of connections) connection.sendPresence(message);
	};

	return {
		get size() {
			return connections.size;
		},
		add(connection) {
			connections.add(connection);
			inTurn(() => pushTo([connection]));
		},
		remove(connection) {
			connections.delete(connection);
			if (connections.size === 0 && timer) clearTimeout(timer);
			schedule(timing.gatherMs);
		},
		touch: () => schedule(timing.gatherMs),
		touchContent() {
			contentsStale = true;
			schedule(Math.max(timing.gatherMs, contentsAt + timing.contentMs - deps.now()));
		},
		touchPresence: () => schedule(timing.gatherMs),
		closeAll(code, reason) {
			for (const connection of connections) connection.close(code, reason);
		}
	};
}

/** Null where naming the room would tell who writes or votes, and for rooms the person may not open. */
function visibleRoom(state: SessionState, id: ParticipantId, room: RoomName | null): RoomName | null {
	return room !== null && roomAccess(state, id, room) !== 'none' && !namesHidden(state, room) ? room : null;
}
