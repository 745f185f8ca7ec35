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
const DB_VERSION = 2;
/** Raised whenever `View` or `Plan` changes so that an older one cannot be drawn any more: what has another shape counts as not kept. */
const SHAPE = 5;

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

/** Whose view of what. */
export type Whose = Pick<KeptWorkshop, 'owner' | 'workshopId'>;

interface Entry extends KeptWorkshop {
	readonly shape: number;
}
interface Schema extends DBSchema {
	workshops: { key: string; value: Entry };
}

const keyOf = (owner: string, workshopId: string): string => `${owner}/${workshopId}`;

async function using<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
	const db = await openDB<Schema>(DB_NAME, DB_VERSION, {
		upgrade(db) {
			// The server shows it anew; an entry of another version is worth nothing.
			for (const name of db.objectStoreNames) db.deleteObjectStore(name);
			db.createObjectStore('workshops');
		},
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
	change(owner, view, (before) =>
		before && before.view.serverTime > view.serverTime ? before : entryOf(owner, view, before?.plan ?? null)
	);

/** Keep the plan beside the view it was shown with; a view that is here already stays. */
export const keepPlan = (owner: string, view: View, plan: KeptPlan): Promise<void> =>
	change(owner, view, (before) => (before ? { ...before, plan } : entryOf(owner, view, plan)));

/** @param edit sees nothing of an entry that cannot be drawn any more */
const change = (owner: string, view: View, edit: (before: Entry | null) => Entry): Promise<void> =>
	using(async (db) => {
		const key = keyOf(owner, view.slices.workshop.id);
		const tx = db.transaction('workshops', 'readwrite');
		const before = await tx.store.get(key);
		void tx.store.put(edit(before?.shape === SHAPE ? before : null), key);
		await tx.done;
	});

function entryOf(owner: string, view: View, plan: KeptPlan | null): Entry {
	const { workshop, you } = view.slices;
	const whose = { owner, workshopId: workshop.id, participantId: you.participantId, title: workshop.title };
	// The return link is a key of its own, and of no use without a connection.
	return { ...whose, shape: SHAPE, at: Date.now(), view: { ...view, returnUrl: null }, plan };
}

/** Everything kept here that can be drawn, the newest first. */
export const listKept = async (): Promise<KeptWorkshop[]> =>
	(await using((db) => db.getAll('workshops'))).filter(({ shape }) => shape === SHAPE).sort((a, b) => b.at - a.at);

/** With the clock set forward: a timer that ran on while nobody looked shows what is left of it. */
export async function readKept(workshopId: string): Promise<KeptWorkshop | null> {
	const kept = (await listKept()).find((each) => each.workshopId === workshopId);
	if (!kept) return null;
	return { ...kept, view: { ...kept.view, serverTime: kept.view.serverTime + (Date.now() - kept.at) } };
}

/** Forget these. Resolves with whose copies of rooms may go as well. */
export const forgetKeptOf = (which: (kept: Whose) => boolean): Promise<string[]> =>
	using(async (db) => {
		const gone = (await db.getAll('workshops')).filter(which);
		for (const kept of gone) await db.delete('workshops', keyOf(kept.owner, kept.workshopId));
		return gone.map((kept) => kept.participantId);
	});

/** Part of signing out. */
export const forgetKept = (): Promise<void> => deleteDB(DB_NAME);
