/**
 * Where German says *du*: noted when a workshop, or a way into one, is opened in this browser, read by the message runtime
 * (hooks.client.ts). Kept by address, so that loading a page ahead changes nothing on the one one is on. On the server
 * hooks.server.ts decides.
 */
import type { GermanAddress } from '#lib/domain/text.ts';

const informal = new Set<string>();

/** A workshop with all its pages, an invitation, a private return link. */
const placeOf = (pathname: string): string | undefined => /^\/(?:w|join|r)\/[^/]+/.exec(pathname)?.[0];

export function noteGerman(pathname: string, german: GermanAddress): void {
	const place = placeOf(pathname);
	if (place === undefined) return;
	if (german === 'informal') informal.add(place);
	else informal.delete(place);
}

export function germanAt(pathname: string): GermanAddress {
	const place = placeOf(pathname);
	return place !== undefined && informal.has(place) ? 'informal' : 'formal';
}
