/**
 * Which workshops say *du* in German: noted when one is opened in this browser, read by the message runtime (hooks.client.ts).
 * Kept by id, so that loading a workshop ahead changes nothing on the page one is on. On the server hooks.server.ts decides.
 */
import type { GermanAddress } from '#lib/domain/text.ts';

const informal = new Set<string>();

export function noteGerman(workshopId: string, german: GermanAddress): void {
	if (german === 'informal') informal.add(workshopId);
	else informal.delete(workshopId);
}

export function germanAt(pathname: string): GermanAddress {
	const workshopId = /^\/w\/([^/]+)/.exec(pathname)?.[1];
	return workshopId !== undefined && informal.has(workshopId) ? 'informal' : 'formal';
}
