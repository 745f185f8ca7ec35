/**
 * What an imported plan says that has no room of its own: its period, its field force, its limits. Fetched once a workshop, for
 * the checks that measure against it; without a connection they say nothing of it, as in a plan that does not know.
 */
import { SvelteMap } from 'svelte/reactivity';
import { readPlan, type Plan } from '#lib/domain/plan/schema.ts';
import type { WorkshopSlice } from '#lib/domain/session/view.ts';

const sources = new SvelteMap<string, Plan>();
let asked: readonly string[] = [];

/** Null for a workshop that was not imported, and until it is here. */
export function planSource({ id, imported }: Pick<WorkshopSlice, 'id' | 'imported'>): Plan | null {
	if (imported && !asked.includes(id)) {
		asked = [...asked, id];
		void fetchSource(id);
	}
	return sources.get(id) ?? null;
}

async function fetchSource(id: string): Promise<void> {
	try {
		const answer = await fetch(`/api/workshops/${id}/plan`);
		const read = answer.ok ? readPlan(await answer.json()) : null;
		if (read?.ok) sources.set(id, read.plan);
	} catch {
		// No connection: the next who looks asks again.
		asked = asked.filter((each) => each !== id);
	}
}
