/**
 * What is on the board of a room, for components: reads of board/ that re-run when the document changes, and writes that carry
 * this person's origin, so that undo takes back own work only [RT10]. Nothing is written while the room is read-only.
 */
import { createSubscriber } from 'svelte/reactivity';
import { ulid } from 'ulid';
import type * as Y from 'yjs';
import * as cards from '../board/cards.ts';
import type { Json } from '../board/flatten.ts';
import * as groups from '../board/groups.ts';
import * as items from '../board/items.ts';
import { BoardMemory } from '../board/memory.ts';
import { ROOTS, rootOf, type Touched } from '../board/shape.ts';
import { watchContent } from '../board/snapshot.ts';
import { USUAL_NAMING, type Naming } from '../domain/people/naming.ts';
import type { Card, Group, Item, ItemKind } from '../domain/plan/content.ts';
import { onceAFrame } from './once-a-frame.ts';
import { OwnUndo } from './own-undo.ts';
import type { RoomClient } from './room-client.ts';

/** Edits within this time are undone together. */
const UNDO_CAPTURE_MS = 500;

/** What one reading of the document gave; dropped as soon as the document changes. */
interface Reading {
	cards?: readonly Card[];
	groups?: readonly Group[];
	items?: readonly Item[];
}

export class BoardView {
	/** Origin of everything done through this view; editors use it too (`transact(…, board.origin)`). */
	readonly origin: object = { by: 'board' };
	/** The part of the day whose question new cards answer. */
	asked: string | null = null;
	/** What the author of a new card is told that it will tell of them. */
	told: Naming = USUAL_NAMING;
	readonly #client: RoomClient;
	readonly #subscribe: () => void;
	readonly #subscribeUndo: () => void;
	#doc: Y.Doc | null = null;
	#undo: OwnUndo | null = null;
	#onUndo: (() => void) | null = null;
	// Told of once each, never drawn.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #undoFailed = new Set<() => void>();
	#reading: Reading | null = null;
	/** Only asked while somebody watches, because only then are changes heard of. */
	#memory = new BoardMemory();

	constructor(client: RoomClient) {
		this.#client = client;
		this.#subscribe = createSubscriber((update) => this.#watch(update));
		this.#subscribeUndo = createSubscriber((update) => {
			this.#onUndo = update;
			let { writable } = client;
			const stop = client.onChange(() => {
				const changed = this.#follow() || writable !== client.writable;
				writable = client.writable;
				if (changed) update();
			});
			return () => {
				this.#onUndo = null;
				stop();
			};
		});
		// Undoing into a locked room would be a refused write (05-decisions 10).
		client.onChange(() => {
			if (!client.writable && client.status === 'live') this.clearHistory();
		});
	}

	/** All cards by rank. */
	get cards(): readonly Card[] {
		return (this.#read().cards ??= cards.listCards(this.#client.doc, this.#reading ? this.#memory.cards : undefined));
	}
	get groups(): readonly Group[] {
		return (this.#read().groups ??= groups.listGroups(
			this.#client.doc,
			this.#reading ? this.#memory.groups : undefined
		));
	}
	card(id: string): Card | undefined {
		return this.cards.find((card) => card.id === id);
	}
	/** Still being written, neither released nor held back. */
	isBegun(id: string): boolean {
		this.#read();
		return cards.isBegun(this.#client.doc, id);
	}
	/** Items by rank, all or of one kind. */
	items(kind?: ItemKind): readonly Item[] {
		const all = (this.#read().items ??= items.listItems(
			this.#client.doc,
			undefined,
			this.#reading ? this.#memory.items : undefined
		));
		return kind ? all.filter((item) => item.kind === kind) : all;
	}
	item(id: string): Item | undefined {
		return this.items().find((item) => item.id === id);
	}
	/** How many own cards are released for the reveal. */
	get readyCount(): number {
		return this.cards.filter(({ ready, text }) => ready && text.trim() !== '').length;
	}
	/** The text to bind a CardText to; null when the card is gone. */
	cardText(id: string): Y.Text | null {
		this.#read();
		return cards.cardText(this.#client.doc, id);
	}
	/** The fragment to bind a ProseEditor to. */
	prose(id: string, path: string): Y.XmlFragment | null {
		this.#read();
		return items.itemProse(this.#client.doc, id, path);
	}
	/** For editors that bind to the document themselves. Changes with `generation`. */
	get undoManager(): Y.UndoManager {
		this.#follow();
		return this.#undo!;
	}

	/** Returns the new card's id, or null when the room is read-only. */
	addCard(card: Omit<cards.AddCard, 'id'> & { id?: string }): string | null {
		const id = card.id ?? ulid();
		return this.#write((doc) => cards.addCard(doc, { asked: this.asked, told: this.told, ...card, id }, this.origin))
			? id
			: null;
	}
	setCardText(id: string, text: string): void {
		this.#write((doc) => cards.setCardText(doc, id, text, this.origin));
	}
	setReady(id: string, ready: boolean): void {
		this.#write((doc) => cards.setReady(doc, id, ready, this.origin));
	}
	moveCard(id: string, to: { group: string | null; before?: string | null }): void {
		this.#write((doc) => cards.moveCard(doc, id, to, this.origin));
	}
	removeCard(id: string): void {
		this.#write((doc) => cards.removeCard(doc, id, this.origin));
	}
	addGroup(name: string): string | null {
		const id = ulid();
		return this.#write((doc) => groups.addGroup(doc, { id, name }, this.origin)) ? id : null;
	}
	renameGroup(id: string, name: string): void {
		this.#write((doc) => groups.renameGroup(doc, id, name, this.origin));
	}
	moveGroup(id: string, before: string | null): void {
		this.#write((doc) => groups.moveGroup(doc, id, before, this.origin));
	}
	mergeGroups(from: string, into: string): void {
		this.#write((doc) => groups.mergeGroups(doc, from, into, this.origin));
	}
	removeGroup(id: string): void {
		this.#write((doc) => groups.removeGroup(doc, id, this.origin));
	}
	addItem(item: Omit<items.AddItem, 'id'> & { id?: string }): string | null {
		const id = item.id ?? ulid();
		return this.#write((doc) => items.addItem(doc, { ...item, id }, this.origin)) ? id : null;
	}
	/** `path` as in board/items.ts; undefined removes the field. */
	setField(id: string, path: string | readonly string[], value: Json | undefined): void {
		this.#write((doc) => items.setField(doc, id, path, value, this.origin));
	}
	addElement(id: string, path: string, fields: Record<string, Json>): string | null {
		const element = ulid();
		return this.#write((doc) => items.addElement(doc, id, path, { ...fields, id: element }, this.origin))
			? element
			: null;
	}
	removeElement(id: string, path: string, element: string): void {
		this.#write((doc) => items.removeElement(doc, id, path, element, this.origin));
	}
	moveItem(id: string, before: string | null): void {
		this.#write((doc) => items.moveItem(doc, id, before, this.origin));
	}
	/** From one list to another, with everything that is written in it. */
	turnInto(id: string, kind: ItemKind): void {
		this.#write((doc) => items.turnInto(doc, id, kind, this.origin));
	}
	removeItem(id: string): void {
		this.#write((doc) => items.removeItem(doc, id, this.origin));
	}

	get canUndo(): boolean {
		this.#subscribeUndo();
		return this.#client.writable && this.undoManager.undoStack.length > 0;
	}
	get canRedo(): boolean {
		this.#subscribeUndo();
		return this.#client.writable && this.undoManager.redoStack.length > 0;
	}
	/** False where the step could not be taken back, which is told to whoever asked for that. */
	undo(): boolean {
		return this.#takes((manager) => manager.undo());
	}
	redo(): boolean {
		return this.#takes((manager) => manager.redo());
	}
	#takes(step: (manager: Y.UndoManager) => unknown): boolean {
		let failed = false;
		const stop = this.onUndoFailed(() => (failed = true));
		if (this.#client.writable) step(this.undoManager);
		stop();
		return !failed;
	}
	/** Also for steps that an editor takes back itself [RT28]. Returns the way to stop. */
	onUndoFailed(listener: () => void): () => void {
		this.#undoFailed.add(listener);
		return () => void this.#undoFailed.delete(listener);
	}
	/** The step that undo would take back now, to be recognised later; undefined when there is none. */
	get nextUndo(): object | undefined {
		return this.#client.writable ? this.undoManager.undoStack.at(-1) : undefined;
	}
	get nextRedo(): object | undefined {
		return this.#client.writable ? this.undoManager.redoStack.at(-1) : undefined;
	}
	/** The next edit begins a new step of undo. */
	closeStep(): void {
		this.undoManager.stopCapturing();
	}
	/** Everything `change` does is one transaction, and exactly one step of undo [BD52]. */
	asOneStep(change: () => void): void {
		this.closeStep();
		this.#write((doc) => doc.transact(change, this.origin));
		this.closeStep();
	}
	clearHistory(): void {
		if (!this.#undo || this.#undo.undoStack.length + this.#undo.redoStack.length === 0) return;
		this.#undo.clear();
		this.#tellUndo();
	}

	#write(edit: (doc: Y.Doc) => void): boolean {
		if (!this.#client.writable) return false;
		this.#follow();
		edit(this.#client.doc);
		return true;
	}

	/** Readings are kept only while somebody watches; without a watcher nobody would drop them. */
	#read(): Reading {
		this.#subscribe();
		return this.#reading ?? {};
	}

	#watch(update: () => void): () => void {
		const { onChange } = this.#client;
		this.#memory = new BoardMemory();
		// Own work shows at once; what the others do, once a frame.
		const soon = onceAFrame(update);
		const again = (touched: Touched): void => {
			this.#memory.forget(touched);
			this.#reading = {};
			soon.ask();
			if (touched.local) soon.flush();
		};
		let doc = this.#client.doc;
		let stop = watchContent(doc, again);
		this.#reading = {};
		const stopClient = onChange.call(this.#client, () => {
			if (this.#client.doc === doc) return;
			stop();
			doc = this.#client.doc;
			stop = watchContent(doc, again);
			// Told by subscription, not by being watched.
			// eslint-disable-next-line svelte/prefer-svelte-reactivity
			again({ types: new Set(), local: true });
		});
		return () => {
			stop();
			stopClient();
			soon.cancel();
			this.#reading = null;
		};
	}

	/** True when the document was replaced, and the history with it. */
	#follow(): boolean {
		const { doc } = this.#client;
		if (this.#doc === doc) return false;
		this.#undo?.destroy();
		this.#doc = doc;
		const scope = ROOTS.map((root) => rootOf(doc, root));
		this.#undo = new OwnUndo(scope, { captureTimeout: UNDO_CAPTURE_MS });
		this.#undo.onFailed = () => this.#undoFailed.forEach((tell) => tell());
		this.#undo.trackedOrigins.delete(null);
		this.#undo.trackedOrigins.add(this.origin);
		for (const event of ['stack-item-added', 'stack-item-popped', 'stack-item-updated'] as const)
			this.#undo.on(event, this.#tellUndo);
		return true;
	}

	readonly #tellUndo = (): void => {
		this.#onUndo?.();
	};
}
