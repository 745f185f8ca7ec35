import { expect, it } from 'vitest';
import { projectFor } from '#lib/domain/session/project.ts';
import type { StageView } from '#lib/domain/session/view.ts';
import { FACILITATOR, pid, workshop } from '#tests/support/session.ts';
import { boardOf, countHere, publicView, type Board, type PublicView } from './public-view.ts';

it('[UI150] the big screen of the facilitator and of a participant is that of an observer', () => {
	const w = workshop().seat().join('ob', 'marketing', 'observer').toVote();
	const sources = w.sources({
		ownVotes: { b: { o: 2 } },
		invites: [{ kind: 'participant', code: 'secret', shortCode: 'ABC234', url: 'u' }]
	});
	const seenBy = (viewer: string) => publicView(projectFor(w.state, pid(viewer), sources));
	expect(seenBy(FACILITATOR)).toEqual(seenBy('ob'));
	expect(seenBy('jule')).toEqual(seenBy('ob'));
	expect(JSON.stringify(seenBy(FACILITATOR))).not.toContain('secret');
});

const view = (stage: Partial<StageView> | null, is: Partial<PublicView['workshop']> = {}) =>
	({
		workshop: { currentStage: stage ? 'goals' : null, agreed: false, rehearsal: false, ...is },
		stages: [{ key: 'goals', ballot: null, ...stage }],
		questions: [],
		together: null,
		agenda: { blocks: [], current: null }
	}) as unknown as PublicView;

it.each<[Partial<StageView> | null, Board]>([
	[null, 'lobby'],
	[{ phase: 'write' }, 'blind'],
	[{ phase: 'write', divided: true }, 'apart'],
	[{ phase: 'reveal' }, 'cards'],
	[{ phase: 'cluster' }, 'groups'],
	[{ phase: 'vote', ballot: { state: 'open' } as StageView['ballot'] }, 'ballot'],
	[{ phase: 'vote', ballot: { state: 'closed' } as StageView['ballot'] }, 'result'],
	[{ phase: 'draft' }, 'draft'],
	[{ phase: 'consent' }, 'consent'],
	[{ phase: 'adopted' }, 'adopted']
])('[UI151] %o is shown as %s', (stage, board) => {
	expect(boardOf(view(stage))).toBe(board);
});
it('[UI151] when everything is agreed, the plan is shown', () => {
	expect(boardOf(view({ phase: 'adopted' }, { agreed: true }))).toBe('plan');
	expect(boardOf(view({ phase: 'adopted' }, { rehearsal: true }))).toBe('plan');
	expect(boardOf(view({ phase: 'draft' }, { rehearsal: true }))).toBe('draft');
});

it('[UI386] while several stages are asked about in one round, all of them are shown, whichever stage the room is in', () => {
	const consent = { state: 'open', round: 2 } as StageView['consent'];
	const asked = view({ phase: 'consent', consent });
	const together = { stages: [{ stage: 'goals' as const, round: 2 }] };
	expect(boardOf({ ...asked, together })).toBe('together');
	// Of an earlier round, or closed: the room is where it is.
	expect(boardOf({ ...asked, together: { stages: [{ stage: 'goals', round: 1 }] } })).toBe('consent');
	expect(boardOf({ ...view({ phase: 'adopted' }), together })).toBe('adopted');
});

it('counts who is here by side', () => {
	const people = [
		{ id: 'a', side: 'field' },
		{ id: 'b', side: 'field' },
		{ id: 'c', side: 'neutral' }
	];
	expect(countHere({ people } as unknown as PublicView, { a: {}, c: {} })).toEqual([
		{ side: 'field', here: 1, total: 2 },
		{ side: 'internal', here: 0, total: 0 },
		{ side: 'others', here: 1, total: 1 }
	]);
});
