/** The request ledger on the server: asked, answered and told, over a real database. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ComposedServer } from '../../tests/support/composed.ts';
import { openContent } from '../storage/sqlite.ts';
import { readImportRecord } from '../storage/import-record.ts';
import { readEvents } from '../storage/ledger.ts';

let server: ComposedServer;
beforeAll(async () => void (server = await ComposedServer.start()));
afterAll(() => server.close());

it('[SV120] words and reasons of requests lie beside the ledger, and are told after a restart as before', async () => {
	const facilitator = await server.guest('Moni');
	const { invites } = await facilitator.create('T13');
	const jule = await (await server.guest('Jule')).join(invites.participant.code, 'field_sales');
	const ida = await (await server.guest('Ida')).join(invites.participant.code, 'marketing');
	const words = 'One page on the price question';
	await jule.command({ type: 'request.make', to: 'marketing', kind: 'content', words, linkedTo: [] });
	const requestId = (await ida.slices()).requests[0]!.id;
	await expect(ida.command({ type: 'request.answer', requestId, decision: 'declined' })).rejects.toMatchObject({
		code: 'reason-required'
	});
	const reason = 'The price talks end in March';
	await ida.command({ type: 'request.answer', requestId, decision: 'declined', reason });
	const db = await openContent(server.dataDir);
	const events = JSON.stringify(await readEvents(db, jule.workshopId, 0));
	await db.close();
	expect([events.includes(requestId), events.includes(words), events.includes(reason)]).toEqual([true, false, false]);
	const before = (await jule.slices()).requests;
	expect(before).toMatchObject([{ words, why: reason, by: { name: 'Jule' }, decidedBy: { name: 'Ida' }, own: true }]);
	await server.restart();
	expect((await jule.slices()).requests).toEqual(before);
	const { ledger } = await server.services.workshops.plan(jule.person, jule.workshopId, { locale: 'en' });
	expect(ledger).toMatchObject([{ id: requestId, decision: 'declined', why: reason }]);
});

it('[SV121] an open request of an imported plan is answered here, and the record stays as it came', async () => {
	const demo = JSON.parse(readFileSync(new URL('../../static/demo/lumerivo.json', import.meta.url), 'utf8')) as {
		ledger: { id: string; decision: string }[];
	};
	const ines = await server.guest('Ines');
	ines.workshopId = (await server.services.workshops.importPlan(ines.person, demo, server.origin)).id;
	const told = async () =>
		(await server.services.workshops.plan(ines.person, ines.workshopId, { locale: 'en' })).ledger!;
	expect(await told()).toEqual(demo.ledger);
	expect((await ines.slices()).requests.map(({ id }) => id)).toEqual(demo.ledger.map(({ id }) => id));
	const open = demo.ledger.find(({ decision }) => decision === 'open')!;
	await ines.command({ type: 'request.answer', requestId: open.id, decision: 'incorporated' });
	expect((await ines.slices()).requests.find(({ id }) => id === open.id)).toMatchObject({ decision: 'incorporated' });
	const [others, answered] = [(await told()).filter(({ id }) => id !== open.id), await told()];
	expect(others).toEqual(demo.ledger.filter(({ id }) => id !== open.id));
	expect(answered.find(({ id }) => id === open.id)).toMatchObject({
		...open,
		...{ decision: 'incorporated', decidedBy: expect.stringMatching(/.{20}/), decidedOn: expect.any(String) }
	});
	const db = await openContent(server.dataDir);
	expect(JSON.parse((await readImportRecord(db, ines.workshopId))!)).toEqual(demo);
	await db.close();
});
