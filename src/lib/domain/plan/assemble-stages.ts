/** The stages of a plan: how far each is, who signed, who objected, and what an imported source said about it. Pure. */
import type { FunctionName } from '../people/people.ts';
import type { PersonView, QuestionView, SignOffView, StageView } from '../session/view.ts';
import type { ChangeView } from '../session/view-afterwards.ts';
import { PASSIVE } from '../ballot/question.ts';
import type { ChangeRequest, Weighed } from './agreement.ts';
import type { Participant, Plan, PlanObjection, PlanSignOff, PlanStage, StageRecord } from './schema.ts';

/** The UTC day of a time in Unix milliseconds. */
export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export function assembleStages(
	stages: readonly StageView[],
	people: readonly PersonView[],
	questions: readonly QuestionView[],
	source: Plan | null
): PlanStage[] {
	const record = (id: PlanStage['id']): { record?: StageRecord } => {
		const facts = source && stageRecord(source, id);
		return facts ? { record: facts } : {};
	};
	const here = stages.map((stage): PlanStage => ({
		...liveStage(stage, people),
		...weighedIn(stage, questions),
		...record(stage.key)
	}));
	const elsewhere = (source?.stages ?? [])
		.filter(({ id }) => !stages.some(({ key }) => key === id))
		.flatMap(({ id }) => {
			const facts = record(id);
			return facts.record ? [{ id, phase: 'prepare' as const, version: 0, ...facts }] : [];
		});
	return [...here, ...elsewhere];
}

function liveStage(stage: StageView, people: readonly PersonView[]): PlanStage {
	const { adopted, consent } = stage;
	return {
		id: stage.key,
		phase: stage.reopened && stage.phase === 'draft' ? 'reopened' : stage.phase,
		version: stage.version,
		...(adopted && { hash: adopted.hash, seq: adopted.seq, adoptedOn: isoDay(adopted.at) }),
		...(stage.confirmedAt !== null &&
			adopted &&
			stage.confirmedAt > adopted.at && { confirmedOn: isoDay(stage.confirmedAt) }),
		...(stage.shaken.length > 0 && { stale: true, staleBecause: [...stage.shaken] }),
		...(adopted?.pair && { decidedBy: [...adopted.pair] }),
		...(!adopted && consent && { hash: consent.hash, seq: consent.seq }),
		signoffs: adopted
			? adopted.signOffs.map((signOff) => signature(signOff, isoDay(signOff.at ?? adopted.at)))
			: roundOf(stage, people),
		objections: stage.objections.map((objection): PlanObjection => {
			const { id, kind, state, participantId, name, side, text, proposal, resolution } = objection;
			const by = people.find((person) => person.id === participantId);
			return {
				id,
				kind,
				state,
				by: participantId,
				displayName: name,
				side,
				...(by && { function: by.function }),
				text,
				...(proposal !== undefined && { proposal }),
				...(resolution !== undefined && { resolution })
			};
		}),
		changeRequests: stage.changes.filter(({ state }) => state !== 'withdrawn').map(requestOf),
		acceptedFindings: stage.acceptedFindings.map(({ lint, entities, reason, by }) => ({
			lint,
			entities: [...entities],
			reason,
			by
		}))
	};
}

/** What was weighed because nobody could agree, as far as it may be told [PL70]. */
function weighedIn({ key }: StageView, questions: readonly QuestionView[]): Pick<PlanStage, 'weighed'> {
	const weighed = questions.flatMap(({ stage, round, result, question, options, askedAt }): Weighed[] => {
		if (stage !== key || round === undefined || !result || result.rows.length === 0) return [];
		const lines = result.rows.map(({ option, figures }) => ({
			text: option === PASSIVE ? null : { ...options.find(({ id }) => id === option)?.words },
			carried: result.carried.includes(option),
			...(figures && { resistance: figures.both })
		}));
		return [{ question: { ...question }, on: isoDay(askedAt), round, lines }];
	});
	return weighed.length > 0 ? { weighed } : {};
}

/** While a stage is open for a request, nobody has decided on it yet. */
function requestOf({ id, participantId, why, proposal, items, state, reason, decidedAt }: ChangeView): ChangeRequest {
	return {
		id,
		by: participantId,
		why: proposal ? `${why}\n${proposal}` : why,
		affects: [...items],
		state: state === 'accepted' ? 'accepted' : state === 'declined' ? 'rejected' : 'open',
		...(decidedAt !== null && { decidedOn: isoDay(decidedAt) }),
		...(reason !== undefined && { result: reason })
	};
}

/** Several functions as a list, one as itself, none as null: the shape of the sample. */
const signsFor = (functions: readonly FunctionName[]): PlanSignOff['signsFor'] =>
	functions.length > 1 ? [...functions] : (functions[0] ?? null);

const signature = (signOff: SignOffView, on: string): PlanSignOff => ({
	personId: signOff.participantId,
	signsFor: signsFor(signOff.signsFor),
	fist: signOff.fist,
	note: signOff.note ?? null,
	on,
	displayName: signOff.name,
	function: signOff.function,
	side: signOff.side
});

/** Fists of a round that is over without adoption: said, but not yet an agreement. Nothing while the round is open. */
function roundOf({ consent }: StageView, people: readonly PersonView[]): PlanSignOff[] {
	return (consent?.fists ?? []).map(({ participantId, fist, note }): PlanSignOff => {
		const elector = consent?.electorate.find((each) => each.participantId === participantId);
		const named = (consent?.signatories ?? []).filter((each) => each.participantId === participantId);
		return {
			personId: participantId,
			signsFor: signsFor(named.map((each) => each.function)),
			fist,
			note: note ?? null,
			displayName: people.find(({ id }) => id === participantId)?.name ?? null,
			...(elector && { function: elector.function, side: elector.side })
		};
	});
}

/** Everybody the ids of a source document may refer to, itself perhaps imported before. */
export function sourceParticipants(source: Plan): Participant[] {
	const people = [
		...(source.participants ?? []),
		...(source.otherPeople ?? []),
		...(source.record?.participants ?? [])
	];
	return [
		...new Map(
			people.map(({ id, displayName, function: fn, side }) => [id, { id, displayName, function: fn, side }])
		).values()
	];
}

/** What the source said about a stage, with names and functions written in: its people are not participants here. */
function stageRecord(source: Plan, id: PlanStage['id']): StageRecord | null {
	const stage = source.stages?.find((each) => each.id === id);
	if (!stage) return null;
	const older = stage.record;
	const own = (stage.signoffs?.length ?? 0) > 0 || stage.phase === 'adopted' || !older;
	const { phase, version, hash, adoptedOn, signoffs } = own ? stage : older;
	const objections = [...(stage.objections ?? []), ...(older?.objections ?? [])];
	const changeRequests = [...(stage.changeRequests ?? []), ...(older?.changeRequests ?? [])];
	if (phase === 'prepare' && !signoffs?.length && objections.length + changeRequests.length === 0) return null;
	const people = new Map(sourceParticipants(source).map((person) => [person.id, person]));
	const told = <T extends { displayName?: string | null }>(fact: T, personId: string | null | undefined): T => {
		const person = people.get(personId ?? '');
		return person ? { displayName: person.displayName, function: person.function, side: person.side, ...fact } : fact;
	};
	return {
		phase,
		...(version != null && { version }),
		...(hash && { hash }),
		...(adoptedOn && { adoptedOn }),
		...(signoffs?.length && { signoffs: signoffs.map((signOff) => told(signOff, signOff.personId)) }),
		...(objections.length > 0 && { objections: objections.map((objection) => told(objection, objection.by)) }),
		...(changeRequests.length > 0 && { changeRequests })
	};
}
