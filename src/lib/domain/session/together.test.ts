/** Agreeing on several stages in one round. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onAgenda, pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { agendaPlan } from '../templates/agenda-plan.ts';
import { fullDay } from '../templates/full-day.ts';
import { compactPlan } from '../templates/compact-plan.ts';
import { findAdoptionGaps } from './adoption.ts';
import type { Command, CommandOf } from './command.ts';
import type { Facts } from './decide.ts';
import { requirements } from './decide.ts';
import { projectFor } from './project.ts';
import type { StageKey } from './stage.ts';
import { findStage, type Stage } from './state.ts';
import { openTogether } from './together.ts';

const BOTH: StageKey[] = ['insights', 'goals'];
const HASHES = { insights: 'hash-i', goals: 'hash-g' } as const;
const facts = (more: Partial<Facts> = {}): Facts => ({
	together: [
		{ stage: 'insights', held: { seq: 7, hash: HASHES.insights, items: 2 } },
		{ stage: 'goals', held: { seq: 9, hash: HASHES.goals, items: 1 } }
	],
	findings: [],
	...more
});
const VOTERS = ['jule', 'ben', 'mara', 'ida', 'tom', 'eva'];

/** Insights and goals drafted, the room at goals. */
function drafted(): SessionBuilder {
	const w = workshop().seat();
	w.do({ type: 'stage.open', stage: 'insights' });
	w.advance('insights', { revealedCards: 3 }).advance('insights').advance('insights');
	w.do({ type: 'stage.open', stage: 'goals' });
	w.advance('goals', { revealedCards: 3 }).advance('goals');
	w.advance('goals', { options: ['a', 'b'].map((id) => ({ id, label: id })) });
	const { ballot } = findStage(w.state, 'goals')!;
	w.do({ type: 'ballot.close', ballotId: ballot!.id }, 'moni', { tallies: [], voters: { field: 0, internal: 0 } });
	return w.advance('goals');
}
const asked = (): SessionBuilder => drafted().do({ type: 'together.open', stages: BOTH }, 'moni', facts());

type Give = CommandOf<'together.give'>;
const give = (w: SessionBuilder, fist: number, apart: Give['apart'] = []): Give => ({
	type: 'together.give',
	together: w.state.together!.id,
	fist,
	apart
});
const close = (w: SessionBuilder): Command => ({ type: 'together.close', together: w.state.together!.id });
const stage = (w: SessionBuilder, key: StageKey): Stage => findStage(w.state, key)!;

describe('asking', () => {
	it('[BC1] every stage is frozen with its own hash, sequence number, round and electorate', () => {
		const w = asked();
		expect(
			BOTH.map((key) => {
				const { phase, consent } = stage(w, key);
				return [phase, consent?.hash, consent?.seq, consent?.round, consent?.electorate.length];
			})
		).toEqual([
			['consent', 'hash-i', 7, 1, 6],
			['consent', 'hash-g', 9, 1, 6]
		]);
		expect(requirements(drafted().state, { type: 'together.open', stages: BOTH })).toEqual({
			together: BOTH,
			unanswered: true
		});
		expect(requirements(w.state, close(w) as Command)).toEqual({ together: BOTH });
	});

	it('[BC1] all that was to be asked about, or nothing: an empty stage, an open error, what is beyond what was asked for', () => {
		const w = drafted();
		const open: Command = { type: 'together.open', stages: BOTH };
		const empty = facts().together!.map((each) => ({ ...each, held: { ...each.held!, items: 0 } }));
		expect(w.try(open, 'moni', { ...facts(), together: [facts().together![0]!, empty[1]!] })).toMatchObject({
			code: 'nothing-to-agree'
		});
		const error = { lint: 'L39', severity: 'error', entities: ['g1'], stage: 'goals' } as const;
		expect(w.try(open, 'moni', facts({ findings: [error] }))).toMatchObject({ code: 'findings-open' });
		const beyond = facts().together!.map((each) => ({ ...each, outside: ['x'] }));
		expect(w.try(open, 'moni', facts({ together: beyond }))).toMatchObject({ code: 'outside-scope' });
		expect(w.try(open, 'jule', facts())).toMatchObject({ code: 'not-allowed' });
		expect(w.try({ type: 'together.open', stages: ['goals', 'segments'] }, 'moni', facts())).toMatchObject({
			code: 'unknown-stage'
		});
		expect(stage(w, 'insights').consent).toBeNull();
	});

	it('[BC1] not what is still being written, nor while the room is asked something', () => {
		const w = workshop().seat();
		w.do({ type: 'stage.open', stage: 'insights' });
		expect(w.try({ type: 'together.open', stages: ['insights'] }, 'moni', facts())).toMatchObject({
			code: 'stage-busy'
		});
		w.advance('insights', { revealedCards: 1 });
		expect(w.try({ type: 'together.open', stages: ['insights'] }, 'moni', facts())).toMatchObject({
			code: 'wrong-phase'
		});
	});
});

describe('answering', () => {
	it('[BC2] one answer counts for all, one stage is answered apart, and a new one replaces it', () => {
		const w = asked();
		w.do(give(w, 4), 'jule');
		const objection = { kind: 'harm', text: 'Too many visits' } as const;
		w.do(give(w, 5, [{ stage: 'goals', fist: 1, objection }]), 'ida');
		expect(BOTH.map((key) => stage(w, key).consent!.fists.map(({ fist }) => fist))).toEqual([
			[4, 5],
			[4, 1]
		]);
		expect(stage(w, 'goals').objections.map(({ participantId, kind }) => [participantId, kind])).toEqual([
			['ida', 'harm']
		]);
		w.do(give(w, 4, [{ stage: 'goals', fist: 3, note: 'I stand aside' }]), 'ida');
		const own = stage(w, 'goals').consent!.fists.find(({ participantId }) => participantId === 'ida')!;
		expect([own.fist, w.texts.get(own.noteTextId!)]).toEqual([3, 'I stand aside']);
	});

	it('[BC2] a concern says which stage it is about and why; half an answer counts for nothing', () => {
		const w = asked();
		expect(w.try(give(w, 2), 'jule')).toMatchObject({ code: 'objection-required' });
		expect(w.try(give(w, 4, [{ stage: 'goals', fist: 1 }]), 'jule')).toMatchObject({ code: 'objection-required' });
		expect(w.try(give(w, 4, [{ stage: 'segments', fist: 4 }]), 'jule')).toMatchObject({ code: 'consent-not-open' });
		expect(w.try(give(w, 4), 'moni')).toMatchObject({ code: 'not-in-electorate' });
		expect(w.try({ ...give(w, 4), together: 'another' }, 'jule')).toMatchObject({ code: 'consent-not-open' });
		expect(BOTH.flatMap((key) => stage(w, key).consent!.fists)).toEqual([]);
	});

	it('[BC2] whoever answers one of them on its own page has answered that one', () => {
		const w = asked();
		w.do(give(w, 4), 'jule').do({ type: 'consent.give', stage: 'goals', round: 1, fist: 5 }, 'jule');
		expect(BOTH.map((key) => stage(w, key).consent!.fists[0]!.fist)).toEqual([4, 5]);
	});

	it('[PR5] while it is open nobody is shown a fist of it but one’s own', () => {
		const w = asked();
		w.do(give(w, 4, [{ stage: 'goals', fist: 3 }]), 'jule');
		const slices = projectFor(w.state, pid('ida'), w.sources());
		for (const { consent } of slices.stages) expect([consent!.fists, consent!.given]).toEqual([null, ['jule']]);
		expect(slices.you.fists).toEqual({});
		expect(projectFor(w.state, pid('jule'), w.sources()).you.fists).toEqual({ insights: 4, goals: 3 });
	});
});

describe('closing', () => {
	it('[BC3] [BC4] each by its own rule: one is adopted with its hash and signatures, the other says what it lacks', () => {
		const w = asked();
		const objection = { kind: 'infeasible', text: 'Nobody has the time' } as const;
		for (const who of VOTERS) w.do(give(w, 4, who === 'tom' ? [{ stage: 'goals', fist: 1, objection }] : []), who);
		w.do(close(w), 'moni', facts());
		const { adopted } = stage(w, 'insights');
		expect([adopted?.hash, adopted?.signOffs.length, adopted?.signOffs.every(({ fist }) => fist === 4)]).toEqual([
			'hash-i',
			6,
			true
		]);
		expect(stage(w, 'goals').adopted).toBeNull();
		expect(stage(w, 'goals').consent).toMatchObject({
			state: 'closed',
			gaps: [{ code: 'objection-open', kind: 'infeasible' }]
		});
		expect(openTogether(w.state.together, w.state.stages)).toEqual([]);
		// What is left is asked about again, as before.
		w.do({ type: 'objection.resolve', objectionId: stage(w, 'goals').objections[0]!.id, state: 'integrated' }, 'tom');
		w.do({ type: 'together.open', stages: ['goals'] }, 'moni', facts());
		expect(stage(w, 'goals').consent?.round).toBe(2);
	});

	it('[BC3] silence is never consent: a side that has not answered keeps every stage open, and a changed text is not adopted', () => {
		const w = asked();
		for (const who of ['jule', 'ben', 'mara']) w.do(give(w, 5), who);
		w.do(close(w), 'moni', facts());
		for (const key of BOTH) expect(stage(w, key).consent?.gaps.map(({ code }) => code)).toEqual(['quorum-missing']);
		const again = asked();
		for (const who of VOTERS) again.do(give(again, 5), who);
		const changed = facts().together!.map((each) => ({ ...each, held: { ...each.held!, hash: 'other' } }));
		again.do(close(again), 'moni', facts({ together: [facts().together![0]!, changed[1]!] }));
		expect([stage(again, 'insights').phase, stage(again, 'goals').consent?.gaps]).toEqual([
			'adopted',
			[{ code: 'content-changed' }]
		]);
	});

	it('[BC3] whatever is answered, each stage is adopted exactly when its own rule says so', () => {
		const answer = fc.record({
			common: fc.integer({ min: 3, max: 5 }),
			goals: fc.option(fc.integer({ min: 0, max: 5 }))
		});
		let adopted = 0;
		fc.assert(
			fc.property(fc.array(fc.option(answer), { minLength: 6, maxLength: 6 }), (answers) => {
				const w = asked();
				for (const [i, each] of answers.entries()) {
					if (!each) continue;
					const objection = { kind: 'preference', text: 'words' } as const;
					const own = { stage: 'goals', fist: each.goals ?? 0, ...(each.goals! < 3 ? { objection } : {}) } as const;
					w.do(give(w, each.common, each.goals === null ? [] : [own]), VOTERS[i]);
				}
				const expected = BOTH.map((key) =>
					findAdoptionGaps(w.state, stage(w, key), stage(w, key).consent!, [], HASHES[key as 'goals'])
				);
				w.do(close(w), 'moni', facts());
				for (const [i, key] of BOTH.entries()) {
					const { phase, consent } = stage(w, key);
					expect([phase === 'adopted', consent!.gaps]).toEqual([expected[i]!.length === 0, expected[i]]);
					if (phase === 'adopted') adopted++;
				}
			}),
			{ numRuns: 200 }
		);
		expect(adopted).toBeGreaterThan(20);
	});
});

describe('meanwhile', () => {
	it('[BC5] no other round, no other stage, none of them closed by itself', () => {
		const w = asked();
		expect(w.try({ type: 'together.open', stages: BOTH }, 'moni', facts())).toMatchObject({ code: 'stage-busy' });
		expect(w.try({ type: 'stage.open', stage: 'insights' })).toMatchObject({ code: 'stage-busy' });
		const single: Command = { type: 'consent.close', stage: 'goals' };
		expect(w.try(single, 'moni', { held: { seq: 9, hash: 'hash-g' } })).toMatchObject({ code: 'stage-busy' });
		expect(w.try({ type: 'facilitation.give', participantId: pid('ida') })).toMatchObject({ code: 'stage-busy' });
	});

	it('[BC5] the room may be at a stage that is agreed already: even so nothing else begins', () => {
		const w = drafted();
		w.do({ type: 'together.open', stages: ['goals'] }, 'moni', facts());
		for (const who of VOTERS) w.do(give(w, 4), who);
		w.do(close(w), 'moni', facts()).do({ type: 'together.open', stages: ['insights'] }, 'moni', facts());
		expect(stage(w, 'goals').phase).toBe('adopted');
		expect(w.try({ type: 'stage.open', stage: 'insights' })).toMatchObject({ code: 'stage-busy' });
		w.do({ type: 'change.request', stage: 'goals', why: 'A number', items: [] }, 'jule');
		const { id } = stage(w, 'goals').changes[0]!;
		expect(w.try({ type: 'stage.reopen', stage: 'goals', changes: [id] })).toMatchObject({ code: 'stage-busy' });
		const needs = projectFor(w.state, pid('moni'), w.sources()).you.needs;
		expect(needs).toContainEqual(expect.objectContaining({ kind: 'lead', ready: false }));
	});

	it('[BC5] a stage that is amended is taken out, and the others are agreed on without it', () => {
		const w = asked();
		w.do({ type: 'consent.amend', stage: 'goals' });
		expect(openTogether(w.state.together, w.state.stages).map(({ key }) => key)).toEqual(['insights']);
		for (const who of VOTERS) w.do(give(w, 4), who);
		w.do(close(w), 'moni', facts());
		expect(BOTH.map((key) => stage(w, key).phase)).toEqual(['adopted', 'draft']);
	});

	it('[BC6] the day stays where it is, while stages are asked about, adopted and taken out', () => {
		const w = onAgenda('T01');
		const draftOf = (key: StageKey) => {
			w.record({ type: 'stage-opened', stage: key }).record({ type: 'phase-changed', stage: key, phase: 'draft' });
		};
		draftOf('touchpoints');
		draftOf('materials');
		w.do({ type: 'block.begin', block: 'adopt', from: 'materials' });
		const keys: StageKey[] = ['touchpoints', 'materials'];
		const held = keys.map((key) => ({ stage: key, held: { seq: 1, hash: 'h', items: 1 } }));
		w.do({ type: 'together.open', stages: keys }, 'moni', { together: held });
		expect(w.state.agenda.current).toBe('adopt');
		for (const who of VOTERS) w.do(give(w, 4), who);
		w.do({ type: 'consent.amend', stage: 'touchpoints' });
		w.do(close(w), 'moni', { together: held });
		expect([w.state.agenda.current, stage(w, 'materials').phase]).toEqual(['adopt', 'adopted']);
	});
});

it('[BC7] where a day agrees on the plan as a whole, what is drafted without a round of its own can be adopted', () => {
	const of = (key: StageKey) => fullDay.stages.find((each) => each.key === key)!.phases.slice(-3);
	expect([of('touchpoints'), of('materials')]).toEqual([
		['draft', 'consent', 'adopted'],
		['draft', 'consent', 'adopted']
	]);
	const planned = agendaPlan(fullDay, fullDay.stages).filter(({ phases }) => phases.includes('consent'));
	expect(planned.map(({ stage: key }) => key)).not.toContain('touchpoints');
	// Another day agrees on each stage where it is worked on.
	const own = agendaPlan(compactPlan, compactPlan.stages).filter(({ phases }) => phases.includes('consent'));
	expect(own.map(({ stage: key }) => key)).toEqual(compactPlan.stages.map(({ key }) => key));
});
