/**
 * Grouping by key, menu and drag, which all come here: which cards, into which group, as one step of undo, told to screen readers.
 * Made by GroupStage.svelte.
 */
import { tick } from 'svelte';
import { m } from '#lib/paraglide/messages.js';
import type { Card } from '#lib/domain/plan/content.ts';
import type { MenuItem } from '#lib/ui/menu/menu-item.ts';
import { Rove } from '#lib/ui/rove.svelte.ts';
import type { StageScope } from '../stage-scope.svelte.ts';
import { assignmentOf, columnsOf, type Assignment } from './assign.ts';
import { CardChoice } from './choice.svelte.ts';

export class Grouping {
	readonly choice = new CardChoice();
	readonly rove = new Rove({
		onextend: (from, to) => {
			this.choice.extend(from, to);
			this.#tellChosen();
		}
	});
	readonly #scope: StageScope;
	/** The field of a new group's name gets the focus. */
	readonly #onnew: (group: string) => void;

	constructor(scope: StageScope, onnew: (group: string) => void) {
		this.#scope = scope;
		this.#onnew = onnew;
	}

	get columns() {
		return columnsOf(this.#scope.cards, this.#scope.groups);
	}
	nameOf(id: string): string {
		const { groups } = this.#scope;
		const at = groups.findIndex((group) => group.id === id);
		return groups[at]?.name || m.group_unnamed({ n: (at < 0 ? groups.length : at) + 1 });
	}
	/**
	 * Where `card` can go, and what is selected with it.
	 * @param from the group it is in, null for none; left out where they may stand in different ones
	 */
	moves(card: string, from?: string | null): MenuItem[] {
		const put = (to: Assignment) => (): void => void this.assign(card, to);
		return [
			...this.#scope.groups
				.filter(({ id }) => id !== from)
				.map(({ id }) => ({
					id,
					label: m.group_move_to({ group: this.nameOf(id) }),
					onselect: put({ to: 'group', id })
				})),
			{ id: 'new', label: m.group_move_new(), separated: true, onselect: put({ to: 'new' }) },
			...(from === null ? [] : [{ id: 'none', label: m.group_move_out(), onselect: put({ to: 'none' }) }]),
			...(from === undefined ? [] : this.#steps(card))
		];
	}
	/** What a drag within a column does, one place at a time. */
	#steps(card: string): MenuItem[] {
		const { column, at } = this.#placeOf(card);
		const step = (by: 1 | -1) => (): void => void this.step(card, by);
		return [
			...(at > 0 ? [{ id: 'up', label: m.group_move_up(), separated: true, onselect: step(-1) }] : []),
			...(at < column.length - 1
				? [{ id: 'down', label: m.group_move_down(), separated: at === 0, onselect: step(1) }]
				: [])
		];
	}
	/** The cards of the column a card stands in, and its place among them. */
	#placeOf(card: string): { column: readonly Card[]; at: number } {
		const column = this.columns.find(({ cards }) => cards.some(({ id }) => id === card))?.cards ?? [];
		return { column, at: column.findIndex(({ id }) => id === card) };
	}
	/** The cards an action means now: what is selected, else the card with the focus. */
	meant(card: string): readonly string[] {
		return this.choice.with(
			card,
			this.columns.flatMap(({ cards }) => cards.map(({ id }) => id))
		);
	}

	/** The selected cards, in the order of the board. */
	get chosen(): readonly string[] {
		return this.columns.flatMap(({ cards }) => cards.map(({ id }) => id)).filter((id) => this.choice.has(id));
	}
	/** A finger on a card selects it, or lets it go. */
	tap(card: string): void {
		if (!this.#scope.writable) return;
		this.choice.toggle(card);
		this.#tellChosen();
	}

	async assign(card: string, to: Assignment, before: string | null = null): Promise<void> {
		const group = this.#move(card, to, before);
		if (group === undefined) return;
		await tick();
		if (to.to === 'new' && !to.name && group) this.#onnew(group);
		else this.rove.focus(card);
	}

	/** One place up or down among the cards it stands with; its place is told. */
	async step(card: string, by: 1 | -1): Promise<void> {
		const { column, at } = this.#placeOf(card);
		const to = at + by;
		const { board } = this.#scope.room;
		if (!this.#scope.writable || at < 0 || to < 0 || to >= column.length) return;
		board.closeStep();
		board.moveCard(card, { group: column[at]!.group, before: column[by < 0 ? to : to + 1]?.id ?? null });
		board.closeStep();
		this.#scope.announce(m.group_placed({ n: to + 1, of: column.length }));
		await tick();
		this.rove.focus(card);
	}

	/** The group the cards went to; undefined when the room is read-only. */
	#move(card: string, to: Assignment, before: string | null): string | null | undefined {
		if (!this.#scope.writable) return undefined;
		const { board } = this.#scope.room;
		const cards = this.meant(card);
		board.closeStep();
		const group = to.to === 'new' ? board.addGroup(to.name ?? '') : to.to === 'group' ? to.id : null;
		for (const each of cards) board.moveCard(each, { group, before });
		board.closeStep();
		this.choice.clear();
		const name = group === null ? '' : to.to === 'new' && to.name ? to.name : this.nameOf(group);
		this.#scope.announce(group ? m.group_moved({ group: name }) : m.group_moved_out());
		return group;
	}

	/** Keys of a card that has the focus itself. */
	key(card: string, event: KeyboardEvent): void {
		const { key, target, currentTarget } = event;
		if (event.ctrlKey || event.metaKey || event.altKey || target !== currentTarget) return;
		if (key === 'Escape' && this.choice.size > 0) {
			event.preventDefault();
			this.choice.clear();
			return this.#tellChosen();
		}
		if (!this.#scope.writable) return;
		if (key === ' ') {
			event.preventDefault();
			this.choice.toggle(card);
			return this.#tellChosen();
		}
		const to = assignmentOf(key, this.#scope.groups);
		if (!to) return;
		event.preventDefault();
		void this.assign(card, to);
	}

	#tellChosen(): void {
		this.#scope.announce(m.keys_chosen({ count: this.choice.size }));
	}
}
