import { describe, expect, it } from 'vitest';
import {
	again,
	agreed,
	ask,
	EVERYBODY,
	held,
	kinds,
	MINUTE,
	plan,
	refused,
	reopen,
	stageOf
} from '#tests/support/agreed.ts';
import { FACILITATOR, pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { projectFor } from './project.ts';
import { signsUntil } from './sign-window.ts';

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
