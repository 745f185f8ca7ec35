/** What heads a plan as Markdown: the joint declaration under its title, the strategy brief before its chapters. */
import type { Plan } from '#lib/domain/plan/schema.ts';
import { blocks, inline } from './markdown.ts';
import type { Words } from './words.ts';

const TITLES = [
	['opportunity', 'brief_opportunity'],
	['strategy', 'brief_strategy'],
	['why', 'field_why'],
	['notDoing', 'brief_notdoing']
] as const;

/** A quotation, and that nobody signed it; '' where there is none. */
export function declarationMarkdown({ workshop: { declaration } }: Plan, words: Words): string {
	const said = inline(words.say(declaration));
	return said && blocks(`> ${said}`, `*${words.text('declaration_unsigned')}*`);
}

/** @returns '' where none was written */
export function briefMarkdown({ workshop: { strategyBrief } }: Plan, words: Words): string {
	const answers = TITLES.flatMap(([field, title]) => {
		const said = inline(words.say(strategyBrief?.[field]));
		return said ? [`**${words.text(title)}**  \n${said}`] : [];
	});
	return answers.length === 0 ? '' : blocks(`## ${words.text('brief_title')}`, ...answers);
}
