/**
 * Where German says *du*: noted when a workshop, or a way into one, is opened in this browser, read by the message runtime
 * (hooks.client.ts). Kept by address, so that loading a page ahead changes nothing on the one one is on. On the server
 * hooks.server.ts decides.
 */
import type { GermanAddress } from '#lib/domain/text.ts';

const informal = new Set<string>();

/** A workshop with all its pages, an invitation, a private return link: `/w/…`, `/join/…`, `/r/…`. */
const placeOf = (pathname: string): string => pathname.split('/', 3).join('/');

export function noteGerman(pathname: string, german: GermanAddress): void {
	if (german === 'informal') informal.add(placeOf(pathname));
	else informal.delete(placeOf(pathname));
}

export const germanAt = (pathname: string): GermanAddress => (informal.has(placeOf(pathname)) ? 'informal' : 'formal');
