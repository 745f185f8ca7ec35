/**
 * What happened after an agreement as plan data: a record made here wins over what the room or an imported plan says [AF3]. None of
 * it is part of what is hashed (05-decisions 21).
 */
import type { FieldSays, AfterView, ReviewView } from '../session/view-after.ts';
import type { Material, Message, Plan, Relay } from './schema.ts';

type Lists = Partial<Pick<Plan, 'messages' | 'materials' | 'relays'>>;

export function withAfter<T extends Lists>(entities: T, after: AfterView | undefined): T {
	if (!after) return entities;
	const { messages, materials, relays } = entities;
	return {
		...entities,
		...(messages && { messages: messages.map((message) => reviewed(message, after)) }),
		...(materials && { materials: materials.map((material) => used(material, after)) }),
		...(relays && { relays: relays.map((relay) => kept(relay, after)) })
	};
}

function reviewed(message: Message, { reviews }: AfterView): Message {
	const review = reviews.find(({ messageId }) => messageId === message.id);
	return review ? { ...message, mlr: review.current ? asMlr(review) : startedAnew(review) } : message;
}

const asMlr = ({ status, ref, reason, validUntil }: ReviewView): Message['mlr'] => ({
	status,
	...(ref !== null && { ref }),
	...(reason !== null && { rationale: reason }),
	...(validUntil !== null && { validUntil })
});

/** What review said of other words it did not say of these: the message is a draft again, and says why [AF2]. */
const startedAnew = ({ status, on }: ReviewView): Message['mlr'] =>
	status === 'none' ? { status } : { status: 'draft', was: status, wasOn: on };

function used(material: Material, after: AfterView): Material {
	const says = after.field.find(({ materialId }) => materialId === material.id);
	const ofThis = ({ materialId }: { readonly materialId: string }): boolean => materialId === material.id;
	return {
		...material,
		...promised(material, says),
		...(says?.rated && { fieldUsefulness: says.rated.median }),
		...usage(material, after.usage.filter(ofThis)),
		...unused(material, after.unused.filter(ofThis))
	};
}

/** Who committed themselves before, and to what, does not stay beside what was said since. */
function promised({ commitment }: Material, says: FieldSays | undefined): Pick<Material, 'commitment'> {
	if (!says?.promised) return {};
	const { yes, perWeek } = says.promised;
	return {
		commitment: {
			...(commitment?.reviewOn && { reviewOn: commitment.reviewOn }),
			repsCommitted: yes,
			...(perWeek !== null && { usesPerWeekPerRep: perWeek })
		}
	};
}

const key = (week: string | null | undefined, region: unknown): string =>
	`${week ?? ''} ${typeof region === 'string' ? region : ''}`;

function usage({ usageLog }: Material, noted: AfterView['usage']): Pick<Material, 'usageLog'> {
	if (noted.length === 0) return {};
	const here = new Set(noted.map(({ week, region }) => key(week, region)));
	const before = (usageLog ?? []).filter(({ weekStart, region }) => !here.has(key(weekStart, region)));
	const since = noted.map(({ week, region, reps, activeUsers, uses }) => ({
		weekStart: week,
		...(region !== null && { region }),
		reps,
		activeUsers,
		uses
	}));
	return {
		usageLog: [...before, ...since].sort((a, b) => (key(a.weekStart, a.region) < key(b.weekStart, b.region) ? -1 : 1))
	};
}

function unused({ notUsedReasons }: Material, counted: AfterView['unused']): Pick<Material, 'notUsedReasons'> {
	if (counted.length === 0) return {};
	const here = new Set<string>(counted.map(({ code }) => code));
	const before = (notUsedReasons ?? []).filter(({ code }) => !here.has(code));
	return { notUsedReasons: [...before, ...counted.map(({ code, n }) => ({ code, n }))] };
}

function kept(relay: Relay, { relays }: AfterView): Relay {
	const counted = relays.find(({ relayId }) => relayId === relay.id);
	return counted ? { ...relay, kept: { onTime: counted.onTime, late: counted.late } } : relay;
}
