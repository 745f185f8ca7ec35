/** The lobby, while no stage is open; otherwise where everybody is. */
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params }) => {
	const { workshop } = (await parent()).view.slices;
	if (workshop.currentStage !== null) redirect(303, `/w/${params.id}/${workshop.currentStage}`);
	return {};
};
