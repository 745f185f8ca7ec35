/** Earlier versions through the services, over a real database and real rooms. */
import { afterEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addCard, listCards, removeCard, setCardText } from '#lib/board/cards.ts';
import { addItem, setField } from '#lib/board/items.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { ListedVersion, SeenVersion } from '#server/services.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { eraseTextsOf } from '../storage/texts.ts';
import { openContent } from '../storage/sqlite.ts';
import { hashStage } from './hash-stage.ts';

const STAGE: StageKey = 'insights';
const KEEP = { type: 'version.keep', room: STAGE } as const;

let server: ComposedServer;
afterEach(() => server.close());

const list = (guest: Guest, room: string = STAGE): Promise<readonly ListedVersion[]> =>
	server.services.workshops.versions(guest.person, guest.workshopId, room);
const look = (guest: Guest, versionId: string, against: string | null = null): Promise<SeenVersion> =>
	server.services.workshops.version(guest.person, guest.workshopId, { versionId, against, locale: 'en' });
const restore = (guest: Guest, versionId: string, id?: string): Promise<{ rev: number }> =>
	guest.command({
		type: 'version.restore',
		room: STAGE,
		versionId,
		...(id ? { entry: { root: 'cards', id } } : {})
	});

interface Table {
	readonly facilitator: Guest;
	readonly field: Guest[];
	readonly internal: Guest[];
	/** The facilitator's copy of the room. */
	readonly board: Y.Doc;
}

/** Six people and their revealed cards, being grouped. */
async function table(sides = { field: 3, internal: 3 }): Promise<Table> {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server, sides);
	await facilitator.command({ type: 'stage.open', stage: STAGE });
	for (const guest of [...field, ...internal]) {
		const draft = await guest.room(`draft.${STAGE}`);
		addCard(draft, { id: 'own', text: `Card of ${guest.person.name}`, ready: true }, 'test');
	}
	await waitFor(async () => (await facilitator.stage(STAGE)).readyCards.total === sides.field + sides.internal);
	await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'write' });
	await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'reveal' });
	const board = await facilitator.room(STAGE);
	await waitFor(() => listCards(board).length === sides.field + sides.internal);
	return { facilitator, field, internal, board };
}

const texts = (board: Y.Doc): string[] =>
	listCards(board)
		.map(({ text }) => text)
		.sort();
/** Until what was written here is what the server says. */
const settle = (guest: Guest, board: Y.Doc): Promise<unknown> =>
	waitFor(async () => {
		const { content } = await guest.slices();
		return JSON.stringify(content[STAGE]?.cards.map(({ text }) => text).sort()) === JSON.stringify(texts(board));
	});

describe('keeping', () => {
	it('[SV81] a version is kept on demand, with a name that can be erased and who wanted it', async () => {
		const { facilitator, field } = await table();
		const { rev } = await field[0]!.command({ ...KEEP, label: 'Before lunch' }, 'keep-key-1');
		expect(await field[0]!.command({ ...KEEP, label: 'Before lunch' }, 'keep-key-1')).toEqual({ rev });
		expect(await list(facilitator)).toMatchObject([{ kind: 'asked', label: 'Before lunch', by: 'Field 1', rev }]);
		const seen = await look(facilitator, (await list(facilitator))[0]!.id);
		expect(seen.content.cards).toHaveLength(6);
		expect(seen.changes).toEqual([]);
		const db = await openContent(server.dataDir);
		await db.commit(eraseTextsOf(db, facilitator.workshopId, field[0]!.participantId));
		await db.close();
		await facilitator.command({ type: 'timer.set', stage: STAGE, minutes: 1 });
		expect(await list(facilitator)).toMatchObject([{ label: null }]);
	});

	it('[SV80] an adoption keeps what was agreed, together with itself', async () => {
		const { facilitator, field, internal, board } = await table();
		await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'cluster' });
		addItem(board, { id: 'i1', kind: 'insight', fields: { text: { en: 'Mornings work' } } }, 'test');
		await waitFor(async () => (await facilitator.slices()).content[STAGE]!.items.length === 1);
		const { findings } = await server.services.workshops.plan(facilitator.person, facilitator.workshopId, {
			locale: 'en'
		});
		for (const { lint, entities } of (findings ?? []).filter(
			(each) => each.stage === STAGE && each.severity === 'error'
		))
			await facilitator.command({ type: 'finding.accept', stage: STAGE, lint, entities, reason: 'for this test' });
		await facilitator.command({ type: 'consent.open', stage: STAGE });
		for (const guest of [...field, ...internal])
			await guest.command({ type: 'consent.give', stage: STAGE, round: 1, fist: 4 });
		await facilitator.command({ type: 'consent.close', stage: STAGE });
		const { adopted } = await facilitator.stage(STAGE);
		const [version, ...others] = await list(field[0]!);
		expect([version, others]).toMatchObject([{ kind: 'adoption', seq: adopted!.seq }, []]);
		expect(hashStage((await look(field[0]!, version!.id)).content)).toBe(adopted!.hash);
		await expect(restore(facilitator, version!.id)).rejects.toMatchObject({ code: 'stage-locked' });
	});
});

describe('bringing back', () => {
	it('[SV82] [SV84] a whole stage comes back as a new change, and that can be taken back', async () => {
		const { facilitator, field, board } = await table();
		const before = texts(board);
		await facilitator.command(KEEP);
		const [kept] = await list(facilitator);
		const [first, second] = listCards(board);
		removeCard(board, first!.id, 'test');
		setCardText(board, second!.id, 'Changed', 'test');
		addCard(board, { id: 'new', text: 'New' }, 'test');
		const after = texts(board);
		await settle(facilitator, board);
		const watcher = await field[0]!.room(STAGE);
		expect((await look(field[0]!, kept!.id)).changes.map(({ what }) => what).sort()).toEqual([
			'added',
			'changed',
			'removed'
		]);
		const answers = await Promise.all(
			[1, 2].map(() =>
				facilitator.command({ type: 'version.restore', room: STAGE, versionId: kept!.id }, 'restore-key')
			)
		);
		expect(answers[0]).toEqual(answers[1]);
		await waitFor(() => JSON.stringify(texts(watcher)) === JSON.stringify(before));
		expect((await look(facilitator, kept!.id)).changes).toEqual([]);
		const undo = (await list(facilitator)).filter(({ kind }) => kind === 'before-restore');
		expect(undo).toMatchObject([{ rev: answers[0]!.rev }]);
		await restore(facilitator, undo[0]!.id);
		await waitFor(() => JSON.stringify(texts(watcher)) === JSON.stringify(after));
	});

	it('[SV83] one card comes back by whoever may write, and nothing else changes', async () => {
		const { facilitator, field, board } = await table();
		await facilitator.command(KEEP);
		const [kept] = await list(facilitator);
		const [first, second] = listCards(board);
		removeCard(board, first!.id, 'test');
		setCardText(board, second!.id, 'Changed', 'test');
		await settle(facilitator, board);
		await expect(restore(field[0]!, kept!.id)).rejects.toMatchObject({ code: 'not-allowed' });
		await restore(field[0]!, kept!.id, first!.id);
		await waitFor(() => listCards(board).length === 6);
		expect(listCards(board).find(({ id }) => id === second!.id)?.text).toBe('Changed');
		expect(listCards(board).find(({ id }) => id === first!.id)).toEqual(first);
	});

	it('[SV84] what is refused leaves nothing: another room’s version, one there is not, a room that is read', async () => {
		const { facilitator, field, board } = await table();
		await facilitator.command({ type: 'version.keep', room: 'common' });
		const [other] = await list(facilitator, 'common');
		const before = JSON.stringify(board.toJSON());
		for (const id of [other!.id, 'nothing'])
			await expect(restore(facilitator, id)).rejects.toMatchObject({ code: 'not-found' });
		await facilitator.command(KEEP);
		const [kept] = await list(facilitator);
		await facilitator.command({ type: 'workshop.archive' });
		await expect(restore(facilitator, kept!.id)).rejects.toMatchObject({ code: 'workshop-archived' });
		expect(await list(field[0]!)).toHaveLength(1);
		expect(JSON.stringify(board.toJSON())).toBe(before);
	});
});

describe('what a version tells', () => {
	it('[SV85] strangers find none, drafts have none, and another workshop’s is not found', async () => {
		const { facilitator, field } = await table();
		await facilitator.command(KEEP);
		const [kept] = await list(facilitator);
		const stranger = await server.guest('Stella');
		await stranger.create();
		const ask = (guest: Guest, workshopId: string) =>
			server.services.workshops.version(guest.person, workshopId, {
				versionId: kept!.id,
				against: null,
				locale: 'en'
			});
		await expect(ask(stranger, facilitator.workshopId)).rejects.toMatchObject({ code: 'not-found' });
		await expect(ask(stranger, stranger.workshopId)).rejects.toMatchObject({ code: 'not-found' });
		await expect(list(field[0]!, `draft.${STAGE}`)).rejects.toMatchObject({ code: 'not-found' });
		await expect(look(field[0]!, kept!.id, 'nothing')).rejects.toMatchObject({ code: 'not-found' });
	});

	it('[SV86] a side that fewer than three share by now is in no version, and does not come back with one', async () => {
		const { facilitator, field, board } = await table();
		await facilitator.command(KEEP);
		const [kept] = await list(facilitator);
		const fields = listCards(board).filter(({ side }) => side === 'field');
		expect(fields).toHaveLength(3);
		for (const { id } of fields) removeCard(board, id, 'test');
		await settle(facilitator, board);
		await facilitator.command({ type: 'participant.remove', participantId: field[2]!.participantId as never });
		expect(JSON.stringify(await look(facilitator, kept!.id))).not.toContain('"field"');
		await restore(facilitator, kept!.id);
		await waitFor(() => listCards(board).length === 6);
		expect(
			listCards(board)
				.map(({ side }) => side)
				.sort()
		).toEqual(['internal', 'internal', 'internal', null, null, null]);
	});

	it('[SV87] which sides wrote since is told where enough people share them, never a person', async () => {
		const { facilitator, field, internal, board } = await table();
		await facilitator.command(KEEP);
		const [kept] = await list(facilitator);
		const [theirs, ours] = await Promise.all([field[0]!.room(STAGE), internal[0]!.room(STAGE)]);
		const [first, second, third] = listCards(board).map(({ id }) => id);
		setCardText(theirs, first!, 'Said again by the field', 'test');
		setCardText(ours, second!, 'Said again inside', 'test');
		removeCard(theirs, third!, 'test');
		await waitFor(() => texts(board).includes('Said again by the field') && texts(board).includes('Said again inside'));
		await settle(facilitator, board);
		const { changes } = await look(facilitator, kept!.id);
		const sides = Object.fromEntries(changes.map(({ id, sides: said }) => [id, said]));
		expect(sides).toEqual({ [first!]: ['field'], [second!]: ['internal'], [third!]: [] });
		for (const guest of [...field, ...internal]) expect(JSON.stringify(changes)).not.toContain(guest.participantId);
		// One side has become too few: then the silence about it would say as much as its name.
		await facilitator.command({ type: 'participant.remove', participantId: internal[2]!.participantId as never });
		const later = await look(facilitator, kept!.id);
		expect(later.changes.map(({ sides: said }) => said)).toEqual([[], [], []]);
	});

	it('[SV88] where names are hidden a version names nobody, then and later', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		await facilitator.command({ type: 'stage.open', stage: STAGE });
		await field[0]!.command(KEEP);
		const draft = await internal[0]!.room(`draft.${STAGE}`);
		addCard(draft, { id: 'own', text: 'xylophone', ready: true }, 'test');
		await waitFor(async () => (await facilitator.stage(STAGE)).readyCards.total === 1);
		expect(await list(facilitator)).toMatchObject([{ kind: 'asked', by: null }]);
		const [kept] = await list(facilitator);
		expect(JSON.stringify(await look(facilitator, kept!.id))).not.toContain('xylophone');
		await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'write' });
		expect(await list(facilitator)).toMatchObject([{ by: null }]);
		expect((await look(facilitator, kept!.id)).changes).toMatchObject([{ what: 'added', sides: [] }]);
	});
});

it('[SV82] a field of an item, and who writes beside it: what was typed meanwhile is still there', async () => {
	const { facilitator, field, board } = await table();
	await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'cluster' });
	addItem(
		board,
		{ id: 'i1', kind: 'insight', fields: { text: { en: 'Mornings' }, soWhat: { en: 'Call early' } } },
		'test'
	);
	await waitFor(async () => (await facilitator.slices()).content[STAGE]!.items.length === 1);
	await facilitator.command(KEEP);
	const [kept] = await list(facilitator);
	setField(board, 'i1', 'soWhat.en', 'Call late', 'test');
	await waitFor(async () => JSON.stringify((await facilitator.slices()).content[STAGE]).includes('Call late'));
	const writer = await field[0]!.room(STAGE);
	const restoring = restore(facilitator, kept!.id);
	addCard(writer, { id: 'meanwhile', text: 'Typed meanwhile' }, 'test');
	await restoring;
	await waitFor(() => JSON.stringify(board.toJSON()).includes('Call early'));
	// Held quietly, the room took it before or after: if before, the restore took it away, and its version has it.
	const [undo] = await list(facilitator);
	await waitFor(async () => {
		const there = listCards(writer).some(({ id }) => id === 'meanwhile');
		const was = (await look(facilitator, undo!.id)).content.cards.some(({ id }) => id === 'meanwhile');
		return there !== was;
	});
});
