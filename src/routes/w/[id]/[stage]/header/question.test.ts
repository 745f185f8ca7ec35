/** Which of its questions a part of the day asks. */
import { expect, it } from 'vitest';
import { projectFor } from '#lib/domain/session/project.ts';
import { FACILITATOR, onAgenda } from '#tests/support/session.ts';
import { questionOf } from './question.ts';

it('[UI326] small groups are asked the question of their round; where there is one question, everybody has that', () => {
	const w = onAgenda('T04');
	w.record({ type: 'stage-opened', stage: 'roles' }).record({ type: 'phase-changed', stage: 'roles', phase: 'draft' });
	const { agenda, stages } = projectFor(w.state, FACILITATOR, w.sources());
	const stage = { ...stages.find(({ key }) => key === 'roles')!, divided: true } as const;
	const at = { ...agenda, current: 'give-and-get' };
	const asked = (grouping: 'side' | 'pair_mixed' | 'quad_mixed', block = 'give-and-get') =>
		questionOf(at, stage, 'en', { grouping, block })?.text;
	expect(asked('side')).toMatch(/^More of, less of, keep/);
	expect(asked('pair_mixed')).toMatch(/^Per topic: who leads/);
	// Groups of another part of the day, or none: the first.
	expect([asked('pair_mixed', 'another'), asked('quad_mixed'), questionOf(at, stage, 'en')?.text]).toEqual([
		asked('side'),
		asked('side'),
		asked('side')
	]);
	const dependencies = questionOf({ ...agenda, current: 'dependencies' }, stage, 'en', {
		grouping: 'pair_mixed',
		block: 'dependencies'
	});
	expect(dependencies?.text).toBe(questionOf({ ...agenda, current: 'dependencies' }, stage, 'en')?.text);
});
