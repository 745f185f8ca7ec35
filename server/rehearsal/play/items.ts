/** What colleagues draft, as typed items in the workshop's language, linked to what is there. Pure. */
import { isoDay } from '#lib/domain/plan/assemble-stages.ts';
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import { textKey, type Locale } from '#lib/domain/text.ts';
import type { Contents } from './scene.ts';
import { itemId, UNDATED, type DraftedStage, type RehearsedStage } from './script.ts';
import { wordsIn } from './words.ts';

export interface DraftedItem {
	readonly id: string;
	readonly kind: ItemKind;
	readonly fields: Item['fields'];
}

const WEEK_MS = 7 * 86_400_000;
/** The plan of the rehearsal runs for a quarter that begins in eight weeks. */
const STARTS_AFTER_WEEKS = 8;
const RUNS_WEEKS = 13;

interface Setting {
	readonly locale: Locale;
	/** Unix milliseconds: dates of the plan count from here. */
	readonly createdAt: number;
	readonly contents: Contents;
}

/** The first day of the plan and its last, ISO dates. */
export function planPeriod(createdAt: number): { from: string; to: string } {
	const from = createdAt + STARTS_AFTER_WEEKS * WEEK_MS;
	return { from: isoDay(from), to: isoDay(from + RUNS_WEEKS * WEEK_MS) };
}

/** Null where what it would rest on is gone: then it is simply not drafted. */
export function draftedItem(stage: DraftedStage, index: number, setting: Setting): DraftedItem | null {
	const drafted = MAKERS[stage](index, setting);
	return drafted && { id: itemId(stage, index), ...drafted };
}

type Maker = (index: number, setting: Setting) => Omit<DraftedItem, 'id'> | null;

const MAKERS: Readonly<Record<DraftedStage, Maker>> = {
	kickoff: (index, { locale }) => ({
		kind: 'workingAgreement',
		fields: { text: sayer(locale)(wordsIn(locale).kickoff[index]!) }
	}),
	insights: (index, { locale }) => {
		const { text, soWhat } = wordsIn(locale).insights[index]!;
		const say = sayer(locale);
		const kind = (['barrier', 'access', 'preference'] as const)[index]!;
		return { kind: 'insight', fields: { text: say(text), soWhat: say(soWhat), kind, source: 'field_visit' } };
	},
	goals: (index, { locale, createdAt, contents }) => {
		const { title, why, metric } = wordsIn(locale).goals[index]!;
		const say = sayer(locale);
		const numbers = [
			{ type: 'outcome', baseline: 22, target: 30 },
			{ type: 'experience', baseline: 48, target: 65 }
		][index]!;
		const due: Record<string, string> = index === UNDATED.item ? {} : { due: planPeriod(createdAt).to };
		return {
			kind: 'goal',
			fields: {
				title: say(title),
				why: say(why),
				metric: { ...numbers, name: say(metric), unit: '%', ...due },
				ownerFunction: (['marketing', 'field_sales'] as const)[index]!,
				centredOn: 'customer',
				insightIds: present(contents, 'insights', [index === 0 ? 0 : 2])
			}
		};
	},
	segments: (index, { locale, contents }) => {
		const { name, need, barrier, mindset } = wordsIn(locale).segments[index]!;
		const say = sayer(locale);
		return {
			kind: 'segment',
			fields: {
				name: say(name),
				audience: 'physician',
				size: [260, 120][index]!,
				needs: [say(need)],
				barriers: [say(barrier)],
				mindset: say(mindset),
				adoption: { from: 'aware', to: 'trial' },
				priority: (['A', 'B'] as const)[index]!,
				leadMode: (['hybrid', 'one_to_one_led'] as const)[index]!,
				insightIds: present(contents, 'insights', [0])
			}
		};
	},
	messages: (index, { locale, contents }) => {
		const { core, short, proof, reference } = wordsIn(locale).messages[index]!;
		const say = sayer(locale);
		const everybody = (contents.segments?.items ?? []).filter(({ kind }) => kind === 'segment').map(({ id }) => id);
		const segmentIds = index === 0 ? everybody : present(contents, 'segments', [0]);
		return {
			kind: 'message',
			fields: {
				level: index === 0 ? 'core' : 'segment',
				core: say(core),
				version20s: say(short),
				segmentIds,
				goalIds: present(contents, 'goals', [0]),
				insightIds: present(contents, 'insights', [0]),
				ownerFunction: 'marketing',
				proofs: [{ id: 'PR1', text: say(proof), reference }]
			}
		};
	},
	touchpoints: (index, setting) => touchpoint(index, setting)
};

const TOUCHPOINTS = [
	{ segment: 0, message: 1, channel: 'CH_VISIT', owner: 'field_sales', step: 'consideration', order: 1, times: 3 },
	{ segment: 0, message: 1, channel: 'CH_EMAIL_1TO1', owner: 'field_sales', step: 'consideration', order: 2, times: 2 },
	{ segment: 1, message: 0, channel: 'CH_VISIT', owner: 'field_sales', step: 'consideration', order: 1, times: 2 },
	{ segment: 0, message: 0, channel: 'CH_PORTAL', owner: 'omnichannel_digital', step: 'trial', order: 3, times: 1 }
] as const;

function touchpoint(index: number, { locale, createdAt, contents }: Setting): Omit<DraftedItem, 'id'> | null {
	const plan = TOUCHPOINTS[index]!;
	const segmentId = present(contents, 'segments', [plan.segment])[0];
	const messageId = present(contents, 'messages', [plan.message])[0];
	const channel = contents.touchpoints?.items.find(({ id }) => id === plan.channel);
	if (!segmentId || !messageId || !channel) return null;
	return {
		kind: 'touchpoint',
		fields: {
			segmentId,
			messageId,
			channelId: channel.id,
			journeyStep: plan.step,
			order: plan.order,
			reach: 0.6,
			frequencyPerHcp: plan.times,
			...planPeriod(createdAt),
			ownerFunction: plan.owner,
			objective: sayer(locale)(wordsIn(locale).touchpoints[index]!)
		}
	};
}

/** Ids of drafted items that are still there. */
const present = (contents: Contents, stage: RehearsedStage, indexes: readonly number[]): string[] =>
	indexes.map((index) => itemId(stage, index)).filter((id) => contents[stage]?.items.some((item) => item.id === id));

const sayer = (locale: Locale) => (text: string) => ({ [textKey(locale)]: text });
