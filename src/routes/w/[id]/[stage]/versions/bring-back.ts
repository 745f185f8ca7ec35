/** Makes the stage, or one entry of it, as it was, with a word about it and a way to take that back [UI222]. */
import { invalidate } from '$app/navigation';
import type { Entry } from '#lib/domain/versions/version.ts';
import { m } from '#lib/paraglide/messages.js';
import { sendCommand } from '#lib/realtime/commands.ts';
import { toast } from '#lib/ui/toast.ts';
import type { ListedVersion } from '#server/services.ts';
import { sayRefused } from '../../../../refused.ts';
import type { StageScope } from '../stage-scope.svelte.ts';

export interface Bringing {
	readonly versionId: string;
	/** Only this one; else everything. */
	readonly entry?: Entry | undefined;
	readonly done: string;
}

/** @param list the versions there are, when it is asked: what was replaced is among them by then */
export async function bringBack(
	scope: StageScope,
	bringing: Bringing,
	list: () => readonly ListedVersion[]
): Promise<void> {
	const { versionId, entry, done } = bringing;
	const result = await sendCommand(scope.workshop.id, {
		type: 'version.restore',
		room: scope.key,
		versionId,
		...(entry ? { entry } : {})
	});
	if (!result.ok) return sayRefused(result.code, () => void bringBack(scope, bringing, list));
	await invalidate('app:versions');
	toast.done(done, {
		label: m.stage_ui_undo(),
		onClick: () => {
			const before = list().find(({ rev }) => rev === result.rev);
			if (before) void takeBack(scope, before.id, entry);
		}
	});
}

async function takeBack(scope: StageScope, versionId: string, entry: Entry | undefined): Promise<void> {
	const command = { type: 'version.restore', room: scope.key, versionId, ...(entry ? { entry } : {}) } as const;
	if (!(await scope.send(command))) return;
	await invalidate('app:versions');
	toast.note(m.versions_undone());
}
