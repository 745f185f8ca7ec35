/** The start page's second way to look around: a rehearsal, with the person made on the way as for the demo. Server only. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../reader-locale.ts';
import { personOrGuest } from '../person-or-guest.ts';

export async function rehearse(event: RequestEvent) {
	const locale = readerLocale();
	let id: string;
	try {
		const person = await personOrGuest(event, { name: m.role_facilitator(), locale });
		const { guard, rehearsals } = event.locals.services;
		guard.spend('command', person.id);
		({ id } = await rehearsals.begin(person, { locale }));
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const problem = error.code === 'rate-limited' ? m.start_rehearsal_enough() : m.start_rehearsal_failed();
		return fail(409, { form: 'rehearse' as const, problem });
	}
	redirect(303, `/w/${id}`);
}
