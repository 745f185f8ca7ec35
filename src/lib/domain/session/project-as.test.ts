import { describe, expect, it } from 'vitest';
import { pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { AGREEING_SIDES } from '../people/people.ts';
import { EMPTY_CONTENT } from '../plan/content.ts';
import { mayLookAs, projectAs } from './project-as.ts';
import { projectFor } from './project.ts';
import type { Slices } from './view.ts';

const CONTENT = { insights: EMPTY_CONTENT, goals: EMPTY_CONTENT, common: EMPTY_CONTENT } as const;
const MORE = {
	content: CONTENT,
	ownVotes: { b1: { a: 2 } },
	invites: [{ kind: 'participant', code: 'secret-code', shortCode: 'ABC123', url: 'http://x/join' }]
} as const;
const as = (w: SessionBuilder, side: 'field' | 'internal'): Slices =>
	projectAs(w.state, pid('moni'), side, w.sources(MORE));
/** What somebody real of that side gets, who has just come and done nothing. */
const real = (w: SessionBuilder, id: string): Slices =>
	projectFor(w.state, pid(id), w.sources({ ...MORE, ownVotes: {} }));

const STORIES: readonly [string, () => SessionBuilder][] = [
	['in the lobby', () => workshop().seat()],
	['while people write', () => workshop().seat().do({ type: 'stage.open', stage: 'insights' })],
	['while people vote', () => workshop().seat().toVote()],
	['in a consent round', () => workshop().seat().toConsent()]
];

describe('view as a participant', () => {
	it.each(STORIES)('[VP2] %s it is what somebody of that side gets', (_, story) => {
		for (const [side, id] of [
			['field', 'jule'],
			['internal', 'ida']
		] as const) {
			const w = story();
			const { you, ...shown } = as(w, side);
			const { you: theirs, ...others } = real(w, id);
			expect(shown).toEqual(others);
			expect({ ...you, participantId: '', name: '', function: '', asked: null, needs: [] }).toEqual({
				...theirs,
				participantId: '',
				name: '',
				function: '',
				asked: null,
				needs: []
			});
			expect(shown.invites).toBeNull();
		}
	});

	it('[VP3] nothing of anybody’s own, and no room the facilitator could not read', () => {
		for (const [, story] of STORIES)
			for (const side of AGREEING_SIDES) {
				const w = story().do({ type: 'hand.raise' }, 'jule');
				const seen = as(w, side);
				expect(seen.you.votes).toEqual({});
				expect([seen.you.done, seen.you.fists]).toEqual([[], {}]);
				const own = projectFor(w.state, pid('moni'), w.sources(MORE));
				expect(Object.keys(own.content)).toEqual(expect.arrayContaining(Object.keys(seen.content)));
				expect(seen.people).toEqual(own.people);
				expect(JSON.stringify(seen)).not.toContain('secret-code');
			}
	});

	it('[VP1] only for whoever facilitates', () => {
		const w = workshop().seat();
		expect([
			mayLookAs(w.state, pid('moni')),
			mayLookAs(w.state, pid('jule')),
			mayLookAs(w.state, pid('nobody'))
		]).toEqual([true, false, false]);
		expect(() => projectAs(w.state, pid('jule'), 'internal', w.sources())).toThrow('only whoever facilitates');
	});
});
