/** What is shown beside a draft gets this. */
import type { Beginning } from './begin-item.ts';
import type { DraftKind } from './kinds.ts';

export interface BesideProps {
	/** What a card or a group may become. */
	kinds: readonly DraftKind[];
	/** There are cards or groups to draw from. */
	draws: boolean;
	onmake: (kind: DraftKind, beginning: Beginning) => void;
}
