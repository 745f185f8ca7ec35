/**
 * What a stage says aloud by itself: that it has moved on, and how much others added. Called once by the stage's page.
 * Nothing while people write in silence: then the shared room is empty, and counts are no business of anybody's ears.
 */
import { m } from '#lib/paraglide/messages.js';
import { watchArrivals } from '#lib/board/arrivals.ts';
import type { Root } from '#lib/board/shape.ts';
import { announcements } from '#lib/ui/announcements.svelte.ts';
import { phaseLabel } from '../../../labels.ts';
import { nowSentence } from './header/now.ts';
import type { StageScope } from './stage-scope.svelte.ts';

const WORDS: Readonly<Record<Root, (count: number) => string>> = {
	cards: (count) => m.a11y_cards({ count }),
	groups: (count) => m.a11y_groups({ count }),
	items: (count) => m.a11y_items({ count })
};

export function speakOf(scope: StageScope): void {
	const now = $derived(
		nowSentence(scope.stage, scope.you.role, { votes: scope.you.votesAndSigns, sides: scope.tellsSides })
	);
	let before: string | null = null;
	// Before the page changes, so that it is said before what the new phase has to say.
	$effect.pre(() => {
		if (before !== null && before !== now)
			announcements.say(m.a11y_phase({ phase: phaseLabel(scope.stage.phase), sentence: now }));
		before = now;
	});
	const { room } = scope;
	$effect(() => {
		// A replaced document is watched anew.
		void room.generation;
		if (!room.synced) return;
		return watchArrivals(room.client.doc, (root, count) => {
			// The cards of the reveal come from the server, all at once, and are said as what they are.
			const revealed = root === 'cards' && (scope.stage.phase === 'write' || scope.stage.phase === 'reveal');
			if (!revealed) announcements.tally(root, count, WORDS[root]);
		});
	});
}
