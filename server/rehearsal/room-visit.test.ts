/** A colleague visits a room that is held, or that says no: it leaves, and nothing of it comes later. Rules RH13, RH14. */
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addCard, listCards } from '#lib/board/cards.ts';
import { PersonId } from '#lib/domain/id.ts';
import { MAX_DOCUMENT_BYTES } from '#server/rooms/limits.ts';
import { addressOf, startRooms, WORKSHOP, type RoomHarness } from '../../tests/support/room-harness.ts';
import { waitFor } from '../../tests/support/composed.ts';
import { visitRoom, type Visit } from './room-visit.ts';

let harness: RoomHarness;
afterEach(() => harness.stop());

const visit = (edit: Visit['edit'], room: Visit['room'] = 'insights'): Promise<void> =>
	visitRoom(harness, { personId: PersonId.parse('ada'), workshopId: WORKSHOP, room, edit });
const cards = async (): Promise<string[]> =>
	listCards((await harness.rooms.gate.read(addressOf('insights')))!.doc).map(({ text }) => text);
const nobodyIsThere = () => waitFor(() => harness.rooms.stats().connections === 0);

it('[RH14] a change that meets a frozen room is refused at once, and does not come when the room thaws', async () => {
	harness = await startRooms();
	let refused: Promise<unknown> = Promise.resolve();
	await harness.rooms.gate.hold([addressOf('insights')], async () => {
		await new Promise<void>((wrote) => {
			const visited = visit((doc) => {
				addCard(doc, { id: 'late', text: 'too late' }, 'test');
				wrote();
			});
			refused = visited.catch((error: unknown) => error);
		});
		// What was said is a turn later in the room's queue, where it waits for the hold to end.
		await turn();
		await turn();
		harness.access.setWritable('insights', false);
	});
	expect(String(await refused)).toContain('takes no change now');
	await nobodyIsThere();
	harness.access.setWritable('insights', true);
	await harness.rooms.refreshAccess(WORKSHOP);
	expect(await cards()).toEqual([]);
	await visit((doc) => addCard(doc, { id: 'again', text: 'in time' }, 'test'));
	expect(await cards()).toEqual(['in time']);
	await nobodyIsThere();
});

it('[RH14] a change that is too big, or that a full room has no place for, never will be taken: it is refused as such', async () => {
	harness = await startRooms();
	const put = (letters: number) => (doc: Y.Doc) => void doc.getMap('items').set('long', 'x'.repeat(letters));
	await expect(visit(put(300_000))).rejects.toMatchObject({ code: 'too-big' });
	await nobodyIsThere();
	const full = (doc: Y.Doc): void => void doc.getMap('items').set('full', 'x'.repeat(MAX_DOCUMENT_BYTES - 1_000));
	await harness.db.commit(harness.rooms.gate.seed(addressOf('segments'), full));
	await expect(visit(put(100_000), 'segments')).rejects.toMatchObject({ code: 'too-big' });
	await nobodyIsThere();
});

it('[RH13] an edit that cannot be made is told to whoever wanted it, and to nobody else', async () => {
	harness = await startRooms();
	const broken = visit(() => {
		throw new RangeError('too many entries');
	});
	await expect(broken).rejects.toThrow('too many entries');
	await nobodyIsThere();
});
