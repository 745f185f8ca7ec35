import { describe, expect, it } from 'vitest';
import type { Facts } from './decide.ts';
import { onAgenda, pid, workshop, FACILITATOR, type SessionBuilder } from '#tests/support/session.ts';
import { PASSIVE, WHOLE } from '../ballot/question.ts';
import { RELATIONSHIP_STATEMENTS } from '../templates/relationship-checklist.ts';
import type { CommandOf } from './command.ts';
import { needsOf } from './needs.ts';
import { projectFor } from './project.ts';

type Ask = Omit<CommandOf<'question.ask'>, 'type'>;
const resistance: Ask = {
	kind: 'resistance',
	question: 'Which way?',
	lines: ['One', 'Two'],
	sides: ['field', 'internal'],
	asked: 6
};

/** Six at the table, in a stage. */
const inStage = (): SessionBuilder => workshop().seat().do({ type: 'stage.open', stage: 'insights' });
const ask = (w: SessionBuilder, over: Partial<Ask> = {}): SessionBuilder =>
	w.do({ type: 'question.ask', ...resistance, ...over });
const latest = (w: SessionBuilder) => w.state.questions.at(-1)!;
const close = (w: SessionBuilder, facts: Facts = {}): SessionBuilder =>
	w.do({ type: 'question.close', questionId: latest(w).id }, FACILITATOR, facts);
const code = (decision: ReturnType<SessionBuilder['try']>): string => (decision.ok ? 'accepted' : decision.code);
const six = (values: (side: string) => Record<string, number>): Facts => ({
	answers: (['field', 'internal'] as const).flatMap((side) => [1, 2, 3].map(() => ({ side, values: values(side) })))
});

describe('asking', () => {
	it('[BL6] is the facilitator’s, in the stage the room is in, one question at a time', () => {
		const w = workshop().seat();
		const command = { type: 'question.ask', ...resistance } as const;
		expect(code(w.try(command))).toBe('wrong-phase');
		w.do({ type: 'stage.open', stage: 'insights' });
		expect(code(w.try(command, 'jule'))).toBe('not-allowed');
		w.do(command);
		expect(latest(w)).toMatchObject({ state: 'open', stage: 'insights', kind: 'resistance' });
		expect(code(w.try(command))).toBe('question-open');
	});

	it('[BL6] whom it asks is what the facilitator saw, and stays so', () => {
		const w = inStage();
		expect(code(w.try({ type: 'question.ask', ...resistance, asked: 5 }))).toBe('roster-changed');
		ask(w, { sides: ['field'], asked: 3 }).join('late', 'field_sales');
		expect(latest(w).electorate.map(({ participantId }) => participantId)).toEqual(['jule', 'ben', 'mara']);
	});

	it('[BL7] leaving it as it is can always be weighed; the words lie beside the ledger', () => {
		const w = ask(inStage());
		const { options, textId } = latest(w);
		expect(options.map(({ id, textId: of }) => (of ? w.texts.get(of) : id))).toEqual(['One', 'Two', PASSIVE]);
		expect(w.texts.get(textId!)).toBe('Which way?');
		expect(JSON.stringify(w.events)).not.toMatch(/Which way|One|Two/);
		expect(code(inStage().try({ type: 'question.ask', ...resistance, lines: [] }))).toBe('nothing-to-ask');
	});

	it('[BL8] a fist is about the question as a whole', () => {
		const w = ask(inStage(), { kind: 'fist' });
		expect(latest(w).options).toEqual([{ id: WHOLE }]);
	});

	it('[BL14] a part of the day brings its question and its statements along, in every language', () => {
		const w = onAgenda('T06').do({ type: 'block.begin', block: 'twelve-questions', from: null });
		const asks: CommandOf<'question.ask'> = {
			type: 'question.ask',
			kind: 'rating',
			sides: ['field', 'internal'],
			asked: 6
		};
		w.do(asks);
		expect(latest(w).options).toEqual(RELATIONSHIP_STATEMENTS.map(({ id }) => ({ id })));
		const [view] = projectFor(w.state, pid('jule'), w.sources()).questions;
		expect(view!.question.de).toContain('Zwölf Sätze');
		expect(view!.options[0]!.words).toMatchObject({ en: 'We decide by what helps the customer.' });
		// What is planned is told to whoever leads alone.
		const block = (viewer: string) =>
			projectFor(w.state, pid(viewer), w.sources()).agenda.blocks.find(({ id }) => id === 'twelve-questions')!;
		expect([block(FACILITATOR).asks?.statements.length, block('jule').asks]).toEqual([12, null]);
		expect(code(inStage().try(asks))).toBe('nothing-to-ask');
	});
});

describe('answering', () => {
	const answered = (w: SessionBuilder, value = 3): Record<string, number> =>
		Object.fromEntries(latest(w).options.map(({ id }) => [id, value]));

	it('[BL8] zero is an answer, and nothing of it becomes an event', () => {
		const w = ask(inStage());
		const { id: questionId } = latest(w);
		const decision = w.try({ type: 'question.answer', questionId, answers: answered(w, 0) }, 'jule');
		expect(decision).toEqual({
			ok: true,
			events: [],
			texts: [],
			cast: { ballotId: questionId, votes: answered(w, 0) }
		});
	});

	it('[BL8] late, incomplete, beyond the scale, unknown, or from somebody who was not asked: refused', () => {
		const w = ask(inStage(), { sides: ['field'], asked: 3 }).join('late', 'field_sales');
		const { id: questionId, options } = latest(w);
		const by = (actor: string, answers: Record<string, number>) =>
			code(w.try({ type: 'question.answer', questionId, answers }, actor));
		expect(by('jule', { [options[0]!.id]: 3 })).toBe('not-an-answer');
		expect(by('jule', answered(w, 11))).toBe('not-an-answer');
		expect(by('jule', { ...answered(w), other: 1 })).toBe('unknown-option');
		for (const actor of ['ida', 'late', FACILITATOR]) expect(by(actor, answered(w))).toBe('not-in-electorate');
		close(w);
		expect(by('jule', answered(w))).toBe('ballot-closed');
		expect(code(w.try({ type: 'question.close', questionId }))).toBe('ballot-closed');
		expect(code(w.try({ type: 'question.close', questionId: 'none' }))).toBe('not-found');
	});

	it('[NE8] waits for those who are asked until they have answered; whoever leads hears when nobody is missing', () => {
		const w = ask(inStage(), { sides: ['field'], asked: 3 });
		const { id } = latest(w);
		const kinds = (who: string, voted: string[] = []) =>
			needsOf(w.state, pid(who), { voted, now: 0 }).map(({ kind }) => kind);
		expect([kinds('jule'), kinds('jule', [id]), kinds('ida')]).toEqual([['question', 'write'], ['write'], ['write']]);
		const ready = (answered: string[]) =>
			needsOf(w.state, FACILITATOR, { voted: [], answered, now: 0 }).find(({ kind }) => kind === 'lead');
		expect(ready(['jule', 'ben'])).toMatchObject({ ready: false });
		w.do({ type: 'participant.remove', participantId: pid('mara') });
		expect(ready(['jule', 'ben'])).toMatchObject({ ready: true });
	});
});

describe('while it is open', () => {
	it('[ST2] the stage is not left, and what ends a blind round waits', () => {
		const w = inStage().advance('insights', { revealedCards: 2 });
		ask(w);
		expect(code(w.try({ type: 'stage.open', stage: 'goals' }))).toBe('stage-busy');
		const merge = { type: 'participant.merge', from: pid('jule'), into: pid('ben') } as const;
		expect(code(w.try(merge))).toBe('stage-busy');
		expect(code(w.try({ type: 'facilitation.give', participantId: pid('ida') }))).toBe('stage-busy');
		// The board beneath it goes on.
		w.advance('insights');
		close(w).do({ type: 'stage.open', stage: 'goals' });
	});

	it('[PR9] only counts are known, by side where both have k, and one’s own answer', () => {
		const w = ask(inStage());
		const { id } = latest(w);
		const voted = new Map([[id, ['jule', 'ida', 'stranger']]]);
		const seen = (viewer: string) => projectFor(w.state, pid(viewer), w.sources({ voted, ownVotes: {} }));
		expect(seen('ben').questions[0]).toMatchObject({
			result: null,
			answered: { total: 2, bySide: { field: 1, internal: 1 } }
		});
		expect([seen('ben').you.asked, seen(FACILITATOR).you.asked]).toEqual([id, null]);
		w.do({ type: 'participant.remove', participantId: pid('jule') });
		expect(seen('ben').questions[0]).toMatchObject({
			asked: { field: 2, internal: 3 },
			answered: { total: 1, bySide: null }
		});
		w.do({ type: 'workshop.archive' });
		expect(seen('ben').you.asked).toBeNull();
	});

	it('[BL12] taken back it was never asked', () => {
		const w = ask(inStage());
		const { id: questionId } = latest(w);
		w.do({ type: 'question.withdraw', questionId });
		expect(w.state.questions).toEqual([]);
		expect(code(w.try({ type: 'question.withdraw', questionId }))).toBe('not-found');
		ask(w);
	});
});

describe('the result', () => {
	it('[BL10] is what may be told, and is all that is kept', () => {
		const w = ask(inStage());
		const [one, two] = latest(w).options.map(({ id }) => id) as [string, string];
		close(
			w,
			six((side) => ({ [one]: side === 'field' ? 9 : 1, [two]: 2, [PASSIVE]: 6 }))
		);
		expect(latest(w)).toMatchObject({
			state: 'shown',
			voters: { field: 3, internal: 3 },
			result: { shows: 'sides', carried: [two] }
		});
		const few = ask(inStage());
		const values = Object.fromEntries(latest(few).options.map(({ id }, at) => [id, at + 5]));
		close(few, { answers: [{ side: 'field', values }] });
		expect(latest(few).result).toEqual({ shows: 'nothing', rows: [], carried: [] });
	});

	it('[BL13] lies on the table until it is put away, and is read in its stage from then on', () => {
		const w = close(ask(inStage()));
		const { id: questionId } = latest(w);
		w.do({ type: 'question.putAway', questionId }).do({ type: 'question.putAway', questionId });
		expect(w.state.questions.map(({ state }) => state)).toEqual(['kept']);
		ask(w);
		expect(code(w.try({ type: 'question.putAway', questionId: latest(w).id }))).toBe('question-open');
		close(w);
		expect(w.state.questions.map(({ state }) => state)).toEqual(['kept', 'shown']);
		ask(w);
		expect(w.state.questions.map(({ state }) => state)).toEqual(['kept', 'kept', 'open']);
		close(w).advance('insights', { revealedCards: 1 });
		expect(w.state.questions.map(({ state }) => state)).toEqual(['kept', 'kept', 'kept']);
	});

	it('[BL13] the next part of the same phase may talk about it', () => {
		const w = onAgenda('T06').do({ type: 'block.begin', block: 'twelve-questions', from: null });
		w.do({ type: 'question.ask', kind: 'rating', sides: ['field', 'internal'], asked: 6 });
		close(
			w,
			six((side) => Object.fromEntries(latest(w).options.map(({ id }) => [id, side === 'field' ? 2 : 4])))
		);
		w.do({ type: 'block.begin', block: 'two-views', from: 'twelve-questions' });
		expect(latest(w).state).toBe('shown');
		expect(projectFor(w.state, pid('jule'), w.sources()).questions[0]!.bands).toMatchObject({
			field: { sum: 24, name: { en: 'Defined' } },
			internal: { sum: 48, name: { en: 'Integrated' } }
		});
	});
});
