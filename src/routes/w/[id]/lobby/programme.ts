/** What the lobby says about the day: its blocks and the question to begin with, in one language. */
import { readTemplate } from '#lib/domain/templates/templates.ts';
import { readText, type Locale } from '#lib/domain/text.ts';

export function programmeOf(templateId: string, locale: Locale) {
	const blocks = readTemplate(templateId)?.blocks ?? [];
	return {
		agenda: blocks.map((block) => ({
			minutes: block.minutes,
			title: readText(block.title, locale).text,
			result: readText(block.result, locale).text
		})),
		question: readText(blocks.find((block) => block.activity === 'checkin')?.prompts[0], locale).text
	};
}
