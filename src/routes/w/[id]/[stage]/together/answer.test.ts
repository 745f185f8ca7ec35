/** One's own answer to several stages at once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Command } from '#lib/domain/session/command.ts';
import { answerOf, givenToAll, unfinished, type Apart, type AskedStage } from './answer.ts';

const stage = (key: AskedStage['key'], given?: number, objects = false): AskedStage => ({ key, given, objects });
const asked = (...stages: AskedStage[]) => ({ together: 't1', stages });
const words = { kind: 'harm', text: ' Too many visits ', proposal: '' };
const nothing = { kind: '', text: '', proposal: '' };
const apart = (chosen: number | null, objection = nothing, note = ''): Apart => ({ chosen, note, objection });

it('[UI320] one number answers all of them, with the note', () => {
	expect(answerOf({ chosen: 4, note: ' Good ', apart: {} }, asked(stage('goals'), stage('messages')))).toEqual({
		type: 'together.give',
		together: 't1',
		fist: 4,
		note: 'Good',
		apart: []
	});
});

it('[UI320] a stage that is answered apart has its own number, note and objection', () => {
	const own = { goals: apart(1, words, 'Sorry'), messages: apart(3) };
	const command = answerOf({ chosen: 5, note: '', apart: own }, asked(stage('goals'), stage('messages')));
	expect(command?.apart).toEqual([
		{ stage: 'goals', fist: 1, note: 'Sorry', objection: { kind: 'harm', text: 'Too many visits' } },
		{ stage: 'messages', fist: 3 }
	]);
});

it('[UI320] as long as something is missing nothing is sent', () => {
	const stages = asked(stage('goals'), stage('messages'));
	expect(answerOf({ chosen: null, note: '', apart: {} }, stages)).toBeNull();
	for (const begun of [apart(null), apart(2), apart(0, { ...words, kind: '' }), apart(1, { ...words, text: '  ' })]) {
		expect(unfinished({ apart: { goals: begun } }, stages)).toEqual(['goals']);
		expect(answerOf({ chosen: 4, note: '', apart: { goals: begun } }, stages)).toBeNull();
	}
	// One's objection that is still open is reason enough.
	const open = asked(stage('goals', 1, true), stage('messages', 4));
	expect(answerOf({ chosen: 4, note: '', apart: { goals: apart(2) } }, open)?.apart).toEqual([
		{ stage: 'goals', fist: 2 }
	]);
});

it('[UI320] what was answered apart before stays until it is answered again; what cannot stay is answered like all', () => {
	const stages = asked(stage('insights', 4), stage('goals', 1, true), stage('segments', 3), stage('messages', 4));
	expect(givenToAll(stages.stages)).toBe(4);
	expect(answerOf({ chosen: 5, note: '', apart: {} }, stages)?.apart).toEqual([
		{ stage: 'goals', fist: 1 },
		{ stage: 'segments', fist: 3 }
	]);
	const answered = asked(stage('insights', 4), stage('goals', 1), stage('messages', 4));
	expect(answerOf({ chosen: 5, note: '', apart: {} }, answered)?.apart).toEqual([]);
	expect(answerOf({ chosen: null, note: 'A word', apart: {} }, stages)).toMatchObject({ fist: 4, note: 'A word' });
});

it('[UI320] whatever was chosen, what is sent is a command, and says something to every stage once', () => {
	const fist = fc.option(fc.integer({ min: 0, max: 5 }));
	const own = fc.record({ chosen: fist, note: fc.string(), objection: fc.constantFrom(nothing, words) });
	const any = fc.record({ given: fist, objects: fc.boolean(), begun: fc.option(own) });
	let sent = 0;
	fc.assert(
		fc.property(fc.tuple(any, any, any), fc.option(fc.integer({ min: 3, max: 5 })), (three, chosen) => {
			const keys = ['goals', 'segments', 'messages'] as const;
			const stages = three.map(({ given, objects }, i) => stage(keys[i]!, given ?? undefined, objects));
			const begun = Object.fromEntries(three.flatMap((each, i) => (each.begun ? [[keys[i]!, each.begun]] : [])));
			const command = answerOf({ chosen, note: '', apart: begun }, asked(...stages));
			if (!command) return;
			sent++;
			expect(Command.parse(command)).toEqual(command);
			expect(new Set(command.apart.map((each) => each.stage)).size).toBe(command.apart.length);
			for (const each of command.apart) if (each.fist < 3) expect(each.objection ?? true).toBeTruthy();
		})
	);
	expect(sent).toBeGreaterThan(10);
});
