/**
 * A plan document as the content of a new workshop's rooms. Ids are kept; what is derived is dropped; sign-offs and objections
 * do not become content: they stay with the document, which the workshop keeps as its record (05-decisions 20).
 */
import { Settings } from '../session/event.ts';
import { STAGE_KEYS, type StageKey } from '../session/stage.ts';
import type { I18n, Locale } from '../text.ts';
import { ASSUMPTIONS_ID, assumptionsOf } from './assumptions.ts';
import { keepsStatus } from './assemble.ts';
import { PREFACE_ID, type Item, type ItemKind, type StageContent } from './content.ts';
import { KIND_ENTRIES, type KindInfo } from './kinds.ts';
import { prefaceOf } from './preface.ts';
import { rankAt } from './rank.ts';
import type { Plan } from './schema.ts';

export interface ImportedPlan {
	readonly contents: Partial<Record<StageKey | 'common', StageContent>>;
	/** Stages of the new workshop, in workshop order: those the plan names, those it has content for, and the core ones. */
	readonly stages: StageKey[];
	/** Stages it has content for, and the new workshop does not go through. */
	readonly brought: StageKey[];
	readonly title: I18n;
	readonly locale: Locale;
	readonly languages: Locale[];
	readonly settings: Settings;
	/** To keep beside the workshop and hand to assemblePlan. */
	readonly record: Plan;
}

const ALWAYS: readonly StageKey[] = ['goals', 'segments', 'messages', 'touchpoints'];
/** What one table agreed on for itself binds no other: it is there to be read, unless the plan has a stage for it [PL21]. */
const ONLY_WHERE_NAMED: readonly StageKey[] = ['kickoff', 'review'];

/** Take a validated plan apart. Never refuses: what it cannot use stays in `record`. */
export function planToContents(plan: Plan): ImportedPlan {
	const contents: ImportedPlan['contents'] = {};
	const taken = takenIds(plan);
	for (const [kind, info] of ENTITIES) {
		const entities = plan[info.list] ?? [];
		if (entities.length === 0) continue;
		const room = (contents[info.room] ??= { cards: [], groups: [], items: [] });
		entities.forEach((entity, index) => room.items.push(itemOf(entity, kind, info, index, taken)));
	}
	const heads = plainCopy(prefaceOf(plan));
	if (Object.keys(heads).length > 0)
		(contents.common ??= { cards: [], groups: [], items: [] }).items.push({
			id: taken.has(PREFACE_ID) ? freshId('preface', 0, taken) : PREFACE_ID,
			kind: 'preface',
			rank: rankAt(0),
			fields: heads
		});
	(contents.touchpoints ??= { cards: [], groups: [], items: [] }).items.push(assumed(plan, taken));
	const filled = STAGE_KEYS.filter((key) => contents[key]);
	const asked = new Set<string>((plan.stages ?? []).map(({ id }) => id));
	const named = new Set([...ALWAYS, ...filled.filter((key) => !ONLY_WHERE_NAMED.includes(key)), ...asked]);
	const languages = languagesOf(plan);
	return {
		contents,
		stages: STAGE_KEYS.filter((key) => named.has(key)),
		brought: filled.filter((key) => !named.has(key)),
		title: foldChinese(plan.workshop.title, plan.workshop.titleZhHant),
		locale: plan.workshop.sourceLanguage ?? languages[0],
		languages,
		settings: settingsOf(plan),
		record: plan
	};
}

function languagesOf(plan: Plan): [Locale, ...Locale[]] {
	const [first, ...rest] = new Set(plan.workshop.languages ?? []);
	return first ? [first, ...rest] : [plan.workshop.sourceLanguage ?? 'en'];
}

/** Settings of the plan that this product knows, one by one, so that a bad one costs only itself. */
function settingsOf(plan: Plan): Settings {
	const given = Object.entries(plan.workshop.settings ?? {}).filter(
		([key, value]) => key in Settings.shape && Settings.partial().safeParse({ [key]: value }).success
	);
	return Settings.parse(Object.fromEntries(given));
}

/** What a plan assumes stands in places of its own. */
const ENTITIES = KIND_ENTRIES.filter(([kind]) => kind !== 'assumptions');

function assumed(plan: Plan, taken: Set<string>): Item {
	const id = taken.has(ASSUMPTIONS_ID) ? freshId('assumptions', 0, taken) : ASSUMPTIONS_ID;
	return { id, kind: 'assumptions', rank: rankAt(0), fields: plainCopy(assumptionsOf(plan)) };
}

const takenIds = (plan: Plan): Set<string> =>
	new Set(ENTITIES.flatMap(([, { list }]) => (plan[list] ?? []).flatMap(({ id }) => id ?? [])));

function itemOf(
	entity: Readonly<Record<string, unknown>>,
	kind: ItemKind,
	info: KindInfo,
	index: number,
	taken: Set<string>
): Item {
	const id = typeof entity['id'] === 'string' ? entity['id'] : freshId(kind, index, taken);
	const { en, de, zhHant, ...others } = entity;
	const shaped = info.bare ? { ...others, text: { en, de, zhHant } } : entity;
	return { id, kind, rank: rankAt(index), fields: fieldsOf(shaped, kind, info) };
}

/** Entities the older format left without an id (working agreements, the parking lot) get one that is free. */
function freshId(kind: ItemKind, index: number, taken: Set<string>): string {
	for (let n = index + 1; ; n++) {
		const id = `${kind}-${n}`;
		if (taken.has(id)) continue;
		taken.add(id);
		return id;
	}
}

function fieldsOf(entity: Readonly<Record<string, unknown>>, kind: ItemKind, { derived }: KindInfo): Item['fields'] {
	const { id: _id, nameZhHant, ...fields } = entity;
	const kept = Object.entries(fields).filter(([key, value]) => !derived?.includes(key) || keepsStatus(kind, value));
	const named: Record<string, unknown> = Object.fromEntries(kept);
	if (typeof nameZhHant === 'string') named['name'] = foldChinese((named['name'] ?? {}) as I18n, nameZhHant);
	return plainCopy(named);
}

/** No undefined, nothing shared with the document that stays behind as the record. */
const plainCopy = (fields: object): Item['fields'] => JSON.parse(JSON.stringify(fields)) as Item['fields'];

/** The sample keeps Chinese titles beside the others; here they are one text. */
const foldChinese = (text: I18n, zhHant: string | null | undefined): I18n =>
	zhHant && !text.zhHant ? { ...text, zhHant } : text;
