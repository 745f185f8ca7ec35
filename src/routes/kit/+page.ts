/** The kit of parts, while developing only: the build neither answers here nor carries a byte of it. */
import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
	// A constant of the build, so that the import goes with the branch.
	const Kit = import.meta.env.DEV ? (await import('./Kit.svelte')).default : null;
	if (!Kit) error(404, { message: m.api_page_not_found(), code: 'not-found' });
	return { Kit };
};
