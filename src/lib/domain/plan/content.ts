/**
 * The content of one room as plain JSON: cards, named groups, and typed items (insights, goals, …) by kind.
 * Made by board/snapshot.ts from a document, by import from a plan; read by checks, views, exports and the content hash.
 */
import { z } from 'zod';
import { Id } from '../id.ts';
import { FunctionName, Side } from '../people/people.ts';
import { ITEM_KINDS } from './content-limits.ts';

export * from './content-limits.ts';

export const Card = z.object({
	id: Id,
	text: z.string(),
	/** Shown only where k people of that side are in the room; null hides it. A label, never authority. */
	side: Side.nullable(),
	/** Beside it, where the stage tells functions and k people have it. As little authority. */
	fn: FunctionName.optional(),
	/** The group it was put into. */
	group: Id.nullable(),
	/** Order within its group: a fractional index. */
	rank: z.string(),
	/** Added after the reveal. */
	late: z.boolean(),
	/** Draft rooms only: the author released it for the reveal. */
	ready: z.boolean()
});
export type Card = z.infer<typeof Card>;

export const Group = z.object({ id: Id, name: z.string(), rank: z.string() });
export type Group = z.infer<typeof Group>;

export const ItemKind = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof ItemKind>;

/** An item as stored: its kind, its order, and whatever fields it has. Typed and checked per kind in plan/schema.ts. */
export const Item = z.object({ id: Id, kind: ItemKind, rank: z.string(), fields: z.record(z.string(), z.json()) });
export type Item = z.infer<typeof Item>;

export const StageContent = z.object({ cards: z.array(Card), groups: z.array(Group), items: z.array(Item) });
export type StageContent = z.infer<typeof StageContent>;
