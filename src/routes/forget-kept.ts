/**
 * What a device kept of workshops goes when the server says so to a page, too: no socket hears of a session that ended while none
 * was open [RT21]. Browser only; fetched by the pages that may need it once they are shown.
 */
import type { Whose } from '#lib/realtime/kept-workshops.ts';

/** As kept-workshops.ts calls it. Looked for first, so that a visitor who keeps nothing fetches nothing more. */
const STORE = 'einklang-kept';

/** Nobody is signed in here. Never rejects. */
export const forgetAll = (): Promise<void> => forget(() => true);

/** The page at `pathname` is not for this person, or not any more. A workshop that has no such stage is still this person's. Never rejects. */
export async function forgetUnseen(pathname: string, code: string | undefined): Promise<void> {
	const id = /^\/w\/([^/]+)/.exec(pathname)?.[1];
	if (id !== undefined && code !== 'unknown-stage') await forget(({ workshopId }) => workshopId === id);
}

async function forget(which: (kept: Whose) => boolean): Promise<void> {
	try {
		// Older browsers do not list what they store.
		if ('databases' in indexedDB && !(await indexedDB.databases()).some(({ name }) => name === STORE)) return;
		const { forgetHere } = await import('#lib/realtime/view-keeper.ts');
		await forgetHere(which);
	} catch {
		// Blocked storage, or a line that broke: the next visit asks again.
	}
}
