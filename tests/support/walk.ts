/**
 * One workshop walked from the lobby to an adopted stage, stopping wherever a page looks different. What is looked at, and how,
 * is the caller's: the accessibility sweep and the gallery of screenshots share this walk.
 */
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { GermanAddress } from '#lib/domain/text.ts';
import { Person } from './person.ts';
import { rawDemo } from './plan.ts';
import { castDots, draftItems, dropItem, giveFist, GOAL, groupCards, seatCrew, writeCards } from './play.ts';

export interface Stop {
	/** Kebab-case, unique within a walk. */
	readonly name: string;
	readonly path: string;
	/** Somebody nobody knows yet looks at it, too. */
	readonly strangers?: true;
}

const SECOND_GOAL = {
	id: 'goal-2',
	kind: 'goal' as const,
	fields: {
		title: { en: 'Two fewer forms for every new patient' },
		metric: { type: 'activity', name: { en: 'Forms' }, unit: '', baseline: 5 }
	}
};
const THOUGHTS = [
	'Doctors ask for a form, not for a folder',
	'Emails are opened on Tuesdays, before the ward round, and on the phone',
	'Ten minutes of paperwork cost one talk',
	'The nurse decides who gets an appointment'
];
const GROUPS = ['Earlier start', 'Less paper'] as const;

export class Walk {
	readonly origin: string;
	readonly moni: Person;
	/** Writes, votes and agrees as scripted. */
	#crew: Person[] = [];
	/** Belongs to the field, is looked through, and so far only agrees in the end. */
	readonly jule: Person;
	/** Looks on. */
	readonly olga: Person;
	workshopId = '';
	/** Further workshops it leads through. */
	readonly #others: string[] = [];
	code = '';
	observerCode = '';

	constructor(origin: string) {
		this.origin = origin;
		this.moni = new Person(origin, 'Moni');
		this.jule = new Person(origin, 'Jule');
		this.olga = new Person(origin, 'Olga');
	}

	/** A workshop with a facilitator and a scripted table of two and two. */
	async open(title: string): Promise<void> {
		const codes = await this.moni.openWorkshop(title);
		this.workshopId = this.moni.workshopId;
		this.code = codes.participant;
		this.observerCode = codes.observer;
		this.#crew = await seatCrew(this.origin, this.code);
		await this.jule.join(this.code, 'field_sales');
		await this.olga.join(this.observerCode, 'marketing');
	}

	at = (stage: StageKey): string => `/w/${this.workshopId}/${stage}`;

	async #advance(stage: StageKey): Promise<void> {
		await this.moni.command({ type: 'phase.advance', stage, from: (await this.moni.stage(stage)).phase });
	}

	/** What has changed since the newest version of a stage. */
	async #version(stage: StageKey): Promise<string> {
		const path = `/api/workshops/${this.workshopId}/versions?room=${stage}`;
		const { versions } = await this.moni.json<{ versions: { id: string }[] }>('GET', path);
		return `${this.at(stage)}/versions?v=${versions[0]!.id}`;
	}

	/** One has an answer, the others wait. */
	async *#ideas(): AsyncGenerator<Stop> {
		const [card] = (await this.moni.view()).slices.content.goals!.cards;
		const answer = { as: 'not_now' as const, reason: 'The budget is for the mornings' };
		await this.moni.command({ type: 'cards.settle', stage: 'goals', cards: [card!.id], ...answer });
		yield { name: 'ideas', path: `/w/${this.workshopId}/mine/all` };
		yield { name: 'mine', path: `/w/${this.workshopId}/mine` };
	}

	/** One that waits and one that has an answer. */
	async *#requests(): AsyncGenerator<Stop> {
		const ask = { type: 'request.make' as const, kind: 'content' as const, linkedTo: [] };
		await this.jule.command({ ...ask, to: 'marketing', words: 'One page on the price question', due: '2027-02-01' });
		await this.jule.command({ ...ask, to: 'training', words: 'A morning on the new form' });
		const requestId = (await this.moni.view()).slices.requests[0]!.id;
		const reason = 'The price talks end in March';
		await this.moni.command({ type: 'request.answer', requestId, decision: 'declined', reason });
		yield { name: 'requests', path: `/w/${this.workshopId}/requests` };
	}

	/** Wherever the walk leads, German speaks so. */
	async address(german: GermanAddress): Promise<void> {
		for (const id of [this.workshopId, ...this.#others])
			await this.moni.json('POST', `/api/workshops/${id}/commands`, { type: 'workshop.address', german });
	}

	/** A plan with everything in it, where a walk of one stage has little: its map, its roles, its pictures. */
	async *#demo(): AsyncGenerator<Stop> {
		const { moni, jule, olga } = this;
		type Invites = Record<'participant' | 'observer', { code: string }>;
		const { id, invites } = await moni.json<{ id: string; invites: Invites }>(
			'POST',
			'/api/workshops/import',
			rawDemo()
		);
		this.#others.push(id);
		await jule.json('POST', '/api/join', { code: invites.participant.code, name: jule.name, function: 'field_sales' });
		await olga.json('POST', '/api/join', { code: invites.observer.code, name: olga.name, function: 'marketing' });
		for (const stage of ['touchpoints', 'roles'] as const) {
			await moni.json('POST', `/api/workshops/${id}/commands`, { type: 'stage.open', stage });
			yield { name: `demo-${stage}`, path: `/w/${id}/${stage}` };
		}
		for (const page of ['views', 'plan', 'after'] as const) yield { name: `demo-${page}`, path: `/w/${id}/${page}` };
	}

	/** Everything that can be looked at, in order; each stop is yielded while the workshop stands there. */
	async *stops(): AsyncGenerator<Stop> {
		const { moni } = this;
		const crew = this.#crew;
		const goals = this.at('goals');
		yield { name: 'start', path: '/', strangers: true };
		yield { name: 'join', path: `/join/${this.code}`, strangers: true };
		yield { name: 'lobby', path: `/w/${this.workshopId}` };
		yield { name: 'capture', path: `/w/${this.workshopId}/capture` };
		await moni.command({ type: 'stage.open', stage: 'goals' });
		for (const [i, person] of crew.entries())
			await writeCards(person, 'goals', [THOUGHTS[i]!, `A thought of ${person.name}`]);
		yield { name: 'write', path: goals };
		await this.#advance('goals');
		yield { name: 'reveal', path: goals };
		await this.#advance('goals');
		await groupCards(crew[0]!, 'goals', GROUPS);
		yield { name: 'group', path: goals };
		await this.#advance('goals');
		yield { name: 'vote', path: goals };
		yield { name: 'big-screen', path: `/w/${this.workshopId}/present` };
		yield { name: 'home', path: '/' };
		for (const [i, person] of crew.entries())
			await castDots(person, 'goals', i % 2 === 0 ? GROUPS : [GROUPS[1], GROUPS[0]]);
		await moni.command({ type: 'ballot.close', ballotId: (await moni.stage('goals')).ballot!.id });
		yield { name: 'result', path: goals };
		await this.#advance('goals');
		await draftItems(crew[2]!, 'goals', [GOAL, SECOND_GOAL]);
		yield { name: 'draft', path: goals };
		yield* this.#ideas();
		await moni.command({ type: 'version.keep', room: 'goals', label: 'Both goals' });
		await dropItem(crew[2]!, 'goals', SECOND_GOAL.id);
		yield { name: 'versions', path: await this.#version('goals') };
		await moni.command({ type: 'consent.open', stage: 'goals' });
		yield { name: 'consent', path: goals };
		for (const person of [...crew, this.jule]) await giveFist(person, 'goals', 4);
		await moni.command({ type: 'consent.close', stage: 'goals' });
		yield { name: 'adopted', path: goals };
		await moni.command({ type: 'stage.open', stage: 'touchpoints' });
		await writeCards(crew[0]!, 'touchpoints', ['The first talk must be in person']);
		for (const _ of ['write', 'reveal', 'cluster']) await this.#advance('touchpoints');
		yield { name: 'map', path: this.at('touchpoints') };
		yield { name: 'plan', path: `/w/${this.workshopId}/plan` };
		yield* this.#requests();
		yield { name: 'after', path: `/w/${this.workshopId}/after` };
		yield { name: 'settings', path: `/w/${this.workshopId}/settings` };
		yield* this.#demo();
		yield { name: 'nothing-there', path: '/join/AAAAAA', strangers: true };
	}

	leave(): void {
		for (const person of [...this.#crew, this.moni, this.jule, this.olga]) person.leave();
	}
}
