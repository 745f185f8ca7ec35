/**
 * Blind means blind: everything that reaches other people while somebody writes or votes is collected (live channel, rooms,
 * views, plan, exports), and searched for what must not be among it.
 */
import { afterEach, expect, it } from 'vitest';
import { addCard, listCards, moveCard, setReady } from '#lib/board/cards.ts';
import { addGroup } from '#lib/board/groups.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { ComposedServer, endOf, gather, waitFor, type Guest } from '../../tests/support/composed.ts';

let server: ComposedServer;
afterEach(() => server.close());

/** Asks for everything there is to ask for; answers are remembered in `received`. */
async function askAround(guest: Guest): Promise<void> {
	const { workshops } = server.services;
	await guest.slices();
	guest.received.push(JSON.stringify(await workshops.plan(guest.person, guest.workshopId, { locale: 'en' })));
	for (const room of ['common', 'insights', 'goals']) {
		await guest.command({ type: 'version.keep', room } as Command);
		for (const { id } of await workshops.versions(guest.person, guest.workshopId, room)) {
			const options = { versionId: id, against: null, locale: 'en' } as const;
			guest.received.push(JSON.stringify(await workshops.version(guest.person, guest.workshopId, options)));
		}
	}
	for (const format of ['json', 'md']) {
		const file = await workshops.exportPlan(guest.person, guest.workshopId, { format, locale: 'en' });
		guest.received.push(new TextDecoder().decode(file.bytes));
	}
}

async function listen(guest: Guest, rooms: readonly string[]): Promise<void> {
	await guest.live();
	for (const room of rooms) await guest.room(room);
}

it('[SV40] nothing of a draft reaches anybody before the reveal, nor an unready card after it', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server);
	const [author, neighbour] = field as [Guest, Guest];
	const others = [facilitator, neighbour, ...internal];
	await facilitator.command({ type: 'stage.open', stage: 'insights' });
	for (const guest of others)
		await listen(guest, ['common', 'insights', ...(guest === facilitator ? [] : ['draft.insights'])]);
	const draft = await author.room('draft.insights');
	addCard(draft, { id: 'card-of-author', text: 'xylophone-ready' }, 'test');
	setReady(draft, 'card-of-author', true, 'test');
	addCard(draft, { id: 'unready-of-author', text: 'zeppelin-unready' }, 'test');
	await author.command({ type: 'done.mark', stage: 'insights', done: true });
	await waitFor(async () => (await facilitator.stage('insights')).readyCards.total === 1);
	for (const guest of others) {
		await askAround(guest);
		const all = guest.received.join('\n');
		expect(all.length).toBeGreaterThan(1_000);
		for (const secret of ['xylophone', 'zeppelin', 'card-of-author', 'unready-of-author'])
			expect(all).not.toContain(secret);
	}
	// Another person's alias for a draft opens their own, and an owner cannot be named.
	expect(listCards(await neighbour.room('draft.insights'))).toEqual([]);
	const foreign = `/sync/${facilitator.workshopId}/draft.insights/${author.participantId}`;
	expect(await endOf(neighbour.socket(foreign))).toEqual({ status: 404 });

	await facilitator.command({ type: 'phase.advance', stage: 'insights', from: 'write' });
	for (const guest of others) {
		await waitFor(() => guest.received.join('\n').includes('xylophone-ready'));
		await askAround(guest);
		const all = guest.received.join('\n');
		for (const secret of ['zeppelin', 'card-of-author', 'unready-of-author']) expect(all).not.toContain(secret);
	}
});

it('[SV40] nobody learns how or who has voted before a ballot closes', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server);
	const [author, neighbour] = field as [Guest, Guest];
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	for (const guest of [author, neighbour]) {
		const draft = await guest.room('draft.goals');
		addCard(draft, { id: 'c', text: `goal of ${guest.person.name}`, ready: true }, 'test');
	}
	await waitFor(async () => (await facilitator.stage('goals')).readyCards.total === 2);
	await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'write' });
	await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'reveal' });
	const board = await facilitator.room('goals');
	addGroup(board, { id: 'g1', name: 'First' }, 'test');
	addGroup(board, { id: 'g2', name: 'Second' }, 'test');
	listCards(board).forEach((card, index) => moveCard(board, card.id, { group: index ? 'g2' : 'g1' }, 'test'));
	await waitFor(async () => (await facilitator.slices()).content.goals?.cards.every((card) => card.group));
	await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'cluster' });

	const others = [facilitator, neighbour, ...internal];
	for (const guest of others) {
		guest.received.length = 0;
		await listen(guest, ['goals']);
	}
	const { id: ballotId } = (await facilitator.stage('goals')).ballot!;
	await author.command({ type: 'ballot.cast', ballotId, votes: { g1: 2 } });
	await waitFor(async () => (await facilitator.stage('goals')).ballot!.voted.total === 1);
	expect((await author.slices()).you.votes[ballotId]).toEqual({ g1: 2 });
	for (const guest of others) {
		await askAround(guest);
		for (const text of guest.received) {
			for (const [found] of text.matchAll(/"votes":(\{[^}]*\})/g)) expect(found).toBe('"votes":{}');
			expect(text).not.toMatch(/"results":[^n]/);
			expect(text).not.toMatch(/"(?:voters|tallies)"/);
		}
	}
	await facilitator.command({ type: 'ballot.close', ballotId });
	await waitFor(async () => (await neighbour.stage('goals')).ballot!.results !== null);
	// Fewer than three voters a side: order only.
	expect((await neighbour.stage('goals')).ballot!.results!.bySide).toBe(false);
});

it('[SV27] votes that race the close are either counted or refused', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server, { field: 6, internal: 6 });
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	const draft = await field[0]!.room('draft.goals');
	addCard(draft, { id: 'c1', text: 'one', ready: true }, 'test');
	addCard(draft, { id: 'c2', text: 'two', ready: true }, 'test');
	await waitFor(async () => (await facilitator.stage('goals')).readyCards.total === 2);
	await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'write' });
	await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'reveal' });
	const board = await facilitator.room('goals');
	addGroup(board, { id: 'g1', name: 'First' }, 'test');
	addGroup(board, { id: 'g2', name: 'Second' }, 'test');
	listCards(board).forEach((card, index) => moveCard(board, card.id, { group: index ? 'g2' : 'g1' }, 'test'));
	await waitFor(async () => (await facilitator.slices()).content.goals?.cards.every((card) => card.group));
	await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'cluster' });
	const { id: ballotId } = (await facilitator.stage('goals')).ballot!;
	const cast = (guest: Guest): Promise<number> =>
		guest.command({ type: 'ballot.cast', ballotId, votes: { g1: 1 } }).then(
			() => 1,
			(error: { code: string }) => {
				expect(error.code).toBe('ballot-closed');
				return 0;
			}
		);
	const people = field.flatMap((guest, index) => [guest, internal[index]!]);
	const casts = people.slice(0, 8).map(cast);
	const close = facilitator.command({ type: 'ballot.close', ballotId });
	casts.push(...people.slice(8).map(cast));
	const accepted = (await Promise.all(casts)).reduce((sum, each) => sum + each, 0);
	await close;
	const { rows } = (await facilitator.stage('goals')).ballot!.results!;
	expect(accepted).toBeGreaterThanOrEqual(8);
	expect(rows.reduce((sum, row) => sum + row.field + row.internal, 0)).toBe(accepted);
});
