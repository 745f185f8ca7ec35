/** Windows that open and close by themselves, over a real database, real rooms and a clock that the test holds. */
import { afterEach, expect, it } from 'vitest';
import { addCard, setReady } from '#lib/board/cards.ts';
import type { RecordedEvent } from '#lib/domain/session/event.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { readEvents } from '../storage/ledger.ts';
import { openContent } from '../storage/sqlite.ts';

let server: ComposedServer;
afterEach(() => server.close());

const OPENS = Date.parse('2026-11-30T07:00:00Z');
const CLOSES = Date.parse('2026-12-01T17:00:00Z');
const GOALS_OPEN = Date.parse('2026-12-02T07:00:00Z');
const HOUR_MS = 3_600_000;
/** Never in a test: then nobody looks but at the start. */
const NEVER_MS = 3_600_000;
let time = 0;

/** Two of each side; the first window opens on Monday the 30th, and one of them has a card for the reveal. */
async function begun({ card = true, windowsEveryMs = 20 } = {}) {
	time = OPENS - HOUR_MS;
	server = await ComposedServer.start({ now: () => time, windowsEveryMs });
	const people = await gather(server, { templateId: 'T07', field: 2, internal: 2 });
	await people.facilitator.command({ type: 'calendar.set', begins: '2026-11-30', zone: 'Europe/Berlin' });
	time = OPENS;
	if (windowsEveryMs === NEVER_MS)
		await people.facilitator.command({ type: 'block.begin', block: 'prepare', from: null });
	await waitFor(async () => (await phase(people.facilitator)) === 'write');
	if (card) {
		const draft = await people.field[0]!.room('draft.insights');
		addCard(draft, { id: 'mine', text: 'We wait at noon' }, 'test');
		setReady(draft, 'mine', true, 'test');
		addCard(draft, { id: 'half', text: 'Still thinki' }, 'test');
		await waitFor(async () => (await people.facilitator.stage('insights')).readyCards.total === 1);
	}
	return people;
}
const phase = async (guest: Guest, key: 'insights' | 'goals' = 'insights'): Promise<string> =>
	(await guest.stage(key)).phase;
const cards = async (guest: Guest) => (await guest.slices()).content.insights?.cards ?? [];

async function ledger({ workshopId }: Guest): Promise<readonly RecordedEvent[]> {
	const db = await openContent(server.dataDir);
	const events = await readEvents(db, workshopId, 0);
	await db.close();
	return events;
}
/** Every start looks, and no server ends before it has. */
async function lookTwice(): Promise<void> {
	for (let left = 2; left > 0; left--) await server.restart();
}
const count = (events: readonly RecordedEvent[], type: RecordedEvent['event']['type']): number =>
	events.filter(({ event }) => event.type === type).length;

it('[WN5] [WN6] opens and closes by the clock, once, and nobody is its actor; what is not ready stays its author’s', async () => {
	const { facilitator, field } = await begun();
	time = CLOSES;
	await waitFor(async () => (await phase(facilitator)) === 'reveal');
	// However often it is looked at, nothing more happens.
	time = GOALS_OPEN - 1;
	await lookTwice();
	const events = await ledger(facilitator);
	expect([count(events, 'window-closed'), count(events, 'cards-revealed'), count(events, 'block-begun')]).toEqual([
		1, 1, 1
	]);
	expect(events.at(-1)!.actor).toBeNull();
	expect((await cards(facilitator)).map(({ text }) => text)).toEqual(['We wait at noon']);
	const draft = await field[0]!.room('draft.insights');
	expect(JSON.stringify(draft.getMap('cards'))).toContain('Still thinki');
	time = GOALS_OPEN;
	await waitFor(async () => (await phase(facilitator, 'goals')) === 'write');
});

it('[WN5] what was due while the server was away is done when it is back, and only then once', async () => {
	const { facilitator } = await begun({ windowsEveryMs: NEVER_MS });
	time = GOALS_OPEN + HOUR_MS;
	expect(await phase(facilitator)).toBe('write');
	await server.restart();
	await waitFor(async () => (await phase(facilitator, 'goals')) === 'write');
	expect(await phase(facilitator)).toBe('reveal');
	const { rev } = await server.services.workshops.view(facilitator.person, facilitator.workshopId, server.origin);
	await lookTwice();
	const events = await ledger(facilitator);
	expect([events.length, count(events, 'window-closed'), count(events, 'cards-revealed')]).toEqual([rev, 1, 1]);
});

it('[WN5] [WN6] the end and a facilitator’s press at the same time reveal once and move one phase', async () => {
	const { facilitator } = await begun();
	const press = () => facilitator.command({ type: 'phase.advance', stage: 'insights', from: 'write' });
	time = CLOSES;
	const pressed = await Promise.allSettled([press(), press()]);
	await waitFor(async () => count(await ledger(facilitator), 'window-closed') === 1);
	expect(await phase(facilitator)).toBe('reveal');
	expect(count(await ledger(facilitator), 'cards-revealed')).toBe(1);
	expect(pressed.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
});

it('[WN6] with nothing to reveal everybody goes on writing; a moved end opens it again', async () => {
	const { facilitator, field } = await begun({ card: false });
	time = CLOSES;
	await waitFor(async () => (await facilitator.slices()).agenda.blocks[0]!.window?.closedAt === CLOSES);
	expect(await phase(facilitator)).toBe('write');
	await facilitator.command({ type: 'window.move', block: 'prepare', last: 3 });
	const { window } = (await field[0]!.slices()).agenda.blocks[0]!;
	expect(window).toMatchObject({ closes: CLOSES + 24 * HOUR_MS, closedAt: null });
	expect((await field[0]!.slices()).you.needs).toMatchObject([{ kind: 'write', window: { zone: 'Europe/Berlin' } }]);
	const listed = await server.services.workshops.list(field[0]!.person);
	expect(listed[0]!.needs).toMatchObject([{ kind: 'write', window: { closes: CLOSES + 24 * HOUR_MS } }]);
});

it('[SV125] the days can be given when the workshop is created: then the first window opens by itself, and wrong days create nothing', async () => {
	time = OPENS - HOUR_MS;
	server = await ComposedServer.start({ now: () => time, windowsEveryMs: 20 });
	const moni = await server.guest('Moni');
	const make = (templateId: string, begins: string) =>
		server.services.workshops.create(
			moni.person,
			{ templateId, title: 'In our own time', locale: 'en', calendar: { begins, zone: 'Europe/Berlin' } },
			server.origin
		);
	const wrong = async (templateId: string, begins: string) =>
		make(templateId, begins).catch(({ code, detail }: { code: string; detail: unknown }) => ({ code, detail }));
	expect(await wrong('T13', '2026-11-30')).toMatchObject({ code: 'invalid-input' });
	expect(await wrong('T07', '2026-11-27')).toMatchObject({ code: 'invalid-input' });
	expect(await server.services.workshops.list(moni.person)).toEqual([]);
	// A Saturday means the Monday after it.
	moni.workshopId = (await make('T07', '2026-11-28')).id;
	expect((await moni.slices()).agenda.calendar).toEqual({ set: { begins: '2026-11-30', zone: 'Europe/Berlin' } });
	time = OPENS;
	await waitFor(async () => (await phase(moni)) === 'write');
});
