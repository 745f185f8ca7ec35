/** Looking at the workshop as somebody of one side would see it. Made by the layout, which draws everything anew for it. */
import { createContext } from 'svelte';
import type { AgreeingSide } from '#lib/domain/people/sides.ts';
import type { View } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';
import { toast } from '#lib/ui/toast.ts';
import { invalidateAll } from '$app/navigation';

export class Looking {
	/** Through whose eyes, and what the server showed them first; null: one's own. */
	now = $state.raw<{ readonly side: AgreeingSide; readonly view: View } | null>(null);

	/** Whoever has something on the way to the server waits until it is there. */
	async as(side: AgreeingSide, workshop: { readonly id: string; readonly unsaved: boolean }): Promise<void> {
		if (workshop.unsaved) return toast.note(m.look_unsaved());
		const response = await fetch(`/api/workshops/${workshop.id}?as=${side}`).catch(() => null);
		if (!response?.ok) return toast.problem(m.frame_unreachable());
		this.now = { side, view: (await response.json()) as View };
	}
	/** What happened meanwhile is there at once. */
	async back(): Promise<void> {
		await invalidateAll();
		this.now = null;
	}
}

/** Set by the layout of a workshop. */
export const [getLooking, setLooking] = createContext<Looking>();
