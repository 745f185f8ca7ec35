/** Everything `projectFor` chooses from: what lies beside the ledger, gathered once per revision and shared by all viewers. */
import type { WorkshopId } from '#lib/domain/id.ts';
import type { SessionFinding } from '#lib/domain/session/decision.ts';
import type { Sources } from '#lib/domain/session/project.ts';
import type { Request } from '#lib/domain/plan/schema.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { SessionState } from '#lib/domain/session/state.ts';
import { listAuthors } from '../storage/card-authors.ts';
import { hashWords } from './hash-stage.ts';
import { listInvites, type Invite } from '../storage/invites.ts';
import { readNames } from '../storage/participants.ts';
import { readTexts } from '../storage/texts.ts';
import { viewInvite } from './codes.ts';
import type { RoomContents } from './contents.ts';
import type { PublishedCounts } from './counts.ts';
import type { Deps } from './deps.ts';
import { broughtIn, readRecord } from './import-record.ts';

export interface Beside {
	readonly names: ReadonlyMap<string, string>;
	readonly texts: ReadonlyMap<string, string>;
	readonly invites: readonly Invite[];
	readonly authors: ReadonlyMap<string, string>;
	/** Requests of an imported plan. */
	readonly brought: readonly Request[];
}

/** Names, texts, invites and authors only change together with an event, so a state object is their key. */
const known = new WeakMap<SessionState, Promise<Beside>>();

export function readBeside(
	{ content }: Pick<Deps, 'content'>,
	workshopId: string,
	state: SessionState
): Promise<Beside> {
	const cached = known.get(state);
	if (cached) return cached;
	const read = (async (): Promise<Beside> => ({
		names: await readNames(content, workshopId),
		texts: await readTexts(content, workshopId),
		invites: await listInvites(content, workshopId),
		authors: state.stages.some(({ phase }) => phase !== 'prepare' && phase !== 'write')
			? await listAuthors(content, workshopId)
			: new Map(),
		brought: broughtIn(await readRecord({ content }, workshopId, state))
	}))();
	known.set(state, read);
	read.catch(() => known.delete(state));
	return read;
}

export interface Gathered {
	readonly workshopId: WorkshopId;
	/** Unix ms. */
	readonly now: number;
	readonly beside: Beside;
	readonly contents: RoomContents;
	/** For the links in invitations. */
	readonly origin: string;
	readonly counts?: PublishedCounts;
	readonly ownVotes?: Sources['ownVotes'];
	readonly findings?: Readonly<Partial<Record<StageKey, readonly SessionFinding[]>>>;
}

export const sourcesOf = ({
	workshopId,
	now,
	beside,
	contents,
	origin,
	counts,
	ownVotes,
	findings
}: Gathered): Sources => ({
	workshopId,
	now,
	names: beside.names,
	texts: beside.texts,
	content: contents,
	invites: beside.invites.map((invite) => viewInvite(invite, origin)),
	readyCards: counts?.readyCards ?? new Map(),
	voted: counts?.voted ?? new Map(),
	ownVotes: ownVotes ?? {},
	authors: beside.authors,
	readBy: counts?.readBy ?? new Map(),
	brought: beside.brought,
	hashWords,
	findings: findings ?? {}
});
