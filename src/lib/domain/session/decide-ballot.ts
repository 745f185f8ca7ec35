/** Rules about casting and closing a blind dot ballot. Rules BL in RULES.md. */
import { checkCast } from '../ballot/parity-ranking.ts';
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import type { Participant, SessionState } from './state.ts';

export function decideBallot(
	state: SessionState,
	command: CommandOf<'ballot.cast' | 'ballot.close'>,
	actor: Participant,
	{ facts }: Context
): Decision {
	const stage = state.stages.find((candidate) => candidate.ballot?.id === command.ballotId);
	const ballot = stage?.ballot;
	if (!stage || !ballot) return refuse('not-found');
	if (ballot.state === 'closed') return refuse('ballot-closed');
	if (command.type === 'ballot.close') {
		if (actor.role !== 'facilitator') return refuse('not-allowed');
		// Options nobody chose are part of the result, with zero.
		const dots = new Map(facts.tallies?.map((tally) => [tally.option, tally]));
		const tallies = ballot.options.map(({ id }) => ({
			option: id,
			field: dots.get(id)?.field ?? 0,
			internal: dots.get(id)?.internal ?? 0
		}));
		return accept({
			type: 'ballot-closed',
			ballotId: ballot.id,
			stage: stage.key,
			tallies,
			voters: facts.voters ?? { field: 0, internal: 0 }
		});
	}
	if (!ballot.electorate.some((elector) => elector.participantId === actor.id)) return refuse('not-in-electorate');
	const problem = checkCast(command.votes, ballot);
	if (problem) return refuse(problem);
	// All dots taken back is the same as never having voted.
	const votes = Object.fromEntries(Object.entries(command.votes).filter(([, dots]) => dots > 0));
	return { ok: true, events: [], texts: [], cast: { ballotId: ballot.id, votes } };
}
