/** Plan checks as the server sees them: on the whole plan, whoever asks. What of it anybody is shown, projectFor decides. */
import type { WorkshopId } from '#lib/domain/id.ts';
import { withDraftOver } from '#lib/domain/checks/draft-over.ts';
import { runChecks, type Finding } from '#lib/domain/checks/registry.ts';
import { assemblePlan } from '#lib/domain/plan/assemble.ts';
import { projectFor } from '#lib/domain/session/project.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { activeParticipants, type SessionState } from '#lib/domain/session/state.ts';
import type { RoomContents } from './contents.ts';
import type { Deps } from './deps.ts';
import { readRecord } from './import-record.ts';
import { readBeside, sourcesOf } from './sources.ts';

/** The day checks count from, unless the imported plan carries its own. ISO date, UTC. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** @param asked stages whose agreement is at stake: what they lack is told as it stands once their draft is over [CK20] */
export async function findingsOf(
	deps: Deps,
	workshopId: WorkshopId,
	state: SessionState,
	contents: RoomContents,
	asked: readonly StageKey[] = []
): Promise<readonly Finding[]> {
	const people = activeParticipants(state);
	const reader = people.find((person) => person.role === 'facilitator') ?? people[0];
	if (!reader) return [];
	const beside = await readBeside(deps, workshopId, state);
	const slices = projectFor(state, reader.id, sourcesOf({ workshopId, now: deps.now(), beside, contents, origin: '' }));
	const record = await readRecord(deps, workshopId, state);
	const asOf = record?.workshop.asOf ?? dayOf(deps.now());
	const stages = withDraftOver(slices.stages, asked);
	return runChecks(assemblePlan({ ...slices, stages, record, asOf }), { asOf });
}
