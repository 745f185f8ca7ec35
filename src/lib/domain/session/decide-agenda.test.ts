import { describe, expect, it } from 'vitest';
import { FACILITATOR, onAgenda, pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { agendaPlan } from '../templates/agenda-plan.ts';
import { readTemplate } from '../templates/templates.ts';
import { MAX_BLOCKS } from './agenda.ts';
import { isAgreed } from './agreed.ts';
import { projectFor } from './project.ts';
import { findStage } from './state.ts';

const refused = (code: string) => ({ ok: false, code });
const MINUTE = 60_000;

const begin = (w: SessionBuilder, block: string): SessionBuilder =>
	w.do({ type: 'block.begin', block, from: w.state.agenda.current });
const at = (w: SessionBuilder, id: string) => w.state.agenda.blocks.find((block) => block.id === id)!;
const order = (w: SessionBuilder): string => w.state.agenda.blocks.map(({ id }) => id).join(' ');

describe('going on', () => {
	it('[AG1] a part without a stage has its own time; one with a stage opens it', () => {
		const w = begin(onAgenda(), 'arrive');
		expect(w.state).toMatchObject({ currentStage: null, timer: { endsAt: w.now + 5 * MINUTE } });
		begin(w, 'insights');
		expect(w.state).toMatchObject({
			currentStage: 'insights',
			timer: { endsAt: null },
			agenda: { current: 'insights' }
		});
		// The part of the day says how long: not all the minutes its stage has.
		expect(findStage(w.state, 'insights')!.timer.endsAt).toBe(w.now + 5 * MINUTE);
	});
	it('[AG1] a break holds the time of the stage, and going back to it goes on', () => {
		const w = begin(onAgenda(), 'insights').do({ type: 'block.add', activity: 'break', minutes: 15, before: 'goals' });
		w.now += 2 * MINUTE;
		const pause = w.state.agenda.blocks.find(({ own }) => own)!;
		begin(w, pause.id);
		expect(findStage(w.state, 'insights')).toMatchObject({
			phase: 'write',
			timer: { endsAt: null, leftMs: 3 * MINUTE }
		});
		w.now += 15 * MINUTE;
		begin(w, 'insights');
		expect(findStage(w.state, 'insights')!.timer).toEqual({ endsAt: w.now + 3 * MINUTE, leftMs: null });
	});
	it('[ST6] with another question in the same stage nobody is done any more', () => {
		const w = onAgenda('T08');
		begin(w, 'intended-observed').do({ type: 'done.mark', stage: 'insights', done: true }, 'jule');
		expect(findStage(w.state, 'insights')!.done).toEqual(['jule']);
		w.now += MINUTE;
		begin(w, 'access');
		expect(findStage(w.state, 'insights')).toMatchObject({
			done: [],
			phase: 'write',
			timer: { endsAt: w.now + 10 * MINUTE }
		});
		// A stage without grouping does not go back to it.
		w.do({ type: 'phase.advance', stage: 'insights', from: 'write' }, FACILITATOR, { revealedCards: 2 });
		w.do({ type: 'phase.advance', stage: 'insights', from: 'reveal' });
		expect(w.try({ type: 'phase.back', stage: 'insights', from: 'draft' })).toEqual(refused('wrong-phase'));
	});
	it('[AG1] two facilitators at once, or a stale screen: one step, not two', () => {
		const w = begin(onAgenda(), 'arrive');
		begin(w, 'insights');
		expect(w.try({ type: 'block.begin', block: 'goals', from: 'arrive' })).toEqual(refused('wrong-phase'));
		expect(w.try({ type: 'block.begin', block: 'insights', from: 'insights' })).toEqual(refused('wrong-phase'));
		expect(w.try({ type: 'block.begin', block: 'nowhere', from: 'insights' })).toEqual(refused('unknown-block'));
		// What people write blind is not left behind for another stage [ST2].
		expect(w.try({ type: 'block.begin', block: 'goals', from: 'insights' })).toEqual(refused('stage-busy'));
	});
	it('[AG1] the agenda is the facilitator’s', () => {
		const w = onAgenda();
		for (const command of [
			{ type: 'block.begin', block: 'arrive', from: null },
			{ type: 'block.move', block: 'goals', before: null },
			{ type: 'block.time', block: 'goals', minutes: 5 },
			{ type: 'block.leaveOut', block: 'goals', out: true },
			{ type: 'block.add', activity: 'break', minutes: 5, before: null }
		] as const)
			expect(w.try(command, 'jule')).toEqual(refused('not-allowed'));
	});
	it('[AG2] moving a stage on takes the agenda along, also when it is opened from its own page', () => {
		const w = onAgenda().do({ type: 'stage.open', stage: 'goals' });
		expect(w.state.agenda.current).toBe('goals');
		expect(at(w, 'arrive')).toMatchObject({ startedAt: null, endedAt: null });
		w.advance('goals', { revealedCards: 3 });
		expect(w.state.agenda.current).toBe('goals');
		w.do({ type: 'stage.open', stage: 'insights' });
		expect([w.state.agenda.current, at(w, 'goals').endedAt]).toEqual(['insights', w.now]);
	});
});

describe('changing the day', () => {
	it('[AG5] what is to come is moved, timed, left out and added to; what has begun is not', () => {
		const w = begin(onAgenda(), 'insights');
		w.do({ type: 'block.move', block: 'messages', before: 'goals' });
		w.do({ type: 'block.add', activity: 'input', title: 'A word from the board', minutes: 10, before: 'goals' });
		const own = w.state.agenda.blocks.find((block) => block.own)!;
		expect(order(w)).toBe(`arrive insights messages ${own.id} goals segments channels adopt`);
		expect(w.texts.get(own.own!.titleTextId!)).toBe('A word from the board');
		w.do({ type: 'block.time', block: 'insights', minutes: 30 }).do({
			type: 'block.leaveOut',
			block: 'adopt',
			out: true
		});
		expect([at(w, 'insights').minutes, at(w, 'adopt').out]).toEqual([30, true]);
		expect(w.try({ type: 'block.move', block: 'insights', before: null })).toEqual(refused('block-begun'));
		expect(w.try({ type: 'block.move', block: 'goals', before: 'insights' })).toEqual(refused('block-begun'));
		expect(w.try({ type: 'block.leaveOut', block: 'insights', out: true })).toEqual(refused('block-begun'));
		expect(w.try({ type: 'block.add', activity: 'break', minutes: 5, before: 'insights' })).toEqual(
			refused('block-begun')
		);
	});
	it('[AG5] a day has at most sixty parts', () => {
		const w = onAgenda();
		while (w.state.agenda.blocks.length < MAX_BLOCKS)
			w.do({ type: 'block.add', activity: 'break', minutes: 1, before: null });
		expect(w.try({ type: 'block.add', activity: 'break', minutes: 1, before: null })).toEqual(refused('agenda-full'));
	});
	it('[AG6] what is left out is not missed, unless there is no plan without it', () => {
		const w = onAgenda();
		for (const id of ['insights', 'segments']) w.do({ type: 'block.leaveOut', block: id, out: true });
		const adopted = (...keys: string[]) => ({
			...w.state,
			stages: w.state.stages.map((stage) =>
				keys.includes(stage.key) ? { ...stage, phase: 'adopted' as const } : stage
			)
		});
		expect(isAgreed(adopted('goals', 'messages', 'touchpoints'))).toBe(false);
		expect(isAgreed(adopted('goals', 'segments', 'messages', 'touchpoints'))).toBe(true);
		expect(isAgreed(adopted())).toBe(false);
	});
});

it('[AG7] tips are for whoever leads', () => {
	const w = onAgenda();
	const withFrame = {
		...w.state,
		templateId: 'T08',
		agenda: { ...w.state.agenda, blocks: [{ ...at(w, 'arrive'), id: 'frame' }] }
	};
	const frame = (viewer: string) => projectFor(withFrame, pid(viewer), w.sources()).agenda.blocks[0]!;
	expect(frame(FACILITATOR).tip?.en).toContain('Say at once');
	expect([frame('jule').tip, frame('jule').doneWhen]).toEqual([null, null]);
	expect(JSON.stringify(projectFor(withFrame, pid('jule'), w.sources()))).not.toContain('Common trap');
});

it('[AG8] a workshop has its template’s parts as far as it has their stages, and one for every other stage', () => {
	const template = readTemplate('T13')!;
	const materials = { key: 'materials', phases: ['draft', 'consent', 'adopted'], minutes: { draft: 12 } } as const;
	const stages = [template.stages[1]!, { ...materials, phases: [...materials.phases] }];
	const plan = agendaPlan(template, stages);
	expect(plan.map(({ id, minutes }) => [id, minutes])).toEqual([
		['arrive', 5],
		['goals', 20],
		['materials', 12],
		['adopt', 10]
	]);
	expect(plan[1]).toMatchObject({
		opens: 'internal',
		phases: ['write', 'reveal', 'cluster', 'vote', 'draft', 'consent']
	});
	// A ledger from before there were agendas.
	expect(workshop().state.agenda.blocks.map(({ id, stage }) => [id, stage])).toEqual([
		['insights', 'insights'],
		['goals', 'goals']
	]);
});

it('[ST7] a paused timer keeps what is left, can get more, and goes on', () => {
	const w = onAgenda().do({ type: 'stage.open', stage: 'goals' });
	const timer = () => findStage(w.state, 'goals')!.timer;
	w.now += MINUTE;
	w.do({ type: 'timer.pause', stage: 'goals' });
	w.now += 10 * MINUTE;
	expect(timer()).toEqual({ endsAt: null, leftMs: 3 * MINUTE });
	w.do({ type: 'timer.pause', stage: 'goals' }).do({ type: 'timer.extend', stage: 'goals', minutes: 2 });
	expect(timer()).toEqual({ endsAt: null, leftMs: 5 * MINUTE });
	w.do({ type: 'timer.resume', stage: 'goals' });
	expect(timer()).toEqual({ endsAt: w.now + 5 * MINUTE, leftMs: null });
	expect(w.try({ type: 'timer.pause', stage: 'goals' }, 'jule')).toEqual(refused('not-allowed'));
	expect(w.try({ type: 'timer.set', stage: 'roles', minutes: 1 })).toEqual(refused('unknown-stage'));
	// Without anything running there is nothing to pause.
	expect(w.try({ type: 'timer.pause', stage: null })).toMatchObject({ ok: true, events: [] });
});

describe('the room', () => {
	it('[RO1] only the facilitator calls everybody, to where the room is', () => {
		const w = onAgenda();
		expect(w.try({ type: 'everyone.call' })).toEqual(refused('wrong-phase'));
		w.do({ type: 'stage.open', stage: 'goals' });
		expect(w.try({ type: 'everyone.call' }, 'jule')).toEqual(refused('not-allowed'));
		expect(w.do({ type: 'everyone.call' }).state.called).toEqual({ stage: 'goals', at: w.now });
	});
	it('[RO2] attention is held for two minutes at most', () => {
		const w = onAgenda();
		expect(w.try({ type: 'attention.hold', hold: true }, 'jule')).toEqual(refused('not-allowed'));
		expect(w.do({ type: 'attention.hold', hold: true }).state.heldUntil).toBe(w.now + 2 * MINUTE);
		w.now += MINUTE;
		// Nobody makes it longer.
		expect(w.try({ type: 'attention.hold', hold: true })).toMatchObject({ ok: true, events: [] });
		expect(w.do({ type: 'attention.hold', hold: false }).state.heldUntil).toBeNull();
		expect(w.try({ type: 'attention.hold', hold: false })).toMatchObject({ ok: true, events: [] });
	});
	it('[HA2] a hand goes up once, comes down by oneself or the facilitator, and not into another stage', () => {
		const w = onAgenda().do({ type: 'stage.open', stage: 'goals' }).join('ob', 'marketing', 'observer');
		for (const id of ['jule', 'ben', 'ida', 'jule']) w.do({ type: 'hand.raise' }, id);
		w.join('boss', 'management', 'sponsor')
			.do({ type: 'hand.raise' }, 'boss')
			.do({ type: 'hand.lower', participantId: pid('boss'), spoke: false }, 'boss');
		expect(w.try({ type: 'hand.raise' }, 'ob')).toEqual(refused('not-allowed'));
		const shown = (): readonly string[] => projectFor(w.state, FACILITATOR, w.sources()).room.hands;
		// Goals open with head office.
		expect(shown()).toEqual(['ida', 'jule', 'ben']);
		const lower = (id: string, spoke: boolean) => ({ type: 'hand.lower', participantId: pid(id), spoke }) as const;
		expect(w.try(lower('ida', true), 'jule')).toEqual(refused('not-allowed'));
		w.do(lower('jule', true), 'jule');
		expect([shown(), w.state.lastSpoke]).toEqual([['ida', 'ben'], null]);
		w.do(lower('ida', true));
		w.do({ type: 'hand.raise' }, 'tom');
		// Head office spoke last: it is the field's turn.
		expect([shown(), w.state.lastSpoke]).toEqual([['ben', 'tom'], 'internal']);
		w.do({ type: 'participant.remove', participantId: pid('ben') });
		expect(shown()).toEqual(['tom']);
		w.advance('goals', { revealedCards: 1 }).do({ type: 'stage.open', stage: 'insights' });
		expect(shown()).toEqual([]);
	});
});
