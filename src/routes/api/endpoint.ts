/** What every endpoint does the same way: read a body, insist on a session, turn refusals into problems. */
import { Refusal } from '#lib/domain/refusal.ts';
import type { Locale } from '#lib/domain/text.ts';
import { readerLocale } from '../reader-locale.ts';
import type { Person } from '#server/identity/port.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { asRefusal, problem, unexpected } from './problem.ts';
import { IdempotencyKey } from './schemas.ts';

/** Bytes. The largest command is an objection with its proposal; everything else is smaller. */
export const MAX_BODY = 64 * 1024;

const JSON_TYPE = /^application\/(?:[a-z.+-]+\+)?json(?:\s*;|$)/i;
const ZOD_WORDS = {
	en: z.locales.en().localeError,
	de: z.locales.de().localeError,
	'zh-Hant': z.locales.zhTW().localeError
};

/** Runs an endpoint. A refusal becomes a problem; anything else is a bug and is reported. */
export async function endpoint(event: RequestEvent, work: () => Promise<Response>): Promise<Response> {
	try {
		return await work();
	} catch (error) {
		const refusal = asRefusal(error);
		return refusal ? problem(refusal) : unexpected(error, event);
	}
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }
	});
}

export function requirePerson({ locals }: RequestEvent): Person {
	if (!locals.person) throw new Refusal('not-signed-in', 'no session');
	return locals.person;
}

/** Whose tries are counted: the person where there is one, else the address (05-decisions 29). */
export const rateKey = ({ locals, getClientAddress }: RequestEvent): string => locals.person?.id ?? getClientAddress();

export function readInput<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
	const parsed = schema.safeParse(input, { error: ZOD_WORDS[readerLocale()] });
	if (parsed.success) return parsed.data;
	const errors = parsed.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message }));
	throw new Refusal('invalid-input', 'input does not fit', { errors });
}

/** Sent again with the same `Idempotency-Key`, a request has one effect. */
export const readKey = ({ request }: RequestEvent): string | undefined =>
	readInput(IdempotencyKey.optional(), request.headers.get('idempotency-key') ?? undefined);

/** @param maxBytes read from the wire at most; more refuses `too-big` */
export async function readBody(event: RequestEvent, maxBytes: number = MAX_BODY): Promise<unknown> {
	// A form from a foreign page cannot have this type without asking first.
	if (!JSON_TYPE.test(event.request.headers.get('content-type') ?? ''))
		throw new Refusal('malformed-json', 'content type is not JSON');
	if (Number(event.request.headers.get('content-length')) > maxBytes)
		throw new Refusal('too-big', `body announces more than ${maxBytes} bytes`);
	const text = await readText(event.request, maxBytes);
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Refusal('malformed-json', 'body is not JSON', { cause });
	}
}

async function readText(request: Request, maxBytes: number): Promise<string> {
	const reader = request.body?.getReader();
	if (!reader) return '';
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await readChunk(reader);
		if (done) break;
		size += value.byteLength;
		// Not cancelled: that would cut the connection before the answer is out. What is not read is not kept either.
		if (size > maxBytes) throw new Refusal('too-big', `body exceeds ${maxBytes} bytes`);
		chunks.push(value);
	}
	return new TextDecoder().decode(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

/** Kit's own limit, above ours, errors the stream with status 413. */
async function readChunk(reader: ReadableStreamDefaultReader<Uint8Array>): ReturnType<typeof reader.read> {
	try {
		return await reader.read();
	} catch (cause) {
		if ((cause as { status?: unknown }).status === 413)
			throw new Refusal('too-big', 'body exceeds the server limit', { cause });
		throw new Refusal('malformed-json', 'body ended early', { cause });
	}
}

export const callerLocale = ({ locals }: RequestEvent): Locale => locals.person?.locale ?? readerLocale();
