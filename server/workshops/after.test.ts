/** What happens after an agreement, on the server: recorded, kept and told, over a real database. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setField } from '#lib/board/items.ts';
import { isoDay } from '#lib/domain/session/after.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { ComposedServer, waitFor } from '../../tests/support/composed.ts';
import { openContent } from '../storage/sqlite.ts';
import { readEvents } from '../storage/ledger.ts';
import { hashWords } from './hash-stage.ts';

let server: ComposedServer;
beforeAll(async () => void (server = await ComposedServer.start()));
afterAll(() => server.close());

const demo = JSON.parse(readFileSync(new URL('../../static/demo/lumerivo.json', import.meta.url), 'utf8')) as unknown;
async function openDemo() {
	const ines = await server.guest('Ines');
	const { id, invites } = await server.services.workshops.importPlan(ines.person, demo, server.origin);
	ines.workshopId = id;
	const plan = () => server.services.workshops.plan(ines.person, id, { locale: 'en' });
	return { ines, code: invites.participant.code, plan };
}

it('[SV123] what is said after an agreement lies beside the ledger, is told after a restart as before, and changes no hash', async () => {
	const { ines, code, plan } = await openDemo();
	const before = await plan();
	const ravi = await (await server.guest('Ravi')).join(code, 'medical_hq');
	const jule = await (await server.guest('Jule')).join(code, 'field_sales');
	const [ref, reason, condition] = ['MLR-7781', 'The proof is from 2009', 'Only on paper please'];
	await ravi.command({ type: 'review.record', messageId: 'M3', status: 'changes_requested', ref, reason });
	await jule.command({ type: 'material.promise', materialId: 'MT12', answer: 'if', condition });
	await ravi.command({ type: 'relay.count', relayId: 'R1', onTime: 4, late: 1 });
	const db = await openContent(server.dataDir);
	const events = JSON.stringify(await readEvents(db, ines.workshopId, 0));
	await db.close();
	expect([ref, reason, condition].filter((words) => events.includes(words))).toEqual([]);

	const told = (await jule.slices()).after;
	expect(told.reviews).toMatchObject([{ messageId: 'M3', ref, reason, by: 'Ravi', current: true }]);
	expect(told.field).toMatchObject([{ materialId: 'MT12', promised: null, own: { answer: 'if', condition } }]);
	await server.restart();
	expect((await jule.slices()).after).toEqual(told);
	const after = await plan();
	expect(after.hash).toBe(before.hash);
	expect(after.messages!.find(({ id }) => id === 'M3')!.mlr).toEqual({
		status: 'changes_requested',
		ref,
		rationale: reason
	});
	expect(after.relays!.find(({ id }) => id === 'R1')!.kept).toEqual({ onTime: 4, late: 1 });
	expect(after.materials).toEqual(before.materials);
});

it('[SV124] what is not in the plan is refused, and so is a thing of another kind', async () => {
	const { ines, code } = await openDemo();
	const jule = await (await server.guest('Jule')).join(code, 'field_sales');
	const rate = { type: 'material.rate', useful: 3 } as const;
	const asked: readonly [typeof ines, Command][] = [
		[ines, { type: 'review.record', messageId: 'MT12', status: 'approved' }],
		[ines, { type: 'relay.count', relayId: 'nowhere', onTime: 1, late: 0 }],
		[jule, { ...rate, materialId: 'M3' }]
	];
	for (const [person, command] of asked)
		await expect(person.command(command)).rejects.toMatchObject({ code: 'unknown-entry' });
	await jule.command({ ...rate, materialId: 'MT12' });
});

it('[AF14] an approval does not outlive its words, in a plan that goes on and in one that came as a file', async () => {
	const { ines, code } = await openDemo();
	const ravi = await (await server.guest('Ravi')).join(code, 'medical_hq');
	await ravi.command({ type: 'review.record', messageId: 'M3', status: 'approved', ref: 'MLR-7781' });
	const { workshops } = server.services;
	const asked = { templateId: 'T13', title: 'Next', locale: 'en', fromWorkshopId: ines.workshopId } as const;
	const next = await workshops.create(ines.person, asked, server.origin);
	const file = await workshops.exportPlan(ines.person, ines.workshopId, { format: 'json', locale: 'en' });
	const brought = await workshops.importPlan(
		ines.person,
		JSON.parse(new TextDecoder().decode(file.bytes)),
		server.origin
	);
	const review = async () => {
		const { messages } = await workshops.plan(ines.person, ines.workshopId, { locale: 'en' });
		return messages!.find(({ id }) => id === 'M3')!.mlr;
	};
	for (const { id } of [next, brought]) {
		ines.workshopId = id;
		expect(await review()).toMatchObject({ status: 'approved', ref: 'MLR-7781' });
		const m3 = (await ines.slices()).content.messages!.items.find((item) => item.id === 'M3')!;
		expect(m3.fields['reviewedWords']).toEqual({ status: 'approved', on: isoDay(Date.now()), hash: hashWords(m3) });
	}
	await ines.command({ type: 'stage.open', stage: 'messages' });
	setField(await ines.room('messages'), 'M3', 'core', { en: 'Something else' }, 'test');
	await waitFor(async () => (await review())?.status === 'draft');
	expect(await review()).toEqual({ status: 'draft', was: 'approved', wasOn: isoDay(Date.now()) });
});
