/** Errors of the API: RFC 9457 problem+json with a stable `code`, in the caller's language. */
import { HTTP_STATUS, isRefusal, type Refusal, type RefusalCode } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RequestEvent } from '@sveltejs/kit';

type Words = Readonly<Record<string, ((inputs?: Record<string, unknown>) => string) | undefined>>;
const words = m as unknown as Words;

/** What happened, what was kept, what to do next: for forms and notices, in the language of the request. */
export const explain = (code: RefusalCode): string => words[`refusal_${code.replaceAll('-', '_')}`]?.() ?? code;

export const problem = (refusal: Pick<Refusal, 'code' | 'message'> & { errors?: Refusal['errors'] }): Response =>
	answer(HTTP_STATUS[refusal.code], refusal.code, explain(refusal.code), refusal.errors);

/** A bug: the caller learns nothing but a reference to the log. */
export function unexpected(error: unknown, { request, url, locals }: RequestEvent): Response {
	const reference = request.headers.get('x-request-id') ?? crypto.randomUUID();
	locals.services.report(error, { reference, method: request.method, path: url.pathname });
	return answer(500, 'unexpected', m.api_unexpected({ reference }));
}

/** By shape: the storage error comes from the other side of the bundle's seam. */
export const asRefusal = (error: unknown): Pick<Refusal, 'code' | 'message' | 'errors'> | null => {
	if (isRefusal(error)) return error;
	if (error instanceof Error && error.name === 'StorageFailed')
		return { code: 'storage-unavailable', message: error.message, errors: undefined };
	return null;
};

function answer(status: number, code: string, detail: string, errors?: Refusal['errors']): Response {
	const title = words[`api_title_${status}`]?.() ?? code;
	const body = { type: 'about:blank', title, status, code, detail, ...(errors ? { errors } : {}) };
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
	});
}
