/** The plan as it stands, for the pages that show all of it. On the server only. */
import { error, type ServerLoadEvent } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../../reader-locale.ts';

type PlanEvent = Pick<ServerLoadEvent<{ id: string }>, 'locals' | 'params' | 'parent' | 'depends'>;

/** Asked for again with `invalidate('app:plan')`. */
export async function loadPlan({ locals, params, parent, depends }: PlanEvent) {
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
}
