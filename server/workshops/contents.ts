/**
 * What the shared rooms of a workshop hold, as JSON, for checks, the plan and the `content` slice. Read again only when the
 * room changed. Private drafts are never read here.
 */
import type { WorkshopId } from '#lib/domain/id.ts';
import { EMPTY_CONTENT, PREFACE_ID, type Item, type StageContent } from '#lib/domain/plan/content.ts';
import { rankAt } from '#lib/domain/plan/rank.ts';
import { STAGE_KEYS, type RoomName, type StageKey } from '#lib/domain/session/stage.ts';
import { readContent } from '#lib/board/snapshot.ts';
import { isShared, type RoomAddress, type RoomGate } from '../rooms/ports.ts';

export type RoomContents = Readonly<Partial<Record<StageKey | 'common', StageContent>>>;

export interface Contents {
	/** Every shared room that exists. The same object as last time where nothing changed. */
	read(workshopId: WorkshopId): Promise<RoomContents>;
	/** Called when a shared room changed. */
	onChange(listener: (workshopId: WorkshopId) => void): () => void;
	close(): void;
}

const SHARED: readonly (StageKey | 'common')[] = ['common', ...STAGE_KEYS];
/** Workshops whose content is kept; the least recently read goes first. */
const MAX_CACHED = 100;

export const sharedRoom = (workshopId: WorkshopId, room: RoomName): RoomAddress => ({ workshopId, room, owner: null });

interface Cached {
	all: RoomContents;
	readonly stale: Set<StageKey | 'common'>;
	/** The reading under way. One after the other, or a slow one would put an older text over a newer one [SV75]. */
	reading: Promise<void>;
}

export function createContents(gate: RoomGate): Contents {
	const cache = new Map<WorkshopId, Cached>();
	const listeners = new Set<(workshopId: WorkshopId) => void>();
	const stop = gate.onChange((address) => {
		if (!isShared(address)) return;
		cache.get(address.workshopId)?.stale.add(address.room as StageKey | 'common');
		for (const listener of listeners) listener(address.workshopId);
	});

	const readRoom = async (workshopId: WorkshopId, room: StageKey | 'common'): Promise<StageContent | undefined> => {
		const copy = await gate.read(sharedRoom(workshopId, room));
		return copy ? readContent(copy.doc) : undefined;
	};

	const readStale = async (workshopId: WorkshopId, cached: Cached): Promise<void> => {
		const rooms = [...cached.stale];
		if (rooms.length === 0) return;
		cached.stale.clear();
		try {
			const read = await Promise.all(rooms.map(async (room) => [room, await readRoom(workshopId, room)] as const));
			cached.all = { ...cached.all, ...Object.fromEntries(read.filter(([, content]) => content)) };
		} catch (error) {
			for (const room of rooms) cached.stale.add(room);
			throw error;
		}
	};

	return {
		async read(workshopId) {
			const cached = cache.get(workshopId) ?? { all: {}, stale: new Set(SHARED), reading: Promise.resolve() };
			cache.delete(workshopId);
			cache.set(workshopId, cached);
			forgetOldest(cache);
			const reading = cached.reading.then(() => readStale(workshopId, cached));
			// Whoever comes next tries again; only this caller hears of the failure.
			cached.reading = reading.catch(() => {});
			await reading;
			return cached.all;
		},
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close: stop
	};
}

function forgetOldest(cache: Map<WorkshopId, Cached>): void {
	const oldest = cache.size > MAX_CACHED ? cache.keys().next().value : undefined;
	if (oldest !== undefined) cache.delete(oldest);
}

export const contentOf = (contents: RoomContents, room: StageKey | 'common'): StageContent =>
	contents[room] ?? EMPTY_CONTENT;

/** What heads the plan is there from the start, so that two people who write the first word of it write into the same item. */
export function withHead(contents: RoomContents): RoomContents {
	const common = contentOf(contents, 'common');
	if (common.items.some(({ kind }) => kind === 'preface')) return contents;
	const head: Item = { id: PREFACE_ID, kind: 'preface', rank: rankAt(0), fields: {} };
	return { ...contents, common: { ...common, items: [...common.items, head] } };
}
