import { expect, it } from 'vitest';
import { MAX_ASKED, MAX_LINES } from '#lib/domain/session/limits.ts';
import { Command } from '#lib/domain/session/command.ts';
import { askCommand, askedNow, readLines, type AskForm } from './ask-form.ts';
import { askedIn, onTable, plannedQuestion } from './on-table.ts';

const form: AskForm = { kind: 'resistance', given: '', question: ' Which? ', lines: ['A'], sides: ['field'], asked: 3 };

it('[BL6] lines are what is typed, each once, none longer than it may be', () => {
	expect(readLines(' One \n\nTwo\n One\n')).toEqual(['One', 'Two']);
	expect(readLines('x'.repeat(MAX_ASKED + 9))[0]).toHaveLength(MAX_ASKED);
});

it('[BL6] whoever votes and signs on the sides that are asked is counted', () => {
	const people = [
		{ role: 'participant', side: 'field' },
		{ role: 'participant', side: 'internal' },
		{ role: 'participant', side: 'partner' },
		{ role: 'observer', side: 'field' },
		{ role: 'facilitator', side: 'neutral' }
	] as const;
	expect([askedNow(people, ['field', 'internal']), askedNow(people, ['internal'])]).toEqual([2, 1]);
});

it('[BL14] what stands there untouched is asked as the template has it; what is missing keeps it from being asked', () => {
	expect(askCommand(form)).toEqual({
		type: 'question.ask',
		kind: 'resistance',
		question: 'Which?',
		lines: ['A'],
		sides: ['field'],
		asked: 3
	});
	expect(askCommand({ ...form, given: 'Which?', lines: null, kind: 'rating' })).toEqual({
		type: 'question.ask',
		kind: 'rating',
		sides: ['field'],
		asked: 3
	});
	expect(askCommand({ ...form, kind: 'fist', lines: [] })).not.toHaveProperty('lines');
	const many = Array.from({ length: MAX_LINES + 1 }, (_, at) => `${at}`);
	for (const wrong of [{ question: '  ' }, { lines: [] }, { lines: many }, { asked: 0 }])
		expect(askCommand({ ...form, ...wrong })).toBeNull();
	expect(Command.safeParse(askCommand({ ...form, lines: many.slice(1) })).success).toBe(true);
});

it('[BL13] one question at most lies on the table; what is off it is read in its stage, and what is planned is asked once', () => {
	const kept = { id: 'a', state: 'kept', stage: 'goals', result: {}, block: 'x' };
	const open = { id: 'b', state: 'open', stage: 'goals', result: null, block: 'y' };
	const asks = { kind: 'rating', sides: ['field'], statements: [] };
	const view = (questions: unknown[], current = 'y', archived = false) =>
		({ questions, workshop: { archived }, agenda: { current, blocks: [{ id: current, asks }] } }) as never;
	expect([onTable(view([kept])), onTable(view([kept, open]))]).toEqual([null, open]);
	expect(onTable(view([open], 'y', true))).toBeNull();
	expect([askedIn(view([kept, open]), 'goals'), askedIn(view([kept]), 'insights')]).toEqual([[kept], []]);
	expect([plannedQuestion(view([kept])), plannedQuestion(view([kept], 'x'))]).toEqual([asks, null]);
});
