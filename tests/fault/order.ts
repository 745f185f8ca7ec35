/** One person types ten thousand characters, each on the one before: on disk and for the others they stand in that order. */
import * as Y from 'yjs';
import { startRooms } from '../support/room-harness.ts';
import { SyncClient } from '../support/sync-client.ts';
import { conduct, expect, until } from './conduct.ts';
import { checkIntegrity, expectSame, readStored } from './stored.ts';

const LIMITS = { messagesPerSecond: 100_000, messageBurst: 100_000, bytesPerSecond: 1e9, byteBurst: 1e9 };
/** Between two stretches the loop turns: batches of all sizes. */
const STRETCH = 37;

const textOf = (doc: Y.Doc): Y.Text | undefined => doc.getMap<Y.Map<Y.Text>>('cards').get('card')?.get('text');

await conduct(
	{ id: 'R20', title: 'ordered messages of one connection', bound: 'order kept, every one acknowledged' },
	async ({ full }) => {
		const characters = full ? 10_000 : 2_000;
		const harness = await startRooms({ limits: LIMITS });
		const [ada, ben] = await Promise.all(['ada', 'ben'].map((as) => SyncClient.join(harness.url, 'insights', as)));
		if (!ada || !ben) throw new Error('nobody came');
		const seen: number[] = [];
		ben.doc.on('afterTransaction', () => seen.push(textOf(ben.doc)?.length ?? 0));
		const wanted = Array.from({ length: characters }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
		ada.write((doc) => doc.getMap('cards').set('card', new Y.Map([['text', new Y.Text()]])));
		for (let i = 0; i < characters; i++) {
			ada.write((doc) => textOf(doc)?.insert(i, wanted[i] ?? ''));
			if (i % STRETCH === 0) await new Promise((resolve) => setImmediate(resolve));
		}
		// The step 2, the card, and each character.
		await until('all acknowledged', () => ada.acked === characters + 2, 60_000);
		await until('the other has it', () => textOf(ben.doc)?.length === characters);
		const stored = await readStored(harness.db, 'insights');
		expectSame(stored, [ada.doc, ben.doc], 'after all');
		const inOrder = textOf(stored)?.toString() === wanted && seen.every((length, i) => length >= (seen[i - 1] ?? 0));
		expect('nobody was closed', ada.closed === null && ben.closed === null);
		for (const client of [ada, ben]) client.cut();
		checkIntegrity(harness.dataDir);
		await harness.stop();
		return { figure: `${characters} characters, ${inOrder ? 'in order' : 'out of order'}`, kept: inOrder };
	}
);
