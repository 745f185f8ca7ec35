/** What one person may ask of the server in a minute, whichever door they take. */
import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, expect, it } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { ComposedServer, type Guest } from '#tests/support/composed.ts';
import { actions } from './(site)/+page.server.ts';
import { GET } from './api/workshops/+server.ts';

let server: ComposedServer;
afterEach(() => server.close());

/** A request of this person; whoever reads it looks at what is here. */
function eventOf({ person }: Guest, fields: Readonly<Record<string, string>> = {}): RequestEvent {
	const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) });
	const { services, origin } = server;
	return { request, url: new URL(request.url), locals: { services, origin, person } } as unknown as RequestEvent;
}

function spendAll({ person }: Guest): void {
	const spend = (): boolean => {
		try {
			server.services.guard.spend('command', person.id);
			return true;
		} catch (error) {
			if (isRefusal(error)) return false;
			throw error;
		}
	};
	while (spend());
}

it('[SV55] the start page makes no workshop and no rehearsal for somebody who asked for too many, and the list waits too', async () => {
	const now = Date.now();
	server = await ComposedServer.start({ now: () => now });
	const [eager, other] = [await server.guest('Eager'), await server.guest('Other')];
	const form = { title: 'Plan', name: 'Frieda', locale: 'en' };
	spendAll(eager);
	for (const action of [actions['create']!, actions['rehearse']!])
		expect(await action(eventOf(eager, form) as never)).toMatchObject({
			status: 409,
			data: { problem: expect.any(String) }
		});
	expect(await server.services.workshops.list(eager.person)).toEqual([]);
	expect((await GET(eventOf(eager) as never)).status).toBe(429);
	expect((await GET(eventOf(other) as never)).status).toBe(200);
	await expect(actions['create']!(eventOf(other, form) as never)).rejects.toMatchObject({ status: 303 });
});
