/** The lobby, while no stage is open; otherwise where everybody is. */
import { redirect } from '@sveltejs/kit';
import { readTemplate } from '#lib/domain/templates/templates.ts';
import { readText } from '#lib/domain/text.ts';
import { readerLocale } from '../../reader-locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params }) => {
	const { view } = await parent();
	const { workshop } = view.slices;
	if (workshop.currentStage !== null) redirect(303, `/w/${params.id}/${workshop.currentStage}`);
	const template = readTemplate(workshop.templateId);
	const locale = readerLocale();
	return {
		agenda: (template?.blocks ?? []).map((block) => ({
			minutes: block.minutes,
			title: readText(block.title, locale).text,
			result: readText(block.result, locale).text
		})),
		question: readText(template?.blocks.find((block) => block.activity === 'checkin')?.prompts[0], locale).text
	};
};
