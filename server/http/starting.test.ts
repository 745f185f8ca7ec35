import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unavailable } from './starting.ts';

const server = createServer(unavailable);
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('[SV89] who is early is told, and a browser asks again by itself; a form is not sent twice', async () => {
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const [read, sent] = [await fetch(address), await fetch(address, { method: 'POST' })];
	expect([read.status, sent.status]).toEqual([503, 503]);
	expect([read.headers.get('refresh'), sent.headers.get('refresh')]).toEqual(['1', null]);
});
