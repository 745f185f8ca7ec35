/** How a plan reaches people: channels, touchpoints, materials, and who passes what to whom. Shape only; see schema.ts. */
import { z } from 'zod';
import { Id } from '../id.ts';
import { FunctionName, Side } from '../people/people.ts';
import {
	CHANNEL_KINDS,
	AUTONOMY,
	CERTAINTIES,
	CONTACT_RIGHTS,
	INTENSITIES,
	MATERIAL_KINDS,
	MATURITIES,
	MLR_STATES,
	RELATIONS_TO_REP,
	TRIGGERS
} from './choices.ts';
import { Amount, Day, Functions, I18nText, Link, Links, Phrase, Share, Text, list } from './fields.ts';

export const Channel = z.looseObject({
	id: Id,
	kind: z.enum(CHANNEL_KINDS).nullish(),
	name: I18nText.nullish(),
	ownerFunction: FunctionName.nullish(),
	modality: z.enum(['analog', 'digital']).nullish(),
	direction: z.enum(['push', 'pull']).nullish(),
	personal: z.boolean().nullish(),
	/** Contacts possible in the plan period; null where nothing limits them. */
	capacityContacts: Amount.nullish(),
	capacityBasis: Phrase.nullish(),
	costPerContactEUR: Amount.nullish(),
	fixedCostEUR: Amount.nullish(),
	consentRequired: z.boolean().nullish(),
	countsAsEmail: z.boolean().nullish(),
	/** Channels this one happens inside of: it adds no contact of its own. */
	embeddedIn: Links.nullish(),
	fieldGain: I18nText.nullish()
});
export type Channel = z.infer<typeof Channel>;

const Trigger = z.looseObject({
	type: z.enum(TRIGGERS).nullish(),
	after: Link.nullish(),
	condition: Phrase.nullish(),
	delayDays: Amount.nullish()
});

export const Touchpoint = z.looseObject({
	id: Id,
	segmentId: Link.nullish(),
	messageId: Link.nullish(),
	channelId: Link.nullish(),
	journeyStep: z.string().max(64).nullish(),
	order: z.number().min(0).max(1e6).nullish(),
	needRef: Phrase.nullish(),
	/** Share of the segment's doctors that are contacted. */
	reach: Share.nullish(),
	/** Contacts per contacted doctor in the plan period. */
	frequencyPerHcp: Amount.nullish(),
	from: Day.nullish(),
	to: Day.nullish(),
	ownerFunction: FunctionName.nullish(),
	ownerPersonId: Link.nullish(),
	coHosts: Functions.nullish(),
	equippedBy: Functions.nullish(),
	materialIds: Links.nullish(),
	trigger: Trigger.nullish(),
	reinforces: Links.nullish(),
	relationToRep: z.enum(RELATIONS_TO_REP).nullish(),
	intensity: z.enum(INTENSITIES).nullish(),
	autonomy: z.enum(AUTONOMY).nullish(),
	/** Regions of the segment it covers. */
	regions: z.union([z.literal('all'), Links]).nullish(),
	objective: I18nText.nullish(),
	relayId: Link.nullish(),
	status: z.enum(['planned', 'running', 'done', 'dropped']).nullish()
});
export type Touchpoint = z.infer<typeof Touchpoint>;

export const MlrStatus = z.enum(MLR_STATES);

export const Material = z.looseObject({
	id: Id,
	kind: z.enum(MATERIAL_KINDS).nullish(),
	name: I18nText.nullish(),
	maturity: z.enum(MATURITIES).nullish(),
	developedBy: list(Side).nullish(),
	ownerFunction: FunctionName.nullish(),
	costEUR: Amount.nullish(),
	mlrStatus: MlrStatus.nullish(),
	validUntil: Day.nullish(),
	insightIds: Links.nullish(),
	fragments: Amount.nullish(),
	/** Median of the field's ratings, 1 to 5. */
	fieldUsefulness: z.number().min(0).max(5).nullish(),
	doability: z.number().min(0).max(5).nullish(),
	languages: list(z.string().max(16)).nullish(),
	commitment: z
		.looseObject({
			repsCommitted: Amount.nullish(),
			usesPerWeekPerRep: Amount.nullish(),
			committedBy: Link.nullish(),
			reviewOn: Day.nullish()
		})
		.nullish(),
	/** When the field first saw it. */
	firstFieldAt: Day.nullish(),
	path: list(z.looseObject({ state: Text.nullish(), on: Day.nullish() })).nullish(),
	/** Sums only, no persons. */
	usageLog: list(
		z.looseObject({
			weekStart: Day.nullish(),
			region: z.string().max(64).nullish(),
			/** People the sum is over, and those of them who used it. */
			reps: Amount.nullish(),
			activeUsers: Amount.nullish(),
			uses: Amount.nullish()
		})
	).nullish(),
	notUsedReasons: list(z.looseObject({ code: z.string().max(40), n: Amount.nullish() })).nullish()
});
export type Material = z.infer<typeof Material>;

export const Relay = z.looseObject({
	id: Id,
	from: FunctionName.nullish(),
	to: FunctionName.nullish(),
	what: Phrase.nullish(),
	trigger: Phrase.nullish(),
	withinWorkingDays: Amount.nullish(),
	format: Text.nullish(),
	consentBasis: Phrase.nullish(),
	touchpointIds: Links.nullish(),
	adoptedBy: list(Side).nullish(),
	kept: z.looseObject({ onTime: Amount.nullish(), late: Amount.nullish() }).nullish(),
	reviewOn: Day.nullish()
});
export type Relay = z.infer<typeof Relay>;

export const RoleAgreement = z.looseObject({
	id: Id,
	topic: Phrase.nullish(),
	segmentIds: Links.nullish(),
	r: Functions.nullish(),
	a: FunctionName.nullish(),
	c: Functions.nullish(),
	i: Functions.nullish(),
	gives: Phrase.nullish(),
	gets: Phrase.nullish(),
	stops: Phrase.nullish(),
	/** A month, for each person of those who stop. */
	freedHours: Amount.nullish(),
	/** What each function does differently on Monday, by function. */
	mondayNote: z.record(z.string().min(1).max(64), Phrase).nullish(),
	contactRule: z
		.looseObject({
			who: FunctionName.nullish(),
			may: z.enum(CONTACT_RIGHTS).nullish(),
			leadDays: Amount.nullish()
		})
		.nullish(),
	skillsNeeded: list(Phrase).nullish(),
	adoptedBy: list(Side).nullish(),
	reviewOn: Day.nullish()
});
export type RoleAgreement = z.infer<typeof RoleAgreement>;

/** `from` needs something of `needs`. */
export const Dependency = z.looseObject({
	id: Id,
	from: FunctionName.nullish(),
	needs: FunctionName.nullish(),
	/** What is needed, and for what. */
	forWhat: Phrase.nullish(),
	certainty: z.enum(CERTAINTIES).nullish(),
	tension: Phrase.nullish(),
	/** The role agreement that answers it. */
	agreementId: Link.nullish()
});
export type Dependency = z.infer<typeof Dependency>;
