/** What cards tell of who wrote them, over a real database and real rooms: on every surface, and never more than was promised. */
import { afterEach, describe, expect, it } from 'vitest';
import { addCard, listCards } from '#lib/board/cards.ts';
import type { Naming } from '#lib/domain/people/naming.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { listAuthors } from '../storage/card-authors.ts';
import { openContent } from '../storage/sqlite.ts';

const STAGE = 'goals';
let server: ComposedServer;
afterEach(() => server.close());

const choose = (guest: Guest, naming: Naming): Promise<unknown> =>
	guest.command({ type: 'naming.choose', stage: STAGE, naming });

/** One ready card of everybody, each told what the stage tells now. */
async function write(people: readonly Guest[], told: Naming, id = 'own'): Promise<void> {
	for (const guest of people) {
		const draft = await guest.room(`draft.${STAGE}`);
		addCard(draft, { id, text: `${guest.person.name} says ${id}`, ready: true, told }, 'test');
	}
}
async function reveal(facilitator: Guest, cards: number): Promise<void> {
	await waitFor(async () => (await facilitator.stage(STAGE)).readyCards.total === cards);
	await facilitator.command({ type: 'phase.advance', stage: STAGE, from: 'write' });
}
const labels = async (guest: Guest): Promise<string[]> =>
	listCards(await guest.room(STAGE))
		.map(({ text, side, fn }) => `${text}: ${fn ?? side ?? '-'}`)
		.sort();
async function authors(guest: Guest): Promise<number> {
	const db = await openContent(server.dataDir);
	const { size } = await listAuthors(db, guest.workshopId);
	await db.close();
	return size;
}

describe('the reveal', () => {
	it('[VA5] by name: everybody learns who wrote what from the server, never from the document', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		await choose(facilitator, 'named');
		await facilitator.command({ type: 'stage.open', stage: STAGE });
		await write([...field, ...internal], 'named');
		await reveal(facilitator, 6);
		const { authors: known = {} } = await internal[0]!.stage(STAGE);
		const cards = listCards(await internal[0]!.room(STAGE));
		expect(cards).toHaveLength(6);
		for (const card of cards) {
			const author = [...field, ...internal].find(({ participantId }) => participantId === known[card.id]);
			expect(card.text).toBe(`${author?.person.name} says own`);
			expect(JSON.stringify(card)).not.toContain(author!.participantId);
		}
	});

	it('[VA4] what was written before the names were chosen does not carry one', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		await write([field[0]!], 'side', 'early');
		await choose(facilitator, 'named');
		await facilitator.command({ type: 'stage.open', stage: STAGE });
		await write([...field, ...internal], 'named');
		await reveal(facilitator, 7);
		const known = (await facilitator.stage(STAGE)).authors ?? {};
		const nameless = listCards(await facilitator.room(STAGE)).filter(({ id }) => !(id in known));
		expect(nameless.map(({ text, side }) => [text, side])).toEqual([['Field 1 says early', 'field']]);
	});

	it('[VA6] nobody: no author is kept, and none leaves by any surface, also of those who had been told a name', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal, created } = await gather(server);
		const watcher = await (await server.guest('Wanda')).join(created.invites.observer.code, 'marketing');
		await choose(facilitator, 'named');
		await facilitator.command({ type: 'stage.open', stage: STAGE });
		await write([...field, ...internal], 'named');
		await choose(facilitator, 'nobody');
		const { messages } = await watcher.live();
		await reveal(facilitator, 6);
		expect(await labels(watcher)).toEqual([
			...[1, 2, 3].map((n) => `Field ${n} says own: field`),
			...[1, 2, 3].map((n) => `Internal ${n} says own: internal`)
		]);
		await waitFor(() => JSON.stringify(messages).includes('Field 1 says own'));
		expect(JSON.stringify(messages)).not.toContain('"authors"');
		expect((await facilitator.stage(STAGE)).authors).toBeUndefined();
		expect(await authors(facilitator)).toBe(0);
	});

	it('[VA3] E12: with two field people no card says a side where nobody is to be named', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server, { field: 2, internal: 4 });
		await choose(facilitator, 'nobody');
		await facilitator.command({ type: 'stage.open', stage: STAGE });
		await write([...field, ...internal], 'nobody');
		await reveal(facilitator, 6);
		expect((await labels(facilitator)).every((each) => each.endsWith(': -'))).toBe(true);
	});

	it('[VA2] by function: the one that three people have, and in a version no longer once they are fewer', async () => {
		server = await ComposedServer.start();
		const { facilitator, field, internal } = await gather(server);
		await choose(facilitator, 'function');
		await facilitator.command({ type: 'stage.open', stage: STAGE });
		await write([...field, ...internal], 'function');
		await reveal(facilitator, 6);
		expect((await labels(facilitator))[0]).toBe('Field 1 says own: field_sales');
		await facilitator.command({ type: 'version.keep', room: STAGE });
		await facilitator.command({ type: 'participant.remove', participantId: field[2]!.participantId as never });
		const { workshops } = server.services;
		const [kept] = await workshops.versions(facilitator.person, facilitator.workshopId, STAGE);
		const seen = await workshops.version(facilitator.person, facilitator.workshopId, {
			versionId: kept!.id,
			against: null,
			locale: 'en'
		});
		const told = seen.content.cards.map(({ side, fn }) => fn ?? side ?? '-').sort();
		expect(told).toEqual(['-', '-', '-', 'marketing', 'marketing', 'marketing']);
	});
});
