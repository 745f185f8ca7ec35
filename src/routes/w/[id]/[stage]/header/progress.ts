/** How far a silent phase is: how many are done, have voted, have answered. Counts only, never who. Pure. */
import type { SideCounts, StageView } from '#lib/domain/session/view.ts';

export interface Progress {
	readonly of: 'done' | 'voted' | 'answered';
	readonly counts: SideCounts;
	readonly size: Readonly<Record<'field' | 'internal', number>>;
}

/** Null where nobody is waited for. */
export function progressOf(stage: StageView): Progress | null {
	if (stage.phase === 'write') return { of: 'done', counts: stage.done, size: stage.electorateSize };
	const { ballot, consent } = stage;
	if (stage.phase === 'vote' && ballot?.state === 'open')
		return { of: 'voted', counts: ballot.voted, size: ballot.electorateSize };
	if (stage.phase !== 'consent' || consent?.state !== 'open') return null;
	// Answers in a consent round are given by name (12-method §3.6), so their count by side is no secret.
	const answered = consent.electorate.filter((each) => consent.given.includes(each.participantId));
	const count = (side: string, among = consent.electorate) => among.filter((each) => each.side === side).length;
	return {
		of: 'answered',
		counts: {
			total: answered.length,
			bySide: { field: count('field', answered), internal: count('internal', answered) }
		},
		size: { field: count('field'), internal: count('internal') }
	};
}
