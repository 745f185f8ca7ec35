/** The facilitator templates one may start from, in one language. */
import { TEMPLATES } from '#lib/domain/templates/templates.ts';
import type { Template } from '#lib/domain/templates/template.ts';
import { readText, type Locale } from '#lib/domain/text.ts';
import type { z } from 'zod';
import { callerLocale, endpoint, json, readInput } from '../endpoint.ts';
import { TemplatesQuery, type TemplateAnswer } from '../schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const { locale = callerLocale(event) } = readInput(TemplatesQuery, Object.fromEntries(event.url.searchParams));
		return json({ templates: TEMPLATES.map((template) => describe(template, locale)) });
	});

const describe = (template: Template, locale: Locale): z.infer<typeof TemplateAnswer> => {
	const { id, version, title, objective, mode, minutes, people, stages, blocks } = template;
	return {
		id,
		version,
		title: readText(title, locale).text,
		objective: readText(objective, locale).text,
		mode,
		minutes,
		people,
		stages: stages.map((stage) => stage.key),
		blocks: blocks.map((block) => ({
			id: block.id,
			title: readText(block.title, locale).text,
			minutes: block.minutes,
			stage: block.stage ?? null,
			activities: block.steps.map(({ activity }) => activity)
		})),
		runnable: true
	};
};
