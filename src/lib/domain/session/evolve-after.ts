/** Folds what happens after an agreement: of each thing the last record counts. */
import type { After } from './after.ts';
import type { SessionEvent } from './event.ts';

export type AfterEvent = Extract<
	SessionEvent,
	{
		type:
			'review-recorded' | 'material-promised' | 'material-rated' | 'usage-noted' | 'unused-counted' | 'relay-counted';
	}
>;

export function applyAfter(after: After, event: AfterEvent, at: number): After {
	switch (event.type) {
		case 'review-recorded': {
			const { messageId, by, status, refTextId = null, reasonTextId = null, validUntil = null, hash } = event;
			const review = { messageId, at, by, status, refTextId, reasonTextId, validUntil, hash };
			return { ...after, reviews: [...after.reviews.filter((each) => each.messageId !== messageId), review] };
		}
		case 'material-promised': {
			const { materialId, participantId, answer, perWeek = null, conditionTextId = null } = event;
			const promise = { materialId, participantId, answer, perWeek, conditionTextId };
			return { ...after, promises: [...after.promises.filter((each) => !isOf(each, event)), promise] };
		}
		case 'material-rated': {
			const { materialId, participantId, useful } = event;
			const rating = { materialId, participantId, useful };
			return { ...after, ratings: [...after.ratings.filter((each) => !isOf(each, event)), rating] };
		}
		case 'usage-noted': {
			const { materialId, week, region = null, reps, activeUsers, uses } = event;
			const others = after.usage.filter(
				(each) => each.materialId !== materialId || each.week !== week || each.region !== region
			);
			return { ...after, usage: [...others, { materialId, week, region, reps, activeUsers, uses }] };
		}
		case 'unused-counted': {
			const { materialId, code, n } = event;
			const others = after.unused.filter((each) => each.materialId !== materialId || each.code !== code);
			return { ...after, unused: [...others, { materialId, code, n }] };
		}
		case 'relay-counted': {
			const { relayId, onTime, late } = event;
			return {
				...after,
				relays: [...after.relays.filter((each) => each.relayId !== relayId), { relayId, onTime, late }]
			};
		}
	}
}

interface OfSomebody {
	readonly materialId: string;
	readonly participantId: string;
}
const isOf = (a: OfSomebody, b: OfSomebody): boolean =>
	a.materialId === b.materialId && a.participantId === b.participantId;
