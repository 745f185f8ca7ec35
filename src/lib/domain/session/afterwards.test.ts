import { describe, expect, it } from 'vitest';
import { FACILITATOR, onAgenda, pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { isAgreed } from './agreed.ts';
import { outsideScope, scopeOf } from './decide-changes.ts';
import { MAX_OPEN_CHANGES } from './event-changes.ts';
import { needsOf } from './needs.ts';
import { projectFor } from './project.ts';
import { signsUntil } from './sign-window.ts';
import type { StageKey } from './stage.ts';
import { shakenBy } from './standing.ts';
import { findStage } from './state.ts';

const refused = (code: string) => ({ ok: false, code });
const EVERYBODY = ['jule', 'ben', 'mara', 'ida', 'tom', 'eva'];
const MINUTE = 60_000;
const held = (hash: string) => ({ held: { seq: 9, hash, items: 2 }, findings: [] });
const stageOf = (w: SessionBuilder, key: StageKey = 'insights') => findStage(w.state, key)!;
const kinds = (w: SessionBuilder, who: string) =>
	needsOf(w.state, pid(who), { voted: [], now: w.now }).map(({ kind }) => kind);

/** Insights agreed on hash `h1`, by everybody but those named. */
function agreed(absent: readonly string[] = []): SessionBuilder {
	const w = workshop().seat().toConsent();
	for (const who of EVERYBODY.filter((each) => !absent.includes(each))) w.fist(who, 4);
	return w.do({ type: 'consent.close', stage: 'insights' }, FACILITATOR, held('h1'));
}
const ask = (w: SessionBuilder, who = 'jule', items: string[] = ['i1'], stage: StageKey = 'insights') =>
	w.do({ type: 'change.request', stage, why: 'It is not so.', items }, who);
const openChanges = (w: SessionBuilder, key: StageKey = 'insights') =>
	stageOf(w, key)
		.changes.filter(({ state }) => state === 'open')
		.map(({ id }) => id);
const reopen = (w: SessionBuilder, stage: StageKey = 'insights') =>
	w.do({ type: 'stage.reopen', stage, changes: openChanges(w, stage) });
/** Agreed anew, by all. */
function again(w: SessionBuilder, hash: string, stage: StageKey = 'insights'): SessionBuilder {
	w.now += MINUTE;
	w.do({ type: 'consent.open', stage }, FACILITATOR, { ...held(hash), outside: [] });
	const { round } = stageOf(w, stage).consent!;
	for (const who of EVERYBODY) w.do({ type: 'consent.give', stage, round, fist: 4 }, who);
	return w.do({ type: 'consent.close', stage }, FACILITATOR, held(hash));
}
/** All four stages that make a plan agreed, one after the other. */
function plan(): SessionBuilder {
	const w = onAgenda();
	for (const stage of w.state.stages) {
		if (!stage.phases.includes('adopted')) continue;
		w.now += MINUTE;
		w.record({ type: 'stage-opened', stage: stage.key });
		w.record({ type: 'phase-changed', stage: stage.key, phase: 'draft' });
		again(w, `h-${stage.key}`, stage.key);
	}
	return w;
}

describe('changes of what was agreed', () => {
	it('[CR1] everybody but watchers asks, with a reason, where there is an agreement to change', () => {
		const w = agreed().join('ag', 'agency').join('sp', 'management', 'sponsor').join('ob', 'marketing', 'observer');
		for (const who of ['jule', 'ag', 'sp', FACILITATOR]) ask(w, who);
		expect(stageOf(w).changes.map(({ participantId, state }) => [participantId, state])).toEqual(
			['jule', 'ag', 'sp', FACILITATOR].map((who) => [who, 'open'])
		);
		const request = { type: 'change.request', stage: 'insights', why: 'No.', items: [] } as const;
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

	it('[CR3] opened again for open requests, by the facilitator, and never out of a blind phase', () => {
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

describe('signing later', () => {
	const sign = { type: 'sign.later', stage: 'insights', fist: 3 } as const;
	it('[SW1] whoever was absent signs once, within the window', () => {
		const w = agreed(['eva', 'mara']);
		expect([kinds(w, 'eva'), kinds(w, 'jule')]).toEqual([['sign'], []]);
		expect(w.try(sign, 'jule')).toEqual(refused('already-signed'));
		expect(w.try(sign, FACILITATOR)).toEqual(refused('not-in-electorate'));
		w.do(sign, 'eva');
		expect(stageOf(w).adopted?.signOffs.at(-1)).toMatchObject({ participantId: 'eva', fist: 3, side: 'internal' });
		expect(w.try(sign, 'eva')).toEqual(refused('already-signed'));
		w.now = signsUntil(w.now) + 1;
		expect(w.try(sign, 'mara')).toEqual(refused('sign-window-over'));
		expect(kinds(w, 'mara')).toEqual([]);
	});
	it('[SW1] five working days: a weekend does not count', () => {
		const friday = Date.UTC(2026, 10, 27, 15);
		expect(new Date(signsUntil(friday)).toISOString()).toBe('2026-12-04T23:59:59.999Z');
		expect(new Date(signsUntil(Date.UTC(2026, 10, 23, 0, 1))).toISOString()).toBe('2026-11-30T23:59:59.999Z');
	});
	it('[SW2] with its own date, and nothing waited for it', () => {
		const w = agreed(['eva']);
		w.now += MINUTE;
		w.do(sign, 'eva');
		const { adopted } = projectFor(w.state, pid('jule'), w.sources()).stages[0]!;
		expect(adopted?.signOffs.filter(({ at }) => at !== undefined)).toMatchObject([{ participantId: 'eva', at: w.now }]);
		expect(adopted?.at).toBe(w.now - MINUTE);
	});
});

describe('a pair decides', () => {
	/** Three rounds, closed with an objection that stands. */
	function thrice(kind: 'harm' | 'non_compliant' = 'harm'): SessionBuilder {
		const w = workshop().seat().toConsent();
		for (const round of [1, 2, 3]) {
			if (round > 1) w.do({ type: 'consent.open', stage: 'insights' }, FACILITATOR, held('h1'));
			for (const who of EVERYBODY.slice(1)) w.fist(who, 4, undefined, round);
			const objection = round === 1 ? { objection: { kind, text: 'It harms.' } } : {};
			w.do({ type: 'consent.give', stage: 'insights', round, fist: 0, ...objection }, 'jule');
			w.do({ type: 'consent.close', stage: 'insights' }, FACILITATOR, held('h1'));
		}
		return w;
	}
	const name = { type: 'pair.name', stage: 'insights', field: pid('ben'), internal: pid('ida') } as const;
	const carry = { type: 'pair.answer', stage: 'insights', carries: true, note: 'We try it in one region.' } as const;

	it('[PA1] after the third round nobody is asked again; one of each side is named, unless it is not compliant', () => {
		const w = thrice();
		expect(w.try({ type: 'consent.open', stage: 'insights' }, FACILITATOR, held('h1'))).toEqual(refused('rounds-used'));
		expect(w.try({ ...name, field: pid('ida') })).toEqual(refused('unknown-participant'));
		expect(w.try(name, 'ben')).toEqual(refused('not-allowed'));
		expect(w.try(name)).toMatchObject({ ok: true });
		expect(thrice('non_compliant').try(name)).toEqual(refused('not-for-a-pair'));
		expect(workshop().seat().toConsent().try(name)).toEqual(refused('wrong-phase'));
	});

	it('[PA2] both carry it: adopted, with the dissent and who decided', () => {
		const w = thrice().do(name);
		expect([kinds(w, 'ben'), kinds(w, 'tom')]).toEqual([['pair'], []]);
		expect(w.try(carry, 'tom', held('h1'))).toEqual(refused('not-allowed'));
		w.do(carry, 'ben', held('h1'));
		expect(stageOf(w).adopted).toBeNull();
		expect(w.try(carry, 'ida', held('h9'))).toEqual(refused('adoption-not-possible'));
		w.do(carry, 'ida', held('h1'));
		expect(stageOf(w)).toMatchObject({
			phase: 'adopted',
			adopted: { hash: 'h1', pair: ['ben', 'ida'] },
			objections: [{ state: 'dissent_recorded' }],
			pair: null
		});
	});

	it('[PA3] one does not: the text is worked on, and asked about anew', () => {
		const w = thrice().do(name).do(carry, 'ben', held('h1'));
		w.do({ ...carry, carries: false }, 'ida', held('h1'));
		expect(stageOf(w)).toMatchObject({ phase: 'draft', adopted: null, pair: null });
		expect(w.try({ type: 'consent.open', stage: 'insights' }, FACILITATOR, held('h2'))).toMatchObject({ ok: true });
	});

	it('[PA4] put off instead: the same', () => {
		const w = thrice().do({ type: 'consent.amend', stage: 'insights' });
		expect(w.try({ type: 'consent.open', stage: 'insights' }, FACILITATOR, held('h2'))).toMatchObject({ ok: true });
	});
});

it('[EN1] sponsors stand behind what is agreed, and behind that version', () => {
	const w = workshop().seat().join('sp', 'management', 'sponsor');
	expect(w.try({ type: 'plan.endorse' }, 'sp')).toEqual(refused('plan-not-agreed'));
	const whole = plan().join('sp', 'management', 'sponsor');
	expect(whole.try({ type: 'plan.endorse' }, 'jule')).toEqual(refused('not-allowed'));
	whole.now += MINUTE;
	whole.do({ type: 'plan.endorse', note: 'Go.' }, 'sp');
	const endorsed = () => projectFor(whole.state, pid('jule'), whole.sources()).workshop.endorsements;
	expect(endorsed()).toMatchObject([{ participantId: 'sp', note: 'Go.', current: true }]);
	again(reopen(ask(whole, 'jule', ['t1'], 'touchpoints'), 'touchpoints'), 'other', 'touchpoints');
	expect(endorsed()).toMatchObject([{ current: false }]);
});

it('[PR9] who asks, who confirms and what a pair says is known by name at once', () => {
	const w = ask(agreed(), 'jule');
	const { changes } = projectFor(w.state, pid('eva'), w.sources()).stages[0]!;
	expect(changes).toMatchObject([{ name: 'JULE', side: 'field', why: 'It is not so.', state: 'open' }]);
	expect(kinds(w, FACILITATOR)).toContain('change');
});
