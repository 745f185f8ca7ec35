/** Builds workshops for rule tests: people, stages and phases in the words a facilitator would use. */
import type { ParticipantId } from '#lib/domain/id.ts';
import { canonicalWords } from '#lib/domain/plan/canonical.ts';
import { sideOf, type FunctionName, type Role } from '#lib/domain/people/people.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { decide, type Decision, type Facts } from '#lib/domain/session/decide.ts';
import type { RecordedEvent, SessionEvent, StagePlan } from '#lib/domain/session/event.ts';
import { evolve } from '#lib/domain/session/evolve.ts';
import type { Sources } from '#lib/domain/session/project.ts';
import { emptyState, type SessionState } from '#lib/domain/session/state.ts';
import { agendaPlan } from '#lib/domain/templates/agenda-plan.ts';
import { readTemplate } from '#lib/domain/templates/templates.ts';

export const pid = (id: string): ParticipantId => id as ParticipantId;
export const FACILITATOR = pid('moni');

export const STAGES: StagePlan[] = [
	{ key: 'insights', phases: ['write', 'reveal', 'cluster', 'draft', 'consent', 'adopted'], minutes: { write: 6 } },
	{
		key: 'goals',
		phases: ['write', 'reveal', 'cluster', 'vote', 'draft', 'consent', 'adopted'],
		minutes: { write: 5, vote: 3 }
	}
];

export class SessionBuilder {
	state: SessionState = emptyState;
	readonly events: RecordedEvent[] = [];
	readonly texts = new Map<string, string>();
	now = 1_000_000;
	#ids = 0;

	constructor() {
		this.record({
			type: 'workshop-created',
			templateId: 'T13',
			templateVersion: 1,
			title: { en: 'Plan' },
			locale: 'en',
			languages: ['en'],
			settings: { consentMin: 3, quorumPerSide: 0.5, minPersonsPerSide: 2, kAnonymity: 3 },
			stages: STAGES,
			imported: false
		});
		this.join(FACILITATOR, 'facilitation', 'facilitator');
	}

	record(event: SessionEvent, actor: ParticipantId | null = FACILITATOR): this {
		const recorded: RecordedEvent = { seq: this.events.length + 1, at: this.now, actor, event };
		this.events.push(recorded);
		this.state = evolve(this.state, recorded);
		return this;
	}

	join(id: string, fn: FunctionName, role: Role = 'participant'): this {
		return this.record({ type: 'participant-joined', participantId: pid(id), function: fn, side: sideOf(fn), role });
	}

	/** Three from the field, three from inside, as in the demo. */
	seat(): this {
		this.join('jule', 'field_sales').join('ben', 'key_account').join('mara', 'field_medical');
		return this.join('ida', 'marketing').join('tom', 'omnichannel_digital').join('eva', 'medical_hq');
	}

	/** @param joinedAs the entry they joined with, where it was merged */
	try(command: Command, actor: string = FACILITATOR, facts: Facts = {}, joinedAs = pid(actor)): Decision {
		const newId = (): string => `id${++this.#ids}`;
		return decide(this.state, command, pid(actor), { now: this.now, newId, facts, joinedAs });
	}

	/** Decides and records; throws when refused, because then the test's story does not hold. */
	do(command: Command, actor: string = FACILITATOR, facts: Facts = {}): this {
		const decision = this.try(command, actor, facts);
		if (!decision.ok) throw new Error(`${command.type} refused: ${decision.code}`);
		for (const text of decision.texts) this.texts.set(text.id, text.body);
		for (const event of decision.events) this.record(event, pid(actor));
		return this;
	}

	advance(stage: 'insights' | 'goals', facts: Facts = {}): this {
		const from = this.state.stages.find((candidate) => candidate.key === stage)!.phase;
		return this.do({ type: 'phase.advance', stage, from }, FACILITATOR, facts);
	}

	/** Insights, with a consent round open on hash `h1`. */
	toConsent(): this {
		this.do({ type: 'stage.open', stage: 'insights' });
		this.advance('insights', { revealedCards: 3 }).advance('insights').advance('insights');
		return this.do({ type: 'consent.open', stage: 'insights' }, FACILITATOR, {
			held: { seq: 7, hash: 'h1', items: 2 },
			findings: []
		});
	}

	/** Goals, with a ballot open on three groups. */
	toVote(): this {
		this.do({ type: 'stage.open', stage: 'goals' });
		this.advance('goals', { revealedCards: 3 }).advance('goals');
		return this.advance('goals', { options: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() })) });
	}

	fist(actor: string, fist: number, objection?: { kind: 'harm' | 'preference'; text: string }, round = 1): this {
		return this.do(
			{ type: 'consent.give', stage: 'insights', round, fist, ...(objection ? { objection } : {}) },
			actor
		);
	}

	sources(more: Partial<Sources> = {}): Sources {
		const names = new Map(this.state.participants.map((p) => [p.id as string, p.id.toUpperCase()]));
		return {
			workshopId: 'w1',
			now: 0,
			names,
			texts: this.texts,
			content: {},
			invites: [],
			readyCards: new Map(),
			voted: new Map(),
			ownVotes: {},
			authors: new Map(),
			readBy: new Map(),
			findings: {},
			hashWords: canonicalWords,
			...more
		};
	}
}

export const workshop = (): SessionBuilder => new SessionBuilder();

/** A workshop on a template, with its agenda, and six people at the table. */
export function onAgenda(templateId = 'T13'): SessionBuilder {
	const { version, stages, ...template } = readTemplate(templateId)!;
	const w = new SessionBuilder();
	const { event } = w.events[0]!;
	if (event.type !== 'workshop-created') throw new Error('a workshop begins with its creation');
	w.state = emptyState;
	w.events.length = 0;
	w.record({ ...event, templateId, templateVersion: version, stages, agenda: agendaPlan(template, stages) });
	return w.join(FACILITATOR, 'facilitation', 'facilitator').seat();
}
