/** Rules about keeping a version of a shared room and bringing one back. Rules VN in RULES.md. */
import { MAX_ASKED } from '../versions/version.ts';
import { roomAccess } from './access.ts';
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import { findStage, type Participant, type SessionState } from './state.ts';

type VersionCommand = CommandOf<'version.keep' | 'version.restore'>;

export function decideVersions(
	state: SessionState,
	command: VersionCommand,
	actor: Participant,
	context: Context
): Decision {
	if (command.room !== 'common' && !findStage(state, command.room)) return refuse('unknown-stage');
	// Watchers watch [VN5].
	if (actor.role !== 'participant' && actor.role !== 'facilitator') return refuse('not-allowed');
	return command.type === 'version.keep' ? keep(command, context) : restore(state, command, actor, context);
}

function keep({ room, label }: CommandOf<'version.keep'>, { newId, facts }: Context): Decision {
	if ((facts.kept ?? 0) >= MAX_ASKED) return refuse('versions-full');
	const versionId = newId();
	if (!label) return accept({ type: 'version-kept', room, versionId });
	const labelTextId = newId();
	return {
		ok: true,
		events: [{ type: 'version-kept', room, versionId, labelTextId }],
		texts: [{ id: labelTextId, body: label }]
	};
}

/** A whole room comes back by the facilitator, one entry by whoever may write there; both only while it may be written [VN6]. */
function restore(
	state: SessionState,
	{ room, versionId, entry }: CommandOf<'version.restore'>,
	actor: Participant,
	{ newId, facts }: Context
): Decision {
	if (!entry && actor.role !== 'facilitator') return refuse('not-allowed');
	if (roomAccess(state, actor.id, room) !== 'write') {
		const adopted = room !== 'common' && findStage(state, room)?.adopted;
		return refuse(adopted ? 'stage-locked' : 'wrong-phase');
	}
	if (!facts.version) return refuse('not-found');
	return accept({
		type: 'content-restored',
		room,
		versionId,
		beforeId: newId(),
		...(entry ? { entry } : {})
	});
}
