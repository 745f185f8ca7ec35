/**
 * The adoption rule ("gemeinsam verabschieden"): what still stands between a frozen stage and its adoption.
 * Pure. Rules AD in RULES.md; source: 12-method §3.3.
 */
import { AGREEING_SIDES } from '../people/people.ts';
import type { SessionFinding } from './decision.ts';
import { BLOCKING_KINDS, type AdoptionGap, type SignOff } from './event.ts';
import type { ConsentRound, SessionState, Stage } from './state.ts';

/**
 * @param hashNow hash of the room's content now; undefined when it is not known (a projection between round and close)
 * @returns every gap, none when the stage may be adopted
 */
export function findAdoptionGaps(
	state: SessionState,
	stage: Stage,
	round: ConsentRound,
	findings: readonly SessionFinding[],
	hashNow?: string
): AdoptionGap[] {
	const changed: AdoptionGap[] = hashNow !== undefined && hashNow !== round.hash ? [{ code: 'content-changed' }] : [];
	return [...changed, ...roundGaps(state, round), ...findObjectionGaps(stage), ...findFindingGaps(stage, findings)];
}

type Answered = Pick<ConsentRound, 'electorate' | 'signatories'> & {
	readonly fists: readonly {
		readonly participantId: ConsentRound['fists'][number]['participantId'];
		readonly fist: number;
	}[];
};

/** What a round of answers lacks by itself, whatever it is about. */
export const roundGaps = (state: SessionState, round: Answered): AdoptionGap[] => [
	...findSideGaps(state, round),
	...findSignatoryGaps(state, round)
];

/** Both sides, enough persons, enough of them heard [AD1, AD2]. */
function findSideGaps(state: SessionState, round: Answered): AdoptionGap[] {
	const given = new Set(round.fists.map((fist) => fist.participantId));
	return AGREEING_SIDES.flatMap((side): AdoptionGap[] => {
		const eligible = round.electorate.filter((elector) => elector.side === side);
		const { minPersonsPerSide, quorumPerSide } = state.settings;
		if (eligible.length < minPersonsPerSide)
			return [{ code: 'too-few-persons', side, have: eligible.length, need: minPersonsPerSide }];
		const have = eligible.filter((elector) => given.has(elector.participantId)).length;
		// At least one voice whatever the quorum: silence is never consent.
		const need = Math.max(1, Math.ceil(quorumPerSide * eligible.length - 1e-9));
		return have < need ? [{ code: 'quorum-missing', side, have, need }] : [];
	});
}

/** Every function with a named signatory stands behind it [AD3]. */
function findSignatoryGaps(state: SessionState, round: Answered): AdoptionGap[] {
	return signatoriesOf(round).flatMap(({ function: fn, participantId }): AdoptionGap[] => {
		const fist = round.fists.find((given) => given.participantId === participantId)?.fist;
		if (fist === undefined) return [{ code: 'signatory-missing', function: fn, participantId }];
		return fist < state.settings.consentMin ? [{ code: 'signatory-below', function: fn, participantId, fist }] : [];
	});
}

export const signatoriesOf = (round: Pick<ConsentRound, 'signatories'>) =>
	Object.entries(round.signatories).map(([fn, participantId]) => ({
		function: fn as keyof typeof round.signatories,
		participantId
	}));

/** No objection of a blocking kind is open, from whichever round [AD4]. */
const findObjectionGaps = (stage: Stage): AdoptionGap[] =>
	stage.objections
		.filter((objection) => objection.state === 'open' && BLOCKING_KINDS.includes(objection.kind))
		.map((objection) => ({ code: 'objection-open', objectionId: objection.id, kind: objection.kind }));

/** Plan-check errors of the stage are fixed, or accepted with a reason [AD5]. */
const findFindingGaps = (stage: Stage, findings: readonly SessionFinding[]): AdoptionGap[] =>
	openErrors(stage, findings).map(({ lint, entities }) => ({ code: 'finding-open', lint, entities: [...entities] }));

export function openErrors(stage: Stage, findings: readonly SessionFinding[]): SessionFinding[] {
	const accepted = new Set(stage.acceptedFindings.map(findingKey));
	return findings.filter(
		(finding) => finding.severity === 'error' && finding.stage === stage.key && !accepted.has(findingKey(finding))
	);
}

export const findingKey = ({
	lint,
	entities
}: {
	readonly lint: string;
	readonly entities: readonly string[];
}): string => JSON.stringify([lint, [...entities].sort()]);

/** The fists of the round that adopted, as sign-offs bound to its hash. */
export function signOffsOf(round: ConsentRound): SignOff[] {
	return round.fists.flatMap(({ participantId, fist, noteTextId }): SignOff[] => {
		const elector = round.electorate.find((candidate) => candidate.participantId === participantId);
		if (!elector) return [];
		const signsFor = signatoriesOf(round)
			.filter((named) => named.participantId === participantId)
			.map((named) => named.function);
		return [
			{
				participantId,
				function: elector.function,
				side: elector.side,
				signsFor,
				fist,
				...(noteTextId ? { noteTextId } : {})
			}
		];
	});
}
