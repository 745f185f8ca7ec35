import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addGroup } from '#lib/board/groups.ts';
import type { WorkshopId } from '#lib/domain/id.ts';
import type { RoomAddress, RoomGate } from '../rooms/ports.ts';
import { createContents } from './contents.ts';

const WORKSHOP = 'w' as WorkshopId;
const GOALS: RoomAddress = { workshopId: WORKSHOP, room: 'goals', owner: null };

/** The goals' room alone, whose readings are answered by hand, with what it held when they began. */
function slowGate() {
	const answers: (() => void)[] = [];
	let listener: (address: RoomAddress) => void = () => {};
	let name = 'First';
	const gate: Pick<RoomGate, 'read' | 'onChange'> = {
		read({ room }) {
			if (room !== 'goals') return Promise.resolve(null);
			const doc = new Y.Doc();
			addGroup(doc, { id: 'g', name }, 'test');
			return new Promise((resolve) => answers.push(() => resolve({ doc, seq: 1 })));
		},
		onChange(changed) {
			listener = changed;
			return () => {};
		}
	};
	const rename = (next: string): void => {
		name = next;
		listener(GOALS);
	};
	return { gate: gate as RoomGate, answers, rename };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('[SV75] an older reading that ends last never stands in for a newer one, nor is the old text given while it is read', async () => {
	const { gate, answers, rename } = slowGate();
	const contents = createContents(gate);
	const older = contents.read(WORKSHOP);
	await turn();
	rename('Second');
	const newer = contents.read(WORKSHOP);
	await turn();
	// Whatever has been asked for is answered newest first.
	while (answers.length > 0) {
		answers.pop()!();
		await turn();
	}
	await older;
	expect((await newer).goals?.groups.map((group) => group.name)).toEqual(['Second']);
	expect((await contents.read(WORKSHOP)).goals?.groups.map((group) => group.name)).toEqual(['Second']);
});
