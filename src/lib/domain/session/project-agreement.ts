/** The parts of a projection that carry ballots, fists and objections: what stays closed until when. Rules PR in RULES.md. */
import { rankByParity } from '../ballot/parity-ranking.ts';
import { countsFor } from '../people/parity.ts';
import { findAdoptionGaps, signatoriesOf } from './adoption.ts';
import { BLOCKING_KINDS, type AdoptionGap, type SignOff } from './event.ts';
import type { Sources } from './project.ts';
import { countBySide, stillHere, type Ballot, type ConsentRound, type SessionState, type Stage } from './state.ts';
import type { BallotView, ConsentView, ObjectionView, SignOffView } from './view.ts';

export type Words = Pick<Sources, 'names' | 'texts'>;
const note = (texts: Words['texts'], id: string | undefined) => {
	const body = id ? texts.get(id) : undefined;
	return body === undefined ? {} : { note: body };
};

/** While a ballot is open only counts are known, and by side only where both sides reach k [PR2]. */
export function projectBallot(state: SessionState, ballot: Ballot, sources: Pick<Sources, 'voted'>): BallotView {
	const k = state.settings.kAnonymity;
	const asked = ballot.state === 'open' ? stillHere(state, ballot.electorate) : ballot.electorate;
	const electorateSize = countBySide(asked);
	const voted = new Set(sources.voted.get(ballot.id));
	const counts = ballot.voters ?? countBySide(asked.filter((elector) => voted.has(elector.participantId)));
	const { id, options, dotsPerPerson, maxPerOption } = ballot;
	return {
		id,
		state: ballot.state,
		options,
		dotsPerPerson,
		maxPerOption,
		voted: countsFor(counts, electorateSize, k),
		electorateSize,
		results: ballot.tallies && ballot.voters ? projectResults(ballot, ballot.tallies, ballot.voters, k) : null
	};
}

/** Below k voters on a side only the order and the "talk about it" flag leave the server (05-decisions 5) [PR3]. */
function projectResults(
	ballot: Ballot,
	tallies: NonNullable<Ballot['tallies']>,
	voters: NonNullable<Ballot['voters']>,
	k: number
): NonNullable<BallotView['results']> {
	const bySide = voters.field >= k && voters.internal >= k;
	const labels = new Map(ballot.options.map((option) => [option.id, option.label]));
	const rows = rankByParity(tallies).map(({ option, field, internal, parity, gap, talk }) => {
		const label = labels.get(option) ?? '';
		return bySide
			? { id: option, label, field, internal, parity, gap, talk }
			: { id: option, label, field: 0, internal: 0, parity: 0, gap: 0, talk };
	});
	return { bySide, rows };
}

/** Who has given a fist is known at once, its value when the round is over; objections are public at once [PR5]. */
export function projectConsent(state: SessionState, stage: Stage, round: ConsentRound, sources: Sources): ConsentView {
	const over = round.state !== 'open';
	const given = round.fists.map((fist) => fist.participantId).sort();
	const here = stillHere(state, round.electorate);
	return {
		round: round.round,
		state: round.state,
		openedAt: round.openedAt,
		seq: round.seq,
		hash: round.hash,
		electorate: over
			? round.electorate
			: round.electorate.filter((e) => here.includes(e) || given.includes(e.participantId)),
		signatories: signatoriesOf(round),
		given,
		fists: over
			? round.fists.map(({ participantId, fist, noteTextId }) => ({
					participantId,
					fist,
					...note(sources.texts, noteTextId)
				}))
			: null,
		gaps: over
			? round.gaps
			: findAdoptionGaps(state, stage, round, sources.findings[stage.key] ?? []).filter(keepsFistsSecret),
		thin: over ? !round.fists.some((fist) => fist.fist === 5) : null
	};
}

const keepsFistsSecret = (gap: AdoptionGap): boolean => gap.code !== 'signatory-below';

export const projectSignOffs = (
	signOffs: readonly (SignOff & { readonly at?: number })[],
	{ names, texts }: Words
): SignOffView[] =>
	signOffs.map(({ noteTextId, ...signOff }) => ({
		...signOff,
		name: names.get(signOff.participantId) ?? '',
		...note(texts, noteTextId)
	}));

export function projectObjections(state: SessionState, stage: Stage, { names, texts }: Words): ObjectionView[] {
	return stage.objections.map(
		({ id, round, participantId, kind, textId, proposalTextId, resolutionTextId, state: objectionState }) => {
			const proposal = proposalTextId ? texts.get(proposalTextId) : undefined;
			const resolution = resolutionTextId ? texts.get(resolutionTextId) : undefined;
			return {
				id,
				round,
				participantId,
				name: names.get(participantId) ?? '',
				side: state.participants.find((p) => p.id === participantId)?.side ?? 'neutral',
				kind,
				blocking: BLOCKING_KINDS.includes(kind),
				text: texts.get(textId) ?? '',
				...(proposal === undefined ? {} : { proposal }),
				state: objectionState,
				...(resolution === undefined ? {} : { resolution })
			};
		}
	);
}
