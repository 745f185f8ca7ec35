/** Honest frames, and what a broken or hostile client makes of them. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { writeAwareness, writeStep1, writeStep2, writeUpdate } from '#server/rooms/frames.ts';
import type { Next } from '../support/room-fuzz.ts';
import { FuzzPerson } from '../support/room-fuzz.ts';

/** One person's session, frame by frame; the second half was never sent to anybody. */
export function honestFrames(as: string, edits: number, next: Next): { doc: Y.Doc; frames: Uint8Array[] } {
	const person = new FuzzPerson(as);
	// Yjs would take one by chance, and the same seed would be another story.
	person.doc.clientID = next(2 ** 31);
	const frames: Uint8Array[] = [];
	person.doc.on('update', (update: Uint8Array) => frames.push(writeUpdate(update)));
	for (let i = 0; i < edits; i++) person.edit(next);
	return { doc: person.doc, frames };
}

/** What somebody who has this document might write next. */
export function nextFrame(doc: Y.Doc, clientId: number, next: Next): Uint8Array {
	const person = new FuzzPerson('next');
	Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(doc), 'server');
	person.doc.clientID = clientId;
	let frame = writeStep2(Uint8Array.of(0, 0));
	person.doc.on('update', (update: Uint8Array) => (frame = next(2) === 0 ? writeUpdate(update) : writeStep2(update)));
	person.edit(next);
	person.undo.destroy();
	person.doc.destroy();
	return frame;
}

export const otherFrames = (doc: Y.Doc): Uint8Array[] => [
	writeStep1(Y.encodeStateVector(doc)),
	writeStep1(Uint8Array.of(0)),
	writeStep2(Y.encodeStateAsUpdate(doc)),
	writeAwareness(
		encoding.encode((encoder) => {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint(encoder, doc.clientID);
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarString(encoder, JSON.stringify({ cursor: { x: 1, y: 2 } }));
		})
	),
	Uint8Array.of(3)
];

type Mutation = (frame: Uint8Array, next: Next, other: Uint8Array) => Uint8Array;

const splice = (frame: Uint8Array, at: number, removed: number, put: Uint8Array): Uint8Array =>
	Uint8Array.from([...frame.subarray(0, at), ...put, ...frame.subarray(at + removed)]);
const change = (frame: Uint8Array, at: number, value: number): Uint8Array => splice(frame, at, 1, Uint8Array.of(value));

const MUTATIONS: readonly Mutation[] = [
	(frame, next) => {
		const at = next(frame.length);
		return change(frame, at, (frame[at] ?? 0) ^ (1 << next(8)));
	},
	(frame, next) => change(frame, next(frame.length), next(256)),
	(frame, next) => change(frame, next(frame.length), [0, 1, 127, 128, 255][next(5)] ?? 0),
	(frame, next) => frame.subarray(0, next(frame.length)),
	(frame, next) => splice(frame, next(frame.length), 0, Uint8Array.of(next(256), next(256))),
	(frame, next) => splice(frame, next(frame.length), 1 + next(4), new Uint8Array(0)),
	(frame, next, other) => splice(frame, next(frame.length), next(8), other.subarray(0, next(other.length))),
	// A number that claims to be very large.
	(frame, next) => splice(frame, next(frame.length), 1, Uint8Array.of(255, 255, 255, 255, 15)),
	// Inside an update whose length still fits: the deepest that a mutation gets.
	(frame, next) => {
		const at = Math.min(frame.length - 1, 3 + next(Math.max(1, frame.length - 3)));
		return change(frame, at, (frame[at] ?? 0) + 1 - 2 * next(2));
	}
];

/** One honest frame, changed once or a few times. */
export function mutate(frames: readonly Uint8Array[], next: Next): Uint8Array {
	const pick = (): Uint8Array => frames[next(frames.length)] ?? Uint8Array.of(0);
	let frame = pick();
	for (let times = 1 + (next(4) === 0 ? next(4) : 0); times > 0; times--)
		frame = MUTATIONS[next(MUTATIONS.length)]?.(frame.length > 0 ? frame : Uint8Array.of(0), next, pick()) ?? frame;
	return frame;
}
