import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACILITATOR, pid, workshop } from '#tests/support/session.ts';
import { findAdoptionGaps } from './adoption.ts';
import type { AdoptionGap } from './event.ts';
import { findStage } from './state.ts';

const refused = (code: string) => ({ ok: false, code });
const held = { seq: 7, hash: 'h1', items: 2 };
const stage = (w: ReturnType<typeof workshop>) => findStage(w.state, 'insights')!;
const close = (w: ReturnType<typeof workshop>, facts = {}) =>
	w.do({ type: 'consent.close', stage: 'insights' }, FACILITATOR, { held, findings: [], ...facts });
const gapCodes = (w: ReturnType<typeof workshop>) => stage(w).consent!.gaps.map((gap) => gap.code);
const everybody = ['jule', 'ben', 'mara', 'ida', 'tom', 'eva'];
const agreed = () => everybody.reduce((w, who) => w.fist(who, 4), workshop().seat().toConsent());

describe('consent', () => {
	it('[CO1] opening a round stores what is agreed on and by whom', () => {
		const w = workshop()
			.seat()
			.do({ type: 'signatory.name', function: 'marketing', participantId: pid('ida') })
			.toConsent();
		expect(stage(w)).toMatchObject({
			phase: 'consent',
			consent: { round: 1, state: 'open', seq: 7, hash: 'h1', signatories: { marketing: 'ida' }, fists: [] }
		});
	});
	it('[CO1] an empty stage cannot be agreed on', () => {
		const w = workshop()
			.seat()
			.do({ type: 'stage.open', stage: 'insights' })
			.advance('insights', { revealedCards: 1 })
			.advance('insights')
			.advance('insights');
		expect(w.try({ type: 'consent.open', stage: 'insights' }, FACILITATOR, { held: { ...held, items: 0 } })).toEqual(
			refused('nothing-to-agree')
		);
	});
	it('[CO2] a new fist replaces the earlier one; late joiners wait for the next round', () => {
		const w = workshop().seat().toConsent().fist('jule', 3).fist('jule', 5).join('late', 'key_account');
		expect(stage(w).consent?.fists).toEqual([{ participantId: 'jule', fist: 5 }]);
		expect(w.try({ type: 'consent.give', stage: 'insights', round: 1, fist: 4 }, 'late')).toEqual(
			refused('not-in-electorate')
		);
		expect(w.try({ type: 'consent.give', stage: 'insights', round: 2, fist: 4 }, 'ben')).toEqual(
			refused('consent-not-open')
		);
	});
	it('[CO3] a low fist needs words', () => {
		const w = workshop().seat().toConsent();
		expect(w.try({ type: 'consent.give', stage: 'insights', round: 1, fist: 2 }, 'jule')).toEqual(
			refused('objection-required')
		);
		w.fist('jule', 1, { kind: 'harm', text: 'It costs trust.' });
		expect(stage(w).objections).toMatchObject([{ participantId: 'jule', kind: 'harm', state: 'open' }]);
		expect(w.try({ type: 'consent.give', stage: 'insights', round: 1, fist: 0 }, 'jule')).toMatchObject({ ok: true });
	});
	it('[CO4] only the objector says that an objection is answered', () => {
		const w = workshop().seat().toConsent().fist('jule', 1, { kind: 'harm', text: 'It costs trust.' });
		const objectionId = stage(w).objections[0]!.id;
		const answer = { type: 'objection.resolve', objectionId, state: 'withdrawn' } as const;
		expect(w.try(answer, FACILITATOR)).toEqual(refused('not-your-objection'));
		expect(w.try(answer, 'ida')).toEqual(refused('not-your-objection'));
		w.do(answer, 'jule');
		expect(stage(w).objections[0]!.state).toBe('withdrawn');
		const gone = workshop()
			.seat()
			.toConsent()
			.fist('jule', 1, { kind: 'harm', text: 'x' })
			.do({ type: 'participant.remove', participantId: pid('jule') });
		expect(
			gone.try({ type: 'objection.resolve', objectionId: stage(gone).objections[0]!.id, state: 'dissent_recorded' })
		).toMatchObject({ ok: true });
	});
	it('[CO5] amending ends the round; the next one starts without fists', () => {
		const w = workshop().seat().toConsent().fist('jule', 4).do({ type: 'consent.amend', stage: 'insights' });
		expect(stage(w)).toMatchObject({ phase: 'draft', consent: { state: 'amended' } });
		w.do({ type: 'consent.open', stage: 'insights' }, FACILITATOR, { held: { ...held, hash: 'h2' }, findings: [] });
		expect(stage(w).consent).toMatchObject({ round: 2, hash: 'h2', fists: [] });
	});
	it('[CO6] everybody agrees: adopted, with sign-offs bound to the hash', () => {
		const w = close(agreed());
		expect(stage(w)).toMatchObject({ phase: 'adopted', version: 1, adopted: { hash: 'h1', seq: 7, round: 1 } });
		expect(stage(w).adopted!.signOffs.map((s) => [s.participantId, s.side, s.fist])).toEqual(
			everybody.map((who, i) => [who, i < 3 ? 'field' : 'internal', 4])
		);
	});
	it('[CO6] with a gap nothing is adopted, and the gap is named; another round may follow without a change', () => {
		const w = close(everybody.slice(3).reduce((b, who) => b.fist(who, 5), workshop().seat().toConsent()));
		expect(stage(w)).toMatchObject({
			phase: 'consent',
			adopted: null,
			consent: { state: 'closed', gaps: [{ code: 'quorum-missing', side: 'field', have: 0, need: 2 }] }
		});
		w.do({ type: 'consent.open', stage: 'insights' }, FACILITATOR, { held, findings: [] });
		expect(stage(w).consent).toMatchObject({ round: 2, state: 'open' });
	});
	it('[CO7] an error of the checks blocks a round until somebody answers for it', () => {
		const findings = [{ lint: 'L39', severity: 'error', entities: ['G1'], stage: 'insights' } as const];
		const w = workshop()
			.seat()
			.do({ type: 'stage.open', stage: 'insights' })
			.advance('insights', { revealedCards: 1 })
			.advance('insights')
			.advance('insights');
		expect(w.try({ type: 'consent.open', stage: 'insights' }, FACILITATOR, { held, findings })).toEqual(
			refused('findings-open')
		);
		expect(
			w.try({ type: 'finding.accept', stage: 'insights', lint: 'L01', entities: ['S1'], reason: 'why' }, FACILITATOR, {
				findings
			})
		).toEqual(refused('unknown-finding'));
		w.do(
			{ type: 'finding.accept', stage: 'insights', lint: 'L39', entities: ['G1'], reason: 'The target comes in May.' },
			FACILITATOR,
			{ findings }
		);
		expect(w.try({ type: 'consent.open', stage: 'insights' }, FACILITATOR, { held, findings })).toMatchObject({
			ok: true
		});
	});
	it('[CO8] an adopted stage is closed for good', () => {
		const w = close(agreed());
		expect(
			w.try(
				{ type: 'consent.give', stage: 'insights', round: 1, fist: 0, objection: { kind: 'harm', text: 'x' } },
				'jule'
			)
		).toEqual(refused('consent-not-open'));
		expect(w.try({ type: 'consent.amend', stage: 'insights' })).toEqual(refused('consent-not-open'));
		expect(w.try({ type: 'phase.advance', stage: 'insights', from: 'adopted' })).toEqual(refused('wrong-phase'));
		expect(w.try({ type: 'consent.open', stage: 'insights' }, FACILITATOR, { held })).toEqual(refused('wrong-phase'));
	});
});

describe('adoption', () => {
	const closeGaps = (w: ReturnType<typeof workshop>, facts = {}) => {
		close(w, facts);
		return gapCodes(w);
	};
	it('[AD1] one person cannot speak for a side', () => {
		const w = workshop().join('jule', 'field_sales').join('ida', 'marketing').join('tom', 'training').toConsent();
		expect(closeGaps(w.fist('jule', 5).fist('ida', 5).fist('tom', 5))).toEqual(['too-few-persons']);
	});
	it('[AD2] half of each side must be heard, and never nobody', () => {
		expect(closeGaps(workshop().seat().toConsent().fist('jule', 5).fist('ben', 5).fist('ida', 5))).toEqual([
			'quorum-missing'
		]);
		expect(closeGaps(workshop().seat().toConsent())).toEqual(['quorum-missing', 'quorum-missing']);
	});
	it('[AD3] a named signatory must stand behind it', () => {
		const w = workshop()
			.seat()
			.do({ type: 'signatory.name', function: 'marketing', participantId: pid('ida') })
			.toConsent();
		['jule', 'ben', 'tom', 'eva'].forEach((who) => w.fist(who, 5));
		expect(closeGaps(w)).toEqual(['signatory-missing']);
		const low = workshop()
			.seat()
			.do({ type: 'signatory.name', function: 'marketing', participantId: pid('ida') })
			.toConsent();
		['jule', 'ben', 'tom', 'eva'].forEach((who) => low.fist(who, 5));
		expect(closeGaps(low.fist('ida', 2, { kind: 'preference', text: 'I would word it otherwise.' }))).toEqual([
			'signatory-below'
		]);
	});
	it('[AD4] harm blocks, a preference does not', () => {
		const harm = workshop().seat().toConsent().fist('jule', 2, { kind: 'harm', text: 'x' });
		everybody.slice(1).forEach((who) => harm.fist(who, 5));
		expect(closeGaps(harm)).toEqual(['objection-open']);
		const taste = workshop().seat().toConsent().fist('jule', 2, { kind: 'preference', text: 'x' });
		everybody.slice(1).forEach((who) => taste.fist(who, 5));
		close(taste);
		expect(stage(taste).phase).toBe('adopted');
	});
	it('[AD5] an open error of this stage blocks, another stage’s does not', () => {
		const error = (key: 'insights' | 'goals') => ({
			findings: [{ lint: 'L39', severity: 'error', entities: ['G1'], stage: key }]
		});
		expect(closeGaps(agreed(), error('insights'))).toEqual(['finding-open']);
		const other = close(agreed(), error('goals'));
		expect(stage(other).phase).toBe('adopted');
	});
	it('[AD6] other content than the round began with is not adopted', () => {
		expect(closeGaps(agreed(), { held: { ...held, hash: 'other' } })).toEqual(['content-changed']);
	});
	it('[CO6] whatever fists arrive, closing adopts exactly when the rule finds no gap', () => {
		const fists = fc.array(
			fc.record({ who: fc.constantFrom(...everybody), fist: fc.integer({ min: 0, max: 5 }), harm: fc.boolean() }),
			{ maxLength: 14 }
		);
		fc.assert(
			fc.property(fists, (given) => {
				const w = workshop()
					.seat()
					.do({ type: 'signatory.name', function: 'marketing', participantId: pid('ida') })
					.toConsent();
				for (const { who, fist, harm } of given)
					w.fist(who, fist, fist < 3 ? { kind: harm ? 'harm' : 'preference', text: 'x' } : undefined);
				const gaps: AdoptionGap[] = findAdoptionGaps(w.state, stage(w), stage(w).consent!, [], 'h1');
				close(w);
				expect(stage(w).adopted !== null).toBe(gaps.length === 0);
				const heard = (from: number, to: number) =>
					new Set(given.filter((g) => everybody.slice(from, to).includes(g.who)).map((g) => g.who)).size;
				if (stage(w).adopted) expect(Math.min(heard(0, 3), heard(3, 6))).toBeGreaterThanOrEqual(2);
			})
		);
	});
});
