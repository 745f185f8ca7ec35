import { expect, it } from 'vitest';
import { emptyData, handlingOf, isAbsent, worthKeeping } from './requests.ts';

const ORIGIN = 'https://plan.example';
const kept = new Set(['/mark.svg']);
const handling = (path: string, mode = 'navigate', method = 'GET') =>
	handlingOf({ method, mode, url: new URL(path, ORIGIN) }, ORIGIN, kept);

it.each([
	['/mark.svg', 'no-cors', 'program'],
	['/_app/immutable/assets/noto-sans-tc-55.woff2', 'cors', 'program'],
	['/w/1/goals', 'navigate', 'page'],
	['/w/1/plan/__data.json?x-sveltekit-invalidated=011', 'cors', 'data'],
	['/api/workshops/1', 'cors', 'leave'],
	['/api/workshops/1/export/md', 'navigate', 'leave'],
	['/_app/version.json', 'cors', 'leave'],
	['https://elsewhere.example/', 'navigate', 'leave']
])('[UI101] only the program comes from the cache: %s (%s) is %s', (path, mode, expected) => {
	expect(handling(path, mode)).toBe(expected);
});

it('[UI101] what changes something is never touched', () => {
	expect(handling('/w/1', 'navigate', 'POST')).toBe('leave');
});

it('[UI101] Latin fonts are kept at once, those of other scripts with their first use, the demo never', () => {
	const assets = [
		'source-sans-3-latin-wght-normal.A.woff2',
		'source-sans-3-latin-ext-wght-italic.B.woff2',
		'app.C.css'
	];
	const others = ['source-sans-3-cyrillic-wght-normal.D.woff2', 'noto-sans-tc-97-wght-normal.E.woff2'];
	const at = (name: string) => `/_app/immutable/assets/${name}`;
	const paths = [...assets, ...others].map(at);
	expect(worthKeeping([...paths, '/demo/lumerivo.json', '/icon-192.png'])).toEqual([
		...assets.map(at),
		'/icon-192.png'
	]);
});

it('[UI101] without a connection a workshop hears "nothing new" for what it asked, other pages that there is none', () => {
	const answer = (path: string) => emptyData(new URL(path, ORIGIN));
	expect(JSON.parse(answer('/w/1/plan/__data.json?x-sveltekit-invalidated=101')!)).toEqual({
		type: 'data',
		nodes: [null, { type: 'skip' }, null]
	});
	expect(answer('/__data.json?x-sveltekit-invalidated=101')).toBeNull();
	// The frame around an error page asks for its own data only.
	expect(JSON.parse(answer('/__data.json?x-sveltekit-invalidated=1')!)).toEqual({ type: 'data', nodes: [null] });
});

it('[UI101] a gateway without a server behind it is no answer, a refusal is one', () => {
	expect([502, 503, 504].every(isAbsent)).toBe(true);
	expect([200, 403, 404, 500].some(isAbsent)).toBe(false);
});
