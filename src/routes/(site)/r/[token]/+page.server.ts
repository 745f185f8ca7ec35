/**
 * A private return link: another device, or a lost cookie (05-decisions 30). Reading the page changes nothing, so that a preview
 * or a prefetch opens no session; the button does.
 */
import { error, redirect } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function readLink({ locals, params, getClientAddress }: RequestEvent) {
	const { guard, workshops } = locals.services;
	const key = getClientAddress();
	try {
		guard.spend('code', key);
		const link = await workshops.readReturnLink(params.token);
		guard.giveBack('code', key);
		locals.sayGerman(link.german);
		return link;
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		if (refusal.code === 'rate-limited') error(429, { message: m.refusal_rate_limited(), code: refusal.code });
		error(404, { message: m.return_invalid(), code: refusal.code });
	}
}

export const load: PageServerLoad = async (event) => {
	const { personId, workshopId, name, title, german } = await readLink(event);
	const current = event.locals.person;
	if (current?.id === personId) redirect(303, `/w/${workshopId}`);
	// The address is a key: no page that is opened from here learns it.
	event.setHeaders({ 'referrer-policy': 'no-referrer' });
	return { name, title, german, current: current?.name ?? null };
};

export const actions: Actions = {
	default: async (event) => {
		const { personId, workshopId } = await readLink(event);
		const { locals } = event;
		const session = await locals.services.identity.openSession(personId);
		await locals.signOut();
		locals.signIn(session);
		redirect(303, `/w/${workshopId}`);
	}
};
