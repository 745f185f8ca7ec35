/** What a plan is for and whom it speaks to: insights, goals, segments, messages. Shape only; see schema.ts. */
import { z } from 'zod';
import { Id } from '../id.ts';
import { FunctionName, Side } from '../people/people.ts';
import {
	ADOPTION_STEPS,
	AUDIENCES,
	CENTRED_ON,
	GUARDS,
	INSIGHT_KINDS,
	INSIGHT_SOURCES,
	LEAD_MODES,
	MESSAGE_LEVELS,
	METRIC_TYPES,
	PRIORITIES,
	STRENGTHS
} from './choices.ts';
import { MlrStatus } from './delivery.ts';
import { Amount, ByRegion, Day, Functions, I18nText, Link, Links, Phrase, Share, Text, list } from './fields.ts';

export const Insight = z.looseObject({
	id: Id,
	text: I18nText.nullish(),
	kind: z.enum(INSIGHT_KINDS).nullish(),
	source: z.enum(INSIGHT_SOURCES).nullish(),
	side: Side.nullish(),
	region: z.string().max(64).nullish(),
	audience: Phrase.nullish(),
	observedOn: Day.nullish(),
	evidence: z
		.looseObject({ n: Amount.nullish(), period: Text.nullish(), strength: z.enum(STRENGTHS).nullish() })
		.nullish(),
	pairedWith: Links.nullish(),
	pairState: z.enum(['confirmed', 'contradicts', 'open']).nullish(),
	confirmations: z.looseObject({ field: Amount.nullish(), internal: Amount.nullish() }).nullish(),
	soWhat: I18nText.nullish(),
	guard: z.enum(GUARDS).nullish(),
	tags: list(z.string().max(64)).nullish(),
	/** Derived: used once something rests on it. */
	status: z.string().max(32).nullish(),
	usedIn: Links.nullish()
});
export type Insight = z.infer<typeof Insight>;

export const Goal = z.looseObject({
	id: Id,
	title: I18nText.nullish(),
	why: I18nText.nullish(),
	metric: z
		.looseObject({
			type: z.enum(METRIC_TYPES).nullish(),
			name: I18nText.nullish(),
			unit: z.string().max(40).nullish(),
			baseline: z.number().nullish(),
			target: z.number().nullish(),
			due: Day.nullish()
		})
		.nullish(),
	ownerFunction: FunctionName.nullish(),
	centredOn: z.enum(CENTRED_ON).nullish(),
	sharedMetric: z.boolean().nullish(),
	incentive: z
		.looseObject({ shared: z.boolean().nullish(), parties: Functions.nullish(), weightPct: Amount.nullish() })
		.nullish(),
	insightIds: Links.nullish(),
	status: z.string().max(32).nullish()
});
export type Goal = z.infer<typeof Goal>;

const AdoptionStep = z.enum(ADOPTION_STEPS);

export const Segment = z.looseObject({
	id: Id,
	name: I18nText.nullish(),
	audience: z.enum(AUDIENCES).nullish(),
	/** Doctors (or other customers) in the segment; where absent, the sum of `sizeByRegion`. */
	size: Amount.nullish(),
	sizeByRegion: ByRegion.nullish(),
	/** `dimension:value`, or both apart; one that was only begun may lack either. */
	criteria: list(
		z.union([Text, z.looseObject({ id: Id.nullish(), dimension: z.string().max(64).nullish(), value: Text.nullish() })])
	).nullish(),
	needs: list(Phrase).nullish(),
	barriers: list(Phrase).nullish(),
	/** Channel kinds, most wanted first. */
	preferences: list(z.string().max(64)).nullish(),
	mindset: I18nText.nullish(),
	context: z
		.looseObject({
			...I18nText.shape,
			practice: Phrase.nullish(),
			patients: Phrase.nullish(),
			workflow: Phrase.nullish(),
			systems: Phrase.nullish(),
			access_reimbursement: Phrase.nullish()
		})
		.nullish(),
	adoption: z.looseObject({ from: AdoptionStep.nullish(), to: AdoptionStep.nullish() }).nullish(),
	archetypes: list(z.string().max(64)).nullish(),
	priority: z.enum(PRIORITIES).nullish(),
	accessRateF2f: Share.nullish(),
	emailConsentRate: Share.nullish(),
	leadMode: z.enum(LEAD_MODES).nullish(),
	relationOwners: Functions.nullish(),
	insightIds: Links.nullish(),
	variants: list(
		z.looseObject({ id: Id.nullish(), name: Phrase.nullish(), sizeShare: Share.nullish(), note: Phrase.nullish() })
	).nullish(),
	status: z.string().max(32).nullish()
});
export type Segment = z.infer<typeof Segment>;

export const Message = z.looseObject({
	id: Id,
	level: z.enum(MESSAGE_LEVELS).nullish(),
	theme: z
		.enum([
			'disease',
			'patient',
			'mechanism',
			'study',
			'outcome',
			'dosing',
			'safety',
			'service',
			'access',
			'expert_exchange'
		])
		.nullish(),
	core: I18nText.nullish(),
	story: I18nText.nullish(),
	version20s: I18nText.nullish(),
	versions: z.looseObject({ '2min': I18nText.nullish(), deep: I18nText.nullish() }).nullish(),
	solves: list(z.string().max(64)).nullish(),
	proofs: list(
		z.looseObject({
			id: Id.nullish(),
			text: Phrase.nullish(),
			reference: Phrase.nullish(),
			ownerFunction: FunctionName.nullish(),
			validUntil: Day.nullish()
		})
	).nullish(),
	objections: list(
		z.looseObject({
			id: Id.nullish(),
			objection: Phrase.nullish(),
			answer: Phrase.nullish(),
			source: Phrase.nullish()
		})
	).nullish(),
	segmentIds: Links.nullish(),
	goalIds: Links.nullish(),
	insightIds: Links.nullish(),
	languageVariants: list(z.string().max(16)).nullish(),
	promotional: z.boolean().nullish(),
	mlr: z
		.looseObject({
			status: MlrStatus.nullish(),
			ref: Text.nullish(),
			rationale: Phrase.nullish(),
			validUntil: Day.nullish(),
			/** What review said of other words, and when: the message was changed since. */
			was: MlrStatus.nullish(),
			wasOn: Day.nullish()
		})
		.nullish(),
	fieldFit: z.number().min(0).max(5).nullish(),
	ownerFunction: FunctionName.nullish(),
	why: I18nText.nullish(),
	variantOf: Link.nullish(),
	status: z.string().max(32).nullish()
});
export type Message = z.infer<typeof Message>;
