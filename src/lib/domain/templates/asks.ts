/** What a part of the day asks the room, on which scale and whom: from what its steps do. Source: 13-templates §4. */
import type { QuestionKind } from '../ballot/question.ts';
import { AGREEING_SIDES, type AgreeingSide } from '../people/sides.ts';
import type { Activity } from './activities.ts';
import type { AgendaBlock, Statement } from './template.ts';

interface Asks {
	readonly kind: QuestionKind;
	readonly sides: readonly AgreeingSide[];
}

/** Sentences are tried on those who have to say them. */
const BY_ACTIVITY: Readonly<Partial<Record<Activity, Asks>>> = {
	resistance_vote: { kind: 'resistance', sides: AGREEING_SIDES },
	rating: { kind: 'rating', sides: AGREEING_SIDES },
	hallway_test: { kind: 'rating', sides: ['field'] },
	field_test: { kind: 'rating', sides: ['field'] }
};

/** Null for a part that asks nothing. */
export function asksOf({ steps }: Pick<AgendaBlock, 'steps'>): (Asks & { statements: readonly Statement[] }) | null {
	const step = steps.find(({ activity }) => BY_ACTIVITY[activity]);
	const asks = step && BY_ACTIVITY[step.activity];
	return asks ? { ...asks, statements: step.statements ?? [] } : null;
}
