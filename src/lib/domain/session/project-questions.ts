/** What a viewer sees of questions to the room: how many have answered, and afterwards what may be told of it. Rules PR9, BL10. */
import { countsFor } from '../people/parity.ts';
import { asksOf } from '../templates/asks.ts';
import { bandOf, RELATIONSHIP_STATEMENTS } from '../templates/relationship-checklist.ts';
import { readTemplate } from '../templates/templates.ts';
import { textKey, type I18n } from '../text.ts';
import type { Sources } from './project.ts';
import { countBySide, findParticipant, openQuestion, stillHere, type Question, type SessionState } from './state.ts';
import type { QuestionView } from './view.ts';

export function projectQuestions(state: SessionState, sources: Pick<Sources, 'voted' | 'texts'>): QuestionView[] {
	return state.questions.map((question) => projectQuestion(state, question, sources));
}

function projectQuestion(
	state: SessionState,
	question: Question,
	{ voted, texts }: Pick<Sources, 'voted' | 'texts'>
): QuestionView {
	const { id, kind, stage, block, askedAt, electorate, voters, result, round } = question;
	const here = question.state === 'open' ? stillHere(state, electorate) : electorate;
	const answered = new Set(voted.get(id));
	const asked = countBySide(here);
	const counts = voters ?? countBySide(here.filter(({ participantId }) => answered.has(participantId)));
	return {
		id,
		state: question.state,
		kind,
		stage,
		block,
		askedAt,
		...wordsOf(state, question, texts),
		asked,
		answered: answeredOf(asked, counts, state.settings.kAnonymity),
		result,
		...(round === null ? {} : { round }),
		bands: bandsOf(question)
	};
}

/** Where one side alone was asked its count is the total anyway. */
function answeredOf(
	asked: Readonly<Record<'field' | 'internal', number>>,
	counts: Readonly<Record<'field' | 'internal', number>>,
	k: number
): QuestionView['answered'] {
	const one = asked.field === 0 || asked.internal === 0;
	return one ? { total: counts.field + counts.internal, bySide: null } : countsFor(counts, asked, k);
}

/** What somebody typed is in the language they work in, as far as anybody knows; the template's words are in every one. */
function wordsOf(
	{ templateId, locale }: SessionState,
	{ block: at, textId, options }: Question,
	texts: Sources['texts']
): Pick<QuestionView, 'question' | 'options'> {
	const typed = (id: string): I18n => ({ [textKey(locale)]: texts.get(id) ?? '' });
	const block = readTemplate(templateId)?.blocks.find(({ id }) => id === at);
	const statements = new Map((block && asksOf(block)?.statements)?.map(({ id, ...words }) => [id, words]));
	return {
		question: textId ? typed(textId) : (block?.prompts[0] ?? {}),
		options: options.map((option) => ({
			id: option.id,
			words: option.textId ? typed(option.textId) : (statements.get(option.id) ?? {})
		}))
	};
}

/** What the sum of all twelve says, by side; for the relationship check alone (13-templates §4.13). */
function bandsOf({ options, result }: Question): QuestionView['bands'] {
	const isCheck = RELATIONSHIP_STATEMENTS.every(({ id }) => options.some((option) => option.id === id));
	if (!isCheck || result?.shows !== 'sides') return null;
	const sumOf = (side: 'field' | 'internal') => {
		const middles = result.rows.map(({ figures }) => figures?.[side]?.middle);
		if (middles.some((each) => each === undefined)) return null;
		const sum = middles.reduce<number>((all, each) => all + each!, 0);
		return { sum, name: bandOf(sum) };
	};
	return { field: sumOf('field'), internal: sumOf('internal') };
}

/** The open question that waits for this person or was answered by them; null in an archived workshop, where nothing is asked. */
export function askedOf(state: SessionState, viewer: string): string | null {
	const question = state.archivedAt === null ? openQuestion(state) : undefined;
	const isAsked = question?.electorate.some(
		({ participantId }) => findParticipant(state, participantId)?.id === viewer
	);
	return question && isAsked ? question.id : null;
}
