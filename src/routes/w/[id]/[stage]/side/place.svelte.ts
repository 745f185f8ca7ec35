/**
 * Where on a stage somebody is: at the board, or in a small group. Goes along with the room by itself, but never away from
 * somebody who is typing: they are shown the way, and go when they want [UI280].
 */
import { openDivision } from '#lib/domain/session/side-rooms.ts';
import type { DivisionView } from '#lib/domain/session/view.ts';
import type { StageScope } from '../stage-scope.svelte.ts';

export class SidePlace {
	/** The division on the page; null at the board. */
	#shown = $state.raw<string | null>(null);
	/** What was open when this was last looked at. */
	#known: string | null = null;
	readonly #scope: StageScope;

	constructor(scope: StageScope) {
		this.#scope = scope;
		this.#shown = this.#known = this.open?.id ?? null;
	}

	/** The division that is at work on this stage. */
	get open(): DivisionView | undefined {
		const open = openDivision(this.#scope.slices.divisions);
		return open?.stage === this.#scope.key ? open : undefined;
	}
	get shown(): DivisionView | undefined {
		return this.#scope.slices.divisions.find(({ id }) => id === this.#shown);
	}
	/** Divisions that are over, of which this person may read something. */
	get earlier(): readonly DivisionView[] {
		const { divisions, you } = this.#scope.slices;
		return divisions.filter(
			({ stage, open, rooms }) =>
				stage === this.#scope.key && !open && rooms.some(({ id }) => `side.${id}` in you.rooms)
		);
	}

	go(division: string | null): void {
		this.#shown = division;
	}

	/** The table was divided, or brought back: whoever does not type goes along. */
	follow(): void {
		const open = this.open?.id ?? null;
		if (open === this.#known) return;
		this.#known = open;
		if (!isTyping()) this.#shown = open;
	}
}

/** An empty field that has the focus is not being written in. One that just became read-only was. */
function isTyping(): boolean {
	const at = document.activeElement;
	return at instanceof HTMLTextAreaElement && at.value.trim() !== '';
}
