/** The plan as a file. */
import { callerLocale, endpoint, readInput, requirePerson } from '../../../../endpoint.ts';
import { ExportQuery } from '../../../../schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { id, format } = event.params;
		const { locale = callerLocale(event) } = readInput(ExportQuery, Object.fromEntries(event.url.searchParams));
		const file = await event.locals.services.workshops.exportPlan(person, id, { format, locale });
		return new Response(file.bytes as BodyInit, {
			headers: {
				'content-type': file.contentType,
				'content-disposition': disposition(file.fileName),
				'cache-control': 'private, no-store',
				etag: `"${file.hash}"`,
				'x-content-hash': file.hash
			}
		});
	});

/** RFC 6266: a plain name for old clients, the real one in UTF-8. */
function disposition(fileName: string): string {
	const plain = fileName.replace(/[^A-Za-z0-9._-]+/g, '_');
	const encoded = encodeURIComponent(fileName).replace(
		/['()*]/g,
		(c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
