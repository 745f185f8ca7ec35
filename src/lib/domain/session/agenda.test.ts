import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaPlan } from '../templates/agenda-plan.ts';
import { readTemplate } from '../templates/templates.ts';
import {
	begin,
	follow,
	isOver,
	isWhole,
	leftOut,
	minutesBehind,
	move,
	nextBlock,
	slots,
	wayOn,
	type Agenda,
	type Block
} from './agenda.ts';
import { blocksOf } from './evolve-room.ts';
import type { Phase, StageKey } from './stages.ts';

const block = (id: string, over: Partial<Block> = {}): Block => ({
	id,
	minutes: 10,
	stage: null,
	phases: [],
	minutesOf: {},
	rounds: [],
	opens: null,
	days: null,
	leaves: null,
	closedAt: null,
	own: null,
	out: false,
	startedAt: null,
	endedAt: null,
	...over
});
const emptyAgenda = (agenda: Parameters<typeof blocksOf>[0]['agenda']): Agenda => ({
	blocks: blocksOf({ agenda, stages: [] } as never),
	current: null
});
const MINUTE = 60_000;
const ids = (blocks: readonly Block[]): string => blocks.map(({ id }) => id).join('');

describe('follow', () => {
	const agenda = {
		blocks: [
			block('a', { stage: 'messages', phases: ['write', 'reveal'] }),
			block('b'),
			block('c', { stage: 'messages', phases: ['draft'] }),
			block('d', { stage: 'messages', phases: ['draft', 'consent'] })
		],
		current: null
	};
	it('[AG2] goes to the part that has the phase, and stays where it has it', () => {
		const writing = follow(agenda, 'messages', 'write', 5);
		expect([writing.current, writing.blocks[0]!.startedAt]).toEqual(['a', 5]);
		expect(follow(writing, 'messages', 'reveal', 6)).toBe(writing);
		const drafting = follow(writing, 'messages', 'draft', 7);
		expect([drafting.current, drafting.blocks[0]!.endedAt]).toEqual(['c', 7]);
		const agreeing = follow(begin(drafting, 'd', 8), 'messages', 'draft', 9);
		expect(agreeing.current).toBe('d');
	});
	it('[AG2] a phase that no part has leaves the room where it is', () => {
		const drafting = follow(agenda, 'messages', 'draft', 1);
		expect(follow(drafting, 'messages', 'vote', 2)).toBe(drafting);
		expect(follow(drafting, 'goals', 'write', 2)).toBe(drafting);
	});
	it('[AG2] going back to a part takes up its time where it was', () => {
		const there = begin(begin(begin(agenda, 'a', 1), 'b', 2), 'a', 3);
		expect(there.blocks[0]).toMatchObject({ startedAt: 1, endedAt: null });
		expect(there.blocks[1]).toMatchObject({ startedAt: 2, endedAt: 3 });
	});
});

it('[AG2] a round that is amended, and a stage that goes back, come again in the right order', () => {
	const template = readTemplate('T02')!;
	const { blocks } = emptyAgenda(agendaPlan(template, template.stages));
	const steps: [Phase | string, string | undefined][] = [
		['write', 'how-might-we'],
		['cluster', 'how-might-we'],
		['>science', 'science'],
		['draft', 'build'],
		['>objections', 'objections'],
		['cluster', 'how-might-we'],
		['draft', 'build'],
		['>review-eye', 'review-eye'],
		['consent', 'agree'],
		['draft', 'review-eye'],
		['consent', 'agree']
	];
	let agenda: Agenda = { blocks, current: null };
	for (const [i, [step, expected]] of steps.entries()) {
		agenda = step.startsWith('>') ? begin(agenda, step.slice(1), i) : follow(agenda, 'messages', step as Phase, i);
		expect([i, agenda.current]).toEqual([i, expected]);
	}
	// Everything after it is still to come, or over for good.
	expect(nextBlock(agenda)?.id).toBe('checkout');
});

it('[AG2] what was left out is not begun where another part will do', () => {
	const blocks = [
		block('a', { stage: 'goals', phases: ['write'], out: true }),
		block('b', { stage: 'goals', phases: ['write'] })
	];
	expect(follow({ blocks, current: null }, 'goals', 'write', 1).current).toBe('b');
	expect(follow({ blocks: blocks.slice(0, 1), current: null }, 'goals', 'write', 1).blocks[0]!.out).toBe(false);
});

it('[AG1] after a break in the middle of something the room goes back to it; after its end it goes on', () => {
	const parts = [
		block('goals', { stage: 'goals', phases: ['write', 'reveal', 'consent'] }),
		block('break'),
		block('next')
	];
	const stageAt = (phase: Phase, adopted: object | null = null) => [{ key: 'goals' as const, phase, adopted }];
	const interrupted = begin(begin({ blocks: parts, current: null }, 'goals', 1), 'break', 2);
	const way = (phase: Phase, adopted: object | null = null) => {
		const found = wayOn(interrupted, stageAt(phase, adopted));
		return [found?.block.id, found?.back];
	};
	expect([way('write'), way('reveal'), way('consent')]).toEqual(Array(3).fill(['goals', true]));
	expect(way('adopted', {})).toEqual(['next', false]);
	const [asked, second] = [{ ...parts[0]!, phases: ['write'] as const }, parts[1]!];
	const questions = begin(begin({ blocks: [asked, second, parts[2]!], current: null }, 'goals', 1), 'break', 2);
	expect(wayOn(questions, stageAt('write'))?.block.id).toBe('next');
	expect(wayOn(begin(questions, 'next', 3), stageAt('write'))).toBeNull();
});

it('[AG3] what comes next was neither left out nor is it over', () => {
	const blocks = [
		block('a', { startedAt: 1 }),
		block('b', { out: true }),
		block('c', { startedAt: 1, endedAt: 2 }),
		block('d')
	];
	expect(nextBlock({ blocks, current: 'a' })?.id).toBe('d');
	expect(nextBlock({ blocks, current: 'd' })).toBeUndefined();
	expect(nextBlock({ blocks, current: null })?.id).toBe('a');
});

it('[AG4] start times cascade from what really happened', () => {
	const blocks = [
		block('a', { startedAt: 0, endedAt: 12 * MINUTE }),
		block('x'),
		block('b', { startedAt: 12 * MINUTE, minutes: 5 }),
		block('c', { out: true }),
		block('d', { minutes: 20 }),
		block('e')
	];
	const at = (now: number) =>
		slots(blocks, 'b', now * MINUTE).map(({ from }) => (from === null ? null : from / MINUTE));
	expect(at(14)).toEqual([0, null, 12, null, 17, 37]);
	// The running part takes longer than it should.
	expect(at(19)).toEqual([0, null, 12, null, 19, 39]);
	expect(slots(blocks, 'b', 14 * MINUTE).at(-1)).toEqual({ id: 'e', from: 37 * MINUTE, to: 47 * MINUTE });
	expect([minutesBehind(blocks, 14 * MINUTE), minutesBehind(blocks, 19 * MINUTE)]).toEqual([0, 4]);
	expect(
		minutesBehind(
			[block('a', { startedAt: 0, endedAt: 4 * MINUTE }), block('b', { startedAt: 4 * MINUTE })],
			5 * MINUTE
		)
	).toBe(-5);
	expect(minutesBehind([block('a')], 3)).toBeNull();
});

it('[AG4] whatever is moved, nothing is lost, and times never run backwards', () => {
	const moves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7))), { maxLength: 30 });
	const minutes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 8, maxLength: 8 });
	fc.assert(
		fc.property(minutes, moves, (lengths, moving) => {
			let blocks: readonly Block[] = lengths.map((length, i) => block(String(i), { minutes: length }));
			for (const [from, to] of moving) blocks = move(blocks, String(from), to === null ? null : String(to));
			expect(ids(blocks).split('').sort().join('')).toBe('01234567');
			const times = slots(blocks, null, 0);
			for (const [i, { from, to }] of times.entries()) {
				expect(from).toBe(i === 0 ? 0 : times[i - 1]!.to);
				expect(to! - from!).toBe(blocks[i]!.minutes * MINUTE);
			}
		})
	);
});

it('[AG5] a part moves before another one, or to the end', () => {
	const blocks = ['a', 'b', 'c'].map((id) => block(id));
	expect([ids(move(blocks, 'c', 'a')), ids(move(blocks, 'a', null)), ids(move(blocks, 'a', 'zz'))]).toEqual([
		'cab',
		'bca',
		'abc'
	]);
});

it('[AG6] a stage is left out when no part of the day has it and it was never opened', () => {
	const blocks = [
		block('a', { stage: 'goals', out: true }),
		block('b', { stage: 'roles', out: true }),
		block('c', { stage: 'roles' })
	];
	const at = (phase: 'prepare' | 'write') =>
		leftOut(blocks, [
			{ key: 'goals', phase },
			{ key: 'roles', phase: 'prepare' },
			{ key: 'review', phase: 'prepare' }
		]);
	expect([at('prepare'), at('write')]).toEqual([['goals'], []]);
});

it('[PL10] [PR6] a plan is whole with its core, and with everything else that is to be agreed on', () => {
	const stage = (key: StageKey, phase: Phase, agrees = true) => ({
		key,
		phase,
		phases: (agrees ? ['draft', 'consent', 'adopted'] : ['write', 'reveal']) as Phase[]
	});
	const core = (['goals', 'segments', 'messages', 'touchpoints'] as const).map((key) => stage(key, 'adopted'));
	expect(isWhole(core, [])).toBe(true);
	expect(isWhole(core.slice(1), [])).toBe(false);
	expect(isWhole([...core, stage('insights', 'reveal', false)], [])).toBe(true);
	expect([
		isWhole([...core, stage('roles', 'draft')], []),
		isWhole([...core, stage('roles', 'prepare')], ['roles'])
	]).toEqual([false, true]);
	expect(isWhole(core, ['goals'])).toBe(false);
});

it('[AG9] a stage nobody is to agree on is over in its last phase', () => {
	const phases = ['write', 'reveal'] as const;
	expect([isOver({ phase: 'write', phases }), isOver({ phase: 'reveal', phases })]).toEqual([false, true]);
	const agreed = ['draft', 'consent', 'adopted'] as const;
	expect([isOver({ phase: 'consent', phases: agreed }), isOver({ phase: 'adopted', phases: agreed })]).toEqual([
		false,
		true
	]);
});
