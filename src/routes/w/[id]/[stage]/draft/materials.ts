/** Materials of a touchpoint: which there are, and whether another can be made from here now. */
import type { StageScope } from '../stage-scope.svelte.ts';

export interface Materials {
	/** There are some, or the day has a part in which they are made. */
	readonly there: boolean;
	/** `later`: that part has not opened yet, or is agreed. */
	readonly making: 'now' | 'later' | 'never';
}

export function materialsFor(scope: StageScope): Materials {
	const stage = scope.slices.stages.find(({ key }) => key === 'materials');
	const making = !stage ? 'never' : scope.you.rooms['materials'] === 'write' ? 'now' : 'later';
	return { there: making !== 'never' || scope.itemsOf('materials').length > 0, making };
}
