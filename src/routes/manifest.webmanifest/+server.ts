/** What an installed Einklang is called and looks like, in the reader's language. The page links it with the language cookie. */
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../reader-locale.ts';
import type { RequestHandler } from './$types';

/** The paper of the light theme (--surface-page); browsers take one colour, for both. */
const PAPER = '#f5f2ea';

const png = (size: number, purpose: 'any' | 'maskable') => ({
	src: `/icon-${size}.png`,
	sizes: `${size}x${size}`,
	type: 'image/png',
	purpose
});

export const GET: RequestHandler = () => {
	const manifest = {
		id: '/',
		name: 'Einklang',
		short_name: 'Einklang',
		description: m.app_claim(),
		lang: readerLocale(),
		start_url: '/',
		scope: '/',
		display: 'standalone',
		background_color: PAPER,
		theme_color: PAPER,
		icons: [
			png(192, 'any'),
			png(512, 'any'),
			png(512, 'maskable'),
			{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }
		]
	};
	return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
