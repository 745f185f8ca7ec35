import { error, redirect } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LayoutServerLoad } from './$types';

/** The workshop as this person may see it. A foreign one and one that does not exist look the same. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	if (!locals.person) redirect(303, '/');
	try {
		return {
			view: await locals.services.workshops.view(locals.person, params.id, locals.origin),
			origin: locals.origin,
			owner: locals.person.id
		};
	} catch (refusal) {
		if (isRefusal(refusal)) error(404, { message: m.error_notfound_title(), code: refusal.code });
		throw refusal;
	}
};
