/** Loaded by name: named here, it does not weigh on the start page, which knows what every page needs. */
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ Shown: (await import('./Settings.svelte')).default });
