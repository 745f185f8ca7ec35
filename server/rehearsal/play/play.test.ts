/** What colleagues do next, without a server: whatever a facilitator tries, the rules accept what they want. Rules RH. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '#lib/board/snapshot.ts';
import { MAX_CARD_TEXT } from '#lib/domain/plan/content.ts';
import { sideRoom } from '#lib/domain/session/stage.ts';
import { compactPlan } from '#lib/domain/templates/compact-plan.ts';
import { fullDay } from '#lib/domain/templates/full-day.ts';
import { LOCALES, textKey } from '#lib/domain/text.ts';
import { content } from '../../../tests/support/plan.ts';
import { ACTIONS, Rehearsed } from '../../../tests/support/rehearsed.ts';
import { placeDots } from './agree.ts';
import { draftedItem } from './items.ts';
import { nextMove } from './next-move.ts';
import { findStage } from '#lib/domain/session/state.ts';
import { shakenBy } from '#lib/domain/session/standing.ts';
import { addItem } from '#lib/board/items.ts';
import { CARDS, DRAFTED_BY, FAVOURS, REHEARSED_STAGES, SEATS } from './script.ts';
import { wordsIn } from './words.ts';

describe('the script', () => {
	it('[RH9] knows every stage of the template', () => {
		expect(compactPlan.stages.map(({ key }) => key)).toEqual(REHEARSED_STAGES);
	});

	it.each(LOCALES)('[RH2] has words for everybody and everything: %s', (locale) => {
		const words = wordsIn(locale);
		expect(words.names).toHaveLength(SEATS.length);
		for (const name of words.names) expect(words.simulated(name)).not.toBe(name);
		for (const stage of REHEARSED_STAGES) {
			expect([stage, words.cards[stage].length]).toEqual([stage, CARDS[stage].length]);
			expect([stage, words[stage].length]).toEqual([stage, DRAFTED_BY[stage].length]);
			const used = [...CARDS[stage].flatMap(({ group }) => group ?? []), ...Object.values(FAVOURS[stage] ?? {}).flat()];
			expect([stage, words.groups[stage].length]).toEqual([stage, Math.max(...used) + 1]);
			// Cards are recognised by their words after the reveal: there may be no second one with the same.
			expect(new Set(words.cards[stage]).size).toBe(words.cards[stage].length);
			for (const text of words.cards[stage]) expect(text.length).toBeLessThanOrEqual(MAX_CARD_TEXT);
		}
	});

	it.each(LOCALES)('[RH17] knows how colleagues want to work together: %s', (locale) => {
		expect(wordsIn(locale).kickoff).toHaveLength(DRAFTED_BY.kickoff.length);
	});

	it.each(LOCALES)('[RH2] drafts in the language of the workshop, and only in it: %s', (locale) => {
		const contents = Object.fromEntries(REHEARSED_STAGES.map((stage) => [stage, content()]));
		const written = (['insights', 'goals', 'segments', 'messages'] as const).map((stage) => {
			const item = draftedItem(stage, 0, { locale, createdAt: 0, contents });
			return Object.keys(
				Object(item?.fields[{ insights: 'text', goals: 'title', segments: 'name', messages: 'core' }[stage]])
			);
		});
		expect(written).toEqual(written.map(() => [textKey(locale)]));
		// What it would rest on is not there: then nobody invents it.
		expect(draftedItem('touchpoints', 0, { locale, createdAt: 0, contents })).toBeNull();
	});

	it('[RH9] leaves some cards of every stage for the facilitator to ask about', () => {
		for (const stage of REHEARSED_STAGES) expect(CARDS[stage].some(({ group }) => group === null)).toBe(true);
	});
});

describe('the next move', () => {
	it('[RH5] in small groups a colleague of each puts one thought on the table, and nobody else’s; then they wait', () => {
		const table = new Rehearsed('w1').do('everybody', 'next stage', 'everybody', 'next', 'next');
		expect(table.stage.phase).toBe('cluster');
		table.try({ type: 'sideRooms.open', grouping: 'pair_mixed', minutes: 5, from: null });
		const [division] = table.state.divisions;
		expect(division?.rooms.map(({ members }) => members.length)).toEqual([2, 2, 2]);
		table.do('everybody');
		for (const { id } of division!.rooms) expect(readContent(table.doc(sideRoom(id))).cards).toHaveLength(1);
		expect([nextMove(table.scene()), table.refusals]).toEqual([null, []]);
	});

	it('[RH10] is the same for the same scene, and another person’s rehearsal is another one', () => {
		const [one, other] = [new Rehearsed('w1'), new Rehearsed('w2')];
		for (const each of [one, other]) each.do('everybody', 'next stage');
		expect(nextMove(one.scene())).toEqual(nextMove(one.scene()));
		expect(nextMove(one.scene())).not.toEqual(nextMove(other.scene()));
	});

	it('[RH10] comes at a person’s pace, and never later than the timer leaves room for', () => {
		const table = new Rehearsed('w1').do('everybody', 'next stage');
		const slow = nextMove(table.scene())!.afterMs;
		expect(slow).toBeGreaterThan(400);
		expect(slow).toBeLessThan(8_000);
		table.now = table.stage.timer.endsAt! - 6_000;
		const moves = 12 + SEATS.length;
		expect(nextMove(table.scene())!.afterMs).toBeLessThanOrEqual(6_000 / (moves - SEATS.length));
	});

	it('[RH9] every stage is agreed by pressing next, and amending once', () => {
		const table = new Rehearsed('w1');
		for (const stage of REHEARSED_STAGES) {
			table.do('everybody', 'next stage', 'everybody');
			for (let steps = 0; table.stage.phase !== 'consent' && steps < 9; steps++) table.do('next', 'everybody', 'mend');
			if (stage === 'insights') table.do('close', 'amend', 'change the sentence', 'next', 'everybody');
			table.do('close');
			expect([stage, table.stage.key, table.stage.phase]).toEqual([stage, stage, 'adopted']);
		}
		expect(table.state.stages.flatMap(({ objections }) => objections)).toHaveLength(1);
	});

	it('[RH9] [SA3] a stage that is opened again is left to the facilitator, and what builds on it is confirmed by all', () => {
		const table = new Rehearsed('w1').do('everybody');
		for (const stage of ['insights', 'goals'] as const) {
			table.do('next stage', 'everybody');
			for (let steps = 0; table.stage.phase !== 'consent' && steps < 9; steps++) table.do('next', 'everybody', 'mend');
			if (stage === 'insights') table.do('close', 'amend', 'change the sentence', 'next', 'everybody');
			table.do('close');
		}
		table.try({ type: 'change.request', stage: 'insights', why: 'By phone, too.', items: [] });
		const changes = findStage(table.state, 'insights')!.changes.map(({ id }) => id);
		table.try({ type: 'stage.reopen', stage: 'insights', changes });
		table.do('forget', 'everybody');
		expect([table.stage.key, table.stage.phase, nextMove(table.scene())]).toEqual(['insights', 'draft', null]);
		table.now += 60_000;
		table.edit((doc) =>
			addItem(doc, { id: 'new', kind: 'insight', fields: { text: { en: 'By phone, too.' } } }, 'test')
		);
		table.do('next', 'everybody', 'close');
		expect(shakenBy(table.state.stages, 'goals')).toEqual(['insights']);
		table.try({ type: 'confirmation.open', stage: 'goals' });
		table.do('everybody');
		expect([shakenBy(table.state.stages, 'goals'), table.refusals]).toEqual([[], []]);
	});

	it('[RH10] nobody puts back what the facilitator took out', () => {
		const table = new Rehearsed('w1').do('everybody', 'next stage', 'everybody', 'next', 'next', 'everybody');
		const before = table.content.groups.length;
		table.do('remove a group', 'everybody', 'forget', 'everybody');
		expect(table.content.groups).toHaveLength(before - 1);
		table.do('next', 'everybody', 'remove an item', 'everybody', 'forget', 'everybody');
		expect(table.content.items).toHaveLength(2);
	});

	it('[RH10] a restart in the middle changes nothing', () => {
		const table = new Rehearsed('w1').do('everybody', 'next stage', 'somebody', 'somebody', 'somebody');
		const planned = nextMove(table.scene());
		expect(nextMove(table.do('forget').scene())).toEqual(planned);
	});

	it('[RH11] whatever the facilitator tries, the rules accept what colleagues want, and they come to an end', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 80 }), fc.nat(20), (actions, seed) => {
				const table = new Rehearsed(`w${seed}`).do('everybody', 'next stage', ...actions, 'everybody');
				expect(table.refusals).toEqual([]);
				expect(table.made).toBeGreaterThan(SEATS.length);
				expect(nextMove(table.scene())?.patient ?? true).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it('[RH17] [RH11] a kickoff is drafted and answered, and nothing is asked of colleagues that it does not have', () => {
		const table = new Rehearsed('w1', fullDay).do('everybody', 'next stage', 'everybody');
		expect(table.stage).toMatchObject({ key: 'kickoff', phase: 'draft' });
		expect(table.content.items.map(({ kind, fields }) => [kind, fields['text']])).toEqual(
			wordsIn('en').kickoff.map((text) => ['workingAgreement', { en: text }])
		);
		table.do('next', 'everybody');
		const { consent } = table.stage;
		expect(consent?.fists.map(({ participantId }) => participantId).sort()).toEqual(
			consent?.electorate.map(({ participantId }) => participantId).sort()
		);
		table.do('close', 'next stage', 'everybody');
		expect(table.state.stages[0]).toMatchObject({ key: 'kickoff', phase: 'adopted' });
		expect(table.stage.key).toBe('insights');
		expect(table.refusals).toEqual([]);
	});

	it('[RH18] asked about several stages at once, colleagues answer each of them, wherever the room is', () => {
		const table = new Rehearsed('w1', fullDay).do('everybody', 'next stage', 'everybody');
		table.try({ type: 'stage.open', stage: 'materials' });
		table.edit((doc) => addItem(doc, { id: 'm1', kind: 'material', fields: {} }, 'test'));
		table.do('ask about all', 'everybody');
		for (const key of ['kickoff', 'materials'] as const) {
			const { consent } = findStage(table.state, key)!;
			expect([key, consent?.fists.length]).toEqual([key, SEATS.length]);
		}
		expect(table.refusals).toEqual([]);
	});

	it('[RH13] a board with far more on it than anybody reads does not confuse anybody', () => {
		const table = new Rehearsed('w1').do('everybody', 'next stage', 'everybody', 'next', 'next');
		const many = Array.from({ length: 200_000 }, (_, i) => ({ id: `group-${i}`, name: 'x', rank: 'a' }));
		const scene = table.scene();
		const insights = { ...table.content, groups: [...table.content.groups, ...many] };
		expect(nextMove({ ...scene, contents: { ...scene.contents, insights } })).toEqual(nextMove(scene));
	});

	it('[RH15] everybody answers a question to the room first, on its scale, and each side in its own way', () => {
		const table = new Rehearsed('w1').do('everybody', 'next stage', 'somebody', 'ask the room');
		expect(nextMove(table.scene())).toMatchObject({ command: { type: 'question.answer' } });
		table.do('everybody', 'forget');
		expect([table.refusals, table.scene().answered.size, nextMove(table.scene())?.kind]).toEqual([
			[],
			SEATS.length,
			undefined
		]);
		table.do('close the question', 'next', 'next', 'everybody');
		expect(table.content.groups.length).toBeGreaterThan(0);
	});

	it('[RH16] after the reveal each side reads the cards of the other, and is done with it', () => {
		const table = new Rehearsed('w1').do('everybody', 'next stage', 'everybody', 'next', 'everybody');
		const { readBy } = table.scene();
		const cards = table.content.cards.filter(({ side }) => side !== null);
		expect(cards.length).toBeGreaterThan(6);
		for (const { id, side } of cards) expect(readBy.get(id)).toEqual([side === 'field' ? 'internal' : 'field']);
		expect([table.refusals, nextMove(table.scene())]).toEqual([[], null]);
	});

	it('[RH1] nothing happens in a workshop that is not a rehearsal', () => {
		const table = new Rehearsed('w1');
		expect(nextMove({ ...table.scene(), state: { ...table.state, rehearsal: false } })).toBeNull();
	});
});

it('dots are all placed, never more than allowed on one option', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 8 }), (count, dotsPerPerson) => {
			const options = Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: '' }));
			const maxPerOption = Math.ceil(dotsPerPerson / 2);
			const dots = Object.values(placeDots({ options, dotsPerPerson, maxPerOption }, (id) => id.length));
			expect(dots.reduce((sum, each) => sum + each, 0)).toBe(dotsPerPerson);
			expect(Math.max(...dots)).toBeLessThanOrEqual(maxPerOption);
		})
	);
});
