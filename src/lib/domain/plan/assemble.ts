/**
 * The plan of a workshop: what its rooms hold and what its ledger says, as one `cocreation-plan/1` document. The one model that
 * the plan page, checks and exports share. Pure: same input, same plan. Rules PL in RULES.md.
 * What the viewer may not know must already be missing from the input (projectFor).
 */
import { isWhole } from '../session/agenda.ts';
import type { EndorsementView } from '../session/view-afterwards.ts';
import type { AgendaSlice, PersonView, Slices, StageView, WorkshopSlice } from '../session/view.ts';
import { textKey, type TextKey } from '../text.ts';
import { isAgreeingSide } from '../people/people.ts';
import type { Endorsement, Request } from './agreement.ts';
import { withAfter } from './assemble-after.ts';
import { assembleLedger } from './assemble-ledger.ts';
import { withAssumptions } from './assumptions.ts';
import { assembleStages, isoDay, sourceParticipants } from './assemble-stages.ts';
import type { Item } from './content.ts';
import { FROM_CARDS, KIND_ENTRIES, type ItemList, type KindInfo } from './kinds.ts';
import { readLeniently } from './lenient.ts';
import { Preface, withPreface } from './preface.ts';
import { byRank } from './rank.ts';
import { PLAN_SCHEMA, type Participant, type Plan, type SkippedField } from './schema.ts';

export interface PlanInput {
	readonly workshop: WorkshopSlice;
	readonly people: readonly PersonView[];
	readonly stages: readonly StageView[];
	readonly content: Slices['content'];
	/** What the room was asked. */
	readonly questions?: Slices['questions'];
	/** What functions asked of each other; what an imported plan brought along is among it. */
	readonly requests?: Slices['requests'];
	/** What happened after something was agreed. */
	readonly after?: Slices['after'];
	/** What of the day is left out. */
	readonly agenda?: Pick<AgendaSlice, 'leftOut'>;
	/** The document this workshop was imported from: contributes what has no room yet, and its sign-offs as a record. */
	readonly record?: Plan | null;
	/** The day the plan is told for, ISO date. */
	readonly asOf: string;
	/** The day it is written down, ISO date; by default `asOf`. */
	readonly exportedAt?: string;
}

type Entities = Partial<Pick<Plan, ItemList>>;

/** Assemble the plan. Hash, findings and metrics are added by publishPlan (publish.ts). */
export function assemblePlan(input: PlanInput): Plan {
	const {
		workshop,
		people,
		stages,
		questions = [],
		requests = [],
		after,
		agenda,
		content,
		record,
		asOf,
		exportedAt = asOf
	} = input;
	const { entities, skipped } = readEntities(content, textKey(workshop.locale));
	const preface = readPreface(content, skipped);
	const planStages = assembleStages(stages, people, questions, record ?? null);
	const adopted = new Set(stages.filter(({ phase }) => phase === 'adopted').map(({ key }) => key as string));
	// Nobody agreed to anything in a rehearsal [RH4].
	const agreed = isWhole(stages, agenda?.leftOut ?? []) && !workshop.rehearsal;
	const ledger = assembleLedger(record?.ledger ?? [], requests);
	const adoptedOn = planStages.flatMap((stage) => stage.adoptedOn ?? []);
	const plan: Plan = withAssumptions({
		schema: PLAN_SCHEMA,
		...(record?.disclaimer && { disclaimer: record.disclaimer }),
		exportedAt,
		status: agreed ? 'agreed' : 'draft',
		...(workshop.rehearsal && { rehearsal: true }),
		...(agreed && { agreedOn: adoptedOn.sort().at(-1) }),
		version: planVersion(stages),
		workshop: planWorkshop(workshop, record ?? null),
		...(record && { record: sourceRecord(record) }),
		...(record?.fieldForce && { fieldForce: record.fieldForce }),
		participants: people.filter(takesPart).map(participant),
		otherPeople: people.filter((person) => !takesPart(person)).map(participant),
		stages: planStages,
		...(workshop.endorsements.length > 0 && { endorsements: workshop.endorsements.map(endorsement) }),
		...withAfter(withDerived(entities, adopted, ledger), after),
		ledger,
		...(record?.series && { series: record.series }),
		...(record?.rideAlongs && { rideAlongs: record.rideAlongs }),
		...(record?.['dotVotes'] !== undefined && { dotVotes: record['dotVotes'] }),
		...(record?.['relationshipCheck'] !== undefined && { relationshipCheck: record['relationshipCheck'] }),
		...(skipped.length > 0 && { skipped })
	});
	return withPreface(plan, preface);
}

/** 1, and one more for every time a stage was adopted again. */
const planVersion = (stages: readonly StageView[]): number =>
	stages.reduce((version, stage) => version + Math.max(0, stage.version - 1), 1);

const takesPart = ({ role, side }: PersonView): boolean => role === 'participant' && isAgreeingSide(side);

const endorsement = ({ participantId, name, function: fn, at, note, current }: EndorsementView): Endorsement => ({
	by: participantId,
	displayName: name,
	function: fn,
	on: isoDay(at),
	...(note !== undefined && { note }),
	current
});

/** Display name and function, as 15-views §7 asks: no region, nothing else that describes a person. */
const participant = ({ id, name, function: fn, side, role, signsFor }: PersonView): Participant => ({
	id,
	displayName: name,
	function: fn,
	side,
	role,
	signsFor: signsFor.length > 1 ? [...signsFor] : (signsFor[0] ?? null)
});

function planWorkshop(workshop: WorkshopSlice, record: Plan | null): Plan['workshop'] {
	const { titleZhHant: _folded, ...source } = record?.workshop ?? { id: workshop.id, title: {} };
	return {
		...source,
		id: workshop.id,
		title: workshop.title,
		languages: [...workshop.languages],
		sourceLanguage: workshop.locale,
		templateId: workshop.templateId,
		sessionDate: isoDay(workshop.createdAt),
		settings: { ...source.settings, ...workshop.settings }
	};
}

const sourceRecord = (record: Plan): Plan['record'] => ({
	workshopId: record.workshop.id,
	title: record.workshop.title,
	...(record.workshop.asOf && { asOf: record.workshop.asOf }),
	...(record.exportedAt && { exportedAt: record.exportedAt }),
	...(record.hash && { hash: record.hash }),
	participants: sourceParticipants(record)
});

/** Every kind from its own room, in rank order. */
function readEntities(content: Slices['content'], language: TextKey): { entities: Entities; skipped: SkippedField[] } {
	const skipped: SkippedField[] = [];
	const entities: Record<string, unknown[]> = {};
	for (const [kind, info] of KIND_ENTRIES) {
		const room = content[info.room] ?? (info.formerly && content[info.formerly]);
		const items = (room?.items ?? []).filter((item) => item.kind === kind).sort(byRank);
		entities[info.list] = items.map((item) => readEntity(item, info, language, skipped));
	}
	return { entities: entities as Entities, skipped };
}

/** What heads the plan: the first such item, whatever else lies there. */
function readPreface(content: Slices['content'], skipped: SkippedField[]): Preface | null {
	const item = content.common?.items.find(({ kind }) => kind === 'preface');
	if (!item) return null;
	const { value, skipped: paths } = readLeniently(Preface, { ...item.fields, id: item.id });
	for (const path of paths) skipped.push({ entity: item.id, path: path.slice(0, MAX_PATH) });
	return value as Preface;
}

/** Longest path that is reported; a stranger chose it. */
const MAX_PATH = 200;

function readEntity(item: Item, info: KindInfo, language: TextKey, skipped: SkippedField[]): { id: string } {
	const { id, kind, fields } = item;
	const own = Object.entries(fields).filter(
		([key, value]) => key !== FROM_CARDS && (!info.derived?.includes(key) || keepsStatus(kind, value))
	);
	const raw = Object.fromEntries(own);
	const { value, skipped: paths } = readLeniently(info.schema, { ...(info.bare ? bareWords(raw, language) : raw), id });
	for (const path of paths) skipped.push({ entity: id, path: path.slice(0, MAX_PATH) });
	return value as { id: string };
}

/** A note's words lie flat in the plan; typed without a language they are in the workshop's. */
function bareWords({ text, ...others }: Item['fields'], language: TextKey): Item['fields'] {
	if (typeof text === 'string') return { ...others, [language]: text };
	return typeof text === 'object' && !Array.isArray(text) ? { ...others, ...text } : others;
}

/** Set aside by people, so it cannot be worked out; every other status is. */
export const keepsStatus = (kind: Item['kind'], status: unknown): boolean =>
	kind === 'insight' && (status === 'parked' || status === 'outdated');

/** Status and use follow from the rest: what rests on what, and which stage is adopted [PL2]. */
function withDerived(entities: Entities, adopted: ReadonlySet<string>, ledger: readonly Request[]): Entities {
	const status = (stage: string): 'adopted' | 'draft' => (adopted.has(stage) ? 'adopted' : 'draft');
	const usedIn = usesOfInsights(entities, ledger);
	return {
		...entities,
		insights: (entities.insights ?? []).map((insight) => {
			const uses = usedIn.get(insight.id) ?? [];
			return { ...insight, status: insight.status ?? (uses.length > 0 ? 'used' : 'open'), usedIn: uses };
		}),
		goals: (entities.goals ?? []).map((goal) => ({ ...goal, status: status('goals') })),
		segments: (entities.segments ?? []).map((segment) => ({ ...segment, status: status('segments') })),
		messages: (entities.messages ?? []).map((message) => ({ ...message, status: status('messages') }))
	};
}

function usesOfInsights(entities: Entities, ledger: readonly Request[]): Map<string, string[]> {
	const resting = [
		...(entities.goals ?? []),
		...(entities.segments ?? []),
		...(entities.messages ?? []),
		...(entities.materials ?? []),
		...ledger.map(({ id, linkedTo }) => ({ id, insightIds: linkedTo }))
	];
	const uses = new Map<string, string[]>();
	for (const { id, insightIds } of resting)
		for (const insight of new Set(insightIds ?? [])) {
			const known = uses.get(insight);
			if (known) known.push(id);
			else uses.set(insight, [id]);
		}
	return uses;
}
