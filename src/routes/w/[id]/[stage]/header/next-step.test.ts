import { expect, it } from 'vitest';
import type { BlockView, StageView } from '#lib/domain/session/view.ts';
import { NOTHING_SINCE } from '#tests/support/plan.ts';
import { waysOf } from '../consent/round-ways.ts';
import { nextStep, stepBack, type Day } from './next-step.ts';

const stage = (over: Partial<StageView> = {}): StageView => ({
	key: 'goals',
	phase: 'write',
	phases: ['write', 'reveal', 'cluster', 'vote', 'draft', 'consent', 'adopted'],
	minutes: {},
	timer: { endsAt: null, leftMs: null },
	done: { total: 0, bySide: null },
	readyCards: { total: 4, bySide: null },
	reading: null,
	electorateSize: { field: 2, internal: 2 },
	version: 0,
	adopted: null,
	ballot: null,
	consent: null,
	objections: [],
	acceptedFindings: [],
	...NOTHING_SINCE,
	...over
});
const ballot = {
	id: 'b1',
	state: 'open',
	options: [],
	dotsPerPerson: 3,
	maxPerOption: 2,
	voted: { total: 0, bySide: null },
	electorateSize: { field: 2, internal: 2 },
	results: null
} as const;
const round = {
	round: 1,
	openedAt: 1,
	seq: 1,
	hash: 'h',
	electorate: [],
	signatories: [],
	given: [],
	fists: null,
	gaps: [],
	thin: null
} as const;
const room = { readyCards: 4, namedGroups: 3, items: 1, errors: 0 };
const NOTHING = { blocks: [], current: null };
const step = (
	view: StageView,
	inRoom = room,
	others: StageView[] = [],
	current: StageView['key'] | null = view.key,
	agenda: Day['agenda'] = NOTHING,
	{ divisions = [], people = [] }: Partial<Pick<Day, 'divisions' | 'people'>> = {}
) => nextStep(view, inRoom, { stages: [view, ...others], current, agenda, divisions, people });

it('[UI20] the next step names what it will do, and nothing is skipped on the way to adoption', () => {
	expect(step(stage())).toEqual({
		kind: 'reveal',
		count: 4,
		blocked: false,
		command: { type: 'phase.advance', stage: 'goals', from: 'write' }
	});
	expect(step(stage({ phase: 'reveal' }))?.kind).toBe('cluster');
	expect(step(stage({ phase: 'cluster' }))).toMatchObject({ kind: 'vote', count: 3, blocked: false });
	expect(step(stage({ phase: 'vote', ballot }))).toEqual({
		kind: 'close-vote',
		command: { type: 'ballot.close', ballotId: 'b1' }
	});
	expect(step(stage({ phase: 'vote', ballot: { ...ballot, state: 'closed' } }))?.kind).toBe('draft');
	expect(step(stage({ phase: 'draft' }))).toMatchObject({
		kind: 'consent',
		command: { type: 'consent.open', stage: 'goals' }
	});
	expect(step(stage({ phase: 'consent', consent: { ...round, state: 'open' } }))?.kind).toBe('close-round');
	expect(step(stage({ phase: 'consent', consent: { ...round, state: 'closed' } }))?.kind).toBe('round-again');
});

it('[UI20] a stage without a vote goes from grouping straight to drafting', () => {
	expect(
		step(
			stage({
				key: 'insights',
				phase: 'cluster',
				phases: ['write', 'reveal', 'cluster', 'draft', 'consent', 'adopted']
			})
		)?.kind
	).toBe('draft');
});

it('[UI21] a step with nothing to act on says so instead of being pressed in vain', () => {
	expect(step(stage(), { ...room, readyCards: 0 })).toMatchObject({ kind: 'reveal', blocked: true });
	expect(step(stage({ phase: 'cluster' }), { ...room, namedGroups: 1, items: 0 })).toMatchObject({
		kind: 'vote',
		blocked: true
	});
	const draft = stage({ phase: 'draft' });
	expect(step(draft, { ...room, items: 0 })).toMatchObject({ kind: 'consent', blocked: 'empty' });
	expect(step(draft, { ...room, errors: 1 })).toMatchObject({ kind: 'consent', blocked: 'errors' });
	expect(step(draft)).toMatchObject({ kind: 'consent', blocked: false });
});

it('[UI22] after adoption the next open stage is offered, and the plan after the last', () => {
	const done = stage({ phase: 'adopted' });
	expect(step(done, room, [stage({ key: 'segments', phase: 'prepare' })])).toEqual({
		kind: 'stage',
		stage: 'segments',
		command: { type: 'stage.open', stage: 'segments' }
	});
	expect(step(done, room, [stage({ key: 'segments', phase: 'draft' })], 'segments')).toBeNull();
	expect(step(done)).toEqual({ kind: 'plan' });
});

it('[UI22] a stage the room is not in is opened first, whatever its phase', () => {
	expect(step(stage({ phase: 'prepare' }), room, [], null)).toEqual({
		kind: 'open',
		command: { type: 'stage.open', stage: 'goals' }
	});
});

it('[UI23] back leads only where nothing binding is undone', () => {
	expect(stepBack(stage({ phase: 'write' }))).toBeNull();
	expect(stepBack(stage({ phase: 'draft' }))?.command).toEqual({ type: 'phase.back', stage: 'goals', from: 'draft' });
	// What ends a round is beside its answers, with what it does.
	expect(stepBack(stage({ phase: 'consent' }))).toBeNull();
	expect(stepBack(stage({ phase: 'adopted' }))).toBeNull();
});

it('[UI63] while what blocks is open, amending is the next step and asking again the other; then the other way round', () => {
	const objection = {
		id: 'O1',
		round: 1,
		participantId: 'P1',
		name: 'Jule',
		side: 'field',
		kind: 'harm',
		blocking: true,
		text: 'It costs trust.',
		state: 'open'
	} as const;
	const consent = {
		...round,
		state: 'closed',
		gaps: [{ code: 'objection-open', objectionId: 'O1', kind: 'harm' }]
	} as const;
	const blocked = stage({ phase: 'consent', consent, objections: [objection] });
	const [amend, again] = [
		{ type: 'consent.amend', stage: 'goals' },
		{ type: 'consent.open', stage: 'goals' }
	];
	const ways = (asked: StageView) => waysOf(asked, { stages: [asked], current: 'goals', agenda: NOTHING });
	expect([step(blocked), ways(blocked)]).toMatchObject([{ kind: 'amend', command: amend }, ['again']]);
	const answered = stage({ ...blocked, objections: [{ ...objection, state: 'integrated' }] });
	expect([step(answered), ways(answered)]).toMatchObject([{ kind: 'round-again', command: again }, ['amend']]);
});

it('[UI20] [BL6] while the room is asked something the next step is to close that', () => {
	const day = {
		stages: [stage()],
		current: 'goals',
		agenda: NOTHING,
		question: 'q1',
		divisions: [],
		people: []
	} as const;
	expect(nextStep(stage(), room, day)).toEqual({
		kind: 'close-question',
		command: { type: 'question.close', questionId: 'q1' }
	});
	expect(nextStep(stage(), room, { ...day, current: 'insights' })?.kind).toBe('open');
});

const part = (id: string, over: Partial<BlockView> = {}): BlockView => ({
	id,
	title: { en: id },
	asks: null,
	minutes: 10,
	stage: null,
	phases: [],
	rounds: [],
	activities: [],
	prompts: [],
	result: null,
	opens: null,
	own: false,
	out: false,
	startedAt: null,
	endedAt: null,
	tip: null,
	doneWhen: null,
	...over
});
const goals = (id: string, ...phases: BlockView['phases']): BlockView => part(id, { stage: 'goals', phases });

it('[AG1] what the day has before the stage’s next phase comes first', () => {
	const blocks = [goals('ask', 'write'), goals('again', 'write'), part('break'), goals('read', 'reveal', 'cluster')];
	const from = (current: string): ReturnType<typeof step> => step(stage(), room, [], 'goals', { blocks, current });
	expect(from('ask')).toEqual({
		kind: 'block',
		block: blocks[1],
		command: { type: 'block.begin', block: 'again', from: 'ask' }
	});
	expect(from('again')).toMatchObject({ kind: 'block', block: { id: 'break' } });
	// Beside the board it is said there how to go on.
	expect(from('break')).toBeNull();
	expect(step(stage({ phase: 'reveal' }), room, [], 'goals', { blocks, current: 'read' })?.kind).toBe('cluster');
});

it('[AG1] after a stage comes the next part of the day; a stage that opens with it is named', () => {
	const adopted = stage({ phase: 'adopted', adopted: { signOffs: [] } as never });
	const segments = stage({ key: 'segments', phase: 'prepare' });
	const after = (...rest: BlockView[]) =>
		step(adopted, room, [segments], 'goals', { blocks: [goals('goals', 'consent'), ...rest], current: 'goals' });
	expect(after(part('break'))).toMatchObject({ kind: 'block', block: { id: 'break' } });
	expect(after(part('next', { stage: 'segments', phases: ['write'] }))).toEqual({
		kind: 'stage',
		stage: 'segments',
		command: { type: 'block.begin', block: 'next', from: 'goals' }
	});
	expect(after()).toMatchObject({ kind: 'stage', command: { type: 'stage.open' } });
});

it('[AG1] nothing is adopted in passing: a stage that is still open comes before the end', () => {
	const adopted = stage({ phase: 'adopted', adopted: {} as never });
	const left = stage({ key: 'segments', phase: 'cluster' });
	const blocks = [goals('goals', 'consent'), part('adopt', { stage: 'adopt_plan' })];
	const at = (others: StageView[], leftOut: StageView['key'][] = []) =>
		step(adopted, room, others, 'goals', { blocks, current: 'goals', leftOut });
	expect(at([left])).toMatchObject({ kind: 'stage', stage: 'segments', command: { type: 'stage.open' } });
	expect([at([])?.kind, at([stage({ key: 'roles', phase: 'prepare' })], ['roles'])?.kind]).toEqual(['plan', 'end']);
});

it('[AG2] after amending, or going back, what comes next in the stage comes again', () => {
	const over = { startedAt: 1, endedAt: 2 };
	const blocks = [goals('build', 'draft'), { ...goals('agree', 'consent'), ...over }, part('checkout')];
	const draft = stage({ phase: 'draft' });
	expect(step(draft, room, [], 'goals', { blocks, current: 'build' })?.kind).toBe('consent');
});

it('[AG9] a stage nobody agrees on leads on to what comes next', () => {
	const read = stage({ phase: 'reveal', phases: ['write', 'reveal'] });
	const blocks = [goals('read', 'write', 'reveal'), part('break')];
	expect(step(read, room, [], 'goals', { blocks, current: 'read' })).toMatchObject({ kind: 'block' });
	expect(step(read, room, [], 'goals', { blocks: blocks.slice(0, 1), current: 'read' })).toEqual({ kind: 'end' });
});

it('[UI281] [SR9] into pairs, into fours, and back with the reveal; what people are too few for is left out', () => {
	const rounds = [
		{ grouping: 'pair_mixed', minutes: 2, phase: 'write' },
		{ grouping: 'quad_mixed', minutes: 4, phase: 'write' }
	] as const;
	const agenda = { blocks: [part('one', { stage: 'goals', phases: ['write', 'reveal'], rounds })], current: 'one' };
	const sit = (many: number): Day['people'] =>
		Array.from({ length: many }, (_, i) => ({ id: `p${i}`, side: i % 2 ? 'field' : 'internal', role: 'participant' }));
	const next = (view: StageView, divisions: Day['divisions'], many = 4) =>
		step(view, room, [], view.key, agenda, { divisions, people: sit(many) });
	const made = (grouping: 'pair_mixed' | 'quad_mixed', rooms: number, open = true): Day['divisions'][number] => ({
		id: grouping,
		stage: 'goals',
		phase: 'write',
		block: 'one',
		grouping,
		open,
		rooms: Array.from({ length: rooms }, (_, i) => ({ id: `r${i}`, members: [`p${i}`, `p${i + 9}`] }))
	});
	const divided = stage({ divided: true });
	expect(next(stage(), [])).toMatchObject({
		kind: 'divide',
		joined: false,
		command: { type: 'sideRooms.open', grouping: 'pair_mixed', minutes: 2, from: null }
	});
	expect(next(divided, [made('pair_mixed', 2)])).toMatchObject({
		kind: 'divide',
		joined: true,
		command: { grouping: 'quad_mixed', minutes: 4, from: 'pair_mixed' }
	});
	const back = { kind: 'bring-back', reveals: true, command: { type: 'phase.advance', from: 'write' } };
	expect(next(divided, [made('pair_mixed', 1)])).toMatchObject(back);
	expect(next(divided, [made('pair_mixed', 2, false), made('quad_mixed', 1)])).toMatchObject(back);
	expect(next(stage(), [made('quad_mixed', 1, false)])).toMatchObject({ kind: 'reveal', blocked: false });
	expect(next(stage(), [], 1)).toMatchObject({ kind: 'reveal' });
	const draft = stage({ phase: 'draft', divided: true });
	expect(next(draft, [{ ...made('pair_mixed', 2), phase: 'draft' }])).toMatchObject({
		kind: 'bring-back',
		reveals: false,
		command: { type: 'sideRooms.bringBack', division: 'pair_mixed' }
	});
});

it('[UI20] another question of the same phase comes before the stage goes on to what follows', () => {
	const blocks = [
		part('one', { stage: 'goals', phases: ['write'], startedAt: 1 }),
		part('two', { stage: 'goals', phases: ['write', 'reveal'] })
	];
	const at = (current: string) => step(stage(), room, [], 'goals', { blocks, current });
	expect(at('one')).toMatchObject({ kind: 'block', command: { type: 'block.begin', block: 'two' } });
	expect(at('two')).toMatchObject({ kind: 'reveal' });
});
