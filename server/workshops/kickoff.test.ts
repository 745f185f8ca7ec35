/** The kickoff and the lists beside the board, over a real database and real rooms. */
import { afterEach, expect, it } from 'vitest';
import { addItem, listItems, setField, turnInto } from '#lib/board/items.ts';
import { demoPlan } from '../../tests/support/plan.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';

let server: ComposedServer;
afterEach(() => server.close());

const planOf = ({ person, workshopId }: Guest) => server.services.workshops.plan(person, workshopId, { locale: 'en' });

it('[PL20] [CO1] [AD2] agreements are frozen and adopted by both sides, while the lists go on in the same minute', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server, { templateId: 'T01' });
	await facilitator.command({ type: 'stage.open', stage: 'kickoff' });
	const board = await field[0]!.room('kickoff');
	const lists = await internal[0]!.room('common');
	addItem(board, { id: 'w1', kind: 'workingAgreement', fields: { text: { en: 'We listen first.' } } }, 'test');
	await waitFor(async () => (await facilitator.slices()).content.kickoff?.items.length === 1);
	await facilitator.command({ type: 'consent.open', stage: 'kickoff' });
	const { hash } = (await facilitator.stage('kickoff')).consent!;

	// Too late for the agreement, in time for the lists; and nothing in the lists is an agreement.
	setField(board, 'w1', 'text.en', 'We never listen.', 'test');
	addItem(lists, { id: 'w2', kind: 'workingAgreement', fields: { text: { en: 'Smuggled' } } }, 'test');
	addItem(lists, { id: 'p1', kind: 'parking', fields: { text: { en: 'Ask legal' } } }, 'test');
	turnInto(lists, 'p1', 'action', 'test');
	setField(lists, 'p1', 'ownerPersonId', field[0]!.participantId, 'test');
	await waitFor(async () => (await field[0]!.slices()).content.common?.items.some(({ kind }) => kind === 'action'));

	for (const guest of field) await guest.command({ type: 'consent.give', stage: 'kickoff', round: 1, fist: 4 });
	const gaps = (await facilitator.stage('kickoff')).consent!.gaps;
	expect(gaps).toContainEqual({ code: 'quorum-missing', side: 'internal', have: 0, need: 2 });
	for (const guest of internal) await guest.command({ type: 'consent.give', stage: 'kickoff', round: 1, fist: 4 });
	await facilitator.command({ type: 'consent.close', stage: 'kickoff' });
	const { adopted } = await facilitator.stage('kickoff');
	expect(adopted).toMatchObject({ hash, round: 1 });
	expect(listItems(await facilitator.room('kickoff')).map(({ fields }) => fields['text'])).toEqual([
		{ en: 'We listen first.' }
	]);

	const plan = await planOf(facilitator);
	expect(plan.workingAgreements).toEqual([{ id: 'w1', en: 'We listen first.' }]);
	expect(plan.actions).toEqual([{ id: 'p1', text: { en: 'Ask legal' }, ownerPersonId: field[0]!.participantId }]);
	expect(plan.parkingLot).toEqual([]);
});

it('[PL21] [AC6] agreements of an imported plan are read, bind nobody, and are where the next kickoff begins', async () => {
	server = await ComposedServer.start();
	const guest = await server.guest('Ines');
	const source = demoPlan();
	const { id } = await server.services.workshops.importPlan(guest.person, source, server.origin);
	guest.workshopId = id;
	const { stages, you, content } = await guest.slices();
	expect(stages.map(({ key }) => key)).not.toContain('kickoff');
	expect(you.rooms['kickoff']).toBe('read');
	expect(content.kickoff?.items.map(({ kind }) => kind)).toEqual(
		source.workingAgreements!.map(() => 'workingAgreement')
	);
	expect((await planOf(guest)).workingAgreements).toHaveLength(source.workingAgreements!.length);

	const next = await server.services.workshops.create(
		guest.person,
		{ templateId: 'T01', title: 'Autumn plan', locale: 'en', fromWorkshopId: id },
		server.origin
	);
	guest.workshopId = next.id;
	await guest.command({ type: 'stage.open', stage: 'kickoff' });
	const again = await guest.slices();
	expect(again.you.rooms['kickoff']).toBe('write');
	expect(again.content.kickoff?.items).toEqual(content.kickoff?.items);
	expect(again.stages.find(({ key }) => key === 'kickoff')?.adopted).toBeNull();
});
