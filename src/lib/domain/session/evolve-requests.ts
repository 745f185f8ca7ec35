/** Folds the request ledger. */
import type { SessionEvent } from './event.ts';
import type { Requests } from './requests.ts';

export type RequestEvent = Extract<
	SessionEvent,
	{ type: 'request-made' | 'request-answered' | 'request-withdrawn' | 'request-rated' }
>;

export function applyRequest({ asked, answers }: Requests, event: RequestEvent, at: number): Requests {
	const others = answers.filter(({ requestId }) => requestId !== event.requestId);
	switch (event.type) {
		case 'request-made': {
			const { requestId: id, participantId, from, to, kind, textId, due = null, linkedTo } = event;
			return { asked: [...asked, { id, at, participantId, from, to, kind, textId, due, linkedTo }], answers };
		}
		case 'request-answered': {
			const { requestId, by, decision, reasonTextId = null, revisitOn = null } = event;
			// Another answer is another one to be helped by.
			return { asked, answers: [...others, { requestId, at, by, decision, reasonTextId, revisitOn, helpful: null }] };
		}
		case 'request-withdrawn':
			return { asked: asked.filter(({ id }) => id !== event.requestId), answers: others };
		case 'request-rated':
			return {
				asked,
				answers: answers.map((each) =>
					each.requestId === event.requestId ? { ...each, helpful: event.helpful } : each
				)
			};
	}
}
