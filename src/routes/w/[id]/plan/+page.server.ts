/** The plan as a document: rendered on the server, so it can be read and printed without JavaScript. */
import { error } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../../../reader-locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
	depends('app:plan');
	await parent();
	if (!locals.person) error(404, { message: m.error_notfound_title(), code: 'not-found' });
	const locale = readerLocale();
	try {
		return { plan: await locals.services.workshops.plan(locals.person, params.id, { locale }), locale };
	} catch (refusal) {
		if (isRefusal(refusal)) error(409, { message: m.plan_not_available(), code: refusal.code });
		throw refusal;
	}
};
