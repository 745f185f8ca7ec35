/** What whoever leads may do with a card besides moving it: cover it, or let it be read again. For menus. */
import { m } from '#lib/paraglide/messages.js';
import type { MenuItem } from '#lib/ui/menu/menu-item.ts';
import { toast } from '#lib/ui/toast.ts';
import type { StageScope } from '../stage-scope.svelte.ts';

export function coverItems(scope: StageScope, card: string): MenuItem[] {
	if (!scope.you.leads) return [];
	return scope.coverOf({ id: card })
		? [{ id: 'uncover', label: m.cover_undo(), separated: true, onselect: () => void uncover(scope, card) }]
		: [{ id: 'cover', label: m.cover_do(), separated: true, onselect: () => (scope.covering = card) }];
}

export async function uncover(scope: StageScope, card: string): Promise<void> {
	if (await scope.send({ type: 'card.uncover', stage: scope.key, card })) toast.done(m.cover_undone());
}
