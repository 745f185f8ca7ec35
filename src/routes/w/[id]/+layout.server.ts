import { error, redirect } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LayoutServerLoad } from './$types';

/** The workshop as this person may see it. A foreign one and one that does not exist look the same; whoever was removed reads that. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { origin, person } = locals;
	const { workshops } = locals.services;
	if (!person) redirect(303, '/');
	try {
		return { view: await workshops.view(person, params.id, origin), origin, owner: person.id };
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		if (await workshops.wasRemoved(person, params.id))
			error(403, {
				message: m.removed_text(),
				code: 'removed',
				title: m.removed_title(),
				more: [m.removed_kept(), m.removed_do()]
			});
		error(404, { message: m.error_notfound_title(), code: refusal.code });
	}
};
