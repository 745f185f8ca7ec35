/** The facilitator templates one may start from, in one language. */
import { TEMPLATES } from '#lib/domain/templates/templates.ts';
import { readText } from '#lib/domain/text.ts';
import { callerLocale, endpoint, json, readInput } from '../endpoint.ts';
import { TemplatesQuery } from '../schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const { locale = callerLocale(event) } = readInput(TemplatesQuery, Object.fromEntries(event.url.searchParams));
		const templates = TEMPLATES.map(({ id, version, title, objective, minutes, people, stages }) => ({
			id,
			version,
			title: readText(title, locale).text,
			objective: readText(objective, locale).text,
			minutes,
			people,
			stages: stages.map((stage) => stage.key)
		}));
		return json({ templates });
	});
