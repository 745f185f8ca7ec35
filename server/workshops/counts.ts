/**
 * Counts from behind the curtain: cards marked ready in private drafts, who is done, and who has voted. Only numbers leave this file, and
 * towards anybody they move at most every few seconds, so that nobody can watch a single person write (05-decisions 5).
 */
import type { ParticipantId, WorkshopId } from '#lib/domain/id.ts';
import type { ReadBy } from '#lib/domain/session/reading.ts';
import { draftRoom, readRoom, STAGE_KEYS, type StageKey } from '#lib/domain/session/stage.ts';
import { findParticipant, type SessionState } from '#lib/domain/session/state.ts';
import { listCards } from '#lib/board/cards.ts';
import { listReadMarks } from '../storage/read-marks.ts';
import { readVoters } from '../storage/ballots.ts';
import type { RoomAddress, RoomGate } from '../rooms/ports.ts';
import type { Database } from '../storage/port.ts';
import type { ContentTables } from '../storage/schema.ts';
import type { States } from './states.ts';

/** How often counts move while something is blind, in milliseconds. */
export const COUNTS_EVERY_MS = 5_000;

export interface PublishedMarks {
	/** Ballot → participants who have cast. */
	readonly voted: ReadonlyMap<string, readonly string[]>;
	/** Which side has read which card. */
	readonly readBy: ReadBy;
	/** Stage that is being written → participants who are done. */
	readonly done: ReadonlyMap<StageKey, readonly ParticipantId[]>;
}

export interface PublishedCounts extends PublishedMarks {
	readonly readyCards: ReadonlyMap<StageKey, ReadonlyMap<string, number>>;
}

export interface Counts {
	/** What may be shown now: up to `everyMs` old. */
	read(workshopId: WorkshopId): Promise<PublishedCounts>;
	/** As much of it as opens no draft: what a list of many workshops needs. */
	readMarks(workshopId: WorkshopId): Promise<PublishedMarks>;
	/** Something blind happened: newer counts follow, but not at once. */
	touch(workshopId: WorkshopId): void;
	/** Called when newer counts may be read. */
	onChange(listener: (workshopId: WorkshopId) => void): () => void;
	close(): void;
}

interface Deps {
	readonly gate: RoomGate;
	readonly content: Database<ContentTables>;
	readonly states: States;
	readonly now: () => number;
	readonly everyMs?: number;
}

interface Published {
	at: number;
	readonly marks: Promise<PublishedMarks>;
	/** Counted when first asked for. */
	readyCards: Promise<PublishedCounts['readyCards']> | null;
}

export function createCounts({ gate, content, states, now, everyMs = COUNTS_EVERY_MS }: Deps): Counts {
	const drafts = createDraftCounts(gate);
	const published = new Map<WorkshopId, Published>();
	const waiting = new Map<WorkshopId, NodeJS.Timeout>();
	const listeners = new Set<(workshopId: WorkshopId) => void>();

	const publish = (workshopId: WorkshopId): void => {
		waiting.delete(workshopId);
		published.delete(workshopId);
		for (const listener of listeners) listener(workshopId);
	};
	const touch = (workshopId: WorkshopId): void => {
		if (waiting.has(workshopId)) return;
		const age = now() - (published.get(workshopId)?.at ?? 0);
		const timer = setTimeout(() => publish(workshopId), Math.max(0, Math.min(everyMs, everyMs - age)));
		waiting.set(workshopId, timer.unref());
	};
	/** Newer counts follow a whole while after this moment. */
	const postpone = (workshopId: WorkshopId): void => {
		if (!waiting.has(workshopId)) return;
		clearTimeout(waiting.get(workshopId));
		waiting.delete(workshopId);
		touch(workshopId);
	};
	const stop = gate.onChange((address) => {
		if (!drafts.forget(address)) return;
		touch(address.workshopId);
	});

	const readNow = async (workshopId: WorkshopId): Promise<PublishedMarks> => ({
		voted: await readVoters(content, workshopId),
		readBy: await listReadMarks(content, workshopId),
		done: doneWriting(await states.load(workshopId))
	});
	const shown = (workshopId: WorkshopId): Published => {
		const known = published.get(workshopId);
		if (known) return known;
		const fresh: Published = { at: now(), marks: readNow(workshopId), readyCards: null };
		published.set(workshopId, fresh);
		fresh.marks.catch(() => published.delete(workshopId));
		return fresh;
	};
	const cardsOf = (workshopId: WorkshopId, counts: Published): NonNullable<Published['readyCards']> => {
		if (counts.readyCards) return counts.readyCards;
		const cards = drafts.read(workshopId);
		cards.catch(() => published.delete(workshopId));
		Object.assign(counts, { readyCards: cards, at: now() });
		postpone(workshopId);
		return cards;
	};

	return {
		async read(workshopId) {
			const counts = shown(workshopId);
			const [marks, readyCards] = await Promise.all([counts.marks, cardsOf(workshopId, counts)]);
			return { ...marks, readyCards };
		},
		readMarks: (workshopId) => shown(workshopId).marks,
		touch,
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			stop();
			for (const timer of waiting.values()) clearTimeout(timer);
		}
	};
}

const doneWriting = (state: SessionState | null): Map<StageKey, readonly ParticipantId[]> =>
	new Map(state?.stages.filter((stage) => stage.phase === 'write').map((stage) => [stage.key, stage.done]));

/**
 * The state as `viewer` may see it move: while a stage is being written, who is done is as old as the published counts, except
 * for the viewer's own mark.
 */
export const withPublishedDone = (
	state: SessionState,
	viewer: ParticipantId,
	{ done }: Pick<PublishedMarks, 'done'>
): SessionState => ({
	...state,
	stages: state.stages.map((stage) => {
		if (stage.phase !== 'write') return stage;
		const isOwn = (id: ParticipantId): boolean => findParticipant(state, id)?.id === viewer;
		const others = (done.get(stage.key) ?? []).filter((id) => !isOwn(id));
		return { ...stage, done: [...others, ...stage.done.filter(isOwn)] };
	})
});

/** Ready cards per draft room, counted again only when that draft changed. */
function createDraftCounts(gate: RoomGate) {
	const known = new Map<string, number>();
	const keyOf = ({ workshopId, room, owner }: RoomAddress): string => `${workshopId}/${room}/${owner}`;

	const countDraft = async (address: RoomAddress): Promise<number> => {
		const key = keyOf(address);
		const cached = known.get(key);
		if (cached !== undefined) return cached;
		const copy = await gate.read(address);
		const ready = copy ? listCards(copy.doc).filter((card) => card.ready && card.text.trim() !== '').length : 0;
		known.set(key, ready);
		return ready;
	};
	const countStage = async (workshopId: WorkshopId, stage: StageKey): Promise<Map<string, number>> => {
		const rooms = await gate.listDrafts(workshopId, draftRoom(stage));
		const counted = await Promise.all(
			rooms.map(async (address) => [address.owner ?? '', await countDraft(address)] as const)
		);
		return new Map(counted.filter(([, ready]) => ready > 0));
	};
	return {
		async read(workshopId: WorkshopId): Promise<Map<StageKey, Map<string, number>>> {
			const stages = await Promise.all(
				STAGE_KEYS.map(async (stage) => [stage, await countStage(workshopId, stage)] as const)
			);
			return new Map(stages.filter(([, counts]) => counts.size > 0));
		},
		/** True when the address is a draft. */
		forget(address: RoomAddress): boolean {
			if (readRoom(address.room).kind !== 'draft') return false;
			known.delete(keyOf(address));
			return true;
		}
	};
}
