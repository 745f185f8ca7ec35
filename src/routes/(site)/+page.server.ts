/** Start page: what waits for one, one's workshops, start one, join with a code, open the demo. Works without JavaScript. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { HTTP_STATUS, isRefusal } from '#lib/domain/refusal.ts';
import { offered, readTemplate, type Template } from '#lib/domain/templates/templates.ts';
import { GermanAddress, Line, LOCALES, Locale, readText } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { showHome } from './home/shown.ts';
import { readerLocale } from '../reader-locale.ts';
import { refusalText } from '../refusal-text.ts';
import { isCutShort, readJoinCode } from '../join-code.ts';
import { personOrGuest } from '../person-or-guest.ts';
import { rehearse } from './rehearse.ts';
import type { Actions, PageServerLoad } from './$types';

const TEMPLATE = 'T13';
/** A finished plan with everything in it, in static/. */
const DEMO = '/demo/lumerivo.json';

const NewWorkshop = z.object({
	title: Line(120),
	name: Line(60),
	locale: Locale,
	/** One that is offered; the smallest whole plan where nothing was chosen. */
	template: z.enum(offered(true).map(({ id }) => id)).catch(TEMPLATE),
	/** The workshop whose plan it goes on from; '' for none. */
	from: z.string().max(64),
	/** Asked only where the workshop's language is German. */
	german: GermanAddress.catch('formal')
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const locale = readerLocale();
	const own = locals.person ? await locals.services.workshops.list(locals.person) : [];
	const source = own.find(({ id, rehearsal }) => id === url.searchParams.get('from') && !rehearsal);
	const template = readTemplate(TEMPLATE);
	return {
		signedIn: locals.person !== null,
		name: ownName(locals.person?.name),
		home: showHome(own, Date.now()),
		from: source ? { id: source.id, title: source.title } : null,
		templates: chosenFirst(offered(source !== undefined), url.searchParams.get('template')).map(
			({ id, title, minutes, people }) => ({
				id,
				title: readText(title, locale).text,
				minutes,
				people
			})
		),
		template: template && {
			title: readText(template.title, locale).text,
			minutes: template.minutes,
			people: template.people,
			blocks: template.blocks.map((block) => ({
				minutes: block.minutes,
				title: readText(block.title, locale).text,
				prompt: readText(block.prompts[0], locale).text,
				binding: block.stage !== undefined && block.stage !== 'adopt_plan'
			}))
		}
	};
};

/** What a link asks for is chosen already. */
const chosenFirst = (templates: readonly Template[], id: string | null): readonly Template[] => [
	...templates.filter((template) => template.id === id),
	...templates.filter((template) => template.id !== id)
];

/** What somebody was called who only opened the demo is not their name. */
const ownName = (name: string | undefined): string =>
	name && !LOCALES.some((each) => m.role_facilitator({}, { locale: each }) === name) ? name : '';

const words = (error: unknown): string =>
	isRefusal(error) && error.code === 'rate-limited' ? m.start_rate_limited() : m.start_failed();

export const actions: Actions = {
	create: async (event) => {
		const form = await event.request.formData();
		const typed = {
			title: text(form, 'title'),
			name: text(form, 'name'),
			locale: text(form, 'locale'),
			template: text(form, 'template'),
			from: text(form, 'from'),
			german: text(form, 'german')
		};
		const input = NewWorkshop.safeParse(typed);
		if (!input.success) {
			const wrong = new Set(input.error.issues.map((issue) => issue.path[0]));
			return fail(422, {
				form: 'create',
				...typed,
				titleError: wrong.has('title') ? m.start_create_title_missing() : undefined,
				nameError: wrong.has('name') ? m.start_create_name_missing() : undefined
			});
		}
		const { title, name, locale, template, from, german } = input.data;
		let id: string;
		try {
			const person = await personOrGuest(event, { name, locale: readerLocale() });
			const { guard, workshops } = event.locals.services;
			guard.spend('command', person.id);
			// The name typed now counts, whatever this person was called before.
			({ id } = await workshops.create(
				{ ...person, name },
				{ templateId: template, title, locale, german, ...(from ? { fromWorkshopId: from } : {}) },
				event.locals.origin
			));
		} catch (error) {
			if (!isRefusal(error)) throw error;
			return fail(409, { form: 'create', ...typed, problem: words(error) });
		}
		redirect(303, `/w/${id}`);
	},
	join: async ({ request }) => {
		const typed = text(await request.formData(), 'code');
		const code = readJoinCode(typed);
		if (!code) return fail(422, { form: 'join', code: typed, codeError: m.start_join_empty() });
		if (isCutShort(code)) return fail(422, { form: 'join', code: typed, codeError: m.start_join_short() });
		redirect(303, `/join/${encodeURIComponent(code)}`);
	},
	rehearse,
	demo: async (event) => {
		let id: string;
		try {
			const person = await personOrGuest(event, { name: m.role_facilitator(), locale: readerLocale() });
			event.locals.services.guard.spend('import', person.id);
			const document: unknown = await (await event.fetch(DEMO)).json();
			({ id } = await event.locals.services.workshops.importPlan(person, document, event.locals.origin));
		} catch (error) {
			if (!isRefusal(error)) throw error;
			return fail(409, { form: 'demo', problem: m.start_demo_failed() });
		}
		redirect(303, `/w/${id}/plan`);
	},
	restore: (event) => bringBack(event, 'workshop.restore'),
	reopen: (event) => bringBack(event, 'workshop.reopen')
};

async function bringBack({ request, locals }: RequestEvent, type: 'workshop.restore' | 'workshop.reopen') {
	const id = text(await request.formData(), 'id');
	if (!locals.person) return fail(401, { form: 'shelf', problem: m.refusal_not_signed_in() });
	try {
		locals.services.guard.spend('command', locals.person.id);
		await locals.services.workshops.command(locals.person, id, { type });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return fail(HTTP_STATUS[error.code], { form: 'shelf', problem: refusalText(error.code) });
	}
	return { form: 'shelf', problem: undefined };
}

const text = (form: FormData, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
};
