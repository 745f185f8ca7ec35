/**
 * A plan as large as anybody writes: 500 items by default, in the proportions of the demo, with links, dates, regions and triggers
 * that hold and some that do not. The same seed gives the same plan.
 */
import { CHANNEL_KINDS } from '#lib/domain/plan/choices.ts';
import type { Plan, Touchpoint } from '#lib/domain/plan/schema.ts';
import { random } from './random.ts';

const REGIONS = Array.from({ length: 12 }, (_, i) => `R${i + 1}`);
const OWNERS = ['field_sales', 'marketing', 'key_account', 'omnichannel_digital', 'medical_hq', null] as const;
const STEPS = ['awareness', 'consideration', 'trial', 'adoption', 'loyalty'];
/** Of each kind, in a hundred items. */
const SHARES = { insights: 25, goals: 3, segments: 6, messages: 12, materials: 14 };
const FIRST_DAY = Date.UTC(2027, 0, 11);
const DAY_MS = 86_400_000;
const WEEKS = 13;

export function largePlan({ items = 500, seed = 1 } = {}): Plan {
	const below = random(seed);
	const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
	const day = (after: number): string => new Date(FIRST_DAY + after * DAY_MS).toISOString().slice(0, 10);
	const made = (prefix: string, count: number): string[] =>
		Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
	const count = (share: number): number => Math.max(1, Math.round((share * items) / 100));

	const insightIds = made('I', count(SHARES.insights));
	const segmentIds = made('S', count(SHARES.segments));
	const messageIds = made('M', count(SHARES.messages));
	const materialIds = made('MT', count(SHARES.materials));
	const goalIds = made('G', count(SHARES.goals));
	const others = [insightIds, segmentIds, messageIds, materialIds, goalIds, CHANNEL_KINDS];
	const rest = Math.max(1, items - others.reduce((all, { length }) => all + length, 0));
	const touchpointIds = made('TP', rest);
	const channelIds = made('C', CHANNEL_KINDS.length);
	const name = (of: string) => ({ en: `Words of ${of}`, de: `Worte von ${of}` });

	const touchpoint = (id: string, i: number): Touchpoint => {
		const from = below(WEEKS * 7);
		return {
			id,
			segmentId: one(segmentIds),
			channelId: one(channelIds),
			messageId: one(messageIds),
			journeyStep: one(STEPS),
			order: i,
			reach: below(90) / 100 + 0.1,
			frequencyPerHcp: 1 + below(5),
			ownerFunction: one(OWNERS),
			materialIds: [one(materialIds)],
			...(below(4) > 0 && { from: day(from), to: day(Math.min(WEEKS * 7 - 1, from + below(30))) }),
			...(i > 0 &&
				below(3) === 0 && { trigger: { type: 'after', after: touchpointIds[below(i)]!, delayDays: below(14) } }),
			...(below(5) === 0 && { reinforces: [one(touchpointIds)] }),
			regions: below(2) === 0 ? 'all' : [one(REGIONS), one(REGIONS)]
		};
	};

	return {
		schema: 'cocreation-plan/1',
		workshop: {
			id: 'W',
			title: name('the plan'),
			planPeriod: { from: day(0), to: day(WEEKS * 7 - 1), weeks: WEEKS },
			settings: { budgetCapEUR: 1_000_000 }
		},
		fieldForce: {
			reps: 60,
			fieldDaysInPeriod: 50,
			visitsPerDay: 8,
			brandShareOfCalls: 0.35,
			regions: REGIONS.map((id) => ({ id, archetype: one(['metro', 'mixed', 'rural']), reps: 5 }))
		},
		insights: insightIds.map((id) => ({ id, text: name(id), kind: 'need', source: 'field_visit', soWhat: name(id) })),
		goals: goalIds.map((id) => ({ id, title: name(id), sharedMetric: below(2) === 0, insightIds: [one(insightIds)] })),
		segments: segmentIds.map((id) => {
			const sizeByRegion = Object.fromEntries(REGIONS.map((region) => [region, below(60)]));
			return {
				id,
				name: name(id),
				sizeByRegion,
				size: Object.values(sizeByRegion).reduce((all, each) => all + each, 0),
				accessRateF2f: below(100) / 100,
				emailConsentRate: below(100) / 100,
				priority: one(['A', 'B', 'C'] as const),
				preferences: [one(CHANNEL_KINDS), one(CHANNEL_KINDS)],
				insightIds: [one(insightIds)]
			};
		}),
		messages: messageIds.map((id, i) => ({
			id,
			core: name(id),
			level: i === 0 ? 'core' : 'segment',
			promotional: below(2) === 0,
			segmentIds: [one(segmentIds)],
			insightIds: [one(insightIds)],
			mlr: { status: one(['none', 'approved'] as const) }
		})),
		channels: CHANNEL_KINDS.map((kind, i) => ({
			id: channelIds[i]!,
			kind,
			name: name(kind),
			ownerFunction: one(OWNERS),
			modality: one(['analog', 'digital'] as const),
			direction: one(['push', 'pull'] as const),
			personal: below(2) === 0,
			capacityContacts: below(2) === 0 ? 5_000 : null,
			costPerContactEUR: below(150),
			fixedCostEUR: below(10_000),
			countsAsEmail: kind.endsWith('email')
		})),
		touchpoints: touchpointIds.map(touchpoint),
		materials: materialIds.map((id) => ({ id, name: name(id), maturity: 'draft', costEUR: below(5_000) }))
	};
}
