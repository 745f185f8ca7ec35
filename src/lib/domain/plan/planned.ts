/**
 * What a plan plans: its touchpoints with the entities they link, and the contacts each means. Dropped touchpoints are no
 * longer planned. Pure. Source: 14-plan-checks, symbols.
 */
import type { Channel, Message, Plan, Segment, Touchpoint } from './schema.ts';
import { dayNumber, sum } from './figures.ts';

/** A touchpoint as it is planned. A link that leads nowhere is undefined. */
export interface Planned {
	readonly touchpoint: Touchpoint;
	readonly segment: Segment | undefined;
	readonly channel: Channel | undefined;
	readonly message: Message | undefined;
	/** In the plan period; null while a number is missing. */
	readonly contacts: number | null;
}

/** In plan order. */
export function plannedIn({ touchpoints, segments, channels, messages }: Plan): Planned[] {
	const [segmentOf, channelOf, messageOf] = [finder(segments), finder(channels), finder(messages)];
	return (touchpoints ?? [])
		.filter(({ status }) => status !== 'dropped')
		.map((touchpoint) => {
			const segment = segmentOf(touchpoint.segmentId);
			return {
				touchpoint,
				segment,
				channel: channelOf(touchpoint.channelId),
				message: messageOf(touchpoint.messageId),
				contacts: contactsOf(touchpoint, segment)
			};
		});
}

export function finder<T extends { readonly id?: string | undefined }>(
	list: readonly T[] | null | undefined
): (id: string | null | undefined) => T | undefined {
	const known = new Map((list ?? []).map((each) => [each.id, each]));
	return (id) => (id ? known.get(id) : undefined);
}

/** Doctors of a segment, in all regions or in some. Null while nobody gave a size. */
export function doctorsIn({ size, sizeByRegion }: Segment, regions: Touchpoint['regions'] = 'all'): number | null {
	const known = sizesIn({ sizeByRegion });
	if (!known) return size ?? null;
	return sum(Array.isArray(regions) ? [...new Set(regions)].map((region) => known[region] ?? 0) : Object.values(known));
}

/** Doctors by region; null where no region has any number. They come before a size that somebody wrote beside them. */
export const sizesIn = ({ sizeByRegion }: Pick<Segment, 'sizeByRegion'>): Readonly<Record<string, number>> | null =>
	sizeByRegion && Object.keys(sizeByRegion).length > 0 ? sizeByRegion : null;

/** contacts(t) = size(s in t.regions) × reach × frequency, in the plan period. Null while one of them is missing. */
function contactsOf(touchpoint: Touchpoint, segment: Segment | undefined): number | null {
	const doctors = segment ? doctorsIn(segment, touchpoint.regions ?? 'all') : null;
	const { reach, frequencyPerHcp } = touchpoint;
	return doctors === null || reach == null || frequencyPerHcp == null ? null : doctors * reach * frequencyPerHcp;
}

/** Whether what happens there is passed on: it names a relay that is there, or a relay names it. */
export function relayedIn({ relays }: Plan): (planned: Pick<Planned, 'touchpoint'>) => boolean {
	const relayOf = finder(relays);
	const fed = new Set((relays ?? []).flatMap(({ touchpointIds }) => touchpointIds ?? []));
	return ({ touchpoint }) => relayOf(touchpoint.relayId) !== undefined || fed.has(touchpoint.id);
}

/** A completed talk face to face. */
export const isVisit = ({ channel }: Planned): boolean => channel?.kind === 'f2f_visit';

/** Length of the plan period in weeks, as it says or as its days say; null while it says neither. */
export function weeksOf({ workshop: { planPeriod } }: Plan): number | null {
	if (planPeriod?.weeks) return planPeriod.weeks;
	const [from, to] = [dayNumber(planPeriod?.from), dayNumber(planPeriod?.to)];
	return from === null || to === null || to < from ? null : (to - from + 1) / 7;
}
