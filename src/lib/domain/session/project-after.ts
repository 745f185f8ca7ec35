/** What happened after an agreement, for one viewer: what the field promises and rates are sums and medians, never a person [AF5]. */
import { isoDay, median, maySpeakForField, type Promised, type Rated } from './after.ts';
import type { Item } from '../plan/content.ts';
import { outlived } from '../plan/reviewed-words.ts';
import { activeParticipants, findParticipant, type Participant, type SessionState } from './state.ts';
import type { AfterView, FieldSays, ReviewView } from './view-after.ts';
import type { Slices } from './view.ts';

interface Beside {
	readonly names: ReadonlyMap<string, string>;
	readonly texts: ReadonlyMap<string, string>;
	readonly content: Slices['content'];
	/** Of a message's words; the caller has the cryptography. */
	readonly hashWords: (message: Item) => string;
}

export function projectAfter(state: SessionState, you: Participant, beside: Beside): AfterView {
	const { usage, unused, relays, promises, ratings } = state.after;
	const spoken = [...new Set([...promises, ...ratings].map(({ materialId }) => materialId))];
	return {
		reviews: projectReviews(state, beside),
		field: spoken.flatMap((materialId) => fieldSays(state, materialId, you, beside)),
		usage,
		unused: unused.filter(({ n }) => n > 0),
		relays
	};
}

function projectReviews(state: SessionState, { names, texts, content, hashWords }: Beside): ReviewView[] {
	const messages = new Map((content.messages?.items ?? []).map((item) => [item.id, item]));
	const recorded = new Set(state.after.reviews.map(({ messageId }) => messageId));
	const elsewhere = [...messages.values()].filter(({ id }) => !recorded.has(id));
	const here = state.after.reviews.flatMap((review) => {
		const message = messages.get(review.messageId);
		if (!message) return [];
		const read = (id: string | null): string | null => (id === null ? null : (texts.get(id) ?? ''));
		return {
			messageId: review.messageId,
			status: review.status,
			ref: read(review.refTextId),
			reason: read(review.reasonTextId),
			validUntil: review.validUntil,
			on: isoDay(review.at),
			by: names.get(review.by) ?? '',
			current: hashWords(message) === review.hash
		};
	});
	return [...here, ...elsewhere.flatMap((message) => outlived(message, hashWords))];
}

/** Nothing where neither figures may be told nor the viewer said something. */
function fieldSays(state: SessionState, materialId: string, you: Participant, { texts }: Beside): FieldSays[] {
	const k = state.settings.kAnonymity;
	const promises = lastOf(state, state.after.promises, materialId);
	const ratings = lastOf(state, state.after.ratings, materialId);
	const said = [...promises.values()];
	const promised = said.length < k ? null : figuresOf(said, k, texts);
	const values = [...ratings.values()].map(({ useful }) => useful);
	const middle = values.length < k ? null : median(values);
	const rated = middle === null ? null : { answered: values.length, median: middle };
	const own = ownOf(promises.get(you.id), ratings.get(you.id), texts);
	return promised || rated || own ? [{ materialId, promised, rated, ...(own ? { own } : {}) }] : [];
}

function figuresOf(said: readonly Promised[], k: number, texts: Beside['texts']): NonNullable<FieldSays['promised']> {
	const perWeek = said.flatMap((each) => each.perWeek ?? []);
	const count = (kind: Promised['answer']): number => said.filter(({ answer }) => answer === kind).length;
	const conditions = said.flatMap(({ conditionTextId }) => (conditionTextId && texts.get(conditionTextId)) || []);
	return {
		answered: said.length,
		yes: count('yes'),
		ifs: count('if'),
		no: count('no'),
		perWeek: perWeek.length < k ? null : median(perWeek),
		// Not in the order people said them.
		conditions: [...new Set(conditions)].sort()
	};
}

function ownOf(
	promise: Promised | undefined,
	rating: Rated | undefined,
	texts: Beside['texts']
): FieldSays['own'] | undefined {
	if (!promise && !rating) return undefined;
	const { answer = null, perWeek = null, conditionTextId = null } = promise ?? {};
	const condition = conditionTextId === null ? null : (texts.get(conditionTextId) ?? '');
	return { answer, perWeek, condition, useful: rating?.useful ?? null };
}

/** By person, of those who speak for the field now; two entries of one person count once, the later one. */
function lastOf<T extends Promised | Rated>(
	state: SessionState,
	records: readonly T[],
	materialId: string
): ReadonlyMap<string, T> {
	const field = new Set(
		activeParticipants(state)
			.filter(maySpeakForField)
			.map(({ id }) => id)
	);
	return new Map(
		records.flatMap((record): [string, T][] => {
			const id = findParticipant(state, record.participantId)?.id;
			return record.materialId === materialId && id && field.has(id) ? [[id, record]] : [];
		})
	);
}
