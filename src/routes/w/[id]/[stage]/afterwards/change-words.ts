/** Requests for a change in words: how far each is, and what it is about. */
import { ASSUMPTIONS_ID } from '#lib/domain/plan/content-limits.ts';
import type { ChangeView } from '#lib/domain/session/view-afterwards.ts';
import { m } from '#lib/paraglide/messages.js';
import { titleOf } from '../draft/titles.ts';
import type { StageScope } from '../stage-scope.svelte.ts';

export const CHANGE_STATES: Readonly<Record<ChangeView['state'], () => string>> = {
	open: m.change_state_open,
	'taken-up': m.change_state_taken,
	accepted: m.change_state_accepted,
	declined: m.change_state_declined,
	withdrawn: m.change_state_withdrawn
};

/** Names of entries as they are now; what is gone says so. None: something is missing. */
export const aboutOf = (items: readonly string[], scope: Pick<StageScope, 'items' | 'reader'>): string[] =>
	items.length === 0
		? [m.change_missing()]
		: items.map((id) => {
				const item = scope.items.find((each) => each.id === id);
				if (item) return titleOf(item, scope.reader).text || m.draft_untitled();
				// Asked for before anybody wrote them down.
				return id === ASSUMPTIONS_ID ? m.views_assumptions() : m.change_gone();
			});
