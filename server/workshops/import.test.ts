/** A plan document becomes a workshop, over a real database. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComposedServer } from '../../tests/support/composed.ts';

let server: ComposedServer;
beforeAll(async () => {
	server = await ComposedServer.start();
});
afterAll(() => server.close());

/** What is on disk, past every cache. */
function stored(sql: string, ...parameters: string[]): Record<string, unknown>[] {
	const db = new DatabaseSync(join(server.dataDir, 'content.db'), { readOnly: true });
	try {
		return db.prepare(sql).all(...parameters);
	} finally {
		db.close();
	}
}

describe('importing', () => {
	const sample = (): Record<string, unknown> =>
		JSON.parse(readFileSync(new URL('../../static/demo/lumerivo.json', import.meta.url), 'utf8')) as Record<
			string,
			unknown
		>;

	it('[SV30] makes a workshop with that content in draft, and keeps the document', async () => {
		const guest = await server.guest('Ines');
		const { id } = await server.services.workshops.importPlan(guest.person, sample(), server.origin);
		guest.workshopId = id;
		const slices = await guest.slices();
		expect(slices.workshop.imported).toBe(true);
		expect(await server.services.workshops.list(guest.person)).toMatchObject([{ id, imported: true, current: null }]);
		expect(slices.stages.find((stage) => stage.key === 'goals')?.phase).toBe('draft');
		expect(slices.stages.every((stage) => stage.adopted === null)).toBe(true);
		const plan = await server.services.workshops.plan(guest.person, id, { locale: 'en' });
		const ids = (list: unknown): string[] => (list as { id: string }[]).map((each) => each.id).sort();
		for (const list of ['insights', 'goals', 'segments', 'messages', 'channels', 'touchpoints'] as const)
			expect(ids(plan[list]), list).toEqual(ids(sample()[list]));
		expect(plan.status).toBe('draft');
		expect(
			JSON.parse(String(stored('select document from import_record where workshop_id = ?', id)[0]?.['document']))
		).toEqual(sample());
	});

	it('[PL26] without anything to plan with, the channel map is not begun, and cannot be agreed on', async () => {
		const guest = await server.guest('Ines');
		const empty = { ...sample(), channels: [], touchpoints: [] };
		const { id } = await server.services.workshops.importPlan(guest.person, empty, server.origin);
		guest.workshopId = id;
		const phase = async () => (await guest.slices()).stages.find(({ key }) => key === 'touchpoints')?.phase;
		expect(await phase()).toBe('prepare');
		const channels = { ...sample(), touchpoints: [] };
		guest.workshopId = (await server.services.workshops.importPlan(guest.person, channels, server.origin)).id;
		expect(await phase()).toBe('draft');
		await guest.command({ type: 'stage.open', stage: 'touchpoints' });
		await expect(guest.command({ type: 'consent.open', stage: 'touchpoints' })).rejects.toMatchObject({
			code: 'nothing-to-agree'
		});
	});

	it('[SV30] twice makes two workshops', async () => {
		const guest = await server.guest('Ines');
		const first = await server.services.workshops.importPlan(guest.person, sample(), server.origin);
		const second = await server.services.workshops.importPlan(guest.person, sample(), server.origin);
		expect(first.id).not.toBe(second.id);
		expect((await server.services.workshops.list(guest.person)).map(({ id }) => id).sort()).toEqual(
			[first.id, second.id].sort()
		);
	});

	it('[SV30] its own export comes back', async () => {
		const guest = await server.guest('Ines');
		const { id } = await server.services.workshops.importPlan(guest.person, sample(), server.origin);
		const file = await server.services.workshops.exportPlan(guest.person, id, { format: 'json', locale: 'de' });
		const again = await server.services.workshops.importPlan(
			guest.person,
			JSON.parse(new TextDecoder().decode(file.bytes)),
			server.origin
		);
		const plan = await server.services.workshops.plan(guest.person, again.id, { locale: 'de' });
		expect(plan.hash).toBe((await server.services.workshops.plan(guest.person, id, { locale: 'de' })).hash);
	});

	it.each([
		['nothing', null],
		['a list', []],
		['another schema', { schema: 'cocreation-plan/9' }],
		['a wrong field', { ...sample(), goals: [{ id: 7 }] }],
		['a prototype', JSON.parse('{"__proto__": {"x": 1}, "schema": "cocreation-plan/1"}')]
	])('[SV30] %s is refused, says where, and leaves nothing behind', async (_, document) => {
		const guest = await server.guest('Ines');
		const before = stored('select count(*) as n from workshop');
		const refused = await server.services.workshops
			.importPlan(guest.person, document, server.origin)
			.catch((error: unknown) => error);
		expect(refused).toMatchObject({ code: 'import-invalid' });
		expect((refused as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
		expect(stored('select count(*) as n from workshop')).toEqual(before);
	});
});
