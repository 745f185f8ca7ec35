/**
 * One command of one participant: read, decide, write, tell. Ledger events and their effects are one write set with the
 * expected sequence number; who loses a race reads and decides again. Rules SV in RULES.md.
 */
import type { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Command } from '#lib/domain/session/command.ts';
import {
	decide,
	requirements,
	type Context,
	type Decision,
	type Facts,
	type Requirements
} from '#lib/domain/session/decide.ts';
import { decideDue, dueOf, pressFor, type Due } from '#lib/domain/session/decide-windows.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { findStage, type SessionState } from '#lib/domain/session/state.ts';
import { recallDone, rememberDone } from '../storage/idempotency.ts';
import { appendEvents } from '../storage/ledger.ts';
import { isConflict, type Write } from '../storage/port.ts';
import { markRead } from '../storage/read-marks.ts';
import { addTexts } from '../storage/texts.ts';
import type { HeldRoom } from '../rooms/ports.ts';
import type { Deps } from './deps.ts';
import { castEffects, effectsOf } from './effects.ts';
import { findFacts, roomsToHold, type Found } from './facts.ts';
import { requireMember, requireRestorer, type Member } from './members.ts';

/** Commands of one workshop queue up in this process, so only other nodes can move the ledger in between. */
const MAX_ATTEMPTS = 5;
/** They change a side table, and nobody's access. */
const SECRET: readonly Command['type'][] = ['ballot.cast', 'question.answer', 'cards.read'];

export interface Asked {
	readonly workshopId: WorkshopId;
	readonly personId: PersonId;
	readonly command: Command;
	/** Chosen by the sender; a retry with the same key has one effect. */
	readonly key?: string | undefined;
}

/** @throws Refusal with the rule's code; `conflict` when others kept moving the ledger */
export async function handle(deps: Deps, asked: Asked): Promise<{ rev: number }> {
	return racing(async () => {
		const { state, participant, joinedAs } = await requireAsking(deps, asked);
		const done = await recall(deps, asked, participant.id);
		if (done !== null) return { rev: done };
		const rev = await decideAndCommit(deps, asked, state, {
			actor: participant.id,
			needs: requirements(state, asked.command),
			decide: (context) => decide(state, asked.command, participant.id, { ...context, joinedAs })
		});
		deps.changes.tell(asked.workshopId, SECRET.includes(asked.command.type) ? 'votes' : 'ledger');
		return { rev };
	});
}

/** What is due in a workshop, decided and kept as a command is, by the server itself. Null: nothing is. Rules WN5–WN7. */
export async function handleDue(deps: Deps, workshopId: WorkshopId): Promise<Due | null> {
	return racing(async () => {
		const state = await deps.states.load(workshopId);
		const due = state && dueOf(state, deps.now());
		if (!state || !due) return null;
		const press = pressFor(due, state);
		const needs = press ? requirements(state, press) : {};
		const rule = { actor: null, needs, decide: (context: Context) => decideDue(state, due, context) };
		await decideAndCommit(deps, { workshopId }, state, rule);
		deps.changes.tell(workshopId, 'ledger');
		return due;
	});
}

async function racing<Result>(attemptOnce: () => Promise<Result>): Promise<Result> {
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		try {
			return await attemptOnce();
		} catch (error) {
			if (!isConflict(error)) throw error;
			if (error.reason === 'ballot-closed')
				throw new Refusal('ballot-closed', 'closed before the dots arrived', { cause: error });
		}
	}
	throw new Refusal('conflict', `lost ${MAX_ATTEMPTS} races for the ledger`);
}

/** What is asked of a workshop nobody finds any more: to bring it back, or to delete it, again. */
export const requireAsking = (
	deps: Deps,
	{ personId, workshopId, command }: Pick<Asked, 'personId' | 'workshopId' | 'command'>
): Promise<Member> =>
	command.type === 'workshop.restore' || command.type === 'workshop.delete'
		? requireRestorer(deps, personId, workshopId)
		: requireMember(deps, personId, workshopId);

const recall = async (
	{ content }: Deps,
	{ workshopId, key }: Asked,
	participantId: ParticipantId
): Promise<number | null> => (key ? recallDone(content, { workshopId, participantId, key }) : null);

/** Who acts, null for the server itself; what has to be known; and what follows from it. */
interface Rule {
	readonly actor: ParticipantId | null;
	readonly needs: Requirements;
	readonly decide: (context: Context) => Decision;
}

type Kept = Pick<Asked, 'workshopId' | 'key'>;

async function decideAndCommit(deps: Deps, asked: Kept, state: SessionState, rule: Rule): Promise<number> {
	const { needs } = rule;
	const rooms = await roomsToHold(deps, asked.workshopId, needs);
	// A command that no facts could save is refused before any room is held or read: holding one interrupts everybody's typing.
	if (rooms.length > 0 || needs.keep) settle(rule.decide(contextOf(deps, hoped(state, needs))));
	const act = async (held: readonly HeldRoom[]): Promise<number> => {
		const addressed = held.map((room, index) => ({ room, address: rooms[index]! }));
		const found = await findFacts(deps, asked.workshopId, state, needs, addressed);
		const decision = settle(rule.decide(contextOf(deps, found.facts)));
		return commit(deps, asked, state, rule.actor, decision, { found, held });
	};
	return rooms.length > 0 ? deps.gate.hold(rooms, act, needs.restore || needs.cover ? 'quietly' : undefined) : act([]);
}

/** The best that could be found: what is refused even so is refused by the ledger alone. */
const hoped = (state: SessionState, { freeze, together = [] }: Requirements): Facts => ({
	held: { seq: 0, hash: hashHopedFor(state, freeze), items: 1 },
	together: together.map((stage) => ({ stage, held: { seq: 0, hash: hashHopedFor(state, stage), items: 1 } })),
	options: [
		{ id: 'a', label: 'a' },
		{ id: 'b', label: 'b' }
	],
	revealedCards: 1,
	version: true,
	covered: { words: 'a' },
	kept: 0
});

/** Of the text that is being agreed on, or was. */
function hashHopedFor(state: SessionState, key: StageKey | undefined): string {
	const stage = key && findStage(state, key);
	return (stage && (stage.reopened?.before.hash ?? stage.consent?.hash)) || '';
}

const contextOf = ({ now, newId }: Deps, facts: Facts): Context => ({ now: now(), newId, facts });

type Accepted = Extract<Decision, { ok: true }>;
function settle(decision: Decision): Accepted {
	if (!decision.ok) throw new Refusal(decision.code, `refused by the rules: ${decision.code}`);
	return decision;
}

async function commit(
	deps: Deps,
	{ workshopId, key }: Kept,
	state: SessionState,
	actor: ParticipantId | null,
	{ events, texts, cast, read, unnamed }: Accepted,
	{ found, held }: { found: Found; held: readonly HeldRoom[] }
): Promise<number> {
	const at = deps.now();
	const rev = state.rev + events.length;
	const writes: Write[] = [
		...appendEvents(
			deps.content,
			workshopId,
			state.rev,
			events.map((event) => ({ at, actor: unnamed ? null : actor, event }))
		),
		...addTexts(deps.content, workshopId, actor, at, texts),
		...effectsOf(deps, events, { workshopId, state, actor, found, held }),
		...(cast && actor ? castEffects(deps, actor, cast) : []),
		...(read ? markRead(deps.content, workshopId, read) : []),
		...(key && actor ? rememberDone(deps.content, { workshopId, participantId: actor, key, rev, at }) : [])
	];
	await deps.content.commit(writes);
	if (cast || read || events.some((event) => event.type === 'done-marked')) deps.counts.touch(workshopId);
	return rev;
}
