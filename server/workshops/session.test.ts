/** A whole stage through the services, over a real database and real rooms. */
import * as Y from 'yjs';
import { afterEach, describe, expect, it } from 'vitest';
import { addCard, listCards, moveCard } from '#lib/board/cards.ts';
import { addGroup } from '#lib/board/groups.ts';
import { addItem, setField } from '#lib/board/items.ts';
import { readContent } from '#lib/board/snapshot.ts';
import { draftRoom, type StageKey } from '#lib/domain/session/stage.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { openContent } from '../storage/sqlite.ts';
import { hashStage } from './hash-stage.ts';

let server: ComposedServer;
afterEach(() => server.close());

/** Everybody writes one ready card; the facilitator sees them counted. */
async function write(facilitator: Guest, people: readonly Guest[], stage: StageKey): Promise<void> {
	await facilitator.command({ type: 'stage.open', stage });
	for (const guest of people) {
		const draft = await guest.room(`draft.${stage}`);
		addCard(draft, { id: `c-${guest.participantId}`, text: `secret of ${guest.person.name}`, ready: true }, 'test');
	}
	await waitFor(async () => (await facilitator.stage(stage)).readyCards.total === people.length);
}

const reveal = (facilitator: Guest, stage: StageKey): Promise<unknown> =>
	facilitator.command({ type: 'phase.advance', stage, from: 'write' });

async function group(facilitator: Guest, stage: StageKey): Promise<Y.Doc> {
	await facilitator.command({ type: 'phase.advance', stage, from: 'reveal' });
	const board = await facilitator.room(stage);
	addGroup(board, { id: 'g1', name: 'First' }, 'test');
	addGroup(board, { id: 'g2', name: 'Second' }, 'test');
	listCards(board).forEach((card, index) => moveCard(board, card.id, { group: index % 2 ? 'g2' : 'g1' }, 'test'));
	await waitFor(async () => {
		const content = (await facilitator.slices()).content[stage];
		return content && content.cards.length > 0 && content.cards.every((card) => card.group);
	});
	return board;
}

describe('a stage', () => {
	it('[SV24] a reveal copies exactly the ready cards, without authors, and seals the drafts', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		const everybody = [...field, ...internal];
		await write(facilitator, everybody, 'insights');
		const draft = await field[0]!.room('draft.insights');
		addCard(draft, { id: 'half', text: 'not ready yet' }, 'test');
		await reveal(facilitator, 'insights');
		const board = await facilitator.room('insights');
		const cards = listCards(board);
		expect(cards.map((card) => card.text).sort()).toEqual(
			everybody.map((guest) => `secret of ${guest.person.name}`).sort()
		);
		expect(JSON.stringify(cards)).not.toContain('c-');
		for (const guest of everybody) expect(JSON.stringify(readContent(board))).not.toContain(guest.participantId);
		const rooms = (await field[0]!.slices()).you.rooms;
		expect(rooms['draft.insights']).toBe('read');
	});

	it('[SV25] a card says its side only where at least three people share it', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server, { field: 3, internal: 2 });
		await write(facilitator, [...field, ...internal], 'insights');
		await reveal(facilitator, 'insights');
		const sides = listCards(await facilitator.room('insights')).map((card) => card.side);
		expect(sides.sort()).toEqual(['field', 'field', 'field', null, null]);
	});

	it('[SV26] [SV27] groups become options, every accepted vote is counted by side, and adoption removes single votes', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		await write(facilitator, [...field, ...internal], 'goals');
		await reveal(facilitator, 'goals');
		await group(facilitator, 'goals');
		await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'cluster' });
		const { ballot } = await facilitator.stage('goals');
		expect(ballot?.options).toEqual([
			{ id: 'g1', label: 'First' },
			{ id: 'g2', label: 'Second' }
		]);
		await Promise.all([
			...field.map((guest) => guest.command({ type: 'ballot.cast', ballotId: ballot!.id, votes: { g1: 2, g2: 1 } })),
			...internal.map((guest) => guest.command({ type: 'ballot.cast', ballotId: ballot!.id, votes: { g2: 2 } }))
		]);
		await field[0]!.command({ type: 'ballot.cast', ballotId: ballot!.id, votes: { g2: 1 } });
		await facilitator.command({ type: 'ballot.close', ballotId: ballot!.id });
		const closed = (await facilitator.stage('goals')).ballot;
		const rows = closed!.results!.rows.map(({ id, field: f, internal: i }) => [id, f, i]);
		expect(rows.sort()).toEqual([
			['g1', 4, 0],
			['g2', 3, 6]
		]);
		await expect(
			field[0]!.command({ type: 'ballot.cast', ballotId: ballot!.id, votes: { g1: 1 } })
		).rejects.toMatchObject({ code: 'ballot-closed' });
		await adopt({ facilitator, everybody: [...field, ...internal] }, 'goals', 'vote');
		expect((await field[1]!.slices()).you.votes).toEqual({});
	});

	it('[SV28] what is adopted is what is stored, and nobody writes to it any more', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		await write(facilitator, [...field, ...internal], 'insights');
		await reveal(facilitator, 'insights');
		await group(facilitator, 'insights');
		const board = await adopt({ facilitator, everybody: [...field, ...internal] }, 'insights', 'cluster');
		const { adopted } = await facilitator.stage('insights');
		expect(adopted!.hash).toBe(hashStage((await facilitator.slices()).content.insights!));
		setField(board, 'item-1', 'title.en', 'changed afterwards', 'test');
		const witness = await field[0]!.room('insights');
		expect(JSON.stringify(readContent(witness))).not.toContain('changed afterwards');
		expect((await field[0]!.slices()).you.rooms['insights']).toBe('read');
	});

	it('[SV90] who wrote what is forgotten with the agreement; of a stage that goes on it is not', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		const everybody = [...field, ...internal];
		const known = async (stage: StageKey): Promise<number> => {
			const db = await openContent(server.dataDir);
			const rooms = db.query
				.selectFrom('room')
				.select('id')
				.where('name', 'in', [stage, draftRoom(stage)]);
			const ids = everybody.map(({ participantId }) => participantId);
			const found = await Promise.all(
				(['room_client', 'room_update'] as const).map((table) =>
					db.query
						.selectFrom(table)
						.select('participant_id')
						.where('room_id', 'in', rooms)
						.where('participant_id', 'in', ids)
						.execute()
				)
			);
			await db.close();
			return found.flat().length;
		};
		await write(facilitator, everybody, 'insights');
		await reveal(facilitator, 'insights');
		await group(facilitator, 'insights');
		expect(await known('insights')).toBeGreaterThan(everybody.length);
		await adopt({ facilitator, everybody }, 'insights', 'cluster');
		expect(await known('insights')).toBe(0);
		await write(facilitator, everybody, 'goals');
		expect(await known('goals')).toBeGreaterThan(everybody.length);
	});

	it('[SV29] amending thaws the room and the next round binds to the new text', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		await write(facilitator, [...field, ...internal], 'insights');
		await reveal(facilitator, 'insights');
		await group(facilitator, 'insights');
		const board = await draft(facilitator, 'insights', 'cluster');
		await facilitator.command({ type: 'consent.open', stage: 'insights' });
		const first = (await facilitator.stage('insights')).consent!;
		await facilitator.command({ type: 'consent.amend', stage: 'insights' });
		await waitFor(async () => (await field[0]!.slices()).you.rooms['insights'] === 'write');
		setField(board, 'item-1', 'title.en', 'another wording', 'test');
		await waitFor(async () =>
			JSON.stringify((await facilitator.slices()).content.insights).includes('another wording')
		);
		await facilitator.command({ type: 'consent.open', stage: 'insights' });
		const second = (await facilitator.stage('insights')).consent!;
		expect([second.round, second.hash === first.hash]).toEqual([2, false]);
	});

	it('[SV31] a workshop is exactly there after a restart', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		await write(facilitator, [...field, ...internal], 'insights');
		await reveal(facilitator, 'insights');
		await group(facilitator, 'insights');
		await adopt({ facilitator, everybody: [...field, ...internal] }, 'insights', 'cluster');
		const before = await facilitator.slices();
		for (const guest of [facilitator, ...field, ...internal]) guest.leave();
		await server.restart();
		const after = await facilitator.slices();
		expect({ ...after, invites: null }).toEqual({ ...before, invites: null });
	});
});

async function draft(facilitator: Guest, stage: StageKey, from: 'cluster' | 'vote'): Promise<Y.Doc> {
	await facilitator.command({ type: 'phase.advance', stage, from });
	const board = await facilitator.room(stage);
	await waitFor(async () => (await facilitator.slices()).you.rooms[stage] === 'write');
	addItem(board, { id: 'item-1', kind: stage === 'goals' ? 'goal' : 'insight', fields: GOAL }, 'test');
	await waitFor(async () => (await facilitator.slices()).content[stage]!.items.length === 1);
	return board;
}

const GOAL = {
	title: { en: 'Doctors know the new dosing' },
	metric: { name: { en: 'Awareness' }, baseline: 20, target: 60 },
	dueDate: '2027-04-30',
	ownerId: 'p1'
};

async function adopt(
	{ facilitator, everybody }: { facilitator: Guest; everybody: readonly Guest[] },
	stage: StageKey,
	from: 'cluster' | 'vote'
): Promise<Y.Doc> {
	const board = await draft(facilitator, stage, from);
	const findings = await server.services.workshops.plan(facilitator.person, facilitator.workshopId, { locale: 'en' });
	for (const { lint, entities } of (findings.findings ?? []).filter(
		(each) => each.stage === stage && each.severity === 'error'
	))
		await facilitator.command({ type: 'finding.accept', stage, lint, entities, reason: 'for this test' });
	await facilitator.command({ type: 'consent.open', stage });
	const { round } = (await facilitator.stage(stage)).consent!;
	for (const guest of everybody) await guest.command({ type: 'consent.give', stage, round, fist: 4 });
	await facilitator.command({ type: 'consent.close', stage });
	return board;
}
