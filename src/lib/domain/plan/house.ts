/**
 * The messages of a plan as a house: the core message is its roof, pillars carry it, what is said to a segment stands under the pillar it
 * belongs to, and proofs are what all of it stands on. Pure. Source: 15-views §7, 10-features F08. Rules PL in RULES.md.
 */
import { said } from '../checks/facts.ts';
import type { Message, Plan, Segment } from './schema.ts';
import { underOrigins } from './variants.ts';

export interface HousePillar {
	/** Null: the messages beneath belong to no pillar, or to several alike. */
	readonly pillar: Message | null;
	/** Variants under what they are variants of. */
	readonly messages: readonly Message[];
}
export interface MessageHouse {
	/** A plan has one; where there are more, nobody has decided yet. */
	readonly cores: readonly Message[];
	readonly pillars: readonly HousePillar[];
	/** Messages that only answer an objection. */
	readonly answers: readonly Message[];
	/** Core and pillars that nothing proves. */
	readonly unproven: readonly Message[];
	/** Segments that no message speaks to. */
	readonly unaddressed: readonly Segment[];
}

/** Proofs that say something: one that was only begun proves nothing. */
export const proofsOf = ({ proofs }: Message): NonNullable<Message['proofs']> =>
	(proofs ?? []).filter(({ text, reference }) => said(text) || said(reference));

const shared = (a: readonly string[] | null | undefined, b: readonly string[] | null | undefined): number =>
	(a ?? []).filter((each) => b?.includes(each)).length;

/** The pillar it is a variant of, else the one that shares most of its insights and segments, where that is a single one [PL25]. */
function pillarOf(message: Message, pillars: readonly Message[], byId: ReadonlyMap<string, Message>): Message | null {
	const seen = new Set<string>();
	for (let id = message.variantOf; id && !seen.has(id); id = byId.get(id)?.variantOf) {
		seen.add(id);
		const origin = pillars.find((pillar) => pillar.id === id);
		if (origin) return origin;
	}
	const weights = pillars.map(
		(pillar) => shared(message.insightIds, pillar.insightIds) + shared(message.segmentIds, pillar.segmentIds)
	);
	const most = Math.max(0, ...weights);
	const best = pillars.filter((_, i) => most > 0 && weights[i] === most);
	return best.length === 1 ? best[0]! : null;
}

/** @returns null where nothing is said yet */
export function messageHouse(plan: Plan): MessageHouse | null {
	const messages = plan.messages ?? [];
	if (messages.length === 0) return null;
	const of = (level: Message['level']): Message[] => messages.filter((each) => each.level === level);
	const [cores, pillars, answers] = [of('core'), of('pillar'), of('objection_only')];
	const byId = new Map(messages.map((each) => [each.id, each]));
	const others = messages.filter((each) => ![...cores, ...pillars, ...answers].includes(each));
	const beneath = Map.groupBy(others, (each) => pillarOf(each, pillars, byId));
	const under = (pillar: Message | null): HousePillar => ({
		pillar,
		messages: underOrigins(beneath.get(pillar) ?? [], ({ variantOf }) => variantOf)
	});
	const addressed = new Set(messages.flatMap(({ segmentIds }) => segmentIds ?? []));
	return {
		cores,
		pillars: [...pillars.map(under), ...(beneath.has(null) ? [under(null)] : [])],
		answers,
		unproven: [...cores, ...pillars].filter((each) => proofsOf(each).length === 0),
		unaddressed: (plan.segments ?? []).filter(({ id }) => !addressed.has(id))
	};
}
