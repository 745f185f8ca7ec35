/**
 * `cocreation-plan/1`: the one document a workshop leaves behind, as zod and as a type. What the sample workshop contains
 * validates; further fields of the domain model are optional; unknown keys are kept (05-decisions 19).
 * Pure shape and caps: what is missing or does not fit together is a finding (domain/checks), not a validation error.
 */
import { z } from 'zod';
import { Finding } from '../checks/finding.ts';
import { Id } from '../id.ts';
import { Locale } from '../text.ts';
import { Endorsement, Participant, PlanStage, Request, SourceRecord } from './agreement.ts';
import { Assumptions, FieldForce } from './assumptions.ts';
import { Channel, Dependency, Material, Relay, RoleAgreement, Touchpoint } from './delivery.ts';
import { Amount, Day, I18nText, Phrase, Text, list } from './fields.ts';
import { duplicateIds, exceededLimits } from './limits.ts';
import { PlanMetrics } from './metrics-schema.ts';
import { Action, Decision, GlossaryTerm, Note, NotDoing, Risk, Verdict } from './notes.ts';
import { StrategyBrief } from './preface.ts';
import { RideAlong, Series } from './rhythm.ts';
import { Goal, Insight, Message, Segment } from './strategy.ts';

export { Assumptions, FieldForce } from './assumptions.ts';
export { Channel, Dependency, Material, Relay, RoleAgreement, Touchpoint } from './delivery.ts';
export { Action, Decision, GlossaryTerm, Note, NotDoing, Risk, Verdict } from './notes.ts';
export { Participant, PlanObjection, PlanSignOff, PlanStage, Request, SourceRecord, StageRecord } from './agreement.ts';
export { Goal, Insight, Message, Segment } from './strategy.ts';

export const PLAN_SCHEMA = 'cocreation-plan/1';

export const PlanWorkshop = z.looseObject({
	id: Id,
	title: I18nText,
	titleZhHant: Text.nullish(),
	brand: Text.nullish(),
	substance: Text.nullish(),
	therapy: I18nText.nullish(),
	countries: list(z.string().max(8)).nullish(),
	languages: z.array(Locale).min(1).max(3).nullish(),
	sourceLanguage: Locale.nullish(),
	mode: z.enum(['live', 'async', 'hybrid']).nullish(),
	templateId: z.string().max(64).nullish(),
	sessionDate: Day.nullish(),
	/** The day checks count from, where the plan itself says so (the demo does). */
	asOf: z.iso.date().nullish(),
	planPeriod: z.looseObject({ from: Day.nullish(), to: Day.nullish(), weeks: Amount.nullish() }).nullish(),
	/** What everybody starts from. */
	strategyBrief: StrategyBrief.nullish(),
	/** What both sides say together, in a sentence or three. No part of what is signed. */
	declaration: Phrase.nullish(),
	settings: z.record(z.string().max(64), z.unknown()).nullish()
});
export type PlanWorkshop = z.infer<typeof PlanWorkshop>;

/** A stored field that could not be read and was left out: which entity, and where. */
export const SkippedField = z.object({ entity: z.string().max(80), path: z.string().max(400) });
export type SkippedField = z.infer<typeof SkippedField>;

const PlanShape = z.looseObject({
	schema: z.literal(PLAN_SCHEMA),
	disclaimer: I18nText.nullish(),
	/** The day this document was written, and what our export says about it. Ignored by an import. */
	exportedAt: Day.nullish(),
	status: z.enum(['agreed', 'draft']).nullish(),
	/** Rehearsed with simulated colleagues: never agreed, whatever its stages say. */
	rehearsal: z.boolean().nullish(),
	agreedOn: Day.nullish(),
	version: z.int().min(0).nullish(),
	hash: z.string().max(128).nullish(),
	workshop: PlanWorkshop,
	/** Where the content was imported from. */
	record: SourceRecord.nullish(),
	fieldForce: FieldForce.nullish(),
	/** How people wrote down the period, the field force and the limits. Read from `workshop` and `fieldForce`; ignored by an import. */
	assumptions: list(Assumptions).nullish(),
	/** Those who write, vote and sign; everybody else is in `otherPeople`. */
	participants: list(Participant).nullish(),
	otherPeople: list(Participant).nullish(),
	stages: z.array(PlanStage).max(20).nullish(),
	endorsements: list(Endorsement).nullish(),
	insights: list(Insight).nullish(),
	goals: list(Goal).nullish(),
	segments: list(Segment).nullish(),
	messages: list(Message).nullish(),
	channels: list(Channel).nullish(),
	touchpoints: list(Touchpoint).nullish(),
	materials: list(Material).nullish(),
	relays: list(Relay).nullish(),
	roleAgreements: list(RoleAgreement).nullish(),
	dependencies: list(Dependency).nullish(),
	/** What a look back decided for next time. */
	verdicts: list(Verdict).nullish(),
	/** The request ledger. */
	ledger: list(Request).nullish(),
	series: list(Series).nullish(),
	rideAlongs: list(RideAlong).nullish(),
	decisions: list(Decision).nullish(),
	notDoing: list(NotDoing).nullish(),
	risks: list(Risk).nullish(),
	actions: list(Action).nullish(),
	glossary: list(GlossaryTerm).nullish(),
	workingAgreements: list(Note).nullish(),
	parkingLot: list(Note).nullish(),
	findings: list(Finding).nullish(),
	metrics: PlanMetrics.nullish(),
	skipped: list(SkippedField).nullish()
});

/** Refuses oversized and contradictory documents with the path of each problem; everything else is kept. */
export const Plan = PlanShape.superRefine((plan, context) => {
	for (const { path, message } of [...exceededLimits(plan), ...duplicateIds(plan)]) {
		context.addIssue({ code: 'custom', path: [...path], message });
	}
});
export type Plan = z.infer<typeof Plan>;

export type PlanProblem = { readonly path: string; readonly code: string; readonly message: string };

/** Most problems reported for one document. */
const MAX_PROBLEMS = 100;

/** Parse what another machine wrote. Paths are JSON pointers (RFC 6901). Sizes are looked at first, so that parsing stays cheap. */
export function readPlan(document: unknown): { ok: true; plan: Plan } | { ok: false; problems: PlanProblem[] } {
	const tooBig = exceededLimits(document);
	if (tooBig.length > 0)
		return { ok: false, problems: tooBig.map(({ path, message }) => problem(path, 'limit', message)) };
	const parsed = Plan.safeParse(document);
	if (parsed.success) return { ok: true, plan: parsed.data };
	const problems = parsed.error.issues
		.slice(0, MAX_PROBLEMS)
		.map((issue) => problem(issue.path, issue.code, issue.message));
	return { ok: false, problems };
}

const problem = (path: readonly PropertyKey[], code: string, message: string): PlanProblem => ({
	path: path.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join(''),
	code,
	message
});

/** JSON Schema of the document (draft 2020-12), for people who write importers. */
export const planJsonSchema = () => z.toJSONSchema(PlanShape, { io: 'input' });
