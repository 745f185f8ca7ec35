/** What must be known of stages that are agreed on together: each as its held room says it. Rules SV110–SV111. */
import { isEntry } from '#lib/domain/plan/content-limits.ts';
import type { WorkshopId } from '#lib/domain/id.ts';
import type { Facts } from '#lib/domain/session/decide.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { findStage, type SessionState } from '#lib/domain/session/state.ts';
import { readContent } from '#lib/board/snapshot.ts';
import { isShared, type HeldRoom, type RoomAddress } from '../rooms/ports.ts';
import type { Deps } from './deps.ts';
import { findingsOf } from './findings.ts';
import { hashStage } from './hash-stage.ts';
import { findOutside } from './reopening.ts';

type Held = readonly { readonly address: RoomAddress; readonly room: HeldRoom }[];

/** Checks run on the whole plan with all of them exactly as they are held: what one says may be what another lacks. */
export async function findTogether(
	deps: Deps,
	workshopId: WorkshopId,
	state: SessionState,
	keys: readonly StageKey[],
	held: Held
): Promise<Pick<Facts, 'together' | 'findings'>> {
	const read = keys.flatMap((stage) => {
		const room = heldOf(held, stage);
		return room ? [{ stage, room, content: readContent(room.doc) }] : [];
	});
	const contents = await deps.contents.read(workshopId);
	const now = { ...contents, ...Object.fromEntries(read.map(({ stage, content }) => [stage, content])) };
	const together = read.map(async ({ stage, room, content }) => {
		const items = content.items.filter(isEntry).length;
		const facts = { stage, held: { seq: room.seq, hash: hashStage(content), items } };
		if (!findStage(state, stage)?.reopened) return facts;
		return { ...facts, outside: await findOutside(deps, workshopId, state, stage, content) };
	});
	return { together: await Promise.all(together), findings: await findingsOf(deps, workshopId, state, now, keys) };
}

/** The room of this stage among those that are held. */
export const heldOf = (held: Held, stage: StageKey): HeldRoom | undefined =>
	held.find(({ address }) => isShared(address) && address.room === stage)?.room;
