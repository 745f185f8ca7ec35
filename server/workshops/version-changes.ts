/**
 * Keeping a version and bringing one back, as part of a command: what must be found before it is decided, and what follows from its
 * event, for the same write set. Rules SV80–SV84.
 */
import type { WorkshopId } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { namesHidden } from '#lib/domain/session/access.ts';
import type { Facts, Requirements } from '#lib/domain/session/decide.ts';
import type { SessionEvent } from '#lib/domain/session/event.ts';
import { findStage, type SessionState } from '#lib/domain/session/state.ts';
import type { SharedRoom } from '#lib/domain/versions/version.ts';
import { restoreContent, restoreEntry } from '#lib/board/restore.ts';
import { buildDocument } from '../rooms/document.ts';
import { MAX_DOCUMENT_BYTES } from '../rooms/limits.ts';
import type { HeldRoom } from '../rooms/ports.ts';
import type { Write } from '../storage/port.ts';
import { findVersion, keepVersion, listVersions, readVersion, type StoredVersion } from '../storage/versions.ts';
import { sharedRoom } from './contents.ts';
import type { Deps } from './deps.ts';
import { labelsIn } from './reveal.ts';

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

export interface FoundVersions {
	/** All of the room, newest first. */
	readonly there: readonly StoredVersion[];
	/** What the room says now. */
	readonly now?: { readonly data: Uint8Array; readonly seq: number };
	/** What the version says that is brought back. */
	readonly then?: Uint8Array;
}

export async function findVersions(
	{ content, gate }: Pick<Deps, 'content' | 'gate'>,
	workshopId: WorkshopId,
	{ keep, restore }: Requirements
): Promise<FoundVersions | null> {
	if (keep) {
		const there = await listVersions(content, workshopId, keep);
		const now = await gate.state(sharedRoom(workshopId, keep));
		return { there, ...(now ? { now } : {}) };
	}
	if (!restore) return null;
	const there = await listVersions(content, workshopId, restore.room);
	const version = await findVersion(content, workshopId, restore.versionId);
	return { there, ...(version?.room === restore.room ? { then: await readVersion(content, version) } : {}) };
}

export const factsOf = (found: FoundVersions): Pick<Facts, 'kept' | 'version'> => ({
	kept: found.there.filter(({ kind }) => kind === 'asked').length,
	version: found.then !== undefined
});

/** What a version made by a command has beside its content. */
export interface Making {
	readonly workshopId: WorkshopId;
	readonly state: SessionState;
	readonly actor: string | null;
	/** Of the event it is made with. */
	readonly rev: number;
	readonly found: FoundVersions | null;
	/** The room that is held, where one is. */
	readonly held: HeldRoom | undefined;
}

export function versionEffects(
	deps: Deps,
	event: Of<'version-kept' | 'content-restored' | 'stage-adopted'>,
	making: Making
): Write[] {
	switch (event.type) {
		case 'version-kept':
			return keep(deps, event, making);
		case 'content-restored':
			return restore(deps, event, making);
		case 'stage-adopted':
			return adopt(deps, event, making);
	}
}

function keep({ content, now }: Deps, event: Of<'version-kept'>, making: Making): Write[] {
	const { workshopId, state, actor, rev, found } = making;
	if (!found?.now) throw new Refusal('not-found', `there is no room ${event.room}`);
	const version = {
		id: event.versionId,
		workshopId,
		room: event.room,
		kind: 'asked',
		at: now(),
		// Where names are hidden nobody learns later who was at it either.
		askedBy: namesHidden(state, event.room) ? null : actor,
		labelId: event.labelTextId ?? null,
		rev,
		...found.now
	} as const;
	return keepVersion(content, version, found.there);
}

/** First what there is, so that it can be taken back; then the change, which everybody's browser gets like any other. */
function restore({ content, now }: Deps, event: Of<'content-restored'>, making: Making): Write[] {
	const { workshopId, state, actor, rev, found, held } = making;
	if (!held || !found?.then) throw new Error('a restore needs its room and its version');
	const before = {
		id: event.beforeId,
		workshopId,
		room: event.room,
		seq: held.seq,
		kind: 'before-restore',
		at: now(),
		askedBy: actor,
		labelId: null,
		rev,
		data: held.encode()
	} as const;
	const then = buildDocument({ base: { seq: 0, data: found.then }, updates: [], seq: 0 });
	const restoring = { labels: labelsIn(state, event.room), leavesWords: leavesWords(state, event.room), origin: null };
	const change = held.change((doc) =>
		event.entry ? restoreEntry(doc, then, event.entry, restoring) : restoreContent(doc, then, restoring)
	);
	then.destroy();
	if (held.encode().length > MAX_DOCUMENT_BYTES)
		throw new Refusal('too-big', 'the room would be larger than a room may be');
	return [...keepVersion(content, before, found.there), ...change];
}

/** Covered now; or it was when the version was made, which then has no words of it. */
function leavesWords(state: SessionState, room: SharedRoom): (card: string, then: string) => boolean {
	const covers = (room !== 'common' && findStage(state, room)?.covers) || [];
	return (card, then) => covers.some((each) => each.card === card && (each.until === null || then === ''));
}

/** What was agreed is kept with the agreement itself: nothing was written in between [SV80]. */
function adopt({ content, now, newId }: Deps, event: Of<'stage-adopted'>, making: Making): Write[] {
	const { workshopId, rev, held } = making;
	if (!held) return [];
	const version = {
		id: newId(),
		workshopId,
		room: event.stage,
		seq: held.seq,
		kind: 'adoption',
		at: now(),
		askedBy: null,
		labelId: null,
		rev,
		data: held.encode()
	} as const;
	return keepVersion(content, version, []);
}
