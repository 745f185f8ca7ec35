/** Join: what one is invited to, then name and function, then in. Works without JavaScript. */
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { FUNCTIONS, FunctionName, sideOf } from '#lib/domain/people/people.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { Line } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../../../reader-locale.ts';
import { isShortCode, readJoinCode } from '../../../join-code.ts';
import { functionLabel, sideLabel } from '../../../labels.ts';
import { personOrGuest } from '../../../person-or-guest.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Joining = z.object({
	name: Line(60),
	function: FunctionName,
	region: z.string().trim().max(40)
});

/** Functions under the side they speak for, in the order people sit at the table; the three small sides share a heading. */
function functionsBySide() {
	// Who facilitates is the one who began; anybody else who chose it would find themselves watching.
	const offered = FUNCTIONS.filter((fn) => fn !== 'facilitation');
	const options = offered.map((fn) => ({ value: fn, label: functionLabel(fn), side: sideOf(fn) }));
	return [
		{ side: 'field' as const, label: sideLabel('field'), options: options.filter((each) => each.side === 'field') },
		{
			side: 'internal' as const,
			label: sideLabel('internal'),
			options: options.filter((each) => each.side === 'internal')
		},
		{
			side: 'neutral' as const,
			label: m.join_others(),
			options: options.filter((each) => each.side !== 'field' && each.side !== 'internal')
		}
	];
}

/**
 * Looks the code up. A try with a short code is paid before it is answered and given back when it was right: once the limit is
 * used up, a right guess learns nothing either. Links carry 128 bits; nobody guesses those, so they always open.
 */
async function inviteOf(event: RequestEvent) {
	const { workshops, guard } = event.locals.services;
	const code = readJoinCode(event.params.code);
	if (!code) error(404, { message: m.join_invalid_title(), code: 'invite-invalid' });
	const address = event.getClientAddress();
	try {
		if (isShortCode(code)) guard.spend('code', address);
		const invite = await workshops.readInvite(event.locals.person, code);
		if (isShortCode(code)) guard.giveBack('code', address);
		event.locals.sayGerman(invite.german);
		return { code, invite };
	} catch (refusal) {
		if (isRefusal(refusal) && refusal.code === 'rate-limited')
			error(429, { message: m.start_rate_limited(), code: 'rate-limited' });
		if (isRefusal(refusal) && refusal.code === 'invite-invalid')
			error(404, { message: m.join_invalid_title(), code: 'invite-invalid' });
		throw refusal;
	}
}

export const load: PageServerLoad = async (event) => {
	const { invite } = await inviteOf(event);
	if (invite.joined) redirect(303, `/w/${invite.workshopId}`);
	return { invite, name: event.locals.person?.name ?? '', groups: functionsBySide() };
};

export const actions: Actions = {
	default: async (event) => {
		const { code } = await inviteOf(event);
		const form = await event.request.formData();
		const typed = { name: text(form, 'name'), function: text(form, 'function'), region: text(form, 'region') };
		const input = Joining.safeParse(typed);
		if (!input.success) {
			const wrong = new Set(input.error.issues.map((issue) => issue.path[0]));
			return fail(422, {
				...typed,
				nameError: wrong.has('name') ? m.join_name_missing() : undefined,
				functionError: wrong.has('function') ? m.join_function_missing() : undefined
			});
		}
		const { name, function: fn, region } = input.data;
		let to: string;
		try {
			const person = await personOrGuest(event, { name, locale: readerLocale() });
			const joining = { code, name, function: fn, ...(region ? { region } : {}) };
			const { workshops } = event.locals.services;
			const { workshopId } = await workshops.join(person, joining, event.locals.origin);
			// To where everybody is, without a stop at the lobby: that would be a round trip more on a phone line.
			const { currentStage } = (await workshops.view(person, workshopId, event.locals.origin)).slices.workshop;
			to = currentStage === null ? `/w/${workshopId}` : `/w/${workshopId}/${currentStage}`;
		} catch (refusal) {
			if (!isRefusal(refusal)) throw refusal;
			return fail(409, { ...typed, problem: problemOf(refusal.code) });
		}
		redirect(303, to);
	}
};

/** Trying again helps against the others; nobody new joins a workshop that is archived. */
function problemOf(code: string): string {
	if (code === 'workshop-archived') return m.refusal_workshop_archived();
	return code === 'rate-limited' ? m.start_rate_limited() : m.start_failed();
}

const text = (form: FormData, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
};
