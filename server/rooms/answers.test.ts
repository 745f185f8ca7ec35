import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { Answers } from './answers.ts';
import { createDocument } from './document.ts';
import { readClientFrame } from './frames.ts';
import type { Frame } from './line.ts';

const NOBODY = Uint8Array.of(0);
const LARGE = 'x'.repeat(300_000);
const NO_HISTORY = { base: null, updates: [] };

/** What a newcomer has after these messages, and how they were announced. */
function receive(frames: readonly Frame[], doc = createDocument()): { doc: Y.Doc; kinds: string[] } {
	const kinds: string[] = [];
	for (const message of frames.flatMap(({ messages }) => messages)) {
		const heard = readClientFrame(message);
		if (heard?.type !== 'update') throw new Error('not a sync message');
		kinds.push(heard.step2 ? 'step2' : 'update');
		Y.applyUpdate(doc, heard.update);
	}
	return { doc, kinds };
}

/** A room's document, its answers, and a step that changes it as the room does. */
function open(history: ConstructorParameters<typeof Answers>[1] = NO_HISTORY) {
	const doc = createDocument();
	for (const update of [...(history.base ? [history.base.data] : []), ...history.updates]) Y.applyUpdate(doc, update);
	const answers = new Answers((stateVector) => Y.encodeStateAsUpdate(doc, stateVector), history);
	let seq = history.base?.seq ?? 0;
	const edit = (key: string, value: string): void => {
		let update: Uint8Array = NOBODY;
		doc.once('update', (bytes: Uint8Array) => (update = bytes));
		doc.getMap('items').set(key, value);
		answers.add(++seq, update);
	};
	return { doc, answers, edit, seq: () => seq };
}

describe('answers', () => {
	it('[RM55] whatever was written, and whenever there was a snapshot, a newcomer has everything by its step 2', () => {
		const step = fc.oneof(
			fc.record({ do: fc.constant('edit' as const), key: fc.constantFrom('a', 'b', 'c'), large: fc.boolean() }),
			fc.record({ do: fc.constant('snapshot' as const) }),
			fc.record({ do: fc.constant('late snapshot' as const) })
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
				const { doc, answers, edit, seq } = open();
				let earlier = { seq: 0, data: Y.encodeStateAsUpdate(doc) };
				steps.forEach((each, i) => {
					if (each.do === 'edit') edit(each.key, each.large ? `${i}${LARGE}` : `${i}`);
					if (each.do === 'snapshot') answers.rebase(seq(), Y.encodeStateAsUpdate(doc));
					// Written beside the room: by the time it is there, the room has moved on.
					if (each.do === 'late snapshot') {
						answers.rebase(earlier.seq, earlier.data);
						earlier = { seq: seq(), data: Y.encodeStateAsUpdate(doc) };
					}
					const newcomer = receive(answers.to(NOBODY, seq()));
					expect(newcomer.kinds.indexOf('step2')).toBe(newcomer.kinds.length - 1);
					expect(newcomer.doc.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
					expect(Y.encodeStateVector(newcomer.doc)).toEqual(Y.encodeStateVector(doc));
				});
			}),
			{ numRuns: 40, seed: 55 }
		);
	});

	it('[RM55] a large document is sent as it lies on disk, and what came after it', () => {
		const stored = open();
		stored.edit('large', LARGE);
		const data = Y.encodeStateAsUpdate(stored.doc);
		const { doc, answers, edit } = open({ base: { seq: 7, data }, updates: [] });
		const [snapshot, ...rest] = answers.to(NOBODY, 7);
		expect(rest.flatMap(({ messages }) => messages)).toHaveLength(1);
		edit('a', '1');
		const [again, after] = answers.to(NOBODY, 8);
		expect(again).toBe(snapshot);
		expect(after?.length).toBeLessThan(100);
		expect(receive(answers.to(NOBODY, 8)).doc.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
	});

	it('[RM51] who stopped taking updates gets those it missed, also when the log was replaced meanwhile', () => {
		for (const snapshots of [false, true]) {
			const { doc, answers, edit, seq } = open();
			edit('large', LARGE);
			const slow = receive(answers.to(NOBODY, seq())).doc;
			const stateVector = Y.encodeStateVector(slow);
			const behind = { seq: answers.seq, stateVector: () => stateVector };
			for (const key of ['a', 'b', 'c']) edit(key, '1');
			if (snapshots) answers.rebase(seq(), Y.encodeStateAsUpdate(doc));
			edit('d', `2${LARGE}`);
			const frames = answers.since(behind, seq());
			expect(frames.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(LARGE.length + 1_000);
			expect(receive(frames, slow).doc.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
		}
	});

	it('[RM55] while others write, what was encoded for one newcomer serves the next, with what came after it', () => {
		const { doc, answers, edit, seq } = open();
		for (let i = 0; i < 200; i++) edit(`k${i}`, 'x'.repeat(100));
		const alone = answers.to(NOBODY, seq());
		expect(receive(alone).kinds).toEqual(['step2']);
		edit('a', '1');
		const [first] = answers.to(NOBODY, seq());
		edit('b', '2');
		const again = answers.to(NOBODY, seq());
		expect(again[0]?.messages[0]).toBe(first?.messages[0]);
		expect(receive(again).kinds).toEqual(['update', 'update', 'update', 'step2']);
		expect(receive(again).doc.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
		// Much that came after it is more than encoding it anew.
		edit('c', 'y'.repeat(50_000));
		expect(receive(answers.to(NOBODY, seq())).kinds).toEqual(['step2']);
	});

	it('[RM55] [RM56] whatever was written, and whoever asks how often, nobody lacks anything after their step 2', () => {
		const step = fc.oneof(
			fc.record({
				do: fc.constant('edit' as const),
				key: fc.constantFrom('a', 'b', 'c'),
				size: fc.constantFrom(1, 3_000, 9_000)
			}),
			fc.record({ do: fc.constant('ask' as const), peer: fc.nat(2) }),
			fc.record({ do: fc.constant('snapshot' as const) })
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const { doc, answers, edit, seq } = open();
				const peers = [createDocument(), createDocument(), createDocument()] as const;
				steps.forEach((each, i) => {
					if (each.do === 'edit') edit(each.key, `${i}`.padEnd(each.size, 'x'));
					if (each.do === 'snapshot') answers.rebase(seq(), Y.encodeStateAsUpdate(doc));
					if (each.do !== 'ask') return;
					// Peer 0 forgets everything each time; the others ask with what they have, from the same place.
					const peer = each.peer === 0 ? createDocument() : peers[each.peer]!;
					const { kinds } = receive(answers.to(Y.encodeStateVector(peer), seq()), peer);
					expect(kinds.indexOf('step2')).toBe(kinds.length - 1);
					expect(peer.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
				});
			}),
			{ numRuns: 100, seed: 56 }
		);
	});

	it('[RM56] who come back with the same get the same bytes, until something changes', () => {
		const { doc, answers, edit, seq } = open();
		edit('a', '1');
		const before = Y.encodeStateVector(doc);
		const peer = receive(answers.to(NOBODY, seq())).doc;
		edit('b', '2');
		const [first] = answers.to(before, seq());
		expect(answers.to(Y.encodeStateVector(peer), seq())[0]).toBe(first);
		edit('c', '3');
		expect(answers.to(before, seq())[0]).not.toBe(first);
		const caughtUp = receive(answers.to(before, seq()), peer).doc;
		expect(caughtUp.getMap('items').toJSON()).toEqual({ a: '1', b: '2', c: '3' });
	});

	it('[RM56] whoever makes up questions does not have a large document kept once for each of them', () => {
		const { doc, answers, edit, seq } = open();
		for (let i = 0; i < 4; i++) edit(`large ${i}`, LARGE);
		const question = (client: number): Uint8Array => Y.encodeStateVector(new Map([[client, 1]]));
		const asked = Array.from({ length: 8 }, (_, client) => question(client + 1));
		const first = asked.map((each) => answers.to(each, seq())[0]);
		const again = asked.map((each) => answers.to(each, seq())[0]);
		const kept = again.filter((frame, i) => frame === first[i]).length;
		expect([kept > 0, kept < 8]).toEqual([true, true]);
		for (const frames of [first, again])
			for (const frame of frames)
				expect(receive([frame!]).doc.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
	});

	it('[RM56] a step 2 that was known once is known again, another one is not', () => {
		const { answers } = open();
		const [one, other] = [Uint8Array.of(0, 1, 2), Uint8Array.of(0, 1, 3)];
		answers.noteKnown(one);
		expect([answers.isKnown(one.slice()), answers.isKnown(other)]).toEqual([true, false]);
	});
});
