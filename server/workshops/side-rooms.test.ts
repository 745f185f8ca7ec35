/** Small groups over real sockets: their rooms, what goes in and comes out, and who must never see it. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addCard, listCards, setReady } from '#lib/board/cards.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { SideGrouping } from '#lib/domain/session/side-rooms.ts';
import type { DivisionView } from '#lib/domain/session/view.ts';
import { ComposedServer, endOf, gather, waitFor, type Guest } from '../../tests/support/composed.ts';

let server: ComposedServer;
afterEach(() => server.close());

const textsOf = (doc: Y.Doc): string[] => listCards(doc).map(({ text }) => text);
const divide = async (
	facilitator: Guest,
	grouping: SideGrouping,
	from: string | null = null
): Promise<DivisionView> => {
	await facilitator.command({ type: 'sideRooms.open', grouping, minutes: 2, from });
	return (await facilitator.slices()).divisions.at(-1)!;
};
const roomOf = ({ rooms }: DivisionView, guest: Guest): string =>
	`side.${rooms.find(({ members }) => members.includes(guest.participantId))!.id}`;
const withinPair = (division: DivisionView, one: Guest, all: readonly Guest[]): Guest =>
	all.find((each) => each !== one && roomOf(division, each) === roomOf(division, one))!;

/** Four people have written and released one card each in silence. */
async function written(people: readonly Guest[], stage = 'goals'): Promise<Y.Doc[]> {
	const drafts: Y.Doc[] = [];
	for (const guest of people) {
		const draft = await guest.room(`draft.${stage}`);
		addCard(draft, { id: 'own', text: `alone ${guest.person.name}`, ready: true }, 'test');
		addCard(draft, { id: 'half', text: `unready ${guest.person.name}` }, 'test');
		drafts.push(draft);
	}
	return drafts;
}

/** The goals of a full day are planned as 1-2-4-All. */
async function start({ field = 2, internal = 2, templateId = 'T01' } = {}) {
	server = await ComposedServer.start();
	const { facilitator, created, ...seated } = await gather(server, { field, internal, templateId });
	const people = [...seated.field, ...seated.internal];
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	return { facilitator, people, code: created.invites.participant.code };
}
const ready = (facilitator: Guest, many: number) =>
	waitFor(async () => (await facilitator.stage('goals')).readyCards.total === many);

/** Everything there is to ask for; answers are remembered in `received`. */
async function askAround(guest: Guest): Promise<void> {
	const { workshops } = server.services;
	await guest.slices();
	guest.received.push(JSON.stringify(await workshops.plan(guest.person, guest.workshopId, { locale: 'en' })));
	guest.received.push(JSON.stringify(await workshops.list(guest.person)));
	for (const { id } of await workshops.versions(guest.person, guest.workshopId, 'goals')) {
		const options = { versionId: id, against: null, locale: 'en' } as const;
		guest.received.push(JSON.stringify(await workshops.version(guest.person, guest.workshopId, options)));
	}
	for (const format of ['json', 'md']) {
		const file = await workshops.exportPlan(guest.person, guest.workshopId, { format, locale: 'en' });
		guest.received.push(new TextDecoder().decode(file.bytes));
	}
}

describe('1-2-4-All', () => {
	it('[SR3] [SR6] [SR7] goes from drafts to pairs, fours and the board: by value, what was marked, and nothing is lost', async () => {
		const { facilitator, people } = await start();
		const [jule] = people as [Guest];
		await written(people);
		await ready(facilitator, 4);
		const pairs = await divide(facilitator, 'pair_mixed');
		expect(pairs.rooms.map(({ members }) => members.length)).toEqual([2, 2]);
		const pair = await jule.room(roomOf(pairs, jule));
		const partner = withinPair(pairs, jule, people);
		expect(textsOf(pair).sort()).toEqual([`alone ${jule.person.name}`, `alone ${partner.person.name}`].sort());
		expect(listCards(pair).some(({ id, ready: marked }) => id === 'own' || marked)).toBe(false);
		// Both write, and mark one.
		const partnersView = await partner.room(roomOf(pairs, jule));
		addCard(pair, { id: 'together', text: 'what both say' }, 'test');
		await waitFor(() => textsOf(partnersView).includes('what both say'));
		setReady(partnersView, 'together', true, 'test');
		await waitFor(() => listCards(pair).some((card) => card.id === 'together' && card.ready));
		const fours = await divide(facilitator, 'quad_mixed', pairs.id);
		expect(fours.rooms).toHaveLength(1);
		const four = await jule.room(roomOf(fours, jule));
		// The other pair marked nothing: everything of theirs goes along.
		const others = people.filter((each) => each !== jule && each !== partner);
		expect(textsOf(four).sort()).toEqual(
			[...others.map((each) => `alone ${each.person.name}`), 'what both say'].sort()
		);
		const carried = listCards(four).find(({ text }) => text === 'what both say')!;
		expect(carried.id).not.toBe('together');
		setReady(four, carried.id, true, 'test');
		await waitFor(async () => listCards(await facilitator.room(roomOf(fours, jule))).some((card) => card.ready));
		await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'write' });
		const board = await jule.room('goals');
		expect(listCards(board).map(({ text, side }) => [text, side])).toEqual([['what both say', null]]);
		// What was not taken along stays readable for its members, and read-only.
		const again = await jule.room(roomOf(pairs, jule));
		expect(textsOf(again)).toHaveLength(3);
		expect((await jule.slices()).you.rooms[roomOf(pairs, jule)]).toBe('read');
		// A card that was held back in silence was never taken: it can still be added late by its author.
		expect(textsOf(await jule.room('draft.goals'))).toContain(`unready ${jule.person.name}`);
	});

	it('[SR6] a card of another question stays out of the groups, and is revealed with them', async () => {
		const { facilitator, people } = await start();
		const [jule] = people as [Guest];
		const draft = await jule.room('draft.goals');
		addCard(draft, { id: 'other', text: 'to another question', ready: true, asked: 'earlier' }, 'test');
		addCard(draft, { id: 'this', text: 'to this question', ready: true }, 'test');
		await ready(facilitator, 2);
		const pairs = await divide(facilitator, 'pair_mixed');
		expect(textsOf(await jule.room(roomOf(pairs, jule)))).toEqual(['to this question']);
		await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'write' });
		expect(textsOf(await jule.room('goals')).sort()).toEqual(['to another question', 'to this question']);
	});
});

describe('groups that nobody planned', () => {
	it('[SR6] begin with nothing: whoever wrote was told that nobody sees it before the reveal', async () => {
		const { facilitator, people } = await start({ templateId: 'T13' });
		const [jule] = people as [Guest];
		await written(people);
		await ready(facilitator, 4);
		const pairs = await divide(facilitator, 'pair_mixed');
		expect(textsOf(await jule.room(roomOf(pairs, jule)))).toEqual([]);
		await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'write' });
		const board = await jule.room('goals');
		expect(textsOf(board).sort()).toEqual(people.map(({ person }) => `alone ${person.name}`).sort());
	});
});

describe('who sees it', () => {
	it('[SV98] [SR5] nothing of a small group reaches anybody else on any way before it is brought back', async () => {
		const { facilitator, people, code } = await start({ field: 3, internal: 3 });
		const outsider = await (await server.guest('Otto')).join(code, 'facilitation');
		const [jule] = people as [Guest];
		const pairs = await divide(facilitator, 'pair_mixed');
		const partner = withinPair(pairs, jule, people);
		const name = roomOf(pairs, jule);
		const others = [outsider, ...people.filter((each) => each !== jule && each !== partner)];
		for (const guest of others) {
			await guest.live();
			for (const room of ['common', 'goals']) await guest.room(room);
		}
		const room = await jule.room(name);
		addCard(room, { id: 'secret-of-two', text: 'xylophone-of-two', ready: true }, 'test');
		const partnersRoom = await partner.room(name);
		await waitFor(() => textsOf(partnersRoom).length === 1);
		expect(textsOf(await facilitator.room(name))).toEqual(['xylophone-of-two']);
		for (const guest of others) {
			expect(await endOf(guest.socket(`/sync/${guest.workshopId}/${name}`))).toEqual({ code: 4403 });
			await askAround(guest);
			expect(JSON.stringify((await guest.slices()).you.rooms)).not.toContain(name);
			const all = guest.received.join('\n');
			expect(all.length).toBeGreaterThan(1_000);
			for (const secret of ['xylophone', 'secret-of-two']) expect(all).not.toContain(secret);
		}
		expect(await endOf(jule.socket(`/sync/${jule.workshopId}/side.nowhere`))).toEqual({ code: 4404 });
		await expect(server.services.workshops.versions(jule.person, jule.workshopId, name)).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(jule.command({ type: 'version.keep', room: name } as unknown as Command)).rejects.toBeDefined();
		await facilitator.command({ type: 'sideRooms.bringBack', division: pairs.id });
		await waitFor(() => outsider.received.join('\n').includes('xylophone-of-two'));
		expect(outsider.received.join('\n')).not.toContain('secret-of-two');
	});

	it('[SR4] [SR5] a late comer gets into the smallest group, somebody moved writes elsewhere, somebody removed loses it', async () => {
		const { facilitator, people, code } = await start();
		const [jule] = people as [Guest];
		const pairs = await divide(facilitator, 'pair_mixed');
		const late = await (await server.guest('Lena')).join(code, 'marketing');
		const now = (await late.slices()).divisions.at(-1)!;
		expect((await late.slices()).you.rooms[roomOf(now, late)]).toBe('write');
		const from = roomOf(pairs, jule);
		const to = pairs.rooms.find(({ id }) => `side.${id}` !== from)!;
		const participantId = jule.participantId as never;
		await facilitator.command({ type: 'sideRooms.move', division: pairs.id, participantId, room: to.id });
		const { rooms } = (await jule.slices()).you;
		expect([rooms[from], rooms[`side.${to.id}`]]).toEqual(['read', 'write']);
		const doc = await jule.room(`side.${to.id}`);
		addCard(doc, { id: 'c', text: 'after the move' }, 'test');
		await waitFor(async () => textsOf(await facilitator.room(`side.${to.id}`)).length === 1);
		const open = jule.socket(`/sync/${jule.workshopId}/side.${to.id}`);
		const ended = endOf(open);
		await waitFor(() => open.readyState === open.OPEN);
		await facilitator.command({ type: 'participant.remove', participantId });
		expect(await ended).toEqual({ code: 4403 });
	});
});

describe('bringing back', () => {
	it('[SV99] [SR8] sent twice and by two at once it has one effect', async () => {
		const { facilitator, people } = await start();
		await facilitator
			.command({ type: 'facilitation.give', participantId: people[3]!.participantId as never })
			.catch(() => 0);
		const pairs = await divide(facilitator, 'pair_mixed');
		const [jule] = people as [Guest];
		addCard(await jule.room(roomOf(pairs, jule)), { id: 'c', text: 'once' }, 'test');
		await waitFor(async () => textsOf(await facilitator.room(roomOf(pairs, jule))).length === 1);
		const back: Command = { type: 'sideRooms.bringBack', division: pairs.id };
		await Promise.all([facilitator.command(back), facilitator.command(back), facilitator.command(back, 'k')]);
		await facilitator.command(back, 'k');
		expect(textsOf(await jule.room('goals'))).toEqual(['once']);
	});

	it('[SV99] what cannot be stored did not happen, in no room; tried again and after a restart it is there once', async () => {
		const { facilitator, people } = await start();
		const [jule] = people as [Guest];
		await written(people);
		await ready(facilitator, 4);
		const db = new DatabaseSync(join(server.dataDir, 'content.db'));
		const no = `create trigger no before insert on event when new.type like 'side-rooms-%' begin select raise(abort, 'no'); end`;
		const rooms = (): number =>
			Number(db.prepare(`select count(*) as n from room where name like 'side.%'`).get()!['n']);
		db.exec(no);
		await expect(divide(facilitator, 'pair_mixed')).rejects.toBeDefined();
		expect([(await facilitator.slices()).divisions, rooms()]).toEqual([[], 0]);
		db.exec('drop trigger no');
		const pairs = await divide(facilitator, 'pair_mixed');
		expect(rooms()).toBe(2);
		db.exec(no);
		const back: Command = { type: 'sideRooms.bringBack', division: pairs.id };
		await expect(facilitator.command(back)).rejects.toBeDefined();
		expect(textsOf(await jule.room('goals'))).toEqual([]);
		expect((await jule.slices()).you.rooms[roomOf(pairs, jule)]).toBe('write');
		db.exec('drop trigger no');
		db.close();
		await facilitator.command(back);
		for (const guest of [facilitator, ...people]) guest.leave();
		await server.restart();
		const board = await jule.room('goals');
		expect(textsOf(board).sort()).toEqual(people.map(({ person }) => `alone ${person.name}`).sort());
		expect(textsOf(await jule.room(roomOf(pairs, jule)))).toHaveLength(2);
		expect((await facilitator.slices()).divisions.map(({ open }) => open)).toEqual([false]);
	});
});
