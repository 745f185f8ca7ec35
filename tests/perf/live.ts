/**
 * What leading sixty people takes: how soon a command is on every screen, and what the live channel costs each of them in a phase.
 * Scripted people on real sockets against the built app; nobody draws anything.
 */
import { WebSocket } from 'ws';
import { addCard, listCards, moveCard } from '#lib/board/cards.ts';
import { addGroup } from '#lib/board/groups.ts';
import { addItem, setField } from '#lib/board/items.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { draftRoom, type StageKey } from '#lib/domain/session/stage.ts';
import { Person, until } from '../support/person.ts';
import { GOAL } from '../support/play.ts';
import { median, percentile, type Figure, type Part } from './figures.ts';

const STAGE: StageKey = 'goals';
const FUNCTIONS = ['field_sales', 'marketing', 'key_account', 'medical_hq'] as const;
/** Who groups and drafts at the same time, as in pairs. */
const HANDS = 8;
const WORDS = 'Patients get help one visit earlier, because the form is there when they ask for it. ';

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody's live channel, read as the page reads it. */
class Screen {
	readonly person: Person;
	readonly #socket: WebSocket;
	rev = 0;
	bytes = 0;
	#waiting: { rev: number; done: () => void }[] = [];

	constructor(person: Person) {
		this.person = person;
		const url = `${person.origin.replace('http', 'ws')}/live/${person.workshopId}`;
		this.#socket = new WebSocket(url, { headers: { cookie: person.cookie, origin: person.origin } });
		this.#socket.on('open', () => this.#socket.send('{"type":"at","room":null,"changes":true}'));
		this.#socket.on('message', (data: Buffer) => {
			this.bytes += data.length;
			// Parsed whole only by a page: sixty of them on this machine would measure themselves.
			const rev = Number(
				/^\{"type":"(?:view|change)","rev":(\d+)/.exec(data.toString('latin1', 0, 80))?.[1] ?? this.rev
			);
			this.rev = Math.max(this.rev, rev);
			for (const each of this.#waiting.filter((one) => one.rev <= this.rev)) each.done();
			this.#waiting = this.#waiting.filter((one) => one.rev > this.rev);
		});
	}

	opened(): Promise<number> {
		return until('the first view', () => this.rev > 0 && this.rev);
	}
	shows(rev: number): Promise<void> {
		if (this.rev >= rev) return Promise.resolve();
		return new Promise((done) => this.#waiting.push({ rev, done }));
	}
	close(): void {
		this.#socket.terminate();
	}
}

class Room {
	readonly moni: Person;
	readonly people: Person[] = [];
	screens: Screen[] = [];
	/** Milliseconds until the last screen had it: a command of the facilitator. */
	readonly led: number[] = [];
	/** Until one's own screen had it. */
	readonly own: number[] = [];
	readonly phases: { name: string; bytes: number }[] = [];

	constructor(origin: string) {
		this.moni = new Person(origin, 'Moni');
	}

	async open(count: number): Promise<void> {
		const { participant } = await this.moni.openWorkshop('Spring plan');
		for (let i = 0; i < count; i++)
			this.people.push(
				await new Person(this.moni.origin, `Person ${i + 1}`).join(participant, FUNCTIONS[i % FUNCTIONS.length]!)
			);
		this.screens = [this.moni, ...this.people].map((person) => new Screen(person));
		await Promise.all(this.screens.map((screen) => screen.opened()));
	}

	async leads(command: Command): Promise<void> {
		const started = performance.now();
		const { rev } = await this.moni.command(command);
		await Promise.all(this.screens.map((screen) => screen.shows(rev)));
		this.led.push(performance.now() - started);
	}

	/** Everybody once, spread over so many seconds. */
	async everybody(seconds: number, command: (person: Person, i: number) => Command): Promise<void> {
		await Promise.all(
			this.people.map(async (person, i) => {
				await after((i / this.people.length) * seconds * 1000);
				const started = performance.now();
				const { rev } = await person.command(command(person, i));
				await this.screens[i + 1]!.shows(rev);
				this.own.push(performance.now() - started);
			})
		);
	}

	/** What a phase costs whom it costs most. */
	async phase(name: string, work: () => Promise<void>): Promise<void> {
		const before = this.screens.map(({ bytes }) => bytes);
		await work();
		// What was held back for a moment belongs to it.
		await after(1500);
		this.phases.push({ name, bytes: Math.max(...this.screens.map(({ bytes }, i) => bytes - before[i]!)) });
	}

	advance = async (): Promise<void> =>
		this.leads({ type: 'phase.advance', stage: STAGE, from: (await this.moni.stage(STAGE)).phase });

	close(): void {
		for (const screen of this.screens) screen.close();
		for (const person of [this.moni, ...this.people]) person.leave();
	}
}

async function write(room: Room, seconds: number): Promise<void> {
	const docs = await Promise.all(room.people.map((person) => person.room(draftRoom(STAGE))));
	for (let n = 0; n < 3; n++) {
		docs.forEach(({ doc }, i) => addCard(doc, { id: `card-${i}-${n}`, text: `${i} ${WORDS}`, ready: true }, 'bench'));
		await after((seconds * 1000) / 3);
	}
	docs.forEach(({ provider }) => provider.destroy());
	await room.everybody(seconds / 2, () => ({ type: 'done.mark', stage: STAGE, done: true }));
}

/** `HANDS` people at once, each so many times a second. */
async function together(
	room: Room,
	seconds: number,
	perSecond: number,
	work: (i: number, n: number, doc: Awaited<ReturnType<Person['room']>>['doc']) => void
) {
	const rooms = await Promise.all(room.people.slice(0, HANDS).map((person) => person.room(STAGE)));
	for (let n = 0; n < seconds * perSecond; n++) {
		rooms.forEach(({ doc }, i) => work(i, n, doc));
		await after(1000 / perSecond);
	}
	rooms.forEach(({ provider }) => provider.destroy());
}

async function wholeStage(room: Room, seconds: number): Promise<void> {
	await room.phase('write', async () => {
		await room.leads({ type: 'stage.open', stage: STAGE });
		await write(room, seconds);
		for (let n = 0; n < 5; n++) await room.leads({ type: 'timer.extend', stage: STAGE, minutes: 2 });
	});
	await room.phase('reveal', async () => {
		await room.advance();
		await room.leads({ type: 'everyone.call' });
		const { doc, provider } = await room.moni.room(STAGE);
		const cards = listCards(doc).map(({ id }) => id);
		provider.destroy();
		await room.everybody(seconds, (_, i) => ({ type: 'cards.read', stage: STAGE, cards: cards.slice(i, i + 20) }));
	});
	await room.phase('group', async () => {
		await room.advance();
		await together(room, seconds, 1, (i, n, doc) => {
			const id = `group-${i}`;
			addGroup(doc, { id, name: `Group ${i}` }, 'bench');
			const card = listCards(doc)[(n * HANDS + i) % 180];
			if (card) moveCard(doc, card.id, { group: id }, 'bench');
		});
	});
	await room.phase('vote', async () => {
		await room.advance();
		const ballot = (await room.moni.stage(STAGE)).ballot!;
		await room.everybody(seconds, (_, i) => ({
			type: 'ballot.cast',
			ballotId: ballot.id,
			votes: { [ballot.options[i % ballot.options.length]!.id]: 1 }
		}));
		await room.leads({ type: 'ballot.close', ballotId: ballot.id });
	});
	await room.phase('draft', async () => {
		await room.advance();
		await together(room, 2 * seconds, 5, (i, n, doc) => {
			if (n === 0) addItem(doc, { ...GOAL, id: `goal-${i}`, fields: GOAL.fields }, 'bench');
			else setField(doc, `goal-${i}`, 'why.en', WORDS.repeat(8).slice(0, n), 'bench');
		});
	});
	await room.phase('consent', async () => {
		await room.leads({ type: 'consent.open', stage: STAGE });
		await room.everybody(seconds, () => ({ type: 'consent.give', stage: STAGE, round: 1, fist: 4 }));
		await room.leads({ type: 'consent.close', stage: STAGE });
	});
}

export async function live(origin: string, count: number, seconds: number): Promise<Part> {
	const room = new Room(origin);
	await room.open(count);
	await wholeStage(room, seconds);
	const { led, own, phases } = room;
	room.close();
	const figures: Figure[] = [
		{
			name: 'A command of the facilitator → on all screens, p95',
			value: percentile(led, 0.95),
			unit: 'ms',
			target: 300,
			counts: `${led.length} commands through a whole stage; until the last of ${count + 1} has the new view.`
		},
		{ name: 'The same, median', value: median(led), unit: 'ms', counts: 'As above.' },
		{
			name: 'Own command → on one’s own screen, p95',
			value: percentile(own, 0.95),
			unit: 'ms',
			target: 300,
			counts: `${own.length} commands: done, read, vote, consent, everybody within ${seconds} s.`
		},
		...phases.map(({ name, bytes }) => ({
			name: `Live channel, ${name}`,
			value: bytes / 1000,
			unit: 'kB' as const,
			target: 1000,
			counts: 'For whom it is most, from its first to its last command.'
		}))
	];
	return {
		title: 'Leading sixty',
		setting: `One facilitator and ${count} scripted people with open live channels go through a stage of goals; 180 cards, ${HANDS} people group and draft at once without a pause. A phase takes ${seconds} s of work here, not minutes: one in which people think in between has as many commands.`,
		figures
	};
}
