/** People who click twice, are moved while they vote, or write where they may only look: nothing is lost, doubled or let in. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addCard, listCards, moveCard } from '#lib/board/cards.ts';
import { addGroup, MAX_GROUP_NAME } from '#lib/board/groups.ts';
import type { ParticipantId } from '#lib/domain/id.ts';
import { ComposedServer, endOf, gather, waitFor, type Guest } from '../../tests/support/composed.ts';

let server: ComposedServer;
beforeEach(async () => {
	server = await ComposedServer.start();
});
afterEach(() => server.close());

const idOf = (guest: Guest): ParticipantId => guest.participantId as ParticipantId;
const codeOf = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error: { code: string }) => error.code
	);
const advance = (facilitator: Guest, from: 'write' | 'reveal' | 'cluster') =>
	facilitator.command({ type: 'phase.advance', stage: 'goals', from });

/** Goals with `cards` ready cards of one author, before the reveal. */
async function write(facilitator: Guest, author: Guest, cards: number): Promise<void> {
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	const draft = await author.room('draft.goals');
	draft.transact(() => {
		for (let i = 0; i < cards; i++) addCard(draft, { id: `c${i}`, text: `card ${i}`, ready: true }, 'test');
	});
	await waitFor(async () => (await facilitator.stage('goals')).readyCards.total === cards);
}

/** On to the vote, with two groups of the given names. */
async function openVote(facilitator: Guest, names: readonly [string, string]) {
	await advance(facilitator, 'write');
	await advance(facilitator, 'reveal');
	const board = await facilitator.room('goals');
	names.forEach((_, i) => addGroup(board, { id: `g${i}`, name: 'to be named' }, 'test'));
	// As a client of one's own would write it: the board's limits are not the document's.
	names.forEach((name, i) => (board.getMap('groups').get(`g${i}`) as Map<string, string>).set('name', name));
	listCards(board).forEach((card, i) => moveCard(board, card.id, { group: `g${i % 2}` }, 'test'));
	await waitFor(async () => {
		const { goals } = (await facilitator.slices()).content;
		return goals?.cards.every((card) => card.group) && goals.groups.every(({ name }) => name !== 'to be named');
	});
	await advance(facilitator, 'cluster');
	return (await facilitator.stage('goals')).ballot!;
}

it('[SV24] [ST3] three clicks at once reveal once, and five hundred cards are all there', async () => {
	const { facilitator, field } = await gather(server);
	await write(facilitator, field[0]!, 500);
	const clicks = await Promise.all([1, 2, 3].map(() => codeOf(advance(facilitator, 'write'))));
	expect(clicks.sort()).toEqual(['done', 'wrong-phase', 'wrong-phase']);
	expect(listCards(await field[1]!.room('goals'))).toHaveLength(500);
});

it('[BL5] who is corrected to the other side during a vote goes on voting, where they sat when it began', async () => {
	const { facilitator, field, internal } = await gather(server);
	await write(facilitator, field[0]!, 2);
	const { id: ballotId } = await openVote(facilitator, ['First', 'Second']);
	const [moved] = field as [Guest];
	for (const guest of [...field, ...internal]) await guest.command({ type: 'ballot.cast', ballotId, votes: { g0: 1 } });
	await facilitator.command({ type: 'participant.correct', participantId: idOf(moved), function: 'marketing' });
	await moved.command({ type: 'ballot.cast', ballotId, votes: { g1: 2 } });
	await facilitator.command({ type: 'ballot.close', ballotId });
	const { results } = (await facilitator.stage('goals')).ballot!;
	expect(results!.rows.map(({ id, field: f, internal: i }) => [id, f, i]).sort()).toEqual([
		['g0', 2, 3],
		['g1', 2, 0]
	]);
});

it('[SV26] however long a group is named, what is voted on has the length of a name', async () => {
	const { facilitator, field } = await gather(server);
	await write(facilitator, field[0]!, 2);
	const ballot = await openVote(facilitator, ['x'.repeat(50_000), '\u202e']);
	expect(ballot.options.map(({ label }) => label.length)).toEqual([MAX_GROUP_NAME, 1]);
});

it('[AC1] what a watcher or a foreign room writes reaches nobody', async () => {
	const { facilitator, field, created } = await gather(server);
	const watcher = await (await server.guest('Olga')).join(created.invites.observer.code, 'marketing');
	await write(facilitator, field[0]!, 2);
	await advance(facilitator, 'write');
	await advance(facilitator, 'reveal');
	addCard(await watcher.room('goals'), { id: 'watcher', text: 'let me in' }, 'test');
	// A sealed draft keeps nothing new either.
	addCard(await field[0]!.room('draft.goals'), { id: 'late', text: 'late', ready: true }, 'test');
	addCard(await field[1]!.room('goals'), { id: 'after', text: 'after both' }, 'test');
	const cards = await waitFor(async () => {
		const found = (await facilitator.slices()).content.goals?.cards;
		return found?.some(({ id }) => id === 'after') && found;
	});
	expect(cards.map(({ id }) => id)).not.toContain('watcher');
	expect(listCards(await field[0]!.room('draft.goals')).map(({ id }) => id)).toEqual(['c0', 'c1']);
});

it('[PE2] a merged entry comes back as the one that goes on, and what it wrote stays', async () => {
	const { facilitator, field } = await gather(server);
	const [from, into] = field as [Guest, Guest];
	await write(facilitator, from, 2);
	await advance(facilitator, 'write');
	const path = `/sync/${facilitator.workshopId}/draft.goals`;
	const ended = endOf(from.socket(path));
	const { socket } = await from.live();
	await facilitator.command({ type: 'participant.merge', from: idOf(from), into: idOf(into) });
	// Come back at once: the same address is another document now.
	expect(await ended).toEqual({ code: 1012 });
	expect(listCards(await from.room('draft.goals'))).toEqual([]);
	expect((await from.slices()).you.participantId).toBe(into.participantId);
	expect(socket.readyState).toBe(socket.OPEN);
	expect(listCards(await into.room('goals'))).toHaveLength(2);
});
