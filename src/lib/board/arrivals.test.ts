import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { watchArrivals } from './arrivals.ts';
import { addCard, removeCard } from './cards.ts';
import { addGroup } from './groups.ts';

it('[BD60] what others add is counted by kind; own additions, typing and removals are not', () => {
	const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
	addCard(mine, { id: 'there-before', text: 'There before', ready: true }, 'me');
	Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
	const arrived: [string, number][] = [];
	const stop = watchArrivals(mine, (root, count) => arrived.push([root, count]));
	const bring = (): void => Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)), 'server');

	addCard(mine, { id: 'own', text: 'My own', ready: true }, 'me');
	addCard(theirs, { id: 'one', text: 'One', ready: true }, 'them');
	addCard(theirs, { id: 'two', text: 'Two', ready: true }, 'them');
	addGroup(theirs, { id: 'group', name: 'Paper' }, 'them');
	bring();
	(theirs.getMap('cards').get('one') as Y.Map<Y.Text>).get('text')!.insert(0, 'No ');
	removeCard(theirs, 'two', 'them');
	bring();
	stop();
	addCard(theirs, { id: 'unheard', text: 'Unheard', ready: true }, 'them');
	bring();

	expect(arrived).toEqual([
		['cards', 2],
		['groups', 1]
	]);
});
