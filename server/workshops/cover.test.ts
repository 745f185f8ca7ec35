/** Covering a card over a real database, real rooms and sockets: where its words are meanwhile, and that they come back. */
import { afterEach, describe, expect, it } from 'vitest';
import { addCard, cardText, listCards } from '#lib/board/cards.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { openContent } from '../storage/sqlite.ts';
import { readTexts } from '../storage/texts.ts';

const STAGE: StageKey = 'goals';
const SECRET = 'Frau Doktor Meier hat Herrn Kaiser 😀 erwähnt';
const REASON = 'Names a patient';
let server: ComposedServer;
afterEach(() => server.close());

interface Table {
	readonly facilitator: Guest;
	readonly author: Guest;
	readonly other: Guest;
	readonly code: string;
	/** The card that says the secret. */
	readonly card: string;
}

async function table(naming?: 'nobody'): Promise<Table> {
	server = await ComposedServer.start();
	const { facilitator, field, internal, created } = await gather(server);
	if (naming) await facilitator.command({ type: 'naming.choose', stage: STAGE, naming });
	await facilitator.command({ type: 'stage.open', stage: STAGE });
	for (const [index, guest] of [...field, ...internal].entries()) {
		const draft = await guest.room(`draft.${STAGE}`);
		addCard(draft, { id: 'own', text: index === 0 ? SECRET : `Thought ${index}`, ready: true }, 'test');
	}
	await waitFor(async () => (await facilitator.stage(STAGE)).readyCards.total === 6);
	await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'write' });
	const { id: card } = listCards(await facilitator.room(STAGE)).find(({ text }) => text === SECRET)!;
	return { facilitator, author: field[0]!, other: internal[0]!, code: created.invites.participant.code, card };
}

const cover = (guest: Guest, card: string): Promise<unknown> =>
	guest.command({ type: 'card.cover', stage: STAGE, card, reason: REASON });
const uncover = (guest: Guest, card: string): Promise<unknown> =>
	guest.command({ type: 'card.uncover', stage: STAGE, card });
const versions = async (guest: Guest): Promise<string[]> =>
	(await server.services.workshops.versions(guest.person, guest.workshopId, STAGE)).map(({ id }) => id);
const look = (guest: Guest, versionId: string): Promise<unknown> =>
	server.services.workshops.version(guest.person, guest.workshopId, { versionId, against: null, locale: 'en' });

describe('a covered card', () => {
	it('[MK2] leaves every surface: documents of who is there and who comes, /live, REST, versions, plan and exports', async () => {
		const { facilitator, other, code, card } = await table();
		const board = await other.room(STAGE);
		const { messages } = await other.live();
		await facilitator.command({ type: 'version.keep', room: STAGE });
		await waitFor(() => JSON.stringify(messages).includes(SECRET));
		await cover(facilitator, card);
		await waitFor(() => cardText(board, card)?.toString() === '');
		// Not as something deleted either.
		await waitFor(() => messages.some((each) => each.type === 'view' && JSON.stringify(each).includes(REASON)));
		const late = await (await server.guest('Lena')).join(code, 'marketing');
		const { messages: lateMessages } = await late.live();
		await late.room(STAGE);
		await late.slices();
		for (const id of await versions(late)) late.received.push(JSON.stringify(await look(late, id)));
		const { workshops } = server.services;
		const { person, workshopId } = late;
		late.received.push(JSON.stringify(await workshops.plan(person, workshopId, { locale: 'de' })));
		for (const format of ['json', 'md'] as const) {
			const { bytes } = await workshops.exportPlan(person, workshopId, { format, locale: 'de' });
			late.received.push(Buffer.from(bytes as Uint8Array).toString('utf8'));
		}
		expect(lateMessages.length).toBeGreaterThan(0);
		expect(late.received.join('\n')).toContain('Thought 3');
		expect(late.received.join('\n')).toContain(REASON);
		for (const word of ['Meier', 'Kaiser']) expect(late.received.join('\n')).not.toContain(word);
	});

	it('[MK3] says again exactly what it said, and its words are in one place only', async () => {
		const { facilitator, other, card } = await table();
		const board = await other.room(STAGE);
		const before = listCards(board);
		await cover(facilitator, card);
		await waitFor(() => cardText(board, card)?.toString() === '');
		await server.restart();
		await uncover(facilitator, card);
		const again = await other.room(STAGE);
		expect(listCards(again)).toEqual(before);
		const db = await openContent(server.dataDir);
		expect([...(await readTexts(db, other.workshopId)).values()]).toEqual([REASON]);
		await db.close();
	});

	it('[MK3] an earlier version brings back no words of it; one that was kept meanwhile takes none away', async () => {
		const { facilitator, card } = await table();
		await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'reveal' });
		const board = await facilitator.room(STAGE);
		await facilitator.command({ type: 'version.keep', room: STAGE });
		const [before] = await versions(facilitator);
		await cover(facilitator, card);
		await waitFor(() => cardText(board, card)?.toString() === '');
		await facilitator.command({ type: 'version.restore', room: STAGE, versionId: before! });
		await facilitator.command({ type: 'version.keep', room: STAGE });
		const [meanwhile] = await versions(facilitator);
		expect(cardText(await facilitator.room(STAGE), card)?.toString()).toBe('');
		await uncover(facilitator, card);
		await waitFor(() => cardText(board, card)?.toString() === SECRET);
		await facilitator.command({ type: 'version.restore', room: STAGE, versionId: meanwhile! });
		expect(cardText(await facilitator.room(STAGE), card)?.toString()).toBe(SECRET);
	});

	it('[MK5] its author is told, also of a card that was added late; where nobody is to be named, nobody is', async () => {
		const { facilitator, author, other, card } = await table();
		await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'reveal' });
		const board = await other.room(STAGE);
		addCard(board, { id: 'added', text: 'Added later', late: true }, 'test');
		await waitFor(async () => (await facilitator.slices()).content[STAGE]?.cards.some(({ id }) => id === 'added'));
		await cover(facilitator, card);
		await cover(facilitator, 'added');
		const own = async (guest: Guest): Promise<string[]> =>
			((await guest.stage(STAGE)).covers ?? []).filter((each) => each.own).map((each) => each.card);
		expect([await own(author), await own(other), await own(facilitator)]).toEqual([[card], ['added'], []]);
	});

	it('[MK5] where nobody is to be named, not even its author is known', async () => {
		const { facilitator, author, card } = await table('nobody');
		await cover(facilitator, card);
		expect((await author.stage(STAGE)).covers).toEqual([expect.not.objectContaining({ own: true })]);
	});

	it('[MK1] nobody else covers or uncovers it', async () => {
		const { facilitator, author, other, card } = await table();
		await expect(cover(other, card)).rejects.toMatchObject({ code: 'not-allowed' });
		await cover(facilitator, card);
		await expect(uncover(author, card)).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(cover(facilitator, 'no-such-card')).rejects.toMatchObject({ code: 'not-found' });
	});
});
