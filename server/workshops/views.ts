/** What one viewer may see now: the single path from storage through `projectFor` to REST, pages, sockets, plan and exports [SV40]. */
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { AgreeingSide } from '#lib/domain/people/people.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { mayLookAs, projectAs } from '#lib/domain/session/project-as.ts';
import { projectFor } from '#lib/domain/session/project.ts';
import type { SessionFinding } from '#lib/domain/session/decision.ts';
import type { SessionState } from '#lib/domain/session/state.ts';
import type { Slices, View } from '#lib/domain/session/view.ts';
import { writeReturnToken } from '../identity/return-link.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { readOwnVotes } from '../storage/ballots.ts';
import type { RoomContents } from './contents.ts';
import { withPublishedDone } from './counts.ts';
import type { Deps } from './deps.ts';
import { findingsOf } from './findings.ts';
import type { Member } from './members.ts';
import { readBeside, sourcesOf } from './sources.ts';

/**
 * @param contents of the shared rooms; the live channel passes what it sent last while newer content is not due yet
 * @param as what somebody of that side would see; only for whoever facilitates [VP1]
 */
export async function slicesFor(
	deps: Deps,
	{ workshopId, state, participant, joinedAs }: Member,
	origin: string,
	contents: RoomContents,
	as?: AgreeingSide
): Promise<Slices> {
	const [beside, counts, ownVotes, findings] = await Promise.all([
		readBeside(deps, workshopId, state),
		deps.counts.read(workshopId),
		// One question less for everybody, as long as nothing is voted on and nothing asked.
		state.questions.length > 0 || state.stages.some(({ ballot }) => ballot)
			? readOwnVotes(deps.content, workshopId, participant.id)
			: new Map(),
		openFindings(deps, { workshopId, state }, contents)
	]);
	const votes = Object.fromEntries(ownVotes);
	const now = deps.now();
	const gathered = { workshopId, now, beside, contents, origin, counts, ownVotes: votes, findings };
	const shown = withPublishedDone(state, participant.id, counts);
	return as
		? projectAs(shown, participant.id, as, sourcesOf(gathered))
		: projectFor(shown, joinedAs, sourcesOf(gathered));
}

type Findings = Readonly<Partial<Record<StageKey, readonly SessionFinding[]>>>;
const checked = new WeakMap<RoomContents, { state: SessionState; findings: Promise<Findings> }>();

/** Only a running consent round shows what the checks say against it; elsewhere browsers check for themselves (05-decisions 11). */
function openFindings(
	deps: Deps,
	{ workshopId, state }: Pick<Member, 'workshopId' | 'state'>,
	contents: RoomContents
): Promise<Findings> {
	const inConsent = state.stages.filter((stage) => stage.phase === 'consent').map((stage) => stage.key);
	if (inConsent.length === 0) return Promise.resolve({});
	const cached = checked.get(contents);
	if (cached?.state === state) return cached.findings;
	const findings = findingsOf(deps, workshopId, state, contents).then((all) =>
		Object.fromEntries(inConsent.map((key) => [key, all.filter((finding) => finding.stage === key)]))
	);
	checked.set(contents, { state, findings });
	findings.catch(() => checked.delete(contents));
	return findings;
}

export async function viewFor(
	deps: Deps,
	member: Member,
	personId: PersonId,
	origin: string,
	as?: AgreeingSide
): Promise<View> {
	if (as && !mayLookAs(member.state, member.participant.id))
		throw new Refusal('not-allowed', 'only whoever facilitates looks as somebody else');
	const contents = await deps.contents.read(member.workshopId);
	return {
		rev: member.state.rev,
		serverTime: deps.now(),
		// Their own way back is nobody else's.
		returnUrl: as ? null : returnUrlOf(deps, member, personId, origin),
		slices: await slicesFor(deps, member, origin, contents, as)
	};
}

export const returnUrlOf = (
	{ keys }: Pick<Deps, 'keys'>,
	{ workshopId, joinedAs }: Pick<Member, 'workshopId' | 'joinedAs'>,
	personId: PersonId,
	origin: string
): string => `${origin}/r/${writeReturnToken(keys.returnLink, { workshopId, participantId: joinedAs, personId })}`;
