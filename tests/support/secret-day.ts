/**
 * A day that chance makes up, with everybody listening everywhere, and what is secret in it: the words and ids of cards in private
 * drafts, the words of a small group, the note of a running round, what few of the field said, who it was behind a blind room, how a
 * ballot or a question stands.
 */
import { expect } from 'vitest';
import { addCard, listCards, moveCard, setReady } from '#lib/board/cards.ts';
import { addGroup } from '#lib/board/groups.ts';
import { addItem } from '#lib/board/items.ts';
import type { FunctionName } from '#lib/domain/people/people.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { SIDE_GROUPINGS } from '#lib/domain/session/side-rooms.ts';
import { draftRoom, type RoomName, type StageKey } from '#lib/domain/session/stage.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';
import { type ComposedServer, type Guest } from './composed.ts';
import { GOAL } from './play.ts';
import { random } from './random.ts';
import { addMaterial, aQuestion, asksAndSorts, Conditions } from './secret-asks.ts';
import {
	framesIn,
	landed,
	mayWrite,
	standingsIn,
	takeAlong,
	wordsIn,
	type DraftCard,
	type Secret
} from './secret-search.ts';

const STAGES = ['insights', 'goals'] as const satisfies readonly StageKey[];
const FUNCTIONS: readonly FunctionName[] = [
	'field_sales',
	'key_account',
	'field_medical',
	'marketing',
	'medical_hq',
	'product_strategy'
];
/** Their presence carries neither a name nor an id [AC5]. */
const UNNAMED = new Set(['prepare', 'write', 'vote']);
/** What was said by name before, and gathered, may still arrive. */
const GATHERED_MS = 500;

export class SecretDay {
	readonly #server: ComposedServer;
	readonly #chance: (below: number) => number;
	readonly #seed: number;
	readonly facilitator: Guest;
	readonly people: Guest[] = [];
	readonly everybody: Guest[] = [];
	readonly secrets: Secret[] = [];
	readonly #read = new Map<Guest, number>();
	/** Cards in private drafts: released ones are revealed with their stage. */
	readonly #cards: DraftCard[] = [];
	readonly #aside: { division: string; secret: Secret }[] = [];
	readonly #notes: { stage: StageKey; round: number; secret: Secret }[] = [];
	readonly #conditions = new Conditions();
	readonly seen = { shown: 0, cast: 0, answered: 0, noted: 0, aside: 0, sorted: 0, said: 0, read: 0, unnamed: 0 };
	#words = 0;
	/** Since when no room says names; on `performance.now()`. */
	#unnamedSince = 0;

	private constructor(server: ComposedServer, seed: number, facilitator: Guest) {
		this.#server = server;
		this.#seed = seed;
		this.#chance = random(seed);
		this.facilitator = facilitator;
	}

	static async begin(server: ComposedServer, seed: number): Promise<SecretDay> {
		const facilitator = await server.guest(`Xfacilitator${seed}`);
		const created = await facilitator.create(seed % 2 ? 'T13' : 'T01');
		const day = new SecretDay(server, seed, facilitator);
		for (const [i, fn] of FUNCTIONS.entries())
			day.people.push(await (await server.guest(`Xperson${seed}n${i}`)).join(created.invites.participant.code, fn));
		const agency = await (await server.guest('Xagency')).join(created.invites.participant.code, 'agency');
		const observer = await (await server.guest('Xobserver')).join(created.invites.observer.code, 'marketing');
		day.everybody.push(facilitator, ...day.people, agency, observer);
		await addMaterial(facilitator, day.people[0]!);
		for (const person of day.everybody) {
			await person.live();
			for (const stage of STAGES) {
				await person.room(stage);
				// Everybody has one of that name, or none: never anybody else's.
				person.socket(`/sync/${person.workshopId}/${draftRoom(stage)}`);
			}
		}
		return day;
	}

	#pick<T>(all: readonly T[]): T {
		return all[this.#chance(all.length)]!;
	}
	#secret(what: string, ...knownTo: Guest[]): Secret {
		const word = `secret${this.#seed}x${++this.#words}x${this.#chance(1e9)}`;
		const secret: Secret = { word, what, knownTo: new Set(knownTo) };
		this.secrets.push(secret);
		return secret;
	}
	async #ask(person: Guest, command: Command): Promise<boolean> {
		return person.command(command).then(
			() => true,
			() => false
		);
	}

	async step(): Promise<void> {
		const slices = await this.facilitator.slices();
		const stage = slices.stages.find(({ key }) => key === slices.workshop.currentStage);
		const person = this.#pick(this.people);
		if (!stage) return void (await this.#ask(this.facilitator, { type: 'stage.open', stage: 'goals' }));
		const { phase } = stage;
		const work = [
			...(phase === 'write' ? [() => this.#writes(person, stage), () => this.#holdsBack()] : []),
			...(phase === 'cluster' ? [() => this.#groups(person, stage)] : []),
			...(phase === 'vote' ? [() => this.#casts(person, stage)] : []),
			...(phase === 'draft' ? [() => this.#drafts(person, stage)] : []),
			...(phase === 'consent' ? [() => this.#agrees(person, stage, slices)] : [])
		];
		const doings = [
			...work,
			...work,
			...work,
			() => this.#goesOn(stage, slices),
			() => this.#answers(person, slices),
			() => this.#leads(this.#pick([this.facilitator, this.facilitator, person]), stage, slices),
			() => this.#worksAside(person, slices),
			() => this.#looks(this.#pick(this.everybody))
		];
		await this.#pick(doings)();
	}

	async #goesOn({ key, phase, ballot, readyCards }: StageView, slices: Slices): Promise<void> {
		if (phase === 'write' && readyCards.total < 4) return;
		const advance = { type: 'phase.advance', stage: key, from: phase } as const;
		const vote = ballot?.state === 'open' && ({ type: 'ballot.close', ballotId: ballot.id } as const);
		const command = phase === 'draft' ? ({ type: 'consent.open', stage: key } as const) : vote || advance;
		return this.#carryOut(this.facilitator, command, slices);
	}

	async #writes(author: Guest, stage: StageView): Promise<void> {
		if (!(await mayWrite(author, stage.key))) return;
		const words = this.#secret('a card', author);
		const id = this.#secret('the id of a card', author);
		const doc = await author.room(draftRoom(stage.key));
		const ready = this.#chance(3) > 0;
		addCard(doc, { id: id.word, text: `${words.word} for the field`, ready }, 'test');
		const card = { stage: stage.key, author, id: id.word, secrets: [words, id], ready };
		this.#cards.push(card);
		await landed(card);
	}

	async #holdsBack(): Promise<void> {
		const card = this.#pick(this.#cards.length > 0 ? this.#cards : [null]);
		if (!card || card.secrets[0]!.knownTo === null || !(await mayWrite(card.author, card.stage))) return;
		setReady(await card.author.room(draftRoom(card.stage)), card.id, (card.ready = !card.ready), 'test');
		await landed(card);
	}

	async #groups(person: Guest, { key }: StageView): Promise<void> {
		const doc = await person.room(key);
		for (const id of ['group-1', 'group-2']) addGroup(doc, { id, name: `Named ${id}` }, 'test');
		for (const card of listCards(doc)) moveCard(doc, card.id, { group: `group-${1 + this.#chance(2)}` }, 'test');
	}

	async #drafts(person: Guest, { key, phase }: StageView): Promise<void> {
		if (phase === 'draft' && key === 'goals') addItem(await person.room(key), GOAL, 'test');
	}

	async #casts(person: Guest, { ballot }: StageView): Promise<void> {
		if (ballot?.state !== 'open') return;
		const option = this.#pick(ballot.options).id;
		const votes = { [option]: 1 + this.#chance(ballot.maxPerOption) };
		if (await this.#ask(person, { type: 'ballot.cast', ballotId: ballot.id, votes })) this.seen.cast++;
	}

	async #answers(person: Guest, { questions }: Slices): Promise<void> {
		const open = questions.find(({ state }) => state === 'open');
		if (!open)
			return void (await this.#ask(this.facilitator, aQuestion(this.#pick(['resistance', 'rating'] as const))));
		const answers = Object.fromEntries(open.options.map(({ id }) => [id, 1 + this.#chance(5)]));
		if (await this.#ask(person, { type: 'question.answer', questionId: open.id, answers })) this.seen.answered++;
	}

	async #agrees(person: Guest, stage: StageView, slices: Slices): Promise<void> {
		if (stage.consent?.state !== 'open' || slices.workshop.archived) return;
		const secret = this.#secret('the note of a running round', person);
		const { round } = stage.consent;
		const fist = 3 + this.#chance(3);
		this.#notes.push({ stage: stage.key, round, secret });
		if (await this.#ask(person, { type: 'consent.give', stage: stage.key, round, fist, note: secret.word }))
			this.seen.noted++;
	}

	async #worksAside(person: Guest, { divisions }: Slices): Promise<void> {
		const open = divisions.find((each) => each.open);
		const room = open?.rooms.find(({ members }) => members.includes(person.participantId as never));
		if (!open || !room) return;
		const members = this.people.filter(({ participantId }) => room.members.includes(participantId as never));
		const secret = this.#secret('the word of a small group', ...members, this.facilitator);
		addCard(await person.room(`side.${room.id}`), { id: secret.word, text: secret.word, ready: true }, 'test');
		this.#aside.push({ division: open.id, secret });
		this.seen.aside++;
	}

	/** Whoever asks: what they may not do is refused. */
	async #leads(person: Guest, stage: StageView, slices: Slices): Promise<void> {
		const { questions, divisions } = slices;
		const [open, question] = [divisions.find((each) => each.open), questions.find(({ state }) => state !== 'kept')];
		const { key, phase: from } = stage as StageView & { key: (typeof STAGES)[number] };
		const commands: Command[] = [
			{ type: 'phase.advance', stage: key, from },
			{ type: 'phase.back', stage: key, from },
			...(question ? [{ type: 'question.close', questionId: question.id } as const] : []),
			...(question ? [{ type: 'question.putAway', questionId: question.id } as const] : []),
			...(stage.ballot ? [{ type: 'ballot.close', ballotId: stage.ballot.id } as const] : []),
			{ type: 'consent.open', stage: key },
			{ type: 'consent.close', stage: key },
			{ type: 'consent.amend', stage: key },
			{ type: 'sideRooms.open', grouping: this.#pick(SIDE_GROUPINGS), minutes: 5, from: open?.id ?? null },
			...(open ? [{ type: 'sideRooms.bringBack', division: open.id } as const] : []),
			{ type: 'stage.open', stage: this.#pick(STAGES) },
			{ type: 'version.keep', room: key }
		];
		await this.#carryOut(person, this.#pick(commands), slices);
	}

	/** What a command brings to everybody may be known from here on: nobody can have it before the server has decided. */
	async #carryOut(person: Guest, command: Command, { divisions }: Slices): Promise<void> {
		const opens = this.#opening(command, divisions.find((each) => each.open)?.id);
		const before = opens.map((each) => each.knownTo);
		for (const each of opens) each.knownTo = null;
		if (!(await this.#ask(person, command))) opens.forEach((each, i) => (each.knownTo = before[i]!));
		else if (command.type === 'sideRooms.open') takeAlong(await this.facilitator.slices(), this.#cards, this.everybody);
		else if (command.type === 'phase.advance' && command.from === 'write') this.seen.shown += opens.length;
	}

	#opening(command: Command, division: string | undefined): Secret[] {
		// What a group worked out goes on to the next, or to everybody.
		const aside = this.#aside.filter((each) => each.division === division).map(({ secret }) => secret);
		if (command.type === 'phase.advance' && command.from === 'write') {
			const released = this.#cards.filter(({ ready, stage }) => ready && stage === command.stage);
			return [...aside, ...released.flatMap(({ secrets }) => secrets)];
		}
		if (command.type === 'consent.close' || command.type === 'consent.amend')
			return this.#notes.filter(({ stage }) => stage === command.stage).map(({ secret }) => secret);
		return /^(sideRooms|phase|stage)\./.test(command.type) ? aside : [];
	}

	/** Everything there is to ask for. */
	async #looks(person: Guest): Promise<void> {
		const { workshops } = this.#server.services;
		const take = (answer: unknown): void =>
			void person.received.push(
				answer instanceof Uint8Array ? Buffer.from(answer).toString('latin1') : JSON.stringify(answer)
			);
		const slices = await person.slices();
		if (await asksAndSorts(person, slices)) this.seen.sorted++;
		const condition = (): Secret => this.#secret('a condition of the field', person);
		if (await this.#conditions.says(person, slices, condition)) this.seen.said++;
		take(await workshops.plan(person.person, person.workshopId, { locale: 'en' }));
		for (const format of ['json', 'md'])
			take((await workshops.exportPlan(person.person, person.workshopId, { format, locale: 'en' })).bytes);
		for (const stage of STAGES)
			for (const { id } of await workshops.versions(person.person, person.workshopId, stage))
				take(await workshops.version(person.person, person.workshopId, { versionId: id, against: null, locale: 'en' }));
		for (const { rooms } of slices.divisions)
			for (const { id } of rooms) person.socket(`/sync/${person.workshopId}/${`side.${id}` satisfies RoomName}`);
	}

	/** Reads what reached everybody since the last time. */
	async check(): Promise<void> {
		const { stages, questions, divisions } = await this.facilitator.slices();
		const unnamed = stages.filter(({ key }) => STAGES.includes(key as never)).every(({ phase }) => UNNAMED.has(phase));
		// In a small group one sees whom one works with.
		const now = unnamed && divisions.length === 0;
		const open = new Set(questions.filter(({ state }) => state === 'open').map(({ id }) => id));
		const names = this.everybody.flatMap(({ person, participantId }) => [person.name, person.id, participantId]);
		for (const person of this.everybody) {
			const fresh = person.received.slice(this.#read.get(person) ?? 0);
			this.#read.set(person, person.received.length);
			this.seen.read += fresh.length;
			const hidden = this.secrets.filter(({ knownTo }) => knownTo !== null && !knownTo.has(person));
			const leaks = [...wordsIn(fresh, hidden), ...standingsIn(fresh, open)];
			if (now && performance.now() - this.#unnamedSince > GATHERED_MS) {
				const frames = framesIn(fresh);
				this.seen.unnamed += frames.length;
				leaks.push(...names.filter((name) => name && frames.includes(name)));
			}
			expect(leaks, `seed ${this.#seed}, ${person.person.name}`).toEqual([]);
		}
		if (!now) this.#unnamedSince = performance.now();
	}
}
