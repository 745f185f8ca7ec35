/**
 * What stands on what: from insights over goals, segments, messages and touchpoints to materials. Links are stored upward only, made by
 * working, never by documentation; here they are read in both directions. Pure. Source: 20-product-lessons §4.2, 15-views §6. Rules LN
 * in RULES.md.
 */
import { isFieldSide, sideOfInsight } from './field-side.ts';
import type { Plan } from './schema.ts';

export const LINEAGE_KINDS = ['insight', 'goal', 'segment', 'message', 'touchpoint', 'material'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/** What a thread misses: nothing came of it, nothing of the field stands behind it, it says nothing, it is used nowhere. */
export type Gap = 'unused' | 'no-field-insight' | 'no-message' | 'no-touchpoint';

export interface LineageNode {
	readonly id: string;
	readonly kind: LineageKind;
	/** What it stands on, in the order it names them. */
	readonly why: readonly string[];
	/** What stands on it, in plan order. */
	readonly soWhat: readonly string[];
	readonly gap: Gap | null;
}

type Links = readonly string[] | null | undefined;
interface Linked {
	readonly id: string;
	readonly kind: LineageKind;
	readonly up: readonly (string | null | undefined)[];
}

const all = (...links: readonly Links[]): string[] => links.flatMap((each) => each ?? []);

/** Every entity of the six kinds, in plan order, with what it names. A material stands on the touchpoints that use it. */
function linked({ insights, goals, segments, messages, touchpoints, materials }: Plan): Linked[] {
	const users = (material: string) =>
		(touchpoints ?? []).filter(({ materialIds }) => materialIds?.includes(material)).map(({ id }) => id);
	return [
		...(insights ?? []).map(({ id }) => ({ id, kind: 'insight' as const, up: [] })),
		...(goals ?? []).map(({ id, insightIds }) => ({ id, kind: 'goal' as const, up: all(insightIds) })),
		...(segments ?? []).map(({ id, insightIds }) => ({ id, kind: 'segment' as const, up: all(insightIds) })),
		...(messages ?? []).map(({ id, insightIds, goalIds, segmentIds }) => ({
			id,
			kind: 'message' as const,
			up: all(insightIds, goalIds, segmentIds)
		})),
		...(touchpoints ?? []).map(({ id, segmentId, messageId }) => ({
			id,
			kind: 'touchpoint' as const,
			up: [segmentId, messageId]
		})),
		...(materials ?? []).map(({ id, insightIds }) => ({
			id,
			kind: 'material' as const,
			up: [...all(insightIds), ...users(id)]
		}))
	];
}

/** Links that lead nowhere are left out [LN1]. */
export function lineageOf(plan: Plan): ReadonlyMap<string, LineageNode> {
	const known = linked(plan);
	const there = new Map(known.map((each) => [each.id, each]));
	const below = new Map<string, string[]>();
	const above = new Map<string, string[]>();
	for (const { id, up } of known) {
		const why = [...new Set(up)].filter((each): each is string => !!each && each !== id && there.has(each));
		above.set(id, why);
		for (const each of why) below.set(each, [...(below.get(each) ?? []), id]);
	}
	// One that does not say whose it is may be the field's.
	const fromField = new Set(
		(plan.insights ?? []).filter((insight) => sideOfInsight(insight) !== 'internal').map(({ id }) => id)
	);
	const set = new Set(
		(plan.insights ?? []).filter(({ status }) => status === 'parked' || status === 'outdated').map(({ id }) => id)
	);
	const nodes = new Map<string, LineageNode>();
	for (const { id, kind } of known) {
		const [why, soWhat] = [above.get(id) ?? [], below.get(id) ?? []];
		const heard = () => [...upwards(above, id)].some((each) => fromField.has(each));
		nodes.set(id, { id, kind, why, soWhat, gap: set.has(id) ? null : gapOf(kind, why, soWhat, there, heard) });
	}
	return nodes;
}

function gapOf(
	kind: LineageKind,
	why: readonly string[],
	soWhat: readonly string[],
	there: ReadonlyMap<string, Linked>,
	heard: () => boolean
): Gap | null {
	const standsOn = (wanted: LineageKind): boolean => why.some((id) => there.get(id)?.kind === wanted);
	switch (kind) {
		case 'insight':
			return soWhat.length === 0 ? 'unused' : null;
		case 'touchpoint':
			return standsOn('message') ? null : 'no-message';
		case 'material':
			return standsOn('touchpoint') ? null : 'no-touchpoint';
		default:
			return heard() ? null : 'no-field-insight';
	}
}

/** Everything above, however far; a circle ends where it began. */
function upwards(next: ReadonlyMap<string, readonly string[]>, id: string): Set<string> {
	const seen = new Set<string>();
	const open = [id];
	for (let each = open.pop(); each !== undefined; each = open.pop())
		for (const one of next.get(each) ?? [])
			if (!seen.has(one)) {
				seen.add(one);
				open.push(one);
			}
	seen.delete(id);
	return seen;
}

/** The whole thread: all it stands on, itself, and all that stands on it [LN2]. */
export function threadOf(nodes: ReadonlyMap<string, LineageNode>, id: string): ReadonlySet<string> {
	const up = new Map([...nodes].map(([each, { why }]) => [each, why]));
	const down = new Map([...nodes].map(([each, { soWhat }]) => [each, soWhat]));
	return nodes.has(id) ? new Set([id, ...upwards(up, id), ...upwards(down, id)]) : new Set();
}

export interface Because {
	/** Insights it stands on, in the end. */
	readonly insights: number;
	/** Of them, those of the field. */
	readonly field: number;
	/** One to quote: of the field where there is one. */
	readonly quote: string;
}

/** Why it is done at all: the insights behind it [LN3]. Null while there are none, and for insights themselves. */
export function becauseOf(plan: Plan, nodes: ReadonlyMap<string, LineageNode>, id: string): Because | null {
	const up = upwards(new Map([...nodes].map(([each, { why }]) => [each, why])), id);
	const insights = (plan.insights ?? []).filter((insight) => up.has(insight.id));
	const field = insights.filter(isFieldSide);
	const quote = (field[0] ?? insights[0])?.id;
	return quote ? { insights: insights.length, field: field.length, quote } : null;
}

export interface LineageShares {
	/** Of the insights, those that led to something; 0 to 1, null while there are none. */
	readonly insightsUsed: number | null;
	/** Of the touchpoints, those with an insight behind them. */
	readonly touchpointsGrounded: number | null;
}

export function lineageShares(plan: Plan, nodes: ReadonlyMap<string, LineageNode>): LineageShares {
	const share = (of: readonly { readonly id: string }[] | null | undefined, holds: (id: string) => boolean) =>
		of?.length ? of.filter(({ id }) => holds(id)).length / of.length : null;
	return {
		insightsUsed: share(plan.insights, (id) => (nodes.get(id)?.soWhat.length ?? 0) > 0),
		touchpointsGrounded: share(plan.touchpoints, (id) => becauseOf(plan, nodes, id) !== null)
	};
}
