/** The plan as this device last had it, for pages without a connection. */
import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';

export async function keptPlan(workshopId: string) {
	const { readKept } = await import('#lib/realtime/kept-workshops.ts');
	const kept = (await readKept(workshopId).catch(() => null))?.plan;
	if (!kept) error(503, { message: m.offline_not_kept(), code: 'offline' });
	return { plan: kept.plan, locale: kept.locale, keptAt: kept.at };
}
