import { expect, it } from 'vitest';
import { emptyObjection } from './objection-draft.ts';
import { keepAnswer, readAnswer, type AnswerDraft, type AnswerPlace } from './kept-answer.ts';

const device = () => {
	const kept = new Map<string, string>();
	return {
		kept,
		memory: () => ({
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value),
			removeItem: (key: string) => void kept.delete(key)
		})
	};
};
const place: AnswerPlace = { workshopId: 'w', participantId: 'jule', stage: 'goals', round: 2 };
const begun: AnswerDraft = {
	chosen: 1,
	note: 'Half a',
	objection: { kind: '', text: 'The ward has no', proposal: '' }
};

it('[UI234] an answer being written is kept for its author and its round, and goes when it is sent', () => {
	const { kept, memory } = device();
	expect(readAnswer(place, memory)).toBe(null);
	keepAnswer(place, begun, memory);
	expect(readAnswer(place, memory)).toEqual(begun);
	expect(readAnswer({ ...place, participantId: 'ida' }, memory)).toBe(null);
	expect(readAnswer({ ...place, stage: 'insights' }, memory)).toBe(null);
	expect(readAnswer({ ...place, round: 3 }, memory)).toBe(null);
	keepAnswer(place, { chosen: null, note: '', objection: emptyObjection() }, memory);
	expect(kept.size).toBe(0);
});

it('[UI234] what a device has instead of an answer, or no storage at all, is no answer', () => {
	const { kept, memory } = device();
	keepAnswer(place, begun, memory);
	const [key] = kept.keys();
	for (const odd of ['', '{', '7', '{"round":2}', '{"round":2,"objection":null}']) {
		kept.set(key!, odd);
		expect(readAnswer(place, memory)).toBe(null);
	}
	kept.set(key!, '{"round":2,"chosen":9,"note":4,"objection":{}}');
	expect(readAnswer(place, memory)).toEqual({ chosen: null, note: '', objection: emptyObjection() });
	const denied = (): never => {
		throw new DOMException('denied', 'SecurityError');
	};
	keepAnswer(place, begun, denied);
	expect(readAnswer(place, denied)).toBe(null);
});
