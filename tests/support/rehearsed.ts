/** A rehearsal without a server: the rules, real documents, and a facilitator who may try anything. */
import * as Y from 'yjs';
import { addCard, listCards, moveCard } from '#lib/board/cards.ts';
import { listGroups, removeGroup } from '#lib/board/groups.ts';
import { listItems, removeItem, setField } from '#lib/board/items.ts';
import { readContent } from '#lib/board/snapshot.ts';
import type { ParticipantId } from '#lib/domain/id.ts';
import { sideOf, type AgreeingSide } from '#lib/domain/people/people.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';
import { roomAccess } from '#lib/domain/session/access.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { decide, type Facts } from '#lib/domain/session/decide.ts';
import { nextPhase } from '#lib/domain/session/decide-stage.ts';
import type { SessionEvent } from '#lib/domain/session/event.ts';
import { evolve } from '#lib/domain/session/evolve.ts';
import { draftRoom, type RoomName, type StageKey } from '#lib/domain/session/stage.ts';
import {
	electorate,
	emptyState,
	findStage,
	openQuestion,
	type SessionState,
	type Stage
} from '#lib/domain/session/state.ts';
import { defaultChannels } from '#lib/domain/templates/channels.ts';
import { compactPlan } from '#lib/domain/templates/compact-plan.ts';
import type { Template } from '#lib/domain/templates/templates.ts';
import { writeContent } from '#lib/board/snapshot.ts';
import { applyEdit } from '#server/rehearsal/hands.ts';
import { nextMove } from '#server/rehearsal/play/next-move.ts';
import type { Move, Scene } from '#server/rehearsal/play/scene.ts';
import { itemId, REHEARSED_STAGES, SEATS } from '#server/rehearsal/play/script.ts';
import { FACILITATOR, pid } from './session.ts';

const TEST = 'test';
/** More than any phase asks for: whoever needs more does not come to an end. */
const MAX_MOVES = 80;

const DOES = {
	/** One colleague does the next thing; all of them do everything there is; what is left for the facilitator is done. */
	somebody: (table: Rehearsed) => table.move(),
	everybody: (table: Rehearsed) => {
		for (let moves = 0; moves < MAX_MOVES && !nextMove(table.scene())?.patient && table.move(); moves++);
	},
	mend: (table: Rehearsed) => nextMove(table.scene())?.patient && table.move(),
	/** The process starts anew: only ledger and rooms remain. */
	forget: (table: Rehearsed) => table.spent.clear(),
	next: (table: Rehearsed) => table.next(),
	'next stage': (table: Rehearsed) => {
		const open = table.state.stages.find(({ adopted }) => !adopted);
		if (open) table.try({ type: 'stage.open', stage: open.key });
	},
	back: (table: Rehearsed) => table.try({ type: 'phase.back', stage: table.stage.key, from: table.stage.phase }),
	close: (table: Rehearsed) => table.try({ type: 'consent.close', stage: table.stage.key }),
	amend: (table: Rehearsed) => table.try({ type: 'consent.amend', stage: table.stage.key }),
	'ask about all': (table: Rehearsed) => {
		const stages = table.state.stages.filter(({ phase }) => phase === 'draft').map(({ key }) => key);
		if (stages.length > 0) table.try({ type: 'together.open', stages });
	},
	'close all': (table: Rehearsed) => {
		const { together } = table.state;
		if (together) table.try({ type: 'together.close', together: together.id });
	},
	'change the sentence': (table: Rehearsed) =>
		table.edit((doc) => setField(doc, itemId('insights', 1), 'text.en', 'By appointment only.', TEST)),
	'remove a group': (table: Rehearsed) =>
		table.edit((doc) => listGroups(doc).length > 0 && removeGroup(doc, listGroups(doc)[0]!.id, TEST)),
	'remove an item': (table: Rehearsed) =>
		table.edit((doc) => {
			const item = listItems(doc).find(({ kind }) => kind !== 'channel');
			if (item) removeItem(doc, item.id, TEST);
		}),
	'ungroup a card': (table: Rehearsed) =>
		table.edit((doc) => {
			const card = listCards(doc).find(({ group }) => group !== null);
			if (card) moveCard(doc, card.id, { group: null }, TEST);
		}),
	'ask the room': (table: Rehearsed) => {
		const asked = electorate(table.state).length;
		if (asked > 0)
			table.try({
				type: 'question.ask',
				kind: 'resistance',
				question: 'Which?',
				lines: ['A'],
				sides: ['field', 'internal'],
				asked
			});
	},
	'close the question': (table: Rehearsed) => {
		const question = openQuestion(table.state);
		if (question) table.try({ type: 'question.close', questionId: question.id });
	},
	'send somebody away': (table: Rehearsed) => {
		const some = table.state.participants.find((each) => each.simulated && each.state === 'active');
		if (some) table.try({ type: 'participant.remove', participantId: some.id });
	},
	'correct somebody': (table: Rehearsed) => {
		const some = table.state.participants.findLast((each) => each.simulated && each.state === 'active');
		if (some) table.try({ type: 'participant.correct', participantId: some.id, function: 'management' });
	}
} satisfies Record<string, (table: Rehearsed) => unknown>;
export type Action = keyof typeof DOES;
export const ACTIONS = Object.keys(DOES) as Action[];

export class Rehearsed {
	readonly seed: string;
	state: SessionState = emptyState;
	now = Date.UTC(2026, 10, 27, 9);
	readonly spent = new Set<string>();
	/** How many moves there were. */
	made = 0;
	/** What the rules did not accept from colleagues. */
	readonly refusals: string[] = [];
	readonly #readBy = new Map<string, AgreeingSide[]>();
	readonly #docs = new Map<string, Y.Doc>();
	readonly #voted = new Map<string, Set<string>>();
	#ids = 0;

	constructor(seed: string, { id, version, title, stages }: Template = compactPlan) {
		this.seed = seed;
		this.#record({
			type: 'workshop-created',
			templateId: id,
			templateVersion: version,
			title,
			locale: 'en',
			languages: ['en'],
			settings: emptyState.settings,
			stages,
			imported: false,
			rehearsal: true
		});
		this.#record(joined(FACILITATOR, 'facilitation'));
		writeContent(this.doc('touchpoints'), { cards: [], groups: [], items: defaultChannels(['en']) }, TEST);
	}

	do(...actions: readonly Action[]): this {
		for (const action of actions) DOES[action](this);
		return this;
	}

	get stage(): Stage {
		return findStage(this.state, this.state.currentStage ?? 'insights')!;
	}
	get content(): StageContent {
		return readContent(this.doc(this.stage.key));
	}

	doc(room: RoomName, owner = ''): Y.Doc {
		const key = `${room}/${owner}`;
		const doc = this.#docs.get(key) ?? new Y.Doc();
		this.#docs.set(key, doc);
		return doc;
	}

	scene(): Scene {
		const drafts = this.state.participants.map(({ id }): [ParticipantId, string[]] => [
			id,
			listCards(this.doc(draftRoom(this.stage.key), id)).map((card) => card.id)
		]);
		return {
			seed: this.seed,
			state: this.state,
			contents: Object.fromEntries(
				(['kickoff', ...REHEARSED_STAGES] as const).map((stage) => [stage, readContent(this.doc(stage))])
			),
			drafts: new Map(drafts),
			voted: this.#voted.get(this.stage.ballot?.id ?? '') ?? new Set(),
			answered: this.#voted.get(openQuestion(this.state)?.id ?? '') ?? new Set(),
			readBy: this.#readBy,
			now: this.now,
			spent: this.spent
		};
	}

	/** @returns whether somebody had something to do */
	move(): boolean {
		const move = nextMove(this.scene());
		if (!move) return false;
		this.#carryOut(move);
		this.spent.add(move.key);
		this.made++;
		return true;
	}

	#carryOut(move: Move): void {
		if (move.kind === 'arrive') this.#record(joined(pid(`colleague${move.seat}`), SEATS[move.seat]!, true));
		else if (move.kind === 'command') {
			const code = this.try(move.command, move.by);
			if (code) this.refusals.push(`${move.key}: ${code}`);
		} else if (roomAccess(this.state, move.by, move.room) !== 'write') this.refusals.push(`${move.key}: not writable`);
		else applyEdit(this.doc(move.room, move.room.startsWith('draft.') ? move.by : ''), move.edit);
	}

	/** The facilitator's one main button. */
	next(): void {
		const { key, phase, ballot } = this.stage;
		if (ballot?.state === 'open') this.try({ type: 'ballot.close', ballotId: ballot.id });
		else if (phase === 'consent' || nextPhase(this.stage) === 'consent') this.try({ type: 'consent.open', stage: key });
		else this.try({ type: 'phase.advance', stage: key, from: phase });
	}

	/** As a scribe, where the facilitator may write now. */
	edit(change: (doc: Y.Doc) => unknown): void {
		const { key } = this.stage;
		if (roomAccess(this.state, FACILITATOR, key) === 'write') change(this.doc(key));
	}

	/** @returns why not, null when it was done */
	try(command: Command, by: ParticipantId = FACILITATOR): string | null {
		const decision = decide(this.state, command, by, {
			now: this.now,
			newId: () => `id${++this.#ids}`,
			facts: this.#facts()
		});
		if (!decision.ok) return decision.code;
		if (decision.cast) {
			const { ballotId } = decision.cast;
			this.#voted.set(ballotId, (this.#voted.get(ballotId) ?? new Set()).add(by));
		}
		for (const card of decision.read?.cards ?? [])
			this.#readBy.set(card, [...(this.#readBy.get(card) ?? []), decision.read!.side]);
		for (const event of decision.events) {
			if (event.type === 'cards-revealed') this.#reveal(event.stage);
			this.#record(event, by);
		}
		return null;
	}

	#facts(): Facts {
		const { groups, cards, items } = this.content;
		const ready = this.state.participants.flatMap(({ id }) => listCards(this.doc(draftRoom(this.stage.key), id)));
		return {
			held: { seq: 1, hash: JSON.stringify(items), items: items.length },
			findings: [],
			together: this.state.stages.map(({ key: stage }) => {
				const own = readContent(this.doc(stage)).items;
				return { stage, held: { seq: 1, hash: JSON.stringify(own), items: own.length } };
			}),
			cards: cards.map(({ id }) => id),
			revealedCards: ready.length,
			options: groups
				.filter(({ id }) => cards.some((card) => card.group === id))
				.map(({ id, name }) => ({ id, label: name }))
		};
	}

	/** By value, under new ids, as the server does. */
	#reveal(stage: StageKey): void {
		for (const { id } of this.state.participants)
			for (const { text } of listCards(this.doc(draftRoom(stage), id)))
				addCard(this.doc(stage), { id: `revealed${++this.#ids}`, text, side: this.#sideOf(id) }, TEST);
	}

	#sideOf = (id: ParticipantId) => this.state.participants.find((each) => each.id === id)?.side ?? null;

	#record(event: SessionEvent, actor: ParticipantId = FACILITATOR): void {
		this.state = evolve(this.state, { seq: this.state.rev + 1, at: this.now, actor, event });
	}
}

const joined = (id: ParticipantId, fn: (typeof SEATS)[number], simulated?: true): SessionEvent => ({
	type: 'participant-joined',
	participantId: id,
	function: fn,
	side: sideOf(fn),
	role: fn === 'facilitation' ? 'facilitator' : 'participant',
	...(simulated ? { simulated } : {})
});
