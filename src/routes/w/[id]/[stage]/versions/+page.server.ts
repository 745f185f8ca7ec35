/** Earlier versions of the stage, and the one that is looked at (`?v=`) with what has changed since. Rendered on the server. */
import { error } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../../../../reader-locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends, url }) => {
	depends('app:versions');
	await parent();
	const { person, services } = locals;
	if (!person) error(404, { message: m.error_notfound_title(), code: 'not-found' });
	const versionId = url.searchParams.get('v');
	try {
		// As dear as a command: two documents are read.
		services.guard.spend('command', person.id);
		const versions = await services.workshops.versions(person, params.id, params.stage);
		// One that is too many by now, or another stage's, is simply not shown.
		const known = versions.find(({ id }) => id === versionId);
		const options = known && { versionId: known.id, against: null, locale: readerLocale() };
		return { versions, seen: options ? await services.workshops.version(person, params.id, options) : null };
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		if (refusal.code === 'rate-limited') error(429, { message: m.refusal_rate_limited(), code: refusal.code });
		error(404, { message: m.stage_ui_unknown(), code: refusal.code });
	}
};
