/** The lobby from the server; without a connection, made here from the template. */
import { redirect } from '@sveltejs/kit';
import { readerLocale } from '../../reader-locale.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params, parent }) => {
	if (data) return data;
	const { workshop } = (await parent()).view.slices;
	if (workshop.currentStage !== null) redirect(307, `/w/${params.id}/${workshop.currentStage}`);
	const { programmeOf } = await import('./lobby/programme.ts');
	return programmeOf(workshop.templateId, readerLocale());
};
