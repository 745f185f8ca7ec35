import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { compressed } from './compressed.ts';

const PAGE = `<p>${'a card, and another. '.repeat(200)}</p>`;
const servers: ReturnType<typeof createServer>[] = [];

async function serve(handler: RequestListener): Promise<string> {
	const server = createServer(compressed(handler));
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
const html: RequestListener = (_request, response) => {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
	response.end(PAGE);
};
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

it.each(['gzip', 'br'])('a page goes out as %s to whoever takes it, and caches know why', async (encoding) => {
	const answer = await fetch(await serve(html), { headers: { 'accept-encoding': encoding } });
	expect(answer.headers.get('content-encoding')).toBe(encoding);
	expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
	expect(await answer.text()).toBe(PAGE);
});

it('a page goes out as it is to whoever does not', async () => {
	const answer = await fetch(await serve(html), { headers: { 'accept-encoding': 'identity' } });
	expect(answer.headers.get('content-encoding')).toBeNull();
	expect(await answer.text()).toBe(PAGE);
});

it('what is encoded already is not encoded again', async () => {
	const url = await serve((_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
		response.end(gzipSync(PAGE));
	});
	const answer = await fetch(url, { headers: { 'accept-encoding': 'br, gzip' } });
	expect(answer.headers.get('content-encoding')).toBe('gzip');
	expect(await answer.text()).toBe(PAGE);
});
