import { expect, it } from 'vitest';
import { content, item, planInput } from '#tests/support/plan.ts';
import { assemblePlan } from '#lib/domain/plan/assemble.ts';
import { PREFACE_ID, type Item } from '#lib/domain/plan/content.ts';
import type { MessageLocale } from '#lib/domain/german.ts';
import { planMarkdown } from './plan-markdown.ts';

const read = (fields: Item['fields'], locale: MessageLocale): string =>
	planMarkdown(assemblePlan(planInput({ content: { common: content(item('preface', PREFACE_ID, fields)) } })), locale);

it('[PL49] the declaration follows the title and says that nobody signed it; the brief is the first chapter', () => {
	const text = read(
		{
			strategyBrief: { opportunity: { en: 'Winter *comes* early.' }, notDoing: { en: 'No brochures.' } },
			declaration: { en: 'We keep\n# what we promise.', de: 'Wir halten Wort.' }
		},
		'en'
	);
	const [title, declaration, unsigned] = text.split('\n\n');
	expect([title, declaration]).toEqual(['# Spring plan', '> We keep # what we promise.']);
	expect(unsigned).toMatch(/^\*Written by those who take part\. It is no part of what is signed/);
	expect(text.match(/^## .*/m)?.[0]).toBe('## Strategy brief');
	expect(text).toContain(
		'**The opportunity**  \nWinter \\*comes\\* early.\n\n**What we will not do**  \nNo brochures.'
	);
	expect(text).not.toContain('**The strategy**');
	expect(read({ declaration: { de: 'Wir halten Wort.' } }, 'de')).toContain('> Wir halten Wort.\n\n*Geschrieben von');
});

it('[PL49] where nothing was written nothing stands there', () => {
	const text = read({}, 'en');
	expect(text).not.toContain('Strategy brief');
	expect(text).not.toContain('no part of what is signed');
});
