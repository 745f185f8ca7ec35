/** What became of ideas over a real database: whose cards they are reaches their authors alone, and no objection has a name. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCard, listCards } from '#lib/board/cards.ts';
import type { ParticipantId } from '#lib/domain/id.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { readEvents } from '../storage/ledger.ts';
import { openContent } from '../storage/sqlite.ts';

const STAGE: StageKey = 'goals';
let server: ComposedServer;
beforeAll(async () => void (server = await ComposedServer.start()));
afterAll(() => server.close());

/** Six cards, one of each person, being put into groups. */
async function sorted(naming?: 'nobody') {
	const { facilitator, field, internal } = await gather(server);
	const people = [...field, ...internal];
	if (naming) await facilitator.command({ type: 'naming.choose', stage: STAGE, naming });
	await facilitator.command({ type: 'stage.open', stage: STAGE });
	for (const [n, guest] of people.entries())
		addCard(await guest.room(`draft.${STAGE}`), { id: 'own', text: `Thought ${n}`, ready: true }, 'test');
	await waitFor(async () => (await facilitator.stage(STAGE)).readyCards.total === 6);
	await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'write' });
	await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'reveal' });
	const cards = listCards(await facilitator.room(STAGE));
	await waitFor(async () => (await facilitator.slices()).content.goals?.cards.length === 6);
	return { facilitator, people, cards };
}
const mine = async (guest: Guest) => Object.keys((await guest.slices()).you.cards ?? {});

it('[SV122] [DP5] everybody is told of their own card and of no other, and the facilitator of none', async () => {
	const { facilitator, people, cards } = await sorted();
	for (const [n, guest] of people.entries())
		expect(await mine(guest)).toEqual(cards.filter(({ text }) => text === `Thought ${n}`).map(({ id }) => id));
	expect(await mine(facilitator)).toEqual([]);
});

it('[SV122] [DP7] two people who are merged keep their own cards, and reply for no other', async () => {
	const { facilitator, people } = await sorted();
	const [jule, ben] = people as [Guest, Guest];
	const cards = [await mine(jule), await mine(ben)];
	const [from, into] = [jule, ben].map(({ participantId }) => participantId as ParticipantId) as [
		ParticipantId,
		ParticipantId
	];
	await facilitator.command({ type: 'participant.merge', from, into });
	expect((await jule.slices()).you.participantId).toBe(into);
	expect([await mine(jule), await mine(ben)]).toEqual(cards);
	const reply = { type: 'card.reply' as const, stage: STAGE, card: cards[0]![0]!, convinced: true };
	await expect(ben.command(reply)).rejects.toMatchObject({ code: 'not-allowed' });
	await jule.command(reply);
});

it('[SV122] [UI376] where nothing tells whose cards they are, nobody has any', async () => {
	const { facilitator, people } = await sorted('nobody');
	for (const guest of [facilitator, ...people]) expect(await mine(guest)).toEqual([]);
});

it('[SV122] [DP6] an objection stands beside the card for everybody, and nowhere in the ledger with whoever made it', async () => {
	const { facilitator, people, cards } = await sorted();
	const [jule, ben] = people as [Guest, Guest];
	const [card] = await mine(jule);
	const settle = { type: 'cards.settle' as const, stage: STAGE, cards: cards.map(({ id }) => id) };
	await ben.command({ ...settle, as: 'not_now', reason: 'No budget' });
	const reply = { type: 'card.reply' as const, stage: STAGE, card: card!, convinced: false, words: 'About nurses' };
	await expect(ben.command(reply)).rejects.toMatchObject({ code: 'not-allowed' });
	await jule.command(reply);
	for (const guest of [facilitator, ben])
		expect((await guest.stage(STAGE)).ideas?.appeals).toEqual([{ card, words: 'About nurses' }]);
	const db = await openContent(server.dataDir);
	const events = await readEvents(db, facilitator.workshopId, 0);
	await db.close();
	const last = events.at(-1)!;
	expect([last.event.type, last.actor, JSON.stringify(last.event).includes(jule.participantId)]).toEqual([
		'card-replied',
		null,
		false
	]);
});
