/**
 * What somebody who takes part on one side would see now: for whoever facilitates, to look through their eyes. Nobody in
 * particular: without a draft, dots, answers or a place in any group. Pure. Rules VP in RULES.md.
 */
import type { ParticipantId } from '../id.ts';
import type { AgreeingSide } from '../people/sides.ts';
import { slicesOf, type Sources, type Viewer } from './project.ts';
import { findParticipant, type SessionState } from './state.ts';
import type { Slices } from './view.ts';

/** Not the id of anybody: participants have random ones. */
const SOMEBODY = 'somebody' as ParticipantId;

const seat = (side: AgreeingSide): Viewer => ({
	id: SOMEBODY,
	joinedAs: SOMEBODY,
	function: side === 'field' ? 'field_sales' : 'marketing',
	side,
	role: 'participant',
	state: 'active'
});

/** Only whoever facilitates looks through others' eyes [VP1]. */
export const mayLookAs = (state: SessionState, viewer: ParticipantId): boolean => {
	const person = findParticipant(state, viewer);
	return person?.state === 'active' && person.role === 'facilitator';
};

/** @throws when the viewer may not: the caller has already refused */
export function projectAs(state: SessionState, viewer: ParticipantId, side: AgreeingSide, sources: Sources): Slices {
	if (!mayLookAs(state, viewer)) throw new Error('only whoever facilitates looks as somebody else');
	const you = seat(side);
	// Counts, lists and results are of those who are there; only what is for one's own eyes is asked for somebody on this side.
	const seated = { ...state, participants: [...state.participants, you] };
	return slicesOf(state, you, seated, { ...sources, ownVotes: {} });
}
