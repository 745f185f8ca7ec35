/**
 * What a device kept of workshops goes when the server says so to a page, too: no socket hears of a session that ended while none
 * was open [RT21]. Browser only.
 */
import type { Whose } from '#lib/realtime/kept-workshops.ts';

/** As kept-workshops.ts calls it. Looked for first, so that a visitor who keeps nothing fetches nothing. */
const STORE = 'einklang-kept';

/** Never rejects: where nothing can be kept there is nothing to forget. */
export async function forgetKept(which: (kept: Whose) => boolean): Promise<void> {
	try {
		// Older browsers do not list what they store.
		if ('databases' in indexedDB && !(await indexedDB.databases()).some(({ name }) => name === STORE)) return;
		const { forgetHere } = await import('#lib/realtime/view-keeper.ts');
		await forgetHere(which);
	} catch {
		// Blocked storage, or a line that broke: the next visit asks again.
	}
}
