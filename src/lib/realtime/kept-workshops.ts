/**
 * The workshops this device can open without a connection: what the server last showed this person, and the plan as a document.
 * Of one person at a time: somebody else's goes as soon as another person opens a workshop here [RT21]. Own writing is not in here but
 * in offline-store.ts. A database of its own, so that a change of its shape disturbs nobody's writing.
 */
import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Plan } from '../domain/plan/schema.ts';
import type { View } from '../domain/session/view.ts';
import type { I18n, Locale } from '../domain/text.ts';

const DB_NAME = 'einklang-kept';
const DB_VERSION = 1;

export interface KeptPlan {
	readonly plan: Plan;
	/** The language its findings are written in. */
	readonly locale: Locale;
	/** Unix milliseconds on this device. */
	readonly at: number;
}

export interface KeptWorkshop {
	/** The person behind the session. */
	readonly owner: string;
	readonly workshopId: string;
	readonly participantId: string;
	readonly title: I18n;
	/** When the view arrived, Unix milliseconds on this device. */
	readonly at: number;
	readonly view: View;
	readonly plan: KeptPlan | null;
}

interface Schema extends DBSchema {
	workshops: { key: string; value: KeptWorkshop };
}

const keyOf = (owner: string, workshopId: string): string => `${owner}/${workshopId}`;

async function using<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
	const db = await openDB<Schema>(DB_NAME, DB_VERSION, {
		upgrade: (fresh) => void fresh.createObjectStore('workshops'),
		blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close()
	});
	try {
		return await work(db);
	} finally {
		db.close();
	}
}

/** Keep this view unless a newer one is here already: another tab may be ahead. The server's clock tells. */
export const keepView = (owner: string, view: View): Promise<void> =>
	using(async (db) => {
		const { workshop, you } = view.slices;
		const tx = db.transaction('workshops', 'readwrite');
		const before = await tx.store.get(keyOf(owner, workshop.id));
		if (!before || before.view.serverTime <= view.serverTime) {
			const kept = { owner, workshopId: workshop.id, participantId: you.participantId, title: workshop.title };
			// The return link is a key of its own, and of no use without a connection.
			const entry = { ...kept, at: Date.now(), view: { ...view, returnUrl: null }, plan: before?.plan ?? null };
			void tx.store.put(entry, keyOf(owner, workshop.id));
		}
		await tx.done;
	});

/** Keep the plan beside the view; without a view there is nothing it belongs to. */
export const keepPlan = (owner: string, workshopId: string, plan: KeptPlan): Promise<void> =>
	using(async (db) => {
		const tx = db.transaction('workshops', 'readwrite');
		const before = await tx.store.get(keyOf(owner, workshopId));
		if (before) void tx.store.put({ ...before, plan }, keyOf(owner, workshopId));
		await tx.done;
	});

/** Everything kept here, the newest first. */
export const listKept = async (): Promise<KeptWorkshop[]> =>
	(await using((db) => db.getAll('workshops'))).sort((a, b) => b.at - a.at);

/** With the clock set forward: a timer that ran on while nobody looked shows what is left of it. */
export async function readKept(workshopId: string): Promise<KeptWorkshop | null> {
	const kept = (await listKept()).find((each) => each.workshopId === workshopId);
	if (!kept) return null;
	return { ...kept, view: { ...kept.view, serverTime: kept.view.serverTime + (Date.now() - kept.at) } };
}

/** This person may no longer see it. */
export const forgetWorkshop = (owner: string, workshopId: string): Promise<void> =>
	using((db) => db.delete('workshops', keyOf(owner, workshopId)));

/** This person's session has ended. */
export const forgetOwner = (owner: string): Promise<string[]> => forget((kept) => kept.owner === owner);

/** Somebody else uses this device now. Resolves with whose copies of rooms may go as well. */
export const forgetOthers = (owner: string): Promise<string[]> => forget((kept) => kept.owner !== owner);

const forget = (which: (kept: KeptWorkshop) => boolean): Promise<string[]> =>
	using(async (db) => {
		const others = (await db.getAll('workshops')).filter(which);
		for (const kept of others) await db.delete('workshops', keyOf(kept.owner, kept.workshopId));
		return others.map((kept) => kept.participantId);
	});

/** Part of signing out. */
export const forgetKept = (): Promise<void> => deleteDB(DB_NAME);
