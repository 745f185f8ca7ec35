/** What the parts of the panel share: the room of the lists as this person may see it. Made when the panel opens. */
import { createContext } from 'svelte';
import type { WorkshopClient } from '#lib/realtime/context.ts';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';
import { PREFACE_ID } from '#lib/domain/plan/content-limits.ts';
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import type { Locale, TextKey } from '#lib/domain/text.ts';
import { announcements } from '#lib/ui/announcements.svelte.ts';
import { readerLocale } from '../../../reader-locale.ts';
import { readValue } from '../[stage]/draft/fields.ts';
import type { Reader } from '../[stage]/draft/titles.ts';
import { findName } from '../[stage]/names.ts';
import { withUndo } from '../[stage]/undo/take-back.ts';
import type { ListKind, Shown } from './list-kinds.ts';
import { LIST_WORDS } from './list-words.ts';
import { newEntry } from './new-entry.ts';

const ROOM = 'common';

export class ListsScope {
	readonly #workshop: WorkshopClient;
	readonly room: RoomState;

	constructor(workshop: WorkshopClient) {
		this.#workshop = workshop;
		this.room = workshop.room(ROOM);
	}

	get slices(): Slices {
		return this.#workshop.live.slices!;
	}
	/** The language this person writes in: the one they read, where the workshop has it, else the workshop's own. */
	get locale(): Locale {
		const { locale, languages } = this.slices.workshop;
		return languages.includes(readerLocale()) ? readerLocale() : locale;
	}
	get writable(): boolean {
		return this.#allowed && this.room.writable && !this.#workshop.isBehind(this.room);
	}
	/** The same, once the room has arrived: until then what one writes with keeps its place. */
	get writes(): boolean {
		return this.#allowed && (this.room.writable || !this.room.synced);
	}
	get #allowed(): boolean {
		return this.slices.you.rooms[ROOM] === 'write';
	}

	/** Live once the room has arrived, before that as the server knew it. */
	items(kind: ItemKind): readonly Item[] {
		const { room } = this;
		const live = room.synced && room.status !== 'closed' && !this.#workshop.isBehind(room);
		if (live) return room.board.items(kind);
		return (this.slices.content[ROOM]?.items ?? []).filter((item) => item.kind === kind);
	}
	/** What heads the plan. In a workshop from before there was one it is as if it were, until somebody writes. */
	get head(): Item {
		return this.items('preface')[0] ?? { id: PREFACE_ID, kind: 'preface', rank: '', fields: {} };
	}
	get reader(): Reader {
		const locale = readerLocale();
		return { locale, nameOf: (id) => findName(id, [], this.slices.content, locale) };
	}

	/** False where it could not be written: then the words stay where they were typed. */
	add(kind: ListKind, words: string): boolean {
		const { workshop } = this.slices;
		const moment = { locale: this.locale, now: this.#workshop.live.serverNow(), stage: workshop.currentStage };
		const { board } = this.room;
		board.closeStep();
		const added = this.writable && board.addItem({ kind, fields: newEntry(kind, words, moment) }) !== null;
		board.closeStep();
		return added;
	}
	/** Words under `path` in one language; where an imported plan has bare ones, they become words of this language. */
	setWords({ id, kind, fields }: Item, path: string, key: TextKey, words: string): void {
		if (kind === 'preface' && !this.room.board.item(id)) this.room.board.addItem({ id, kind, fields: {} });
		const bare = typeof readValue(fields, path) === 'string';
		if (bare) this.room.board.setField(id, path, words === '' ? undefined : { [key]: words });
		else this.room.board.setField(id, `${path}.${key}`, words === '' ? undefined : words);
	}
	move({ id }: Item, to: ListKind, words: string): void {
		withUndo(this, this.room, words, () => this.room.board.turnInto(id, to));
	}
	remove({ id }: Item, words: string): void {
		withUndo(this, this.room, words, () => this.room.board.removeItem(id));
	}
	say(text: string): void {
		announcements.say(text);
	}
	nameOf(list: Shown): string {
		return LIST_WORDS[list].name();
	}
}

export const [getListsScope, setListsScope] = createContext<ListsScope>();
