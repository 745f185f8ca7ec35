/** What one board was read as, entry by entry, until an entry changes. */
import type { Card, Group, Item } from '../domain/plan/content.ts';
import { Remembered, type Touched } from './shape.ts';

export class BoardMemory {
	readonly cards = new Remembered<Card | null>();
	readonly groups = new Remembered<Group | null>();
	readonly items = new Remembered<Item | null>();

	forget(touched: Touched): void {
		for (const kind of [this.cards, this.groups, this.items]) kind.forget(touched);
	}
}
