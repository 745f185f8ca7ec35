/** The ledger's events about questions to the room. The words of question and lines are beside the ledger; an answer is in no event. */
import { z } from 'zod';
import { QUESTION_KINDS } from '../ballot/question.ts';
import { Id } from '../id.ts';
import { Elector } from './elector.ts';
import { StageKey } from './stage.ts';

const Voters = z.object({ field: z.int(), internal: z.int() });
const Figures = z.object({ middle: z.number(), most: z.number().optional() }).nullable();
const Result = z.object({
	shows: z.enum(['sides', 'order', 'nothing']),
	rows: z.array(
		z.object({
			option: Id,
			talk: z.boolean(),
			figures: z.object({ both: z.number(), heads: z.number(), field: Figures, internal: Figures }).nullable()
		})
	),
	carried: z.array(Id)
});

export const QUESTION_EVENTS = [
	z.object({
		type: z.literal('question-opened'),
		questionId: Id,
		/** Where the room was. */
		stage: StageKey,
		block: z.string().nullable(),
		kind: z.enum(QUESTION_KINDS),
		/** Absent: the question that part of the day has in the template. */
		textId: Id.optional(),
		options: z.array(z.object({ id: Id, textId: Id.optional() })).min(1),
		electorate: z.array(Elector).min(1),
		/** The round of its stage that it was asked out of, because nobody could agree. */
		round: z.int().min(1).optional()
	}),
	/** What may be told of the answers, and nothing beyond it [BL10]. */
	z.object({ type: z.literal('question-closed'), questionId: Id, voters: Voters, result: Result }),
	z.object({ type: z.literal('question-withdrawn'), questionId: Id }),
	/** The room goes back to the board; the result stays in its stage. */
	z.object({ type: z.literal('question-put-away'), questionId: Id })
] as const;
