/** What honest people write late, and looks odd to the guard because what it refers to is forgotten. */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument, isWhole } from '../document.ts';
import { judgeUpdate } from './guard.ts';

it('[RM26] a letter between two that were typed backwards and are forgotten since is taken, and shows nowhere', () => {
	const server = createDocument();
	const owners = new Map<number, string>();
	const take = (update: Uint8Array, participantId: string): string => {
		const ownerOf = (client: number): string | undefined => owners.get(client);
		const verdict = judgeUpdate(server, update, { participantId, ownerOf, claimantOf: () => undefined });
		if (verdict.kind !== 'change') return verdict.kind;
		Y.applyUpdate(server, verdict.bytes);
		for (const client of verdict.newClients) owners.set(client, participantId);
		return verdict.kind;
	};
	const [ada, ben] = [new Y.Doc(), new Y.Doc()];
	const all = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
	const text = new Y.Text();
	ada.getMap('items').set('t', text);
	text.insert(0, 'b');
	text.insert(0, 'a');
	expect(take(all(ada), 'ada')).toBe('change');
	Y.applyUpdate(ben, Y.encodeStateAsUpdate(server));
	(ben.getMap('items').get('t') as Y.Text).insert(1, '-');
	ada.getMap('items').delete('t');
	expect(take(all(ada), 'ada')).toBe('change');
	// Both neighbours are one forgotten piece now, kept by the order in which they were typed.
	expect(Y.getItem(server.store, Y.createID(ada.clientID, 1))).toBeInstanceOf(Y.GC);
	expect(take(all(ben), 'ben')).toBe('change');
	expect([server.getMap('items').toJSON(), isWhole(server)]).toEqual([{}, true]);
});
