/**
 * Grouping by key, menu and drag, which all come here: which cards, into which group, as one step of undo, told to screen readers.
 * Made by GroupStage.svelte.
 */
import { tick, untrack } from 'svelte';
import { m } from '#lib/paraglide/messages.js';
import type { Card } from '#lib/domain/plan/content.ts';
import type { MenuItem } from '#lib/ui/menu/menu-item.ts';
import { Rove } from '#lib/ui/rove.svelte.ts';
import { whenIdle } from '#lib/ui/when-idle.ts';
import type { StageScope } from '../stage-scope.svelte.ts';
import { withUndo } from '../undo/take-back.ts';
import { Alike, alikeAmong, sameMembers, stillOpen } from './alike.ts';
import { assignmentOf, columnsOf, type Assignment, type Column } from './assign.ts';
import { CardChoice } from './choice.svelte.ts';

export class Grouping {
	readonly choice = new CardChoice();
	readonly #memory = new Alike();
	/** Looked for when nobody is doing anything: among hundreds of cards it takes longer than a frame. */
	#alike = $state.raw(alikeAmong([]));
	/** State and not derived: every card asks, and would be asked at every move of any of them whether it still holds. */
	#open = $state.raw<ReadonlySet<string>>(stillOpen([], this.#alike));
	/** Not drawn by itself: what the columns were a moment ago. */
	#columnsBefore: readonly Column[] = [];
	/** The cards by column, those without a group first. */
	readonly columns = $derived.by(
		() => (this.#columnsBefore = columnsOf(this.#scope.cards, this.#scope.groups, this.#columnsBefore))
	);
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
		$effect(() => {
			const { cards } = scope;
			return whenIdle(() => (this.#alike = this.#memory.among(cards)));
		});
		$effect.pre(() => {
			const open = stillOpen(scope.cards, this.#alike);
			untrack(() => {
				if (!sameMembers(open, this.#open)) this.#open = open;
			});
		});
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

	/** All cards of one group into another, and the emptied one goes: one step, told with a way back. */
	merge(from: string, into: string): void {
		const { room } = this.#scope;
		if (!this.#scope.writable || from === into) return;
		const [first] = this.columns.find(({ group }) => group?.id === from)?.cards ?? [];
		const words = m.group_merged({ from: this.nameOf(from), into: this.nameOf(into) });
		withUndo(this.#scope, room, words, () => room.board.asOneStep(() => room.board.mergeGroups(from, into)));
		void tick().then(() => (first ? this.rove.focus(first.id) : this.rove.enter()));
	}

	/** What can be done with a group as a whole. */
	groupItems(id: string): MenuItem[] {
		const others = this.#scope.groups.filter((each) => each.id !== id);
		const split = this.#splits(id);
		return [
			...others.map((other) => ({
				id: `merge ${other.id}`,
				label: m.group_merge_into({ group: this.nameOf(other.id) }),
				onselect: () => this.merge(id, other.id)
			})),
			...(split.length > 0
				? [
						{
							id: 'split',
							label: m.group_split({ count: split.length }),
							separated: others.length > 0,
							onselect: () => void this.#split(id, split)
						}
					]
				: []),
			{
				id: 'rename',
				label: m.group_rename(),
				separated: others.length + split.length > 0,
				onselect: () => this.#onnew(id)
			},
			{ id: 'remove', label: m.group_remove(), danger: true, onselect: () => this.remove(id) }
		];
	}
	remove(id: string): void {
		const { room } = this.#scope;
		withUndo(this.#scope, room, m.group_removed(), () => room.board.removeGroup(id));
	}
	/** Selected cards that could leave a group: some of it, not all. */
	#splits(id: string): readonly string[] {
		const cards = this.columns.find(({ group }) => group?.id === id)?.cards ?? [];
		const chosen = cards.filter((card) => this.choice.has(card.id)).map((card) => card.id);
		return chosen.length < cards.length ? chosen : [];
	}
	/** They become a group of their own, beside the one they leave. */
	async #split(id: string, cards: readonly string[]): Promise<void> {
		const at = this.#scope.groups.findIndex((group) => group.id === id);
		const before = this.#scope.groups[at + 1]?.id ?? null;
		// What is selected elsewhere stays where it is.
		for (const each of this.chosen) if (!cards.includes(each)) this.choice.toggle(each);
		await this.assign(cards[0]!, { to: 'new', behind: { before } });
	}

	/** Cards that say nearly the same as this one, itself among them; none once all of them have a group, because people chose it. */
	alikeTo(card: Card): readonly string[] {
		return this.#open.has(card.id) ? (this.#alike.get(card.id) ?? []) : [];
	}
	/** Into the group that one of them is in already, else into a new one. */
	async putTogether(card: Card): Promise<void> {
		const ids = this.alikeTo(card);
		if (!this.#scope.writable || ids.length === 0) return;
		const { board } = this.#scope.room;
		const home = card.group ?? this.#scope.cards.find(({ id, group }) => group !== null && ids.includes(id))?.group;
		let group = home ?? null;
		board.asOneStep(() => {
			group ??= board.addGroup('');
			for (const { id, group: from } of this.#scope.cards)
				if (ids.includes(id) && from !== group) board.moveCard(id, { group });
		});
		this.#scope.announce(m.group_moved({ group: group ? this.nameOf(group) : '' }));
		await tick();
		this.rove.focus(card.id);
	}

	/** The group the cards went to; undefined when the room is read-only. */
	#move(card: string, to: Assignment, before: string | null): string | null | undefined {
		if (!this.#scope.writable) return undefined;
		const { board } = this.#scope.room;
		const cards = this.meant(card);
		let group: string | null = to.to === 'group' ? to.id : null;
		board.asOneStep(() => {
			if (to.to === 'new') group = board.addGroup(to.name ?? '');
			if (to.to === 'new' && to.behind) board.moveGroup(group!, to.behind.before);
			for (const each of cards) board.moveCard(each, { group, before });
		});
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
