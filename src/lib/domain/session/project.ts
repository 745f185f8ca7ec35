/**
 * What one viewer may know: the only way ledger state leaves the server, for sockets, REST, pages, exports and notices alike.
 * Rules PR in RULES.md. Anything secret must be absent from the result, not merely hidden by the interface.
 */
import { isAgreed } from './agreed.ts';
import { USUAL_NAMING } from '../people/naming.ts';
import { countsFor, parityOf } from '../people/parity.ts';
import { isAgreeingSide, type AgreeingSide } from '../people/people.ts';
import { draftsInPairs } from './decide-drafters.ts';
import { roomAccess, roomsOf } from './access.ts';
import type { SessionFinding } from './decision.ts';
import type { ParticipantId } from '../id.ts';
import { withoutCovered } from './covered.ts';
import { projectBallot, projectConsent, projectObjections } from './project-agreement.ts';
import { projectAdopted, projectAfterwards, projectEndorsements } from './project-afterwards.ts';
import { projectAgenda, projectDivisions, projectRoom } from './project-agenda.ts';
import { askedOf, projectQuestions } from './project-questions.ts';
import { ideasOf, ownCards } from './project-dispositions.ts';
import { projectAfter } from './project-after.ts';
import { projectRequests } from './project-requests.ts';
import { readingOf, type ReadBy } from './reading.ts';
import { needsOf } from './needs.ts';
import { openDivision } from './side-rooms.ts';
import type { Request } from '../plan/agreement.ts';
import type { Item } from '../plan/content.ts';
import type { RoomName, StageKey } from './stage.ts';
import {
	activeParticipants,
	countBySide,
	findParticipant,
	findStage,
	isElector,
	openQuestion,
	type Participant,
	type SessionState,
	type Stage
} from './state.ts';
import type { InviteView, PersonView, Slices, StageView, YouSlice } from './view.ts';

/** What is not in the ledger. The service passes everything it has; this file decides what of it the viewer gets. */
export interface Sources {
	readonly workshopId: string;
	/** Unix ms on the server’s clock. */
	readonly now: number;
	readonly names: ReadonlyMap<string, string>;
	readonly texts: ReadonlyMap<string, string>;
	readonly content: Slices['content'];
	readonly invites: readonly InviteView[];
	/** Stage → participant → cards marked ready in the private draft. */
	readonly readyCards: ReadonlyMap<StageKey, ReadonlyMap<string, number>>;
	/** Ballot → participants who have cast. */
	readonly voted: ReadonlyMap<string, readonly string[]>;
	/** The viewer's own casts: ballot → option → dots. */
	readonly ownVotes: YouSlice['votes'];
	/** Card → who wrote it, of every card of which that is kept. */
	readonly authors: ReadonlyMap<string, string>;
	/** Which side has read which card. */
	readonly readBy: ReadBy;
	readonly findings: Readonly<Partial<Record<StageKey, readonly SessionFinding[]>>>;
	/** Of a message's words. */
	readonly hashWords: (message: Item) => string;
	/** Requests of an imported plan. */
	readonly brought?: readonly Request[];
}

/**
 * @param viewer the entry they joined with; one that was merged leads to the one that goes on
 * @throws when the viewer is not an active participant: the caller has already answered 404
 */
export function projectFor(state: SessionState, viewer: ParticipantId, sources: Sources): Slices {
	const you = findParticipant(state, viewer);
	if (you?.state !== 'active') throw new Error('projectFor needs an active participant');
	return slicesOf(state, { ...you, joinedAs: viewer }, state, sources);
}

/** Whoever looks. */
export interface Viewer extends Participant {
	/** The entry they joined with, also after it was merged: what they wrote is theirs, and nobody else's [DP7]. */
	readonly joinedAs: ParticipantId;
}

/**
 * @param state what everybody sees alike
 * @param seated the same with `you` in it: what is for their eyes, and which rooms they may open
 */
export function slicesOf(state: SessionState, you: Viewer, seated: SessionState, sources: Sources): Slices {
	const sides = countBySide(activeParticipants(state).filter(isElector));
	return {
		workshop: {
			id: sources.workshopId,
			title: state.title,
			templateId: state.templateId,
			templateVersion: state.templateVersion,
			locale: state.locale,
			languages: state.languages,
			german: state.german,
			archived: state.archivedAt !== null,
			settings: state.settings,
			imported: state.imported,
			rehearsal: state.rehearsal,
			createdAt: state.createdAt,
			currentStage: state.currentStage,
			agreed: isAgreed(state),
			endorsements: projectEndorsements(state, sources)
		},
		people: activeParticipants(state).map((p) => projectPerson(state, p, sources)),
		parity: { ...sides, state: parityOf(sides) },
		stages: state.stages.map((stage) => ({
			...projectStage(state, stage, sources, sides),
			...coversOf(stage, you, sources)
		})),
		questions: projectQuestions(state, sources),
		requests: projectRequests(seated, you, sources),
		after: projectAfter(state, you, sources),
		agenda: projectAgenda(state, leads(state, you), sources.texts),
		room: projectRoom(state, sources.texts),
		divisions: projectDivisions(state),
		you: projectYou(seated, you, sources),
		content: projectContent(seated, you, sources.content),
		invites: leads(state, you) ? sources.invites : null
	};
}

/** In an archived workshop there is nothing to lead, and nobody to bring in [PR8]. */
const leads = (state: SessionState, { role }: Participant): boolean =>
	role === 'facilitator' && state.archivedAt === null;

const nameOf = (sources: Sources, id: string): string => sources.names.get(id) ?? '';

function projectPerson(state: SessionState, person: Participant, sources: Sources): PersonView {
	const { id, function: fn, side, role, region, simulated } = person;
	const signsFor = Object.entries(state.signatories).flatMap(([name, who]) =>
		who === id ? [name as Participant['function']] : []
	);
	return {
		id,
		name: nameOf(sources, id),
		function: fn,
		side,
		role,
		...(region ? { region } : {}),
		...(simulated ? { simulated } : {}),
		signsFor
	};
}

function projectStage(
	state: SessionState,
	stage: Stage,
	sources: Sources,
	sides: Readonly<Record<AgreeingSide, number>>
): StageView {
	const k = state.settings.kAnonymity;
	const { key, phase, phases, minutes, timer, version } = stage;
	return {
		key,
		phase,
		phases,
		minutes,
		timer,
		...(stage.naming === USUAL_NAMING ? {} : { naming: stage.naming }),
		...authorsOf(state, stage, sources),
		...ideasOf(stage, sources.content[key], sources),
		...(openDivision(state.divisions)?.stage === key ? { divided: true } : {}),
		done: countsFor(countBySide(agreeing(state, stage.done)), sides, k),
		readyCards: countsFor(countReady(state, sources.readyCards.get(key)), sides, k),
		reading: phase === 'reveal' ? readingOf(sources.content[key]?.cards ?? [], sources.readBy, sides, k) : null,
		electorateSize: sides,
		version,
		adopted: stage.adopted && projectAdopted(stage.adopted, sources),
		ballot: stage.ballot && projectBallot(state, stage.ballot, sources),
		consent: stage.consent && projectConsent(state, stage, stage.consent, sources),
		objections: projectObjections(state, stage, sources),
		...projectAfterwards(state, stage, sources),
		...(phase === 'draft' && draftsInPairs(state, key) ? { drafters: projectDrafters(state, stage) } : {}),
		acceptedFindings: stage.acceptedFindings.map(({ lint, entities, reasonTextId, by }) => ({
			lint,
			entities,
			reason: sources.texts.get(reasonTextId) ?? '',
			by: nameOf(sources, by)
		}))
	};
}

/** Who is with whom is no secret; whoever is gone is not among them [PF3]. */
const projectDrafters = (state: SessionState, { drafters }: Stage): NonNullable<StageView['drafters']> =>
	drafters.map(({ item, members }) => {
		const here = members.flatMap((member) => {
			const person = findParticipant(state, member);
			return person?.state === 'active' ? [person.id] : [];
		});
		return { item, members: [...new Set(here)] };
	});

/** Only of cards that were written to be known by name, and only of people who are here [VA5]. */
function authorsOf(state: SessionState, { named }: Stage, { authors }: Sources): Pick<StageView, 'authors'> {
	const known = named.flatMap((card): [string, string][] => {
		const author = authors.get(card);
		const here = author === undefined ? undefined : findParticipant(state, author as ParticipantId);
		return here?.state === 'active' ? [[card, here.id]] : [];
	});
	return known.length > 0 ? { authors: Object.fromEntries(known) } : {};
}

const agreeing = (state: SessionState, ids: readonly ParticipantId[]): Participant[] =>
	[...new Set(ids.map((id) => findParticipant(state, id)))].filter(
		(p): p is Participant => p !== undefined && isElector(p)
	);

/** Ready cards by side. Cards of partners count for the total only where there is no split, so they are left out of both. */
function countReady(state: SessionState, ready: ReadonlyMap<string, number> | undefined): Record<AgreeingSide, number> {
	const counts = { field: 0, internal: 0 };
	for (const [id, cards] of ready ?? []) {
		const side = findParticipant(state, id as ParticipantId)?.side;
		if (side && isAgreeingSide(side)) counts[side] += cards;
	}
	return counts;
}

function projectYou(state: SessionState, you: Viewer, sources: Sources): YouSlice {
	const mine = (id: string): boolean => findParticipant(state, id as ParticipantId)?.id === you.id;
	const own = ownCards(state, you.joinedAs, sources);
	const fists: Partial<Record<StageKey, number>> = {};
	for (const stage of state.stages) {
		const fist =
			stage.consent?.state === 'open' ? stage.consent.fists.find((given) => mine(given.participantId)) : undefined;
		if (fist) fists[stage.key] = fist.fist;
	}
	return {
		participantId: you.id,
		name: nameOf(sources, you.id),
		role: you.role,
		side: you.side,
		function: you.function,
		done: state.stages.filter((stage) => stage.done.some(mine)).map((stage) => stage.key),
		votes: sources.ownVotes,
		asked: askedOf(state, you.id),
		fists,
		rooms: roomsOf(state, you.id),
		facilitates: you.role === 'facilitator',
		leads: leads(state, you),
		mayResume: you.mayFacilitate === true && you.role !== 'facilitator' && state.archivedAt === null,
		votesAndSigns: isElector(you) && state.archivedAt === null,
		...(Object.keys(own).length > 0 ? { cards: own } : {}),
		needs: needsOf(state, you.id, factsFor(state, sources))
	};
}

function factsFor(state: SessionState, { voted, ownVotes, now }: Sources): Parameters<typeof needsOf>[2] {
	const open = state.stages.find((stage) => stage.ballot?.state === 'open')?.ballot;
	const question = openQuestion(state);
	return {
		voted: Object.keys(ownVotes),
		voters: (open && voted.get(open.id)) ?? [],
		answered: (question && voted.get(question.id)) ?? [],
		now
	};
}

/** What lies covered, and did: for everybody the same, and to its author that it is theirs [MK5]. */
function coversOf({ covers }: Stage, you: Viewer, sources: Sources): Pick<StageView, 'covers'> {
	if (covers.length === 0) return {};
	const isOwn = (card: string): boolean => sources.authors.get(card) === you.joinedAs;
	return {
		covers: covers.map(({ card, reasonTextId, by, at, until, uncoveredBy }) => ({
			card,
			reason: sources.texts.get(reasonTextId) ?? '',
			by: nameOf(sources, by ?? ''),
			at,
			until,
			uncoveredBy: uncoveredBy && nameOf(sources, uncoveredBy),
			...(isOwn(card) ? { own: true as const } : {})
		}))
	};
}

/** Only rooms the viewer may open; drafts are never part of the sources [PR4]. */
function projectContent(state: SessionState, you: Participant, content: Slices['content']): Slices['content'] {
	return Object.fromEntries(
		Object.entries(content)
			.filter(([room]) => roomAccess(state, you.id, room as RoomName) !== 'none')
			.map(([room, each]) => [room, withoutCovered(findStage(state, room as StageKey)?.covers ?? [], each)])
	);
}
