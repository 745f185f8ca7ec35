import { redirect } from '@sveltejs/kit';
import { lateFacts } from '../[stage]/draft/late-facts.ts';
import type { PageLoad } from './$types';

/** The big screen is put up by who facilitates or watches. Those who write and vote have their own screen, with what is theirs alone. */
export const load: PageLoad = async ({ parent, params }) => {
	const { view } = await parent();
	if (view.slices.you.role === 'participant') redirect(303, `/w/${params.id}`);
	await lateFacts.fetch();
};
