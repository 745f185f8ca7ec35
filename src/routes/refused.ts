/**
 * Tells somebody that the server said no, and why. The reasons are many and seldom needed: they are fetched when the browser
 * has nothing better to do. What cannot be fetched is said, and can be tried again.
 */
import { m } from '#lib/paraglide/messages.js';
import { LatePart } from '#lib/ui/late-part.svelte.ts';
import { toast } from '#lib/ui/toast.ts';

export const lateReasons = new LatePart(() => import('./refusal-text.ts').then((module) => module.refusalText));

/** `code` as `sendCommand` gives it; `again` tries the same once more, where no answer arrived. */
export async function sayRefused(code: string, again?: () => void): Promise<void> {
	if (code === 'unreachable') {
		toast.problem(m.frame_unreachable(), again && { label: m.stage_ui_retry(), onClick: again });
		return;
	}
	await lateReasons.fetch();
	if (lateReasons.part) toast.problem(lateReasons.part(code));
	else toast.problem(m.load_failed_reason(), { label: m.load_retry(), onClick: () => void sayRefused(code) });
}
