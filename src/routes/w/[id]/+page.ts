/** The lobby from the server; without a connection, where everybody was when this device last heard of it. */
import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params, parent }) => {
	if (data) return data;
	const { workshop } = (await parent()).view.slices;
	if (workshop.currentStage !== null) redirect(307, `/w/${params.id}/${workshop.currentStage}`);
	return {};
};
