/** The plan from the server; without a connection, as it was when this device last had it. */
import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params, parent }) => {
	if (data) return { ...data, keptAt: null };
	await parent();
	const { readKept } = await import('#lib/realtime/kept-workshops.ts');
	const kept = (await readKept(params.id).catch(() => null))?.plan;
	if (!kept) error(503, { message: m.offline_not_kept(), code: 'offline' });
	return { plan: kept.plan, locale: kept.locale, keptAt: kept.at };
};
