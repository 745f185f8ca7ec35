import { describe, expect, it } from 'vitest';
import {
	again,
	agreed,
	ask,
	EVERYBODY,
	held,
	kinds,
	openChanges,
	plan,
	refused,
	reopen,
	stageOf
} from '#tests/support/agreed.ts';
import { FACILITATOR, pid } from '#tests/support/session.ts';
import { isAgreed } from './agreed.ts';
import type { Command } from './command.ts';
import { outsideScope, scopeOf } from './decide-changes.ts';
import { MAX_OPEN_CHANGES } from './event-changes.ts';
import { projectFor } from './project.ts';
import { shakenBy } from './standing.ts';

describe('changes of what was agreed', () => {
	it('[CR1] everybody but watchers asks, with a reason, where there is an agreement to change', () => {
		const w = agreed().join('ag', 'agency').join('sp', 'management', 'sponsor').join('ob', 'marketing', 'observer');
		for (const who of ['jule', 'ag', 'sp', FACILITATOR]) ask(w, who);
		expect(stageOf(w).changes.map(({ participantId, state }) => [participantId, state])).toEqual(
			['jule', 'ag', 'sp', FACILITATOR].map((who) => [who, 'open'])
		);
		const request: Command = { type: 'change.request', stage: 'insights', why: 'No.', items: [] };
		expect(w.try(request, 'ob')).toEqual(refused('not-allowed'));
		expect(w.try({ ...request, stage: 'goals' }, 'jule')).toEqual(refused('wrong-phase'));
		for (let i = openChanges(w).length; i < MAX_OPEN_CHANGES; i++) ask(w);
		expect(w.try(request, 'jule')).toEqual(refused('changes-full'));
	});

	it('[CR2] declined with a reason, taken back by who asked; then it is decided', () => {
		const w = ask(ask(agreed()), 'ida');
		const [first = '', second = ''] = openChanges(w);
		expect(w.try({ type: 'change.decline', changeId: first, reason: 'Costs.' }, 'ida')).toEqual(refused('not-allowed'));
		w.do({ type: 'change.decline', changeId: first, reason: 'Costs.' });
		expect(w.try({ type: 'change.withdraw', changeId: second }, 'jule')).toEqual(refused('not-allowed'));
		w.do({ type: 'change.withdraw', changeId: second }, 'ida');
		const [declined, withdrawn] = projectFor(w.state, pid('ben'), w.sources()).stages[0]!.changes;
		expect(declined).toMatchObject({ state: 'declined', reason: 'Costs.', why: 'It is not so.' });
		expect(withdrawn).toMatchObject({ state: 'withdrawn' });
		expect(w.try({ type: 'stage.reopen', stage: 'insights', changes: [first] })).toEqual(refused('change-decided'));
		expect(w.try({ type: 'change.decline', changeId: 'x', reason: 'No.' })).toEqual(refused('unknown-change'));
	});

	it('[CR3] [ST5] opened again for open requests, by the facilitator, and never out of a blind phase', () => {
		const w = ask(agreed());
		const changes = openChanges(w);
		expect(w.try({ type: 'stage.reopen', stage: 'insights', changes }, 'jule')).toEqual(refused('not-allowed'));
		w.do({ type: 'stage.open', stage: 'goals' });
		expect(w.try({ type: 'stage.reopen', stage: 'insights', changes })).toEqual(refused('stage-busy'));
		w.advance('goals', { revealedCards: 2 });
		reopen(w);
		expect(w.state.currentStage).toBe('insights');
		expect(stageOf(w)).toMatchObject({ phase: 'draft', adopted: null, reopened: { changes, before: { hash: 'h1' } } });
		ask(w, 'eva', []);
		reopen(w);
		expect(scopeOf(stageOf(w))).toEqual({ items: ['i1'], additions: true });
		expect(w.try({ type: 'phase.back', stage: 'insights', from: 'draft' })).toEqual(refused('wrong-phase'));
	});

	it('[CR4] nothing else can be agreed on than what was asked for', () => {
		const w = reopen(ask(agreed()));
		const open = (outside: string[]) =>
			w.try({ type: 'consent.open', stage: 'insights' }, FACILITATOR, { ...held('h2'), outside });
		expect(open(['i2'])).toEqual(refused('outside-scope'));
		expect(open([])).toMatchObject({ ok: true });
		const differences = [
			{ id: 'i1', what: 'changed' },
			{ id: 'i2', what: 'removed' },
			{ id: 'i3', what: 'added' },
			{ id: 'i4', what: 'moved' }
		] as const;
		expect(outsideScope({ items: ['i1'], additions: false }, differences)).toEqual(['i2', 'i3']);
		expect(outsideScope({ items: ['i2'], additions: true }, differences)).toEqual(['i1']);
	});

	it('[CR5] agreed anew it has another version; closed as it was the old signatures stand', () => {
		const w = again(reopen(ask(agreed())), 'h2');
		expect(stageOf(w)).toMatchObject({
			phase: 'adopted',
			version: 2,
			reopened: null,
			changes: [{ state: 'accepted' }]
		});
		reopen(ask(w, 'tom'));
		const end = { type: 'reopening.end', stage: 'insights' } as const;
		expect(w.try(end, FACILITATOR, held('h3'))).toEqual(refused('not-as-agreed'));
		expect(w.try(end, 'jule', held('h2'))).toEqual(refused('not-allowed'));
		w.do(end, FACILITATOR, held('h2'));
		expect(stageOf(w)).toMatchObject({ phase: 'adopted', version: 2, adopted: { hash: 'h2' } });
		expect(stageOf(w).changes.map(({ state }) => state)).toEqual(['accepted', 'open']);
		expect(w.try(end, FACILITATOR, held('h2'))).toEqual(refused('wrong-phase'));
	});
});

describe('whether it still stands', () => {
	it('[SA1] what is opened again shakes everything that builds on it, and the plan; unchanged it shakes nothing', () => {
		const w = plan();
		expect(isAgreed(w.state)).toBe(true);
		reopen(ask(w, 'jule', ['s1'], 'segments'), 'segments');
		const shaken = () =>
			w.state.stages.filter(({ key }) => shakenBy(w.state.stages, key).length > 0).map(({ key }) => key);
		expect(shaken()).toEqual(['messages', 'touchpoints']);
		w.do({ type: 'reopening.end', stage: 'segments' }, FACILITATOR, held('h-segments'));
		expect([shaken(), isAgreed(w.state)]).toEqual([[], true]);
		again(reopen(w, 'segments'), 'other', 'segments');
		expect([shaken(), isAgreed(w.state)]).toEqual([['messages', 'touchpoints'], false]);
	});

	/** Segments are agreed anew, so messages are shaken. */
	const shaken = () => again(reopen(ask(plan(), 'jule', ['s1'], 'segments'), 'segments'), 'other', 'segments');
	const open = { type: 'confirmation.open', stage: 'messages' } as const;
	const yes = { type: 'confirmation.give', stage: 'messages', round: 1, stands: true } as const;

	it('[SA2] it is asked when what it builds on is agreed, and no check stands against it', () => {
		const w = shaken();
		expect(w.try(open, 'jule')).toEqual(refused('not-allowed'));
		expect(w.try({ ...open, stage: 'goals' })).toEqual(refused('wrong-phase'));
		const finding = { lint: 'L01', severity: 'error', entities: ['m1'], stage: 'messages' } as const;
		expect(w.try(open, FACILITATOR, { findings: [finding] })).toEqual(refused('findings-open'));
		w.do(open, FACILITATOR, { findings: [] });
		expect(kinds(w, 'jule')).toEqual(['confirm']);
		reopen(ask(w, 'tom', [], 'goals'), 'goals');
		expect(stageOf(w, 'messages').confirmation).toBeNull();
		expect(w.try(open, FACILITATOR, { findings: [] })).toEqual(refused('upstream-open'));
	});

	it('[SA3] a tap each, and it stands with the version it has', () => {
		const w = shaken().do(open, FACILITATOR, { findings: [] });
		for (const who of EVERYBODY.slice(1)) w.do(yes, who);
		expect(shakenBy(w.state.stages, 'messages')).toEqual(['segments']);
		w.do(yes, 'jule');
		expect([shakenBy(w.state.stages, 'messages'), stageOf(w, 'messages').version]).toEqual([[], 1]);
		expect(w.try(yes, 'jule')).toEqual(refused('consent-not-open'));
	});

	it('[SA3] a no needs a reason, asks for a change, and keeps it open', () => {
		const w = shaken().do(open, FACILITATOR, { findings: [] });
		const no = { ...yes, stands: false };
		expect(w.try(no, 'jule')).toEqual(refused('objection-required'));
		w.do({ ...no, why: 'The segment is gone.' }, 'jule');
		for (const who of EVERYBODY.slice(1)) w.do(yes, who);
		expect(stageOf(w, 'messages').changes).toMatchObject([{ participantId: 'jule', state: 'open', items: [] }]);
		expect(stageOf(w, 'messages').confirmation?.answers).toHaveLength(6);
	});

	it('[SA4] settled by the facilitator: by the rule of adoption, never against a single no', () => {
		const w = shaken().do(open, FACILITATOR, { findings: [] });
		const close = { type: 'confirmation.close', stage: 'messages' } as const;
		for (const who of ['jule', 'ben', 'ida']) w.do(yes, who);
		w.do(close);
		expect([shakenBy(w.state.stages, 'messages'), stageOf(w, 'messages').confirmation]).toEqual([['segments'], null]);
		w.do(open, FACILITATOR, { findings: [] });
		const second = { ...yes, round: 2 };
		for (const who of ['jule', 'ben', 'ida', 'tom']) w.do(second, who);
		w.do({ ...second, stands: false, why: 'No.' }, 'eva').do(close);
		expect(shakenBy(w.state.stages, 'messages')).toEqual(['segments']);
		w.do(open, FACILITATOR, { findings: [] });
		for (const who of ['jule', 'ben', 'ida', 'tom']) w.do({ ...yes, round: 3 }, who);
		expect(shakenBy(w.do(close).state.stages, 'messages')).toEqual([]);
	});
});

it('[PR10] who asks, who confirms and what a pair says is known by name at once', () => {
	const w = ask(agreed(), 'jule');
	const { changes } = projectFor(w.state, pid('eva'), w.sources()).stages[0]!;
	expect(changes).toMatchObject([{ name: 'JULE', side: 'field', why: 'It is not so.', state: 'open' }]);
	expect(kinds(w, FACILITATOR)).toContain('change');
});
