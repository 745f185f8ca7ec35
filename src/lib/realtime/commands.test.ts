/** Commands against a bare HTTP server, because what is tested is what happens when the network does not play along. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { holdCommands, sendCommand } from './commands.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Answers each request with the next of `answers`; `cut` drops the connection instead. */
async function serve(
	...answers: ('cut' | [status: number, body: unknown])[]
): Promise<{ fetcher: typeof fetch; requests: IncomingMessage[] }> {
	const requests: IncomingMessage[] = [];
	server = createServer((request: IncomingMessage, response: ServerResponse) => {
		const answer = answers[requests.length] ?? 'cut';
		requests.push(request);
		if (answer === 'cut') return request.socket.destroy();
		response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { requests, fetcher: (path, init) => fetch(origin + String(path), init) };
}
const done = { type: 'done.mark', stage: 'insights', done: true } as const;

it('[RT12] answers with the revision it made', async () => {
	const { fetcher, requests } = await serve([200, { rev: 12 }]);
	expect(await sendCommand('w1', done, fetcher)).toEqual({ ok: true, rev: 12 });
	expect(requests[0]?.url).toBe('/api/workshops/w1/commands');
	expect(requests[0]?.headers['idempotency-key']).toMatch(/^[0-9A-Z]{26}$/);
});

it('[RT12] a network that fails is tried once more, with the same key', async () => {
	const { fetcher, requests } = await serve('cut', [200, { rev: 13 }]);
	expect(await sendCommand('w1', done, fetcher)).toEqual({ ok: true, rev: 13 });
	const keys = requests.map(({ headers }) => headers['idempotency-key']);
	expect(new Set(keys).size).toBe(1);
	expect(keys).toHaveLength(2);
});

it('[RT12] a network that stays away is told, not thrown', async () => {
	const { fetcher, requests } = await serve('cut', 'cut');
	expect(await sendCommand('w1', done, fetcher)).toMatchObject({ ok: false, code: 'unreachable' });
	expect(requests).toHaveLength(2);
});

it('[RT12] a refusal comes back as its code, and is not tried again', async () => {
	const { fetcher, requests } = await serve([
		409,
		{ type: 'about:blank', title: 'x', status: 409, code: 'wrong-phase', detail: 'The stage is in reveal.' }
	]);
	expect(await sendCommand('w1', done, fetcher)).toEqual({
		ok: false,
		code: 'wrong-phase',
		detail: 'The stage is in reveal.'
	});
	expect(requests).toHaveLength(1);
});

it('[RT12] an answer that is not ours is told as such', async () => {
	const { fetcher } = await serve([502, 'Bad gateway']);
	expect(await sendCommand('w1', done, fetcher)).toEqual({ ok: false, code: 'not-understood', detail: 'HTTP 502' });
});

it('[RT50] while one only looks nothing is asked, in this workshop and until the way back', async () => {
	const { fetcher, requests } = await serve([200, { rev: 1 }], [200, { rev: 2 }]);
	const back = holdCommands('w');
	expect(await sendCommand('w', done, fetcher)).toEqual({ ok: false, code: 'only-looking', detail: '' });
	expect(requests).toHaveLength(0);
	expect(await sendCommand('other', done, fetcher)).toEqual({ ok: true, rev: 1 });
	back();
	expect(await sendCommand('w', done, fetcher)).toEqual({ ok: true, rev: 2 });
});
