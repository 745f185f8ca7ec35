import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HTTP_STATUS, Refusal, type RefusalCode } from '#lib/domain/refusal.ts';
import { LOCALES } from '#lib/domain/text.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { RequestEvent } from '@sveltejs/kit';
import { endpoint, json, readBody, readInput } from './endpoint.ts';
import { describeApi } from './openapi.ts';
import { CreateInput, IdempotencyKey, JoinInput } from './schemas.ts';

const CODES = Object.keys(HTTP_STATUS) as RefusalCode[];
const reported: unknown[] = [];

function eventOf(init: RequestInit = {}): RequestEvent {
	const request = new Request('http://localhost/api/test', { method: 'POST', ...init });
	const services = { report: (...all: unknown[]) => reported.push(all) };
	return { request, url: new URL(request.url), locals: { services } } as unknown as RequestEvent;
}
const answerTo = (init: RequestInit, maxBytes?: number): Promise<Response> => {
	const event = eventOf(init);
	return endpoint(event, async () => json(await readBody(event, maxBytes)));
};
const body = (text: BodyInit, type = 'application/json'): RequestInit =>
	({ body: text, headers: { 'content-type': type }, duplex: 'half' }) as RequestInit;

describe('bodies', () => {
	it.each([
		['no type', body('{}', ''), 'malformed-json'],
		['a form', body('a=1', 'application/x-www-form-urlencoded'), 'malformed-json'],
		['plain text', body('{}', 'text/plain'), 'malformed-json'],
		['half an object', body('{"a":'), 'malformed-json'],
		['nothing', body(''), 'malformed-json'],
		['too much', body(`"${'x'.repeat(200)}"`), 'too-big']
	])('[SV50] %s is refused', async (_, init, code) => {
		const answer = await answerTo(init, 100);
		expect([answer.status, (await answer.json()).code]).toEqual([HTTP_STATUS[code as RefusalCode], code]);
	});

	it('[SV50] too much is refused while it arrives, whatever length was announced', async () => {
		let sent = 0;
		const endless = new ReadableStream({
			pull: (controller) => {
				sent += 1_000;
				controller.enqueue(new TextEncoder().encode('x'.repeat(1_000)));
			}
		});
		const answer = await answerTo(body(endless as never), 10_000);
		expect(answer.status).toBe(413);
		expect(sent).toBeLessThan(20_000);
	});

	it('[SV50] JSON passes, with a charset too', async () => {
		expect(await (await answerTo(body('{"a":"ü"}', 'application/json; charset=utf-8'))).json()).toEqual({ a: 'ü' });
	});
});

describe('problems', () => {
	it.each(LOCALES)('[SV51] every refusal has words in %s: a title, and what to do', async (locale) => {
		overwriteGetLocale(() => locale);
		const details = new Set<string>();
		for (const code of CODES) {
			const answer = await endpoint(eventOf(), () => Promise.reject(new Refusal(code, 'internal words')));
			expect(answer.headers.get('content-type')).toBe('application/problem+json');
			const problem = (await answer.json()) as { title: string; detail: string; status: number; code: string };
			expect(problem).toMatchObject({ type: 'about:blank', status: HTTP_STATUS[code], code });
			expect(problem.title).not.toBe(code);
			expect(problem.detail).not.toBe(code);
			expect(problem.detail).not.toContain('internal words');
			expect(problem.detail).toMatch(/[.。]$/);
			details.add(problem.detail);
		}
		expect(details.size).toBe(CODES.length);
		overwriteGetLocale(() => 'en');
	});

	it('[SV51] input that does not fit names the field, in words', async () => {
		const answer = await endpoint(eventOf(), async () => json(readInput(JoinInput, { code: 'abc', function: 'king' })));
		expect(answer.status).toBe(422);
		expect((await answer.json()).errors).toEqual([
			{ path: 'function', code: 'invalid_value', message: expect.any(String) }
		]);
	});

	it('[SV51] a database that cannot write is 503, whichever copy of the error class it came from', async () => {
		const error = Object.assign(new Error('disk full'), { name: 'StorageFailed', fatal: false });
		const answer = await endpoint(eventOf(), () => Promise.reject(error));
		expect([answer.status, (await answer.json()).code]).toEqual([503, 'storage-unavailable']);
	});

	it('[SV52] a bug tells nothing but a reference', async () => {
		const event = eventOf({ headers: { 'x-request-id': 'reference-1' } });
		const answer = await endpoint(event, () => Promise.reject(new TypeError('/srv/data/content.db: no such column')));
		const text = await answer.text();
		expect(answer.status).toBe(500);
		expect(text).toContain('reference-1');
		expect(text).not.toMatch(/srv|column|TypeError|\bat \//);
		expect(JSON.stringify(reported.at(-1))).toContain('reference-1');
	});
});

describe('schemas', () => {
	it('[SV50] trim, and refuse what is too long or empty', () => {
		expect(CreateInput.parse({ templateId: 'T13', title: '  Spring  ' }).title).toBe('Spring');
		for (const title of ['', '   ', 'x'.repeat(121)])
			expect(CreateInput.safeParse({ templateId: 'T13', title }).success).toBe(false);
		for (const key of ['short', 'with blank', 'x'.repeat(129), 'line\nbreak'])
			expect(IdempotencyKey.safeParse(key).success).toBe(false);
	});

	it('[SV53] the description names every endpoint, and each schema stands on its own', () => {
		const folders = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('+server.ts') && !path.includes('...') && !path.startsWith('openapi'))
			.map(
				(path) =>
					`/api/${path
						.replace(/\/?\+server\.ts$/, '')
						.replaceAll('[', '{')
						.replaceAll(']', '}')}`
			);
		const document = JSON.parse(JSON.stringify(describeApi('http://localhost'))) as { paths: Record<string, unknown> };
		expect(folders.length).toBeGreaterThan(8);
		expect(
			Object.keys(document.paths)
				.filter((path) => path.startsWith('/api/'))
				.sort()
		).toEqual(folders.sort());
		expect(JSON.stringify(document)).not.toContain('"$ref":"#/$defs');
	});
});
