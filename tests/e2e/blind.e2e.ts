/**
 * Blind means blind, on the built server: while people write, vote or give fists, everything that reaches anybody else is read
 * (frames of both sockets, HTTP answers, page source, what browsers store) and searched. Then the same search is shown to find
 * what it looks for: with the author before the reveal, with everybody after it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '#lib/domain/session/command.ts';
import type { BallotView, ConsentView, View } from '#lib/domain/session/view.ts';
import { patch, type Delta } from '#lib/wire/delta.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { draftItems, GOAL, groupCards, writeCards } from '../support/play.ts';
import { closeCode } from './close-code.ts';
import { Table } from './table.ts';

const READY = 'quokkalantern';
const HALF = 'zeppelinbutter';
const OFFLINE = 'narwhalcopper';
const SCRIPTED = 'wombatviolin';
const NOTE = 'pangolinwhistle';

let table: Table;
beforeAll(async () => {
	table = await Table.set();
	await table.begin('Blind plan');
	await table.seat('eva', 'Eva', 'medical_hq');
});
afterAll(() => table?.clear());

type Anybody = Person | BrowserPerson;
const pathOf = (page = ''): string => `/w/${table.workshopId}${page}`;
const everybody = (): Anybody[] => [...table.browsers(), ...table.present()];
const others = (...authors: Anybody[]): Anybody[] => everybody().filter((person) => !authors.includes(person));
const isScripted = (person: Anybody): person is Person => person instanceof Person;

/** A word whole, in halves, and as it would look in hex or base64, at each of its three alignments. */
function shapes(word: string): string[] {
	const half = Math.ceil(word.length / 2);
	const base64 = [0, 1, 2].map((shift) =>
		Buffer.from('.'.repeat(shift) + word)
			.toString('base64')
			.slice(4, 14)
	);
	return [word, word.slice(0, half), word.slice(half), Buffer.from(word).toString('hex'), ...base64];
}

/** Asks for everything there is to ask for, then gives all that ever reached this person. */
async function everythingOf(person: Anybody): Promise<string> {
	const api = `/api/workshops/${table.workshopId}`;
	const paths = [api, `${api}/plan`, `${api}/export/json`, `${api}/export/md`, pathOf('/goals'), pathOf('/plan')];
	if (isScripted(person)) {
		for (const path of paths) expect((await person.call('GET', path)).status, path).toBe(200);
		return person.received.join('\n');
	}
	// A line that was kept and is closed just then is no answer: it is asked once more, as a browser does.
	const again = { maxRetries: 2 };
	const answers = await Promise.all(
		paths.map(async (path) => (await person.page.request.get(person.origin + path, again)).text())
	);
	for (const page of ['/plan', '/goals']) {
		await person.page.goto(person.origin + pathOf(page));
		await person.page.locator('main h1').first().waitFor();
		answers.push(await person.held());
	}
	return [...person.received, ...answers].join('\n');
}

/** The facilitator's word, without looking for its button. */
async function ask(command: Command): Promise<void> {
	const answer = await table.moni.page.request.post(
		`${table.server.origin}/api/workshops/${table.workshopId}/commands`,
		{
			data: command,
			headers: { origin: table.server.origin }
		}
	);
	expect(answer.ok(), await answer.text()).toBe(true);
}

const forget = (): void => everybody().forEach((person) => (person.received.length = 0));

/** Every view that reached somebody: answers of the API, and whatever the live channel sent, with its changes put in. */
function viewsIn(received: readonly string[]): Partial<View['slices']>[] {
	let held: Partial<View['slices']> = {};
	return received.flatMap((text) => {
		try {
			const { type, slices } = JSON.parse(text) as { type?: string; slices?: Record<string, unknown> };
			if (!slices) return [];
			const changed = Object.entries(slices).flatMap(([name, to]) => {
				if (type !== 'change') return [[name, to]];
				return name in held ? [[name, patch(held[name as keyof typeof held], to as Delta)]] : [];
			});
			held = { ...held, ...(Object.fromEntries(changed) as typeof held) };
			return [held];
		} catch {
			return [];
		}
	});
}
const stagesIn = (received: readonly string[]) => viewsIn(received).flatMap(({ stages }) => stages ?? []);

async function openRooms(person: Person, rooms: readonly string[]): Promise<void> {
	await person.live();
	for (const room of rooms) await person.room(room);
}

describe('blind', () => {
	it('[E1] [SV40] writing: no draft reaches anybody, whatever is asked, and no name is tied to a card', async () => {
		const { moni, jule, ida, scripted } = table;
		await ask({ type: 'stage.open', stage: 'goals' });
		for (const person of table.browsers()) await person.page.goto(person.origin + pathOf('/goals'));
		for (const person of table.present()) await openRooms(person, ['goals', 'insights', 'draft.goals']);
		await jule.page.getByLabel('New card').waitFor();
		forget();

		await jule.write(`${READY} one`);
		await jule.saved();
		await jule.context.setOffline(true);
		await jule.write(`${OFFLINE} two`);
		await jule.page
			.getByText(/kept on this device/i)
			.first()
			.waitFor();
		await jule.context.setOffline(false);
		await jule.saved();
		await jule.page.getByLabel('New card').pressSequentially(`${HALF} thr`);
		await jule.saved();
		await writeCards(scripted.ben, 'goals', [`${SCRIPTED} four`]);
		await until('counted', async () => (await scripted.tom.stage('goals')).readyCards.total === 3);
		// Who opens the rooms only now gets whole documents, not single letters.
		for (const person of [scripted.mara, scripted.tom, scripted.eva]) {
			person.leave();
			await openRooms(person, ['goals', 'insights', 'draft.goals']);
		}

		for (const person of others(jule, scripted.ben)) {
			const all = await everythingOf(person);
			expect(all.length).toBeGreaterThan(10_000);
			for (const word of [READY, HALF, OFFLINE, SCRIPTED].flatMap(shapes))
				expect(all.includes(word), `${person.name} has ${word}`).toBe(false);
			expect(all.includes('scripted-'), `${person.name} has the id of a card`).toBe(false);
			for (const stage of stagesIn(person.received))
				for (const counts of [stage.done, stage.readyCards])
					expect(Object.keys(counts).sort()).toEqual(['bySide', 'total']);
		}
		// Presence in blind rooms: no participant, no name.
		const { provider } = await scripted.ben.room('goals');
		provider.awareness.setLocalState({ editing: { id: 'anything' } });
		for (const person of [scripted.mara, scripted.tom, scripted.eva]) {
			const frames = await until('presence', () => {
				const found = person.received.filter((text) => text.charCodeAt(0) === 1 && text.includes('anything'));
				return found.length > 0 && found;
			});
			for (const frame of frames) expect(frame).not.toMatch(/"user"|participantId|Jule|Ben|Ida/);
		}

		// The same search finds the words where they belong.
		const own = (await jule.held()) + jule.received.join('\n');
		for (const word of [READY, OFFLINE]) expect(own.includes(word), word).toBe(true);
		expect(own.includes(SCRIPTED)).toBe(false);
		expect(await jule.page.getByLabel('New card').inputValue()).toContain(HALF);
		expect(await ida.page.getByText(READY).count()).toBe(0);
		expect(await moni.page.getByText(READY).count()).toBe(0);
	});

	it('[AC2] nobody opens the draft of another, however the path is written', async () => {
		const { scripted } = table;
		const owner = scripted.ben.participantId;
		const room = `/sync/${table.workshopId}`;
		for (const path of [
			`/draft.goals/${owner}`,
			`/draft.goals.${owner}`,
			`/draft.goals:${owner}`,
			`/draft.goals%2F${owner}`
		])
			expect(await closeCode(scripted.tom, room + path), path).toBe(404);
		for (const path of ['/draft.goals?owner=' + owner, '/../draft.goals', '/draft.goals/'])
			expect(await closeCode(scripted.tom, room + path), path).toBe(404);
		expect(await closeCode(scripted.tom, `${room}/draft.kickoff`)).toBe(4404);
		expect(await closeCode(scripted.tom, `/sync/${owner}/draft.goals`)).toBe(4404);
		const stranger = new Person(table.server.origin, 'Stranger');
		expect(await closeCode(stranger, `${room}/draft.goals`)).toBe(4401);
		await stranger.guest();
		expect(await closeCode(stranger, `${room}/draft.goals`)).toBe(4404);
	});

	it('[E1] [SV24] after the reveal everybody finds what was ready, and still nothing half-written', async () => {
		await ask({ type: 'phase.advance', stage: 'goals', from: 'write' });
		for (const person of everybody()) {
			await until(`${person.name} sees the cards`, () => person.received.join('\n').includes(SCRIPTED));
			const all = await everythingOf(person);
			for (const word of [READY, OFFLINE, SCRIPTED]) expect(all.includes(word), `${person.name}: ${word}`).toBe(true);
			if (person !== table.jule) expect(all.includes(HALF), person.name).toBe(false);
			if (person !== table.scripted.ben) expect(all.includes('scripted-'), person.name).toBe(false);
		}
	});

	it('[SV40] [U47] voting: only how many have voted, never who or how', async () => {
		const { jule, scripted } = table;
		await ask({ type: 'phase.advance', stage: 'goals', from: 'reveal' });
		await groupCards(scripted.ben, 'goals', ['First', 'Second']);
		await ask({ type: 'phase.advance', stage: 'goals', from: 'cluster' });
		await jule.button('One dot more for First').waitFor();
		forget();
		const { id: ballotId, options } = (await scripted.ben.stage('goals')).ballot!;
		await jule.button('One dot more for First').click();
		await jule.page.getByText('Your vote is kept').waitFor();
		await scripted.ben.command({ type: 'ballot.cast', ballotId, votes: { [options[1]!.id]: 2 } });
		await until('counted', async () => (await scripted.tom.stage('goals')).ballot!.voted.total === 2);

		for (const person of others(jule, scripted.ben)) {
			const all = await everythingOf(person);
			for (const [votes] of all.matchAll(/"votes":\{[^}]*\}/g)) expect(votes, person.name).toBe('"votes":{}');
			expect(/"(?:voters|tallies|casts)"/.test(all), person.name).toBe(false);
			for (const { ballot } of stagesIn(person.received)) if (ballot) expectNumbersOnly(ballot);
		}
		expect((await scripted.ben.view()).slices.you.votes[ballotId]).toEqual({ [options[1]!.id]: 2 });
		await ask({ type: 'ballot.close', ballotId });
		await until('the result is out', async () => (await scripted.tom.stage('goals')).ballot!.results);
	});

	it('[PR5] consent: who has given a fist, not which, and no note, until the round is over', async () => {
		const { ida, jule, scripted } = table;
		await ask({ type: 'phase.advance', stage: 'goals', from: 'vote' });
		await draftItems(scripted.tom, 'goals', [GOAL]);
		await ask({ type: 'consent.open', stage: 'goals' });
		await jule.button(/^Give your answer/).waitFor();
		forget();
		await scripted.ben.command({ type: 'consent.give', stage: 'goals', round: 1, fist: 5, note: NOTE });
		await jule.give(3);
		await until('known', async () => (await scripted.tom.stage('goals')).consent!.given.length === 2);
		for (const person of others(jule, scripted.ben)) {
			const all = await everythingOf(person);
			for (const word of shapes(NOTE)) expect(all.includes(word), `${person.name} has the note`).toBe(false);
			expect(/"fist":\s*\d/.test(all), person.name).toBe(false);
			for (const [fists] of all.matchAll(/"fists":[^,}\]]+[,}\]]/g)) expect(fists).toMatch(/^"fists":(null|\{\})/);
			for (const { consent } of stagesIn(person.received)) if (consent) expectNoFists(consent);
		}
		expect((await scripted.ben.view()).slices.you.fists).toEqual({ goals: 5 });
		for (const person of [scripted.mara, scripted.tom, scripted.eva])
			await person.command({ type: 'consent.give', stage: 'goals', round: 1, fist: 4 });
		await ask({ type: 'consent.close', stage: 'goals' });
		for (const person of [ida, scripted.tom])
			await until(`${person.name} reads the note`, () => person.received.join('\n').includes(NOTE));
	});
});

function expectNumbersOnly(ballot: BallotView): void {
	expect(Object.keys(ballot).sort()).toEqual(
		['dotsPerPerson', 'electorateSize', 'id', 'maxPerOption', 'options', 'results', 'state', 'voted'].sort()
	);
	expect(ballot.results).toBeNull();
	expect(Object.keys(ballot.voted).sort()).toEqual(['bySide', 'total']);
}

function expectNoFists(consent: ConsentView): void {
	expect([consent.fists, consent.thin]).toEqual([null, null]);
	expect(consent.gaps.filter((gap) => gap.code === 'signatory-below')).toEqual([]);
}
