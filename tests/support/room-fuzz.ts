/** Honest clients that do what people and networks do: edit, undo, lose the line and come back. The seed decides what happens. */
import * as Y from 'yjs';
import { OwnUndo } from '#lib/realtime/own-undo.ts';
import type { RoomHarness } from './room-harness.ts';
import { SyncClient } from './sync-client.ts';

export type Next = (below: number) => number;
const CARDS = 6;

/** Somebody at a board: one document for the whole session, sockets that come and go. */
export class FuzzPerson {
	readonly doc = new Y.Doc();
	readonly undo: OwnUndo;
	client: SyncClient | null = null;
	edits = 0;
	/** Undone as the pages undo: a step Yjs cannot take back fails by itself, and nothing else may. */
	failedUndos = 0;
	readonly as: string;
	readonly #room: string;

	constructor(as: string, room = 'insights') {
		this.as = as;
		this.#room = room;
		this.undo = new OwnUndo([this.doc.getMap('cards'), this.doc.getMap('items')], { captureTimeout: 0 });
		this.undo.onFailed = () => void this.failedUndos++;
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'server' && this.client?.socket.readyState === 1) this.client.sendUpdate(update);
		});
	}

	/** Back on the line, without waiting for anything: edits go on meanwhile. */
	async connect({ url }: Pick<RoomHarness, 'url'>): Promise<void> {
		const client = new SyncClient(url, this.#room, this.as, this.doc);
		await client.until(() => client.of('step1').length > 0 || client.closed !== null, 'a greeting');
		this.client = client;
		client.sync();
	}

	cut(): void {
		this.client?.cut();
		this.client = null;
	}

	edit(next: Next): void {
		const cards = this.doc.getMap('cards');
		const key = `c${next(CARDS)}`;
		const card = cards.get(key);
		const text = card instanceof Y.Map ? card.get('text') : undefined;
		const kind = next(6);
		this.edits++;
		if (kind === 0 || !(text instanceof Y.Text)) cards.set(key, new Y.Map<unknown>([['text', new Y.Text('new')]]));
		else if (kind === 1) cards.delete(key);
		else if (kind === 2 && text.length > 0) text.delete(next(text.length), 1);
		else if (kind === 3) text.format(0, text.length, { bold: next(2) === 0 });
		else if (kind === 4) this.undo.undo();
		else text.insert(next(text.length + 1), '字x'.slice(next(2)));
	}
}

/** One thing that somebody does, or that happens to them; then a few turns of the event loop go by. */
export async function step(people: readonly FuzzPerson[], next: Next, server: Pick<RoomHarness, 'url'>): Promise<void> {
	const person = people[next(people.length)] as FuzzPerson;
	const what = next(12);
	if (what === 0) person.cut();
	else if (what === 1 && !person.client) await person.connect(server);
	else person.edit(next);
	for (let turns = next(12); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
}

/** Everybody loses the line once more, comes back, and has what they wrote acknowledged. */
export async function settle(people: readonly FuzzPerson[], server: Pick<RoomHarness, 'url'>): Promise<void> {
	for (const person of people) {
		person.cut();
		await person.connect(server);
	}
	for (const { client } of people) await client?.until(() => client.acked > 0, 'saved');
}
