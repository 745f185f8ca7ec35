import { expect, it } from 'vitest';
import type { StageView } from '#lib/domain/session/view.ts';
import { adoptedStage, content, item, stageView } from '../../../../../tests/support/plan.ts';
import { mayBeBusy, momentOf } from './coach.ts';

const seen = (stage: StageView, current: StageView['key'] | null = stage.key, more = {}) => ({
	workshop: { currentStage: current },
	stages: [stage],
	content: more
});
const round = {
	round: 1,
	state: 'open',
	openedAt: 1,
	seq: 1,
	hash: 'h',
	electorate: [{ participantId: 'ole', side: 'field', function: 'field_sales' }],
	signatories: [],
	given: [],
	fists: null,
	gaps: [],
	thin: null
} as const;
const objection = {
	id: 'O1',
	round: 1,
	participantId: 'ole',
	name: 'Ole',
	side: 'field',
	kind: 'harm',
	blocking: true,
	text: 'No.',
	state: 'open'
} as const;
const ballot = {
	id: 'b1',
	state: 'open',
	options: [],
	dotsPerPerson: 3,
	maxPerOption: 2,
	voted: { total: 2, bySide: null },
	electorateSize: { field: 3, internal: 3 },
	results: null
} as const;
const undated = { goals: content(item('goal', 'G1', { metric: { baseline: 1, target: 2 } })) };

it('[UI170] every moment has a hint of its own', () => {
	const at = (stage: StageView, current?: StageView['key'] | null, more?: object) =>
		momentOf(seen(stage, current, more), null);
	expect(at(stageView('insights'), null)).toBe('lobby');
	for (const phase of ['write', 'reveal', 'cluster', 'draft'] as const)
		expect(at(stageView('insights', { phase }))).toBe(phase);
	expect(at(stageView('goals', { phase: 'vote', ballot }))).toBe('vote');
	expect(at(stageView('goals', { phase: 'vote', ballot: { ...ballot, state: 'closed' } }))).toBe('voted');
	expect(at(stageView('goals', { phase: 'draft' }), 'goals', undated)).toBe('finding');
	expect(at(stageView('insights', { phase: 'consent', consent: round }))).toBe('consent');
	expect(at(stageView('insights', { phase: 'consent', consent: round, objections: [objection] }))).toBe('objection');
	expect(at(stageView('insights', { phase: 'draft', objections: [objection] }))).toBe('amend');
	expect(at(adoptedStage('insights'))).toBe('adopted');
});

it('[UI170] the hint is about the stage on the page', () => {
	const stages = [adoptedStage('insights'), stageView('goals', { phase: 'write' })];
	const all = { workshop: { currentStage: 'goals' as const }, stages, content: {} };
	expect([momentOf(all, 'insights'), momentOf(all, null)]).toEqual(['adopted', 'write']);
});

it('[UI171] colleagues are hurried only while they may have something to do', () => {
	const busy = (stage: StageView) => mayBeBusy(seen(stage));
	const all = { total: 6, bySide: null };
	expect(busy(stageView('goals', { phase: 'write' }))).toBe(true);
	expect(busy(stageView('goals', { phase: 'write', done: all }))).toBe(false);
	expect(busy(stageView('goals', { phase: 'vote', ballot }))).toBe(true);
	expect(busy(stageView('goals', { phase: 'vote', ballot: { ...ballot, voted: all } }))).toBe(false);
	expect(busy(stageView('goals', { phase: 'consent', consent: round }))).toBe(true);
	expect(busy(stageView('goals', { phase: 'consent', consent: { ...round, given: ['ole'] } }))).toBe(false);
	expect(busy(stageView('goals', { phase: 'reveal' }))).toBe(false);
	expect(busy(stageView('goals', { phase: 'draft' }))).toBe(true);
	expect(busy(stageView('goals', { phase: 'draft', objections: [objection] }))).toBe(false);
	expect(busy(adoptedStage('goals'))).toBe(false);
});
